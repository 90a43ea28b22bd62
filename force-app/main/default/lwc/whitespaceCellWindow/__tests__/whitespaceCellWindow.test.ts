import { createElement } from 'lwc';
import type { ContractEnd } from 'c/displacementModel';
import WhitespaceCellWindow from 'c/whitespaceCellWindow';

const contract = (opens: string, end: string): ContractEnd => ({
  key: 'k',
  kind: 'displace',
  rowKey: 'r',
  columnKeys: ['a'],
  competitorId: 'north',
  amount: 5,
  opens,
  end,
  state: 'ahead',
});

function show(end: ContractEnd | null, today = '2026-09-01') {
  const element = createElement('c-whitespace-cell-window', { is: WhitespaceCellWindow });
  Object.assign(element, { end, holder: 'Northforge', today });
  document.body.appendChild(element);
  const root = element.shadowRoot as ShadowRoot;
  const words = [...root.querySelectorAll('.word')].map((word) => word.textContent);
  const window = root.querySelector('.window')?.getAttribute('style');
  return { root, words, window };
}

describe('c-whitespace-cell-window', () => {
  it('says in words what it draws', () => {
    const { root, words, window } = show(contract('2026-11-02', '2027-01-31'));
    expect(root.querySelector('p')?.textContent).toBe('c.Whitespace_Window_Text');
    expect(words).toEqual(['c.Whitespace_Window_Today', 'c.Whitespace_Window_Opens', 'c.Whitespace_Window_Ends']);
    expect(window).toMatch(/^left: \d+(\.\d)?%; width: \d+(\.\d+)?%$/);
  });

  it.each([
    ['2026-08-01', '2026-10-30', ['Window_Opened', 'Window_Today', 'Window_Ends']],
    ['2026-05-03', '2026-08-01', ['Window_Opened', 'Window_Ended', 'Window_Today']],
    ['2026-09-01', '2026-09-01', ['Window_Today', 'Window_Opened', 'Window_Ends']],
  ])('orders its words by day: opens %s, ends %s', (opens, end, expected) => {
    expect(show(contract(opens, end)).words).toEqual(expected.map((word) => `c.Whitespace_${word}`));
  });

  it('puts words that would stand on each other below each other', () => {
    const { root } = show(contract('2026-11-02', '2027-01-31'));
    const tops = [...root.querySelectorAll<HTMLElement>('.word')].map(({ style }) => style.top);
    expect(tops).toEqual(['17px', '31px', '45px']);
    expect(root.querySelector<HTMLElement>('.line')?.style.height).toBe('60px');
  });

  it('draws nothing without a contract', () => {
    expect(show(null).root.querySelector('.line')).toBeNull();
  });
});
