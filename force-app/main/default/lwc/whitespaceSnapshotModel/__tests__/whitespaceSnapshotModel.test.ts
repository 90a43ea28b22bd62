import { whitespaceMatrix } from 'c/whitespaceModel';
import { SNAPSHOT_LENGTH, freeze, stateOf, thaw } from 'c/whitespaceSnapshotModel';
import type { Snapshot } from 'c/whitespaceSnapshotModel';
import { asset, cellRecord, input, offering } from '../../crmModel/__tests__/builders';
import { anyCells, cell, matrixOf } from './matrices';
import type { CellValues } from './matrices';

const names = (count: number, letter: string, length = 3): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`.padEnd(length, 'x'));

const frozen = (matrix: Parameters<typeof freeze>[0]): string => {
  const result = freeze(matrix);
  if (result.kind !== 'frozen') throw new Error(`${result.length} characters`);
  return result.text;
};
const thawed = (text: string): Snapshot => {
  const result = thaw(text);
  if (result.kind !== 'snapshot') throw new Error(result.kind);
  return result.snapshot;
};

describe('a snapshot of the matrix', () => {
  it('is compact JSON that names its version', () => {
    const cells = [
      cell('Owned', 48_000.4, { wallet: 60_000 }),
      cell('White'),
      cell('Renewal at Risk', 320, { wallet: 400, owned: 900 }),
      cell('Potential', 0),
      cell('Renewal at Risk', 320, { owned: 900 }),
      cell('Not Applicable'),
    ];
    expect(JSON.parse(frozen(matrixOf({ rows: ['Labs', 'Data'], columns: ['Rack', 'Vault', ''] }, cells)))).toEqual({
      version: 1,
      rows: [
        ['r-Labs', 'Halden', 'Labs'],
        ['r-Data', 'Halden', 'Data'],
      ],
      columns: [['c-Rack', 'Family', 'Rack'], ['c-Vault', 'Family', 'Vault'], ['']],
      cells: ['O48000/60000 W R320/400/900', 'P0 R320//900 N'],
    });
  });

  it('keeps a matrix derived from records, with a row for the account itself', () => {
    const matrix = whitespaceMatrix(
      input({
        offerings: [offering('rack')],
        centers: [{ id: 'c1', name: 'Labs', accountId: 'acc', parentId: null, sortOrder: null }],
        assets: [asset('a', 'rack', null)],
        cells: [cellRecord('rack', { accountId: null, buyingCenterId: 'c1', potentialAmount: 700 })],
      }),
      '2026-06-15',
    );
    const snapshot = thawed(frozen(matrix));
    expect(snapshot.rows.map((row) => row.names.length)).toEqual([1, 2]);
    expect(snapshot.cells).toEqual([
      { status: 'Owned', amount: 100, wallet: null, owned: 100 },
      { status: 'Potential', amount: 700, wallet: null, owned: 0 },
    ]);
  });

  it.each(Array.from({ length: 25 }, (_, at) => at))('comes back as it was, in whole units (%d)', (seed) => {
    const [rows, columns] = [names((seed % 5) + 1, 'r'), names((seed % 7) + 1, 'c')];
    const matrix = matrixOf({ rows, columns }, anyCells(seed, rows.length * columns.length));
    const { cells, rows: rowsThen } = thawed(frozen(matrix));
    expect(cells).toEqual(matrix.cells.map(stateOf));
    expect(rowsThen.map(({ id }) => id)).toEqual(rows.map((name) => `r-${name}`));
  });

  it('of nothing is a snapshot of nothing', () => {
    expect(thawed(frozen(matrixOf({ rows: [], columns: [] }, [])))).toEqual({ rows: [], columns: [], cells: [] });
    expect(thawed(frozen(matrixOf({ rows: ['Labs'], columns: [] }, []))).cells).toEqual([]);
  });

  it('fits 60 × 60 full cells of tens of millions with the longest names; more is refused, not cut', () => {
    const full: CellValues = cell('Renewal at Risk', 12_345_678.9, { wallet: 98_765_432.1, owned: 87_654_321.9 });
    const large = (count: number) =>
      freeze(
        matrixOf(
          { rows: names(count, 'r', 80), columns: names(60, 'c', 80) },
          Array.from({ length: count * 60 }, () => full),
        ),
      );
    const fitting = large(60);
    expect(fitting.kind).toBe('frozen');
    const tooLarge = large(80);
    expect(tooLarge).toEqual({ kind: 'too large', length: expect.any(Number) });
    expect(tooLarge.kind === 'too large' && tooLarge.length > SNAPSHOT_LENGTH).toBe(true);
  });

  const good = { version: 1, rows: [['r', 'Halden']], columns: [['c', 'Rack']], cells: ['O1'] };
  it.each<[string, unknown]>([
    ['no JSON', '{"version": 1, "rows": ['],
    ['no object', '7'],
    ['nothing', ''],
    ['no version', JSON.stringify({ ...good, version: undefined })],
    ['a version in words', JSON.stringify({ ...good, version: 'one' })],
    ['no rows', JSON.stringify({ ...good, rows: undefined })],
    ['a row without an id', JSON.stringify({ ...good, rows: [[]] })],
    ['a column that is no list', JSON.stringify({ ...good, columns: ['c'] })],
    ['cells of fewer rows', JSON.stringify({ ...good, cells: [] })],
    ['a row of more cells', JSON.stringify({ ...good, cells: ['O1 O1'] })],
    ['a status nobody knows', JSON.stringify({ ...good, cells: ['Z1'] })],
    ['an amount that is none', JSON.stringify({ ...good, cells: ['O1.5e3'] })],
    ['a number for cells', JSON.stringify({ ...good, cells: [1] })],
  ])('that is broken is refused: %s', (_, text) => {
    expect(thaw(String(text))).toEqual({ kind: 'broken' });
  });

  it('of a later version is refused with that version', () => {
    expect(thaw(JSON.stringify({ ...good, version: 2, cells: 'packed' }))).toEqual({
      kind: 'unknown version',
      version: 2,
    });
    expect(thaw(JSON.stringify(good)).kind).toBe('snapshot');
  });
});
