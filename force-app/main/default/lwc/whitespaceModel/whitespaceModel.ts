import type { CellRecord, WhitespaceInput } from 'c/crmModel';
import { Crossings } from 'c/crossingModel';
import { placeDeals } from 'c/dealModel';
import type { Deal } from 'c/dealModel';
import { groupBy } from 'c/listModel';
import { cents, percentOf } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';
import { foldsInto, matrixColumns, matrixRows } from 'c/whitespaceAxisModel';
import type { MatrixColumn, MatrixRow } from 'c/whitespaceAxisModel';
import { HELD, WINNABLE, cellRules, matrixCell } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

export interface Totals {
  readonly owned: number;
  /** What is owned, in units. */
  readonly quantity: number;
  readonly open: number;
  readonly potential: number;
  /** What the customer spends: the wallets given, else what all holders have together; 0 while no wallet is known. */
  readonly wallet: number;
  /** What we hold of that by its ledgers, in percent. */
  readonly walletShare: number | null;
}

/** The cell of row `r` (with cells) and column `c` is `cells[r.leaf * columns.length + c]`. */
export interface WhitespaceMatrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: readonly MatrixCell[];
  /** One for each of `rows`: a row with all that folds into it. */
  readonly rowTotals: readonly Totals[];
  readonly columnTotals: readonly Totals[];
  readonly total: Totals;
  /** Every deal on its crossing; put together when it is asked for. */
  readonly deals: readonly Deal[];
}

/** The whole matrix in one pass over the CRM's facts, with totals. Nothing is stored: an empty plan is right on the first day. */
export function whitespaceMatrix(input: WhitespaceInput, today: IsoDate, noOfferingName = ''): WhitespaceMatrix {
  const crossings = new Crossings(input, today);
  const columns = matrixColumns(input.offerings, crossings.columnsWithContent, noOfferingName);
  const rows = matrixRows(input.accountId, input.accounts, input.centers, crossings.rowsWithContent);
  const columnKeys = columns.map(({ key }) => key);
  const rules = cellRules(input, today);
  let deals: readonly Deal[] | null = null;
  let places: ReadonlyMap<string, readonly Deal[]> | null = null;
  const allDeals = (): readonly Deal[] => (deals ??= placeDeals(input));
  const dealsAt = (rowKey: string, columnKey: string): readonly Deal[] =>
    (places ??= byPlace(allDeals())).get(`${rowKey}:${columnKey}`) ?? [];

  const cells: MatrixCell[] = [];
  const rowSums = rows.map(emptySum);
  const columnSums = columns.map(emptySum);
  rows.forEach((row, index) => {
    if (row.leaf < 0) return;
    const rowSum = rowSums[index];
    crossings.rowOf(row.key, columnKeys).forEach((crossing, column) => {
      const cell = matrixCell(row.key, columnKeys[column] ?? '', crossing, rules, dealsAt);
      cells.push(cell);
      const columnSum = columnSums[column];
      if (rowSum) addCell(rowSum, cell);
      if (columnSum) addCell(columnSum, cell);
    });
  });
  const total = emptySum();
  for (const sum of columnSums) addSum(total, sum);
  rollUp(rows, rowSums);
  return {
    rows,
    columns,
    cells,
    rowTotals: rowSums.map(totals),
    columnTotals: columnSums.map(totals),
    total: totals(total),
    get deals() {
      return allDeals();
    },
  };
}

const byPlace = (deals: readonly Deal[]): ReadonlyMap<string, readonly Deal[]> =>
  groupBy(deals, ({ rowKey, columnKey }) => `${rowKey}:${columnKey}`);

/** Adds each row to the one it folds into, the deepest first. */
function rollUp(rows: readonly MatrixRow[], sums: readonly Sum[]): void {
  const above: number[] = [];
  const parents = rows.map((row, index) => {
    while (above.length > 0 && (rows[above[above.length - 1] ?? 0]?.depth ?? 0) >= row.depth) above.pop();
    const parent = above[above.length - 1] ?? -1;
    const head = rows[parent];
    above.push(index);
    return head && foldsInto(row, head) ? parent : -1;
  });
  for (let index = rows.length - 1; index >= 0; index--) {
    const own = sums[index];
    const parent = sums[parents[index] ?? -1];
    if (own && parent) addSum(parent, own);
  }
}

interface Sum {
  owned: number;
  /** What we hold of wallets: by the CRM, or by people who say otherwise. */
  ours: number;
  quantity: number;
  open: number;
  potential: number;
  wallet: number;
  hasWallet: boolean;
}

const emptySum = (): Sum => ({ owned: 0, ours: 0, quantity: 0, open: 0, potential: 0, wallet: 0, hasWallet: false });

function addCell(sum: Sum, cell: MatrixCell): void {
  const isHeld = HELD.has(cell.status);
  const owned = isHeld ? cell.owned : 0;
  sum.owned += owned;
  if (isHeld) sum.quantity += cell.quantity;
  sum.open += cell.open;
  if (WINNABLE.has(cell.status)) sum.potential += cell.potential;
  const isShared = cell.walletLines.length > 0;
  sum.ours += isShared ? cell.ledger.ours : owned;
  sum.wallet += isShared ? cell.ledger.wallet : (cell.wallet ?? owned);
  sum.hasWallet ||= isShared || cell.wallet !== null;
}

function addSum(sum: Sum, more: Sum): void {
  sum.owned += more.owned;
  sum.ours += more.ours;
  sum.quantity += more.quantity;
  sum.open += more.open;
  sum.potential += more.potential;
  sum.wallet += more.wallet;
  sum.hasWallet ||= more.hasWallet;
}

const totals = (sum: Sum): Totals => ({
  owned: cents(sum.owned),
  quantity: cents(sum.quantity),
  open: cents(sum.open),
  potential: cents(sum.potential),
  wallet: sum.hasWallet ? cents(sum.wallet) : 0,
  walletShare: sum.hasWallet ? percentOf(sum.ours, sum.wallet) : null,
});

/** Records of cells that no row or column is for: their unit left the hierarchy, or this user may not see it. */
export function strandedCells(
  { rows, columns }: Pick<WhitespaceMatrix, 'rows' | 'columns'>,
  records: readonly CellRecord[],
): readonly CellRecord[] {
  const rowKeys = new Set(rows.flatMap(({ key, leaf }) => (leaf >= 0 ? [key] : [])));
  const columnKeys = new Set(columns.map(({ key }) => key));
  return records.filter(
    ({ accountId, buyingCenterId, offeringId }) =>
      !rowKeys.has(buyingCenterId ?? accountId ?? '') || !columnKeys.has(offeringId),
  );
}
