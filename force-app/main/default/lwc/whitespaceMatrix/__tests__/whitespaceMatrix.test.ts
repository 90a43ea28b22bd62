import { createElement } from 'lwc';
import WhitespaceMatrix from 'c/whitespaceMatrix';
import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { cellRecord, input, line, offering, open, won } from '../../crmModel/__tests__/builders';
import { moveSpot } from '../gridKeys';

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

type Subject = Parameters<typeof whitespaceLayout>[0];

function show(state: Partial<ViewState> = {}, more: Record<string, unknown> = {}, subject: Subject = matrix) {
  const element = createElement('c-whitespace-matrix', { is: WhitespaceMatrix }) as unknown as HTMLElement &
    Record<string, unknown>;
  const view: ViewState = { ...FIRST_VIEW, ...state };
  const sight = {
    unit: 1000,
    view: view.view,
    measure: view.measure,
    today: TODAY,
    rivalName: () => '',
    patternOf: () => '1',
  };
  const layout = whitespaceLayout(subject, view);
  Object.assign(element, { matrix: subject, layout, sight, state: view, accountId: 'acc', canEdit: true, ...more });
  const told: [string, unknown][] = [];
  for (const name of ['cellopen', 'celltype', 'viewchange', 'rangechange', 'rangefill', 'rangepaste']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  document.body.appendChild(element);
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = (row: number, column: number) => all(`[data-r="${row}"][data-c="${column}"]`)[0];
  const press = (target: HTMLElement | undefined, key: string, held: KeyboardEventInit = {}) =>
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...held }),
    );
  return { element, all, at, told, press, cells: () => all('td[data-index]'), stop: () => all('[tabindex="0"]') };
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

  it('is a grid with headers and places for all of it, one tab stop and no cell without a name', () => {
    const { all, cells, stop } = show();
    const table = all('table')[0];
    expect(table?.getAttribute('role')).toBe('grid');
    expect([table?.getAttribute('aria-rowcount'), table?.getAttribute('aria-colcount')]).toEqual(['6', '5']);
    expect(all('tbody tr').map((row) => row.getAttribute('aria-rowindex'))).toEqual(['3', '4', '5']);
    expect(all('th[scope="colgroup"]').map((head) => head.textContent?.trim())).toEqual(['suite']);
    expect(stop()).toHaveLength(1);
    expect(cells().every((cell) => Boolean(cell.getAttribute('aria-label')))).toBe(true);
  });

  it('moves by arrows with the tab stop following, and up into the heads', () => {
    const { at, stop, press } = show();
    press(at(1, 0), 'ArrowRight');
    expect(stop()[0]?.dataset.index).toBe('1');
    press(stop()[0], 'ArrowDown');
    expect(stop()[0]?.dataset.index).toBe('4');
    press(stop()[0], 'Home', { ctrlKey: true });
    expect([stop()[0]?.dataset.r, stop()[0]?.dataset.c]).toEqual(['0', '-1']);
    press(stop()[0], 'ArrowUp');
    expect(stop()[0]?.dataset.column).toBe('a');
    press(stop()[0], 'ArrowUp');
    expect(stop()[0]?.dataset.family).toBe('suite');
  });

  it.each([
    ['Enter', { kind: 'cellopen', index: 2, focus: 'panel' }],
    ['F2', { kind: 'cellopen', index: 2, focus: 'edit' }],
    ['7', { kind: 'celltype', index: 2, text: '7' }],
  ])('opens, or types into, a cell with %p', (key, { kind, ...detail }) => {
    const { at, told, press } = show();
    press(at(1, 2), key);
    expect(told).toEqual([[kind, detail]]);
  });

  it('lets who may not edit look only', () => {
    const { at, told, press } = show({}, { canEdit: false });
    press(at(1, 2), '7');
    press(at(1, 2), 'F2');
    press(at(1, 2), ' ');
    press(at(1, 2), 'd', { ctrlKey: true });
    expect(told.filter(([name]) => name !== 'rangechange')).toEqual([['cellopen', { index: 2, focus: 'panel' }]]);
  });

  it('selects a range with Shift, fills it, and gives it up with Escape', () => {
    const { all, at, told, press, stop } = show();
    at(1, 0)?.focus();
    press(at(1, 0), 'ArrowRight', { shiftKey: true });
    press(stop()[0], 'ArrowDown', { shiftKey: true });
    const range = {
      cells: [0, 1, 3, 4],
      range: [
        [0, 1],
        [3, 4],
      ],
    };
    expect(told[told.length - 1]).toEqual(['rangechange', range]);
    expect(all('[aria-selected="true"]')).toHaveLength(4);
    press(stop()[0], 'd', { ctrlKey: true });
    expect(told[told.length - 1]).toEqual(['rangefill', { ...range, direction: 'down' }]);
    press(stop()[0], 'Escape');
    expect(told[told.length - 1]).toEqual(['rangechange', { cells: [], range: [] }]);
    expect(all('[aria-selected="true"]')).toHaveLength(0);
  });

  it('begins a selection where the focus is, not where an older one was', () => {
    const { at, told, press, stop } = show();
    at(1, 0)?.focus();
    press(at(1, 0), 'ArrowRight', { shiftKey: true });
    press(stop()[0], 'Escape');
    press(stop()[0], 'ArrowDown', { shiftKey: true });
    expect(told[told.length - 1]).toEqual(['rangechange', { cells: [1, 4], range: [[1], [4]] }]);
    at(2, 2)?.focus();
    press(at(2, 2), 'ArrowUp', { shiftKey: true });
    expect(told[told.length - 1]).toEqual(['rangechange', { cells: [2, 5], range: [[2], [5]] }]);
  });

  it('selects from the cell that was clicked to the one clicked with Shift', () => {
    const { at, told } = show();
    const click = (target: HTMLElement | undefined, held: MouseEventInit = {}) => {
      target?.focus();
      target?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...held }));
    };
    click(at(1, 0));
    click(at(2, 1), { shiftKey: true });
    expect(told[told.length - 1]?.[1]).toMatchObject({ cells: [0, 1, 3, 4] });
  });

  it('folds groups and families, sorts and pins by key', () => {
    const { at, all, told, press } = show();
    press(at(0, -1), 'ArrowLeft');
    press(all('[data-family="suite"]')[0], 'Enter');
    press(at(-1, 2), 'Enter');
    press(at(-1, 3), 'Enter');
    press(at(-1, 1), 'p');
    press(at(1, -1), 'p');
    expect(told.map(([, detail]) => (detail as { change: unknown }).change)).toEqual([
      { foldedRows: ['acc'] },
      { foldedColumns: ['suite'] },
      { sort: { key: 'c', isDescending: true } },
      { sort: { key: 'total', isDescending: true } },
      { pinnedColumns: ['b'] },
      { pinnedRows: ['it'] },
    ]);
  });

  it('says what it is sorted by, and what is folded', () => {
    const { all } = show({ sort: { key: 'b', isDescending: true }, foldedRows: ['acc'] });
    expect(all('th[aria-sort]').map((head) => head.getAttribute('aria-sort'))).toEqual([
      'none',
      'descending',
      'none',
      'none',
    ]);
    expect(all('th[scope="row"]')[0]?.getAttribute('aria-expanded')).toBe('false');
    expect(all('td[data-r="0"]').map((cell) => cell.textContent)).toHaveLength(3);
  });

  it('marks the selected cell, also when only the selection changes', () => {
    const { element, all } = show({}, { selected: 1 });
    element.selected = 3;
    expect(all('[aria-selected="true"]').map((cell) => cell.dataset.index)).toEqual(['3']);
  });

  it('shows scores in the heat view, in words too', () => {
    const { cells } = show({ view: 'heat' });
    expect(cells()[3]?.getAttribute('aria-label')).toBe('LAB, a, c.Status_White, c.Whitespace_Score_Named');
    expect(cells()[0]?.textContent).toContain('c.Whitespace_Held');
  });

  it('draws of a large matrix only what is in sight, says how much there is, and keeps the focus drawn', async () => {
    const large = whitespaceMatrix(
      input({
        centers: Array.from({ length: 60 }, (_, at) => center(`r${at}`)),
        offerings: Array.from({ length: 60 }, (_, at) => offering(`o${at}`)),
      }),
      TODAY,
    );
    const { all, at, press, cells, stop } = show({}, {}, large);
    expect(cells().length).toBeLessThan(600);
    expect(all('table')[0]?.getAttribute('aria-rowcount')).toBe('63');
    expect(all('table')[0]?.getAttribute('aria-colcount')).toBe('62');
    expect(all('.scroll')[0]?.className).toBe('scroll has-after');
    press(at(1, 0), 'End', { ctrlKey: true });
    await Promise.resolve();
    await Promise.resolve();
    expect([stop()[0]?.dataset.r, stop()[0]?.dataset.c]).toEqual(['60', '59']);
    expect(stop()[0]?.getAttribute('aria-colindex')).toBe('61');
  });
});

describe('moveSpot', () => {
  const extent = { rows: 3, columns: 4, families: 1 };
  it.each([
    [{ row: 0, column: 0 }, 'ArrowUp', false, { row: -1, column: 0 }],
    [{ row: -1, column: 2 }, 'ArrowUp', false, { row: -2, column: 2 }],
    [{ row: -2, column: 2 }, 'ArrowUp', false, { row: -2, column: 2 }],
    [{ row: 1, column: 0 }, 'ArrowLeft', false, { row: 1, column: -1 }],
    [{ row: 1, column: 3 }, 'ArrowRight', false, { row: 1, column: 3 }],
    [{ row: -1, column: 3 }, 'ArrowRight', false, { row: -1, column: 4 }],
    [{ row: -1, column: 0 }, 'ArrowLeft', false, { row: -1, column: 0 }],
    [{ row: 2, column: 3 }, 'Home', false, { row: 2, column: 0 }],
    [{ row: 2, column: 3 }, 'Home', true, { row: 0, column: 0 }],
    [{ row: 0, column: 0 }, 'End', true, { row: 2, column: 3 }],
    [{ row: 0, column: 1 }, 'PageDown', false, { row: 2, column: 1 }],
    [{ row: 2, column: 1 }, 'PageUp', false, { row: 0, column: 1 }],
    [{ row: 0, column: 0 }, 'x', false, null],
  ])('from %p with %s (Ctrl %p) is %p', (from, key, isControl, expected) => {
    expect(moveSpot(from, key, isControl, extent)).toEqual(expected);
  });
});
