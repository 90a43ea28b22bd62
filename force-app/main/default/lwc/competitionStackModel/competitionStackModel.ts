import { MOST_PATTERNS, patternOf } from 'c/competitorModel';
import type { Pattern } from 'c/competitorModel';
import { groupBy } from 'c/listModel';
import { percentOf, sum } from 'c/moneyModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { settingNumber } from 'c/settingModel';
import type { Settings } from 'c/settingModel';
import { isKnown, ledgerOf, lineIn, rollUp } from 'c/walletModel';
import type { HolderLine, Ledger, LedgerSum, WalletMode } from 'c/walletModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** What a line of the stack stands for. */
export type StackBy = 'row' | 'account' | 'offering';
export const STACK_BY: readonly StackBy[] = ['row', 'account', 'offering'];

/** A column of the ledger: who holds something. */
export interface StackHolder {
  /** `us`, the id of a competitor, `other`, `house`, or `none` for what is unallocated. */
  readonly key: string;
  readonly pattern: Pattern;
}

export interface StackLine {
  readonly key: string;
  /** The account it belongs to. */
  readonly accountId: string;
  readonly sum: LedgerSum;
  /** What each of the holders has, in their order. */
  readonly parts: readonly number[];
  /** Whether a wallet is known; without one its share says nothing. */
  readonly isKnown: boolean;
  readonly cells: readonly MatrixCell[];
}

export interface Stack {
  readonly holders: readonly StackHolder[];
  readonly lines: readonly StackLine[];
  readonly total: StackLine;
}

/** Who holds something: us, up to five competitors by `order`, all others together, in-house, nobody. */
export function stackHolders(order: readonly string[]): readonly StackHolder[] {
  return [
    { key: 'us', pattern: 'us' },
    ...order.slice(0, MOST_PATTERNS).map((key) => ({ key, pattern: patternOf(order, key) })),
    ...(order.length > MOST_PATTERNS ? [{ key: 'other', pattern: 'other' as const }] : []),
    { key: 'house', pattern: 'house' },
    { key: 'none', pattern: 'none' },
  ];
}

/** The wallet ledger by row, account or offering; lines of which nothing is known are left out. */
export function stackOf(matrix: WhitespaceMatrix, order: readonly string[], by: StackBy, mode: WalletMode): Stack {
  const holders = stackHolders(order);
  const accounts = new Map(matrix.rows.map(({ key, leaf, accountId }) => [leaf < 0 ? '' : key, accountId]));
  const keyOf = ({ rowKey, columnKey }: MatrixCell): string =>
    by === 'offering' ? columnKey : by === 'account' ? (accounts.get(rowKey) ?? '') : rowKey;
  const held: readonly Held[] = matrix.cells.map((cell) => ({ cell, ledger: ledgerOf(cell) }));
  const lines = [...groupBy(held, ({ cell }) => keyOf(cell))]
    .map(([key, own]) => lineOf(key, accounts.get(own[0]?.cell.rowKey ?? '') ?? '', own, holders, order, mode))
    .filter((line) => line.sum.wallet !== 0 || line.sum.ours !== 0 || line.isKnown);
  return { holders, lines, total: lineOf('', '', held, holders, order, mode) };
}

interface Held {
  readonly cell: MatrixCell;
  readonly ledger: Ledger;
}

function lineOf(
  key: string,
  accountId: string,
  held: readonly Held[],
  holders: readonly StackHolder[],
  order: readonly string[],
  mode: WalletMode,
): StackLine {
  const ledgers = held.map(({ ledger }) => ledger);
  const cells = held.map(({ cell }) => cell);
  const total = rollUp(ledgers, mode);
  const parts = holders.map((holder) => partOf(holder, total, order));
  return { key, accountId, sum: total, parts, isKnown: ledgers.some(isKnown), cells };
}

function partOf({ key }: StackHolder, total: LedgerSum, order: readonly string[]): number {
  if (key === 'us') return total.ours;
  if (key === 'house') return total.inHouse;
  if (key === 'none') return total.unallocated;
  if (key === 'other') return sum(order.slice(MOST_PATTERNS).map((id) => total.byCompetitor.get(id)));
  return total.byCompetitor.get(key) ?? 0;
}

/** Where a competitor is entrenched, and why. Without a column it is the whole row. */
export interface Entrenchment {
  readonly competitorId: string;
  readonly rowKey: string;
  readonly columnKey: string | null;
  /** A person says so; or by how much of the wallet it holds, and until when at least. */
  readonly why:
    | { readonly kind: 'said'; readonly source: HolderLine['source']; readonly asOfDate: IsoDate | null }
    | { readonly kind: 'share'; readonly percent: number; readonly contractEnd: IsoDate };
}

/** Percent of a wallet from which a competitor is entrenched. */
export const entrenchedShare = (settings: Settings): number => settingNumber(settings, 'entrenched.share', 60);

/** Where competitors are entrenched: where a person says so, or where one holds most of a cell or a row beyond the window. */
export function entrenchments(
  cells: readonly MatrixCell[],
  today: IsoDate,
  { settings, windowDays }: { readonly settings: Settings; readonly windowDays: number },
): readonly Entrenchment[] {
  const least = entrenchedShare(settings);
  const beyond = addDays(today, windowDays);
  return [...groupBy(cells, ({ rowKey }) => rowKey)].flatMap(([rowKey, own]) => {
    const byCell = own.flatMap((cell) => inCell(cell, least, beyond));
    const ledgers = own.map((cell) => ledgerOf(cell));
    const total = rollUp(ledgers, 'value');
    const whole = [...total.byCompetitor.keys()].flatMap((competitorId) => {
      const lines = ledgers.flatMap((ledger) => ledger.lines.filter((line) => line.competitorId === competitorId));
      return lines.length < 2 ? [] : byShare(rowKey, null, competitorId, lines, total.wallet, least, beyond);
    });
    const isCovered = ({ competitorId, why }: Entrenchment): boolean =>
      why.kind === 'share' && whole.some((each) => each.competitorId === competitorId);
    return [...whole, ...byCell.filter((each) => !isCovered(each))];
  });
}

function inCell(cell: MatrixCell, least: number, beyond: IsoDate): readonly Entrenchment[] {
  const { lines, wallet } = ledgerOf(cell);
  return lines.flatMap((line): readonly Entrenchment[] => {
    const { competitorId, isEntrenched, source, asOfDate } = line;
    if (competitorId === null) return [];
    const { rowKey, columnKey } = cell;
    return isEntrenched
      ? [{ competitorId, rowKey, columnKey, why: { kind: 'said', source, asOfDate } }]
      : byShare(rowKey, columnKey, competitorId, [line], wallet, least, beyond);
  });
}

function byShare(
  rowKey: string,
  columnKey: string | null,
  competitorId: string,
  lines: readonly HolderLine[],
  wallet: number,
  least: number,
  beyond: IsoDate,
): readonly Entrenchment[] {
  const percent = percentOf(sum(lines.map((line) => lineIn(line, 'value'))), wallet) ?? 0;
  const ends = lines.map(({ contractEnd }) => contractEnd ?? '').sort();
  const contractEnd = ends[0] ?? '';
  if (percent < least || contractEnd <= beyond) return [];
  return [{ competitorId, rowKey, columnKey, why: { kind: 'share', percent, contractEnd } }];
}

/** Names of rows and columns by their keys. */
export function namesOf({ rows, columns }: Pick<WhitespaceMatrix, 'rows' | 'columns'>) {
  const rowNames = new Map(rows.filter(({ leaf }) => leaf >= 0).map(({ key, name }) => [key, name]));
  const columnNames = new Map(columns.map(({ key, name }) => [key, name]));
  return {
    row: (key: string): string => rowNames.get(key) ?? '',
    column: (key: string): string => columnNames.get(key) ?? '',
  };
}
