import type { WhitespaceInput } from 'c/crmModel';
import { placeDeals, rowFinder } from 'c/dealModel';
import type { Deal } from 'c/dealModel';
import { cents, percentOf } from 'c/moneyModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { matrixColumns, matrixRows, offeringFinder } from 'c/whitespaceAxisModel';
import type { MatrixColumn, MatrixRow } from 'c/whitespaceAxisModel';
import { HELD, RENEWAL_WINDOW_DAYS, WINNABLE, matrixCell } from 'c/whitespaceCellModel';
import type { CellFacts, MatrixCell } from 'c/whitespaceCellModel';

export interface Totals {
  readonly owned: number;
  readonly open: number;
  readonly potential: number;
  /** What the customer spends: the wallets given, and at least what is owned where none is; 0 while no wallet is known. */
  readonly wallet: number;
  /** Owned as percent of that. */
  readonly walletShare: number | null;
}

/** The cell of row `r` (with cells) and column `c` is `cells[r.leaf * columns.length + c]`. */
export interface WhitespaceMatrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: readonly MatrixCell[];
  /** One for each of `rows`; a group has the total of its account's rows. */
  readonly rowTotals: readonly Totals[];
  readonly columnTotals: readonly Totals[];
  readonly total: Totals;
  readonly deals: readonly Deal[];
}

/** The whole matrix in one pass over the CRM's facts, with totals. Nothing is stored: an empty plan is right on the first day. */
export function whitespaceMatrix(input: WhitespaceInput, today: IsoDate, noOfferingName = ''): WhitespaceMatrix {
  const deals = placeDeals(input);
  const facts = new Map<string, Map<string, CellFacts>>();
  const at = (row: string, column: string): CellFacts => {
    let columns = facts.get(row);
    if (!columns) facts.set(row, (columns = new Map()));
    let found = columns.get(column);
    if (!found) columns.set(column, (found = { deals: [], assets: [], record: null, walletLines: [] }));
    return found;
  };
  const lapsed = addDays(today, -RENEWAL_WINDOW_DAYS);
  for (const deal of deals) at(deal.rowKey, deal.columnKey).deals.push(deal);
  const rowOf = rowFinder(input);
  const offeringOf = offeringFinder(input.offerings);
  for (const asset of input.assets) {
    const row = rowOf(asset.accountId, asset.buyingCenterId);
    const isPast = asset.usageEndDate !== null && asset.usageEndDate < lapsed;
    if (row !== null && !isPast) at(row, offeringOf(asset.productId, asset.productFamily)).assets.push(asset);
  }
  const offerings = new Set(input.offerings.map((offering) => offering.id));
  for (const record of input.cells) {
    const row = rowOf(record.accountId, record.buyingCenterId);
    if (row !== null && offerings.has(record.offeringId)) at(row, record.offeringId).record = record;
  }
  const recordOf = new Map(input.cells.map((cell) => [cell.id, cell]));
  for (const line of input.walletLines) {
    const record = recordOf.get(line.cellId);
    const row = record ? rowOf(record.accountId, record.buyingCenterId) : null;
    if (record && row !== null) facts.get(row)?.get(record.offeringId)?.walletLines.push(line);
  }
  const columnsWithContent = new Set<string>();
  for (const row of facts.values()) for (const column of row.keys()) columnsWithContent.add(column);
  const columns = matrixColumns(input.offerings, columnsWithContent, noOfferingName);
  const rows = matrixRows(input.accountId, input.accounts, input.centers, new Set(facts.keys()));
  return { rows, columns, deals, ...fill(rows, columns, facts, today) };
}

function fill(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  facts: ReadonlyMap<string, ReadonlyMap<string, CellFacts>>,
  today: IsoDate,
): Pick<WhitespaceMatrix, 'cells' | 'rowTotals' | 'columnTotals' | 'total'> {
  const cells: MatrixCell[] = [];
  const rowSums = rows.map(emptySum);
  const columnSums = columns.map(emptySum);
  const total = emptySum();
  let group = -1;
  rows.forEach((row, index) => {
    if (row.kind === 'group') group = index;
    if (row.leaf < 0) return;
    const sums = [rowSums[index], total];
    if (group >= 0 && rows[group]?.accountId === row.accountId) sums.push(rowSums[group]);
    const factsOfRow = facts.get(row.key);
    columns.forEach((column, c) => {
      const cell = matrixCell(row.key, column.key, factsOfRow?.get(column.key), today);
      cells.push(cell);
      for (const sum of [...sums, columnSums[c]]) if (sum) addCell(sum, cell);
    });
  });
  return { cells, rowTotals: rowSums.map(totals), columnTotals: columnSums.map(totals), total: totals(total) };
}

interface Sum {
  owned: number;
  open: number;
  potential: number;
  wallet: number;
  hasWallet: boolean;
}

const emptySum = (): Sum => ({ owned: 0, open: 0, potential: 0, wallet: 0, hasWallet: false });

function addCell(sum: Sum, cell: MatrixCell): void {
  const owned = HELD.has(cell.status) ? cell.owned : 0;
  sum.owned += owned;
  sum.open += cell.open;
  if (WINNABLE.has(cell.status)) sum.potential += cell.potential;
  sum.wallet += cell.wallet ?? owned;
  sum.hasWallet ||= cell.wallet !== null;
}

const totals = (sum: Sum): Totals => ({
  owned: cents(sum.owned),
  open: cents(sum.open),
  potential: cents(sum.potential),
  wallet: sum.hasWallet ? cents(sum.wallet) : 0,
  walletShare: sum.hasWallet ? percentOf(sum.owned, sum.wallet) : null,
});
