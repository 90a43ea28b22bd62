import type { CellStatus } from 'c/crmModel';
import { CHANGE_KINDS, diff, kindOf } from 'c/whitespaceChangeModel';
import type { ChangeKind } from 'c/whitespaceChangeModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { freeze, thaw } from 'c/whitespaceSnapshotModel';
import type { CellState, Snapshot } from 'c/whitespaceSnapshotModel';
import { anyCells, cell, matrixOf, numbers } from '../../whitespaceSnapshotModel/__tests__/matrices';

const taken = (matrix: WhitespaceMatrix): Snapshot => {
  const frozen = freeze(matrix);
  const thawed = thaw(frozen.kind === 'frozen' ? frozen.text : '');
  if (thawed.kind !== 'snapshot') throw new Error(thawed.kind);
  return thawed.snapshot;
};
const SHAPE = { rows: ['Labs', 'Data'], columns: ['Rack', 'Vault'] };
const state = (status: CellStatus, amount: number | null = null, more: Partial<CellState> = {}): CellState =>
  cell(status, amount, more);

describe('what became of a cell', () => {
  it.each<[CellState, CellState | null, ChangeKind | null]>([
    [state('Owned', 100), state('Owned', 100), null],
    [state('White'), state('Owned', 100), 'won'],
    [state('Open Opportunity', 80), state('Owned', 80), 'won'],
    [state('Lost', 80), state('Renewal at Risk', 80), 'won'],
    [state('Owned', 100), state('Renewal at Risk', 100), 'risk'],
    [state('Renewal at Risk', 100), state('Owned', 100), 'moved'],
    [state('Open Opportunity', 80), state('Lost', 80), 'lost'],
    [state('White'), state('Lost', 80), 'lost'],
    [state('Owned', 100), state('White'), 'lost'],
    [state('Owned', 100), state('Competitor', 90), 'lost'],
    [state('Owned', 100), state('Open Opportunity', 90), 'moved'],
    [state('Owned', 100), state('Not Applicable'), 'moved'],
    [state('White'), state('Potential', 50), 'new'],
    [state('Competitor', 70), state('Open Opportunity', 50), 'new'],
    [state('Not Applicable'), state('Potential', 50), 'new'],
    [state('Potential', 50), state('Open Opportunity', 50), 'moved'],
    [state('Potential', 50), state('White'), 'moved'],
    [state('White'), state('Competitor', 70), 'moved'],
    [state('Potential', 50), state('Potential', 60), 'grew'],
    [state('Potential', 50), state('Potential', null), 'shrank'],
    [state('Renewal at Risk', 50, { owned: 90 }), state('Renewal at Risk', 50, { owned: 80 }), 'shrank'],
    [state('Owned', 50, { wallet: 60 }), state('Owned', 50, { wallet: 90 }), 'wallet'],
    [state('Owned', 50), null, 'removed'],
    [state('White', null, { wallet: 90 }), null, 'removed'],
    [state('White'), null, null],
    [state('Not Applicable'), null, null],
  ])('from %j to %j is %s', (before, after, kind) => {
    expect(kindOf(before, after)).toBe(kind);
  });
});

describe('a matrix beside a snapshot', () => {
  const [rack, vault, dataRack, dataVault] = [
    cell('Owned', 100),
    cell('White'),
    cell('Open Opportunity', 80),
    cell('Potential', 50),
  ];
  const before = [rack, vault, dataRack, dataVault];

  it('tells each change with before and after, by kind, and by how much more is owned', () => {
    const after = [cell('Renewal at Risk', 90, { owned: 100 }), cell('Owned', 40), cell('Lost', 80), dataVault];
    const { changes, byIndex, counts, owned } = diff(taken(matrixOf(SHAPE, before)), matrixOf(SHAPE, after));
    expect(changes.map(({ kind, index, row, column, delta }) => [kind, index, row, column, delta])).toEqual([
      ['won', 1, ['Halden', 'Labs'], ['Family', 'Vault'], 40],
      ['lost', 2, ['Halden', 'Data'], ['Family', 'Rack'], -80],
      ['risk', 0, ['Halden', 'Labs'], ['Family', 'Rack'], -90],
    ]);
    expect(byIndex.get(2)).toMatchObject({ before: { status: 'Open Opportunity', amount: 80 } });
    expect(byIndex.has(3)).toBe(false);
    expect([counts.won, counts.lost, counts.risk, counts.new, owned]).toEqual([1, 1, 1, 0, 40]);
  });

  it('puts the largest first among changes of a kind', () => {
    const white = before.map(() => cell('White'));
    const after = [1, 9, 4, 6].map((amount) => cell('Potential', amount));
    const { changes } = diff(taken(matrixOf(SHAPE, white)), matrixOf(SHAPE, after));
    expect(changes.map(({ delta }) => delta)).toEqual([9, 6, 4, 1]);
  });

  it('tells what went with its row, and what came with a new one, but not the empty cells of either', () => {
    const now = matrixOf({ rows: ['Labs', 'Retail'], columns: SHAPE.columns }, [
      rack,
      vault,
      cell('Potential', 30),
      cell('White'),
    ]);
    const { changes } = diff(taken(matrixOf(SHAPE, before)), now);
    expect(changes.map(({ kind, index, row, before: was }) => [kind, index, row[1], was?.amount ?? null])).toEqual([
      ['new', 2, 'Retail', null],
      ['removed', -1, 'Data', 80],
      ['removed', -1, 'Data', 50],
    ]);
    const narrower = matrixOf({ rows: SHAPE.rows, columns: ['Rack'] }, [rack, dataRack]);
    expect(diff(taken(matrixOf(SHAPE, before)), narrower).counts.removed).toBe(1);
  });

  it('counts what a removed row held as owned no more', () => {
    const now = matrixOf({ rows: ['Data'], columns: SHAPE.columns }, before.slice(2));
    expect(diff(taken(matrixOf(SHAPE, before)), now).owned).toBe(-100);
  });

  it('meets a renamed row by its id, and rows of another org by their names', () => {
    const snapshot = taken(matrixOf(SHAPE, before));
    const { rows, ...rest } = matrixOf(SHAPE, before);
    const renamed = { ...rest, rows: rows.map((row) => (row.leaf < 0 ? row : { ...row, name: `${row.name} 2` })) };
    expect(diff(snapshot, renamed).changes).toEqual([]);
    expect(diff(snapshot, matrixOf({ ...SHAPE, org: 'other-' }, before)).changes).toEqual([]);
  });

  it('meets each of two rows of one name, in their order', () => {
    const twins = { rows: ['Labs', 'Labs'], columns: ['Rack'] };
    const cells = [cell('Owned', 1), cell('Potential', 2)];
    const snapshot = taken(matrixOf(twins, cells));
    const nameless = { ...snapshot, rows: snapshot.rows.map(({ names }) => ({ id: '', names })) };
    expect(diff(nameless, matrixOf(twins, cells)).changes).toEqual([]);
  });

  it('meets the column of no offering in whatever language it is headed', () => {
    const shape = { rows: ['Labs'], columns: [''] };
    const snapshot = taken(matrixOf(shape, [cell('Owned', 7)]));
    const { columns, ...rest } = matrixOf(shape, [cell('Owned', 9)]);
    const german = { ...rest, columns: columns.map((column) => ({ ...column, name: 'Kein Angebot' })) };
    expect(diff(snapshot, german).changes).toMatchObject([{ kind: 'grew', index: 0, delta: 2, column: [] }]);
  });

  it.each(Array.from({ length: 25 }, (_, at) => at + 1))(
    'finds exactly what is another, whatever it is (%d)',
    (seed) => {
      const shape = { rows: ['a', 'b', 'c', 'd'], columns: ['x', 'y', 'z', ''] };
      const cells = anyCells(seed, 16);
      const snapshot = taken(matrixOf(shape, cells));
      expect(diff(snapshot, matrixOf({ ...shape, org: 'other-' }, cells)).changes).toEqual([]);
      const next = numbers(seed + 100);
      const at = next(16);
      const other = cells.map((each, index) => (index === at ? { ...each, wallet: (each.wallet ?? 0) + 100 } : each));
      const found = diff(snapshot, matrixOf(shape, other));
      expect(found.changes.map(({ index }) => index)).toEqual([at]);
      const shuffled = anyCells(seed + 1, 16);
      const compared = diff(snapshot, matrixOf(shape, shuffled));
      expect(CHANGE_KINDS.reduce((sum, kind) => sum + compared.counts[kind], 0)).toBe(compared.changes.length);
      const back = diff(taken(matrixOf(shape, shuffled)), matrixOf(shape, cells));
      expect([back.changes.length, back.owned]).toEqual([compared.changes.length, -compared.owned]);
    },
  );
});
