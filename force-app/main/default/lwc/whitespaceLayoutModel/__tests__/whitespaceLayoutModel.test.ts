import { figuresOf } from 'c/whitespaceFigureModel';
import { cellIndexAt, cellsAt, whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { BY_TOTAL, FIRST_VIEW } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { cellRecord, input, line, offering, open, won } from '../../crmModel/__tests__/builders';

const center = (id: string, parentId: string | null = null) => ({
  id,
  name: id.toUpperCase(),
  accountId: 'acc',
  parentId,
  sortOrder: null,
});
const family = (id: string, parentId: string | null = null) => offering(id, { productId: null, parentId });
const matrix = whitespaceMatrix(
  input({
    accounts: [
      { id: 'acc', name: 'Acme', parentId: null },
      { id: 'sub', name: 'Sub', parentId: 'acc' },
    ],
    centers: [center('it'), center('lab'), center('lab1', 'lab')],
    offerings: [
      family('suite'),
      family('core', 'suite'),
      offering('a', { parentId: 'core' }),
      offering('b', { parentId: 'core' }),
      offering('x', { parentId: 'suite' }),
      offering('z'),
    ],
    opportunities: [
      won('1', '2026-01-01', { buyingCenterId: 'it' }),
      won('2', '2026-01-01', { buyingCenterId: 'lab1' }),
      open('3', '2026-12-01', { buyingCenterId: 'lab' }),
      won('4', '2026-01-01', { accountId: 'sub' }),
    ],
    lines: [line('1', 'a', 40), line('2', 'a', 90), line('3', 'b', 70), line('4', 'z', 10)],
    cells: [cellRecord('x', { accountId: null, buyingCenterId: 'it', walletAmount: 500 })],
  }),
  '2026-06-15',
);
const layoutOf = (state: Partial<ViewState> = {}) => whitespaceLayout(matrix, { ...FIRST_VIEW, ...state });
const rowsOf = (state: Partial<ViewState> = {}): string =>
  layoutOf(state)
    .rows.map(({ row }) => row.name)
    .join(' ');
const columnsOf = (state: Partial<ViewState> = {}): string =>
  layoutOf(state)
    .columns.map(({ name }) => name)
    .join(' ');

describe('whitespaceLayout', () => {
  it('draws all at first, in order', () => {
    expect(rowsOf()).toBe('Acme IT LAB LAB1 Sub');
    expect(columnsOf()).toBe('a b x z');
    expect(layoutOf().matches).toBeNull();
  });

  it('has a level of heads for each depth of families', () => {
    const words = layoutOf().heads.map((level) => level.map(({ name, from, to }) => `${name}:${from}-${to}`).join(' '));
    expect(words).toEqual(['suite:0-3 :3-4', 'core:0-2 :2-4']);
  });

  it.each<[string, Partial<ViewState>, string]>([
    ['an account', { foldedRows: ['acc'] }, 'Acme Sub'],
    ['a buying center with others below it', { foldedRows: ['lab'] }, 'Acme IT LAB Sub'],
    ['one that has nothing below it', { foldedRows: ['it'] }, 'Acme IT LAB LAB1 Sub'],
  ])('folds %s', (_title, state, expected) => expect(rowsOf(state)).toBe(expected));

  it('sums in a folded row what stands below it', () => {
    const layout = layoutOf({ foldedRows: ['lab'] });
    const lab = layout.rows.find(({ row }) => row.key === 'lab');
    expect(figuresOf(cellsAt(matrix, layout, lab?.leaves ?? [], [0]), 'value').owned).toBe(90);
    expect(cellIndexAt(layout, 4, 2, 0)).toBe(-1);
  });

  it('totals each row as the matrix does', () => {
    const layout = layoutOf();
    const owned = layout.rows.map(({ sums }) => figuresOf(cellsAt(matrix, layout, sums, layout.summed), 'value').owned);
    expect(owned).toEqual(matrix.rowTotals.map((total) => total.owned));
  });

  it.each<[string, readonly string[], string]>([
    ['a family', ['suite › core'], 'core x z'],
    ['the outermost family', ['suite'], 'suite z'],
    ['both, the outer one wins', ['suite', 'suite › core'], 'suite z'],
  ])('folds the columns of %s to one', (_title, foldedColumns, expected) =>
    expect(columnsOf({ foldedColumns })).toBe(expected),
  );

  it.each<[string, Partial<ViewState>]>([
    ['as at first', {}],
    ['with rows folded', { foldedRows: ['acc', 'lab'] }],
    ['with columns folded', { foldedColumns: ['suite'] }],
    ['sorted', { sort: { key: BY_TOTAL, isDescending: true } }],
  ])('has columns that sum to the total %s', (_title, state) => {
    const layout = layoutOf(state);
    const over = (columns: readonly number[]): number =>
      figuresOf(cellsAt(matrix, layout, [0, 1, 2, 3], columns), 'value').owned;
    expect(layout.columns.reduce((sum, { columns }) => sum + over(columns), 0)).toBe(matrix.total.owned);
    expect(over(layout.summed)).toBe(matrix.total.owned);
  });

  it.each<[string, Partial<ViewState>, string]>([
    ['the total, largest first', { sort: { key: BY_TOTAL, isDescending: true } }, 'Acme LAB LAB1 IT Sub'],
    ['the total, smallest first', { sort: { key: BY_TOTAL, isDescending: false } }, 'Acme IT LAB LAB1 Sub'],
    ['a column; what has nothing is last', { sort: { key: 'b', isDescending: false } }, 'Acme LAB LAB1 IT Sub'],
    ['a column that is not there', { sort: { key: 'zzz', isDescending: true } }, 'Acme IT LAB LAB1 Sub'],
  ])('sorts siblings by %s', (_title, state, expected) => expect(rowsOf(state)).toBe(expected));

  it('pins rows and columns first, in the order they were pinned in, out of folded groups too', () => {
    const layout = layoutOf({ pinnedRows: ['lab1', 'it'], pinnedColumns: ['z', 'b'], foldedRows: ['acc'] });
    expect(layout.rows.map(({ row }) => row.name)).toEqual(['LAB1', 'IT', 'Acme', 'Sub']);
    expect(layout.columns.map(({ name }) => name)).toEqual(['z', 'b', 'a', 'x']);
    expect([layout.pinnedRows, layout.pinnedColumns]).toEqual([2, 2]);
    expect(layout.rows[0]?.parentName).toBe('LAB');
  });

  it.each<[string, Partial<ViewState>, string, string, number]>([
    ['a status', { statuses: ['Owned'] }, 'Acme IT LAB LAB1 Sub', 'a z', 3],
    ['a row', { text: 'lab1' }, 'Acme LAB LAB1', 'a b x z', 4],
    ['a column', { text: 'x' }, 'Acme IT LAB LAB1 Sub', 'x', 4],
    ['a family and a row', { text: 'core lab1' }, 'Acme LAB LAB1', 'a b', 2],
    ['a row and a status', { text: 'lab', statuses: ['Open Opportunity'] }, 'Acme LAB', 'b', 1],
    ['nothing that is there', { text: 'zzz' }, '', '', 0],
  ])('filters by %s', (_title, state, rows, columns, count) => {
    expect(rowsOf(state)).toBe(rows);
    expect(columnsOf(state)).toBe(columns);
    expect(layoutOf(state).matchCount).toBe(count);
  });

  it('is empty for a matrix without columns', () => {
    const none = whitespaceMatrix(input({ offerings: [] }), '2026-06-15');
    expect(whitespaceLayout(none, FIRST_VIEW)).toMatchObject({ columns: [], heads: [], matchCount: 0 });
  });
});

describe('a hierarchy of accounts', () => {
  const account = (id: string, parentId: string | null) => ({ id, name: id, parentId });
  const deep = whitespaceMatrix(
    input({
      accounts: [
        account('acc', null),
        account('emea', 'acc'),
        account('de', 'emea'),
        account('by', 'de'),
        account('us', 'acc'),
      ],
      centers: [
        { ...center('hq'), name: 'hq' },
        { ...center('lab'), name: 'lab', accountId: 'de' },
      ],
      offerings: [offering('a')],
      opportunities: [
        won('1', '2026-01-01', { buyingCenterId: 'hq' }),
        won('2', '2026-01-01', { accountId: 'emea' }),
        won('3', '2026-01-01', { accountId: 'de', buyingCenterId: 'lab' }),
        won('4', '2026-01-01', { accountId: 'by' }),
        won('5', '2026-01-01', { accountId: 'us' }),
      ],
      lines: ['1', '2', '3', '4', '5'].map((id, index) => line(id, 'a', 10 ** index)),
    }),
    '2026-06-15',
  );
  const drawn = (state: Partial<ViewState> = {}): readonly string[] =>
    whitespaceLayout(deep, { ...FIRST_VIEW, ...state }).rows.map(({ row, sums, isFoldable, leaves }) => {
      const { owned } = figuresOf(cellsAt(deep, { matches: null }, sums, [0]), 'value');
      return `${row.name} ${owned}${isFoldable ? ` of ${leaves.length}` : ''}`;
    });

  it('totals below each account but the topmost what stands below it', () => {
    expect(drawn()).toEqual(['acc 1 of 0', 'hq 1', 'emea 1110 of 1', 'de 1100 of 0', 'lab 100', 'by 1000', 'us 10000']);
    expect(deep.rowTotals.map(({ owned }) => owned)).toEqual([1, 1, 1110, 1100, 100, 1000, 10_000]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['an account with its subsidiaries', ['emea'], ['acc 1 of 0', 'hq 1', 'emea 1110 of 3', 'us 10000']],
    ['one further down', ['de'], ['acc 1 of 0', 'hq 1', 'emea 1110 of 1', 'de 1100 of 2', 'us 10000']],
    [
      'of the topmost its own rows',
      ['acc'],
      ['acc 1 of 1', 'emea 1110 of 1', 'de 1100 of 0', 'lab 100', 'by 1000', 'us 10000'],
    ],
    ['all', ['acc', 'emea', 'de'], ['acc 1 of 1', 'emea 1110 of 3', 'us 10000']],
  ])('folds %s', (_title, foldedRows, expected) => expect(drawn({ foldedRows })).toEqual(expected));
});
