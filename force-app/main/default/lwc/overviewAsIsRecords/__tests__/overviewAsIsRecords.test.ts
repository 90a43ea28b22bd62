import { createElement } from 'lwc';
import OverviewAsIsRecords from 'c/overviewAsIsRecords';

function show(count: number) {
  const element = createElement('c-overview-as-is-records', { is: OverviewAsIsRecords }) as unknown as HTMLElement;
  const records = Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    object: 'Asset',
    name: `N${index}`,
    amount: index ? 5 : null,
    date: null,
  }));
  Object.assign(element, { heading: 'Edge', records, today: '2024-02-29' });
  document.body.appendChild(element);
  return element;
}

describe('c-overview-as-is-records', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('links each record, and tells how many more there are', () => {
    const root = show(14).shadowRoot;
    expect(root?.querySelectorAll('a')).toHaveLength(12);
    expect(root?.querySelector('a')?.getAttribute('href')).toBe('/lightning/r/Asset/r0/view');
    expect(root?.querySelector('p')?.textContent).toBe('c.Overview_Records_More');
    expect(show(12).shadowRoot?.querySelector('p')).toBeNull();
  });

  it('takes the focus, and closes on Esc', () => {
    const element = show(1);
    const closed = jest.fn();
    element.addEventListener('close', closed);
    expect(element.shadowRoot?.activeElement?.tagName).toBe('H4');
    const section = element.shadowRoot?.querySelector('section');
    section?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(closed).not.toHaveBeenCalled();
    section?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
