import type { WalletLine } from 'c/crmModel';
import { compareText, groupBy } from 'c/listModel';
import { sum } from 'c/moneyModel';
import { addDays, addMonths, daysBetween, monthStart } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { settingNumber } from 'c/settingModel';
import type { Settings } from 'c/settingModel';
import { RENEWAL_WINDOW_DAYS } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

/** Months of the calendar, the last one first. */
const CALENDAR_MONTHS = 13;

/** Days before a competitor's contract ends from which it can be displaced. */
export const windowDays = (settings: Settings): number => settingNumber(settings, 'displacement.windowDays', 90);

/** A contract that ends: ours to defend, or a competitor's to displace. */
export interface ContractEnd {
  readonly key: string;
  readonly kind: 'defend' | 'displace';
  readonly rowKey: string;
  readonly columnKeys: readonly string[];
  /** `null` for ours, and for what the customer does itself. */
  readonly competitorId: string | null;
  readonly amount: number;
  readonly end: IsoDate;
  /** The first day of the window; for ours that of the renewal. */
  readonly opens: IsoDate;
  /** `lapsed` once it has ended, `open` inside its window. */
  readonly state: 'lapsed' | 'open' | 'ahead';
}

export interface ContractCalendar {
  /** First days of the months. */
  readonly months: readonly IsoDate[];
  readonly start: IsoDate;
  /** The first day after the last month. */
  readonly end: IsoDate;
  /** Those in these months: what to defend, then what to displace, each by its end. */
  readonly ends: readonly ContractEnd[];
  /** Those that end before or after them. */
  readonly earlier: readonly ContractEnd[];
  readonly later: readonly ContractEnd[];
  /** Lines of competitors nobody knows the contract end of. */
  readonly undated: { readonly count: number; readonly amount: number };
}

type Cell = Pick<MatrixCell, 'rowKey' | 'columnKey' | 'evidence' | 'walletLines'>;

/** When our contracts and theirs end, in the 13 months from the last one on. */
export function contractCalendar(cells: readonly Cell[], today: IsoDate, settings: Settings): ContractCalendar {
  const start = addMonths(monthStart(today), -1);
  const end = addMonths(start, CALENDAR_MONTHS);
  const renewalDays = settingNumber(settings, 'whitespace.renewalDays', RENEWAL_WINDOW_DAYS);
  const ours = cells.flatMap((cell) => renewalsOf(cell, today, renewalDays));
  const all = [...ours, ...displacements(cells, today, windowDays(settings))].sort(inOrder);
  const undated = cells.flatMap(({ walletLines }) => walletLines.filter((line) => isTheirs(line) && !line.contractEnd));
  return {
    months: Array.from({ length: CALENDAR_MONTHS }, (_, month) => addMonths(start, month)),
    start,
    end,
    ends: all.filter((each) => each.end >= start && each.end < end),
    earlier: all.filter((each) => each.end < start),
    later: all.filter((each) => each.end >= end),
    undated: { count: undated.length, amount: sum(undated.map(({ amount }) => amount)) },
  };
}

const inOrder = (a: ContractEnd, b: ContractEnd): number =>
  compareText(a.kind, b.kind) || compareText(a.end, b.end) || b.amount - a.amount || compareText(a.key, b.key);

const isTheirs = ({ holder, amount, quantity }: WalletLine): boolean =>
  holder === 'Competitor' && ((amount ?? 0) > 0 || (quantity ?? 0) > 0);

const stateOf = (opens: IsoDate, end: IsoDate, today: IsoDate): ContractEnd['state'] => {
  if (end < today) return 'lapsed';
  return opens <= today ? 'open' : 'ahead';
};

/** What ends in a cell, by its day. What is inside the renewal window and not at risk has been renewed. */
function renewalsOf({ rowKey, columnKey, evidence }: Cell, today: IsoDate, days: number): readonly ContractEnd[] {
  const soon = addDays(today, days);
  const ending = evidence.flatMap(({ kind, date, amount }) =>
    date !== null && ENDING.has(kind) && (kind === 'renewal' || date > soon) ? [{ date, amount }] : [],
  );
  const parts = groupBy(
    ending,
    ({ date }) => date,
    ({ amount }) => amount,
  );
  return [...parts].map(([end, amounts]) => {
    const opens = addDays(end, -days);
    return {
      key: `defend:${rowKey}:${columnKey}:${end}`,
      kind: 'defend' as const,
      rowKey,
      columnKeys: [columnKey],
      competitorId: null,
      amount: sum(amounts),
      end,
      opens,
      state: stateOf(opens, end, today),
    };
  });
}

/** Evidence of what we hold, whose date is when it ends. */
const ENDING: ReadonlySet<string> = new Set(['renewal', 'asset', 'order', 'contract']);

/** What one competitor holds in a row under contracts of one day is one thing to displace. */
function displacements(cells: readonly Cell[], today: IsoDate, days: number): readonly ContractEnd[] {
  const found = new Map<string, ContractEnd>();
  for (const { rowKey, columnKey, walletLines } of cells) {
    for (const line of walletLines) {
      const { competitorId, contractEnd: end } = line;
      if (!isTheirs(line) || end === null) continue;
      const key = `displace:${rowKey}:${competitorId}:${end}`;
      const so = found.get(key);
      const opens = addDays(end, -days);
      found.set(key, {
        key,
        kind: 'displace',
        rowKey,
        columnKeys: [...(so?.columnKeys ?? []), columnKey],
        competitorId,
        amount: sum([so?.amount, line.amount]),
        end,
        opens,
        state: stateOf(opens, end, today),
      });
    }
  }
  return [...found.values()];
}

/** Where a day stands in the calendar, in percent from its left; held to its edges. */
export function placeIn({ start, end }: Pick<ContractCalendar, 'start' | 'end'>, day: IsoDate): number {
  const place = (daysBetween(start, day) / daysBetween(start, end)) * 100;
  return Math.round(Math.min(100, Math.max(0, place)) * 100) / 100;
}
