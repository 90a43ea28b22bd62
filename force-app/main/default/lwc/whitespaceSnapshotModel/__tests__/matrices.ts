import type { CellStatus } from 'c/crmModel';
import { HELD, STATUS_PRECEDENCE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

export type CellValues = Pick<MatrixCell, 'status' | 'amount' | 'wallet' | 'owned'>;

export const cell = (status: CellStatus, amount: number | null = null, more: Partial<CellValues> = {}): CellValues => ({
  status,
  amount,
  wallet: null,
  owned: HELD.has(status) ? (amount ?? 0) : 0,
  ...more,
});

interface Shape {
  /** Buying centers of one account. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Before each id, as another org has others. */
  readonly org?: string;
}

/** A matrix of one account, its cells in order. */
export function matrixOf({ rows, columns, org = '' }: Shape, cells: readonly CellValues[]): WhitespaceMatrix {
  const group = { key: 'acc', kind: 'group', name: 'Halden', accountId: 'acc', depth: 0, leaf: -1 } as const;
  return {
    rows: [
      group,
      ...rows.map((name, leaf) => ({
        key: `${org}r-${name}`,
        kind: 'center' as const,
        name,
        accountId: 'acc',
        depth: 1,
        leaf,
      })),
    ],
    columns: columns.map((name) => ({
      key: name === '' ? '' : `${org}c-${name}`,
      name: name === '' ? 'No offering' : name,
      path: name === '' ? [] : ['Family'],
      productId: null,
    })),
    cells: cells.map((values, at) => ({
      ...values,
      rowKey: `${org}r-${rows[Math.floor(at / columns.length)] ?? ''}`,
      columnKey: `${org}c-${columns[at % columns.length] ?? ''}`,
    })),
  } as unknown as WhitespaceMatrix;
}

/** The same numbers for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Any cells, amounts to the cent. */
export function anyCells(seed: number, count: number): readonly CellValues[] {
  const next = numbers(seed);
  const amount = (): number | null => (next(3) === 0 ? null : next(1_000_000_000) / 100);
  return Array.from({ length: count }, () => {
    const status = STATUS_PRECEDENCE[next(STATUS_PRECEDENCE.length)] ?? 'White';
    return cell(status, amount(), { wallet: amount(), owned: amount() ?? 0 });
  });
}
