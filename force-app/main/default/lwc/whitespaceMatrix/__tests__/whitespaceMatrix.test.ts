import { createElement } from 'lwc';
import WhitespaceMatrix from 'c/whitespaceMatrix';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input, line, offering, open, won } from '../../crmModel/__tests__/builders';
import { moveFocus } from '../gridKeys';

const TODAY = '2026-06-15';
const center = (id: string) => ({ id, name: id.toUpperCase(), accountId: 'acc', parentId: null, sortOrder: null });
const matrix = whitespaceMatrix(
  input({
    centers: [center('it'), center('lab')],
    offerings: [
      offering('suite', { productId: null, sortOrder: 1 }),
      offering('a', { parentId: 'suite' }),
      offering('b', { parentId: 'suite' }),
      offering('c'),
    ],
    opportunities: [
      won('1', '2026-01-01', { buyingCenterId: 'it' }),
      open('2', '2026-12-01', { buyingCenterId: 'lab' }),
    ],
    lines: [line('1', 'a', 40_000), line('2', 'b', 80_000)],
    cells: [
      cellRecord('b', {
        accountId: null,
        buyingCenterId: 'it',
        walletAmount: 90_000,
        statusOverride: 'Lost',
        overriddenStatus: 'Potential',
      }),
      cellRecord('a', {
        accountId: null,
        buyingCenterId: 'lab',
        needScore: 8,
        capabilityScore: 8,
        competitionScore: 9,
      }),
    ],
  }),
  TODAY,
);

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-matrix', { is: WhitespaceMatrix }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { matrix, accountId: 'acc', today: TODAY, ...more });
  const told: [string, unknown][] = [];
  for (const name of ['cellopen', 'grouptoggle']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const press = (target: HTMLElement | undefined, key: string, ctrlKey = false) =>
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true, composed: true }),
    );
  return { element, all, told, press, cells: () => all('[data-index]'), stop: () => all('[tabindex="0"]') };
}

describe('c-whitespace-matrix', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says each cell in full: row, column, status, amount, qualifier, override', () => {
    const { cells } = show();
    const labels = cells().map((cell) => cell.getAttribute('aria-label'));
    expect(labels[0]).toBe('IT, a, c.Status_Owned, $40,000');
    expect(labels[1]).toContain('IT, b, c.Status_Lost');
    expect(labels[1]).toContain('c.Whitespace_Overridden, c.Whitespace_Disagrees');
    expect(labels[4]).toBe('LAB, b, c.Status_Open, $80,000, 50%');
  });

  it('is a grid with headers, one tab stop and no cell without a name', () => {
    const { all, cells, stop } = show();
    expect(all('table')[0]?.getAttribute('role')).toBe('grid');
    expect(all('tbody th[scope="row"]').map((head) => head.textContent?.trim())).toEqual(['IT', 'LAB']);
    expect(all('th[scope="colgroup"]').map((head) => head.textContent)).toEqual(['suite', '']);
    expect(stop()).toHaveLength(1);
    expect(cells().every((cell) => Boolean(cell.getAttribute('aria-label')))).toBe(true);
  });

  it('moves by arrows with the tab stop following', () => {
    const { cells, stop, press } = show();
    press(cells()[0], 'ArrowRight');
    expect(stop()[0]?.dataset.index).toBe('1');
    press(stop()[0], 'ArrowDown');
    expect(stop()[0]?.dataset.index).toBe('4');
    press(stop()[0], 'Home', true);
    expect(stop()[0]?.dataset.account).toBe('acc');
  });

  it.each([
    ['Enter', 'panel'],
    [' ', 'panel'],
    ['F2', 'edit'],
  ])('opens a cell with %p, focus to %s', (key, focus) => {
    const { cells, told, press } = show();
    press(cells()[2], key);
    expect(told).toEqual([['cellopen', { index: 2, focus }]]);
  });

  it('folds a group by key and click, and says whether it is open', () => {
    const { all, told, press } = show();
    const [group] = all('[data-account]');
    expect(group?.getAttribute('aria-expanded')).toBe('true');
    press(group, 'ArrowLeft');
    group?.click();
    expect(told).toEqual([
      ['grouptoggle', { accountId: 'acc' }],
      ['grouptoggle', { accountId: 'acc' }],
    ]);
    expect(show({ folded: new Set(['acc']) }).cells()).toHaveLength(0);
  });

  it('marks the selected cell, also when only the selection changes', () => {
    const { element, all } = show({ selected: 1 });
    element.selected = 3;
    expect(all('[aria-selected="true"]').map((cell) => cell.dataset.index)).toEqual(['3']);
  });

  it('shows scores in the heat view, in words too', () => {
    const { cells } = show({ view: 'heat' });
    expect(cells()[3]?.getAttribute('aria-label')).toBe('LAB, a, c.Status_White, c.Whitespace_Score_Named');
    expect(cells()[3]?.textContent).toContain('72');
    expect(cells()[0]?.textContent).toContain('c.Whitespace_Held');
  });

  it('totals rows and columns to the same sum', () => {
    const { all } = show();
    expect(all('tfoot td').map((cell) => cell.querySelector('strong')?.textContent)).toEqual([
      'c.Format_Thousands',
      'c.Format_Thousands',
      'c.Format_Thousands',
      'c.Format_Thousands',
    ]);
    expect(matrix.total.owned).toBe(40_000);
  });
});

describe('moveFocus', () => {
  const rows = [['g'], ['a', 'b', 'c'], ['d', 'e', 'f']];
  it.each([
    ['a', 'ArrowUp', false, 'g'],
    ['g', 'ArrowDown', false, 'a'],
    ['c', 'ArrowUp', false, 'g'],
    ['c', 'ArrowRight', false, 'c'],
    ['f', 'Home', false, 'd'],
    ['d', 'End', false, 'f'],
    ['a', 'End', true, 'f'],
    ['f', 'Home', true, 'g'],
    ['g', 'PageDown', false, 'd'],
    ['f', 'PageUp', false, 'g'],
    ['a', 'x', false, null],
    ['z', 'ArrowUp', false, null],
  ])('from %s with %s (Ctrl %p) is %p', (from, key, isControl, expected) => {
    expect(moveFocus(rows, from, key, isControl)).toBe(expected);
  });
});
