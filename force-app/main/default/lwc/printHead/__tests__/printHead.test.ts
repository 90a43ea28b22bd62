import { createElement } from 'lwc';
import PrintHead from 'c/printHead';

function show(more: Record<string, string> = {}) {
  const element = Object.assign(createElement('c-print-head', { is: PrintHead }), more) as HTMLElement;
  document.body.appendChild(element);
  return ['h1', 'p'].map((part) => element.shadowRoot?.querySelector(part)?.textContent);
}

describe('c-print-head', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says of whom, of what and of which plan the page is', () => {
    const [heading, line] = show({
      subject: 'Whitespace',
      accountName: 'Halden',
      planName: 'FY26',
      today: '2026-06-15',
    });
    expect([heading, line]).toEqual(['Halden · Whitespace', 'FY26 · c.Print_As_Of']);
  });

  it('leaves out what is not known', () => {
    expect(show({ subject: 'Whitespace' })).toEqual(['Whitespace', '']);
  });
});
