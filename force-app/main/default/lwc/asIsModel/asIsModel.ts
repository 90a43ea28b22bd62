import type { Opportunity } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { Evidence } from 'c/evidenceModel';
import { groupBy } from 'c/listModel';
import { percentOf, share, sum } from 'c/moneyModel';
import { addDays, addMonths, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';

/** Over which time won and lost deals are counted. */
export const AS_IS_PERIODS = ['12m', '24m', 'plan', 'all'] as const;
export type AsIsPeriod = (typeof AS_IS_PERIODS)[number];

/** A record behind a figure. */
export interface SourceRecord {
  readonly id: string;
  readonly object: 'Opportunity' | 'Asset' | 'Contract' | 'Case' | 'Stakeholder__c';
  readonly name: string;
  readonly amount: number | null;
  readonly date: IsoDate | null;
}

/** First and last day counted; `''` and `9999-12-31` bound nothing. */
export function periodBounds(
  period: AsIsPeriod,
  plan: Pick<Plan, 'periodStart' | 'periodEnd'> | null,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  if (period === 'plan' && plan) return { from: plan.periodStart, to: plan.periodEnd };
  if (period === 'all' || period === 'plan') return { from: '', to: '9999-12-31' };
  return { from: addDays(addMonths(today, period === '12m' ? -12 : -24), 1), to: today };
}

/** Deals closed on one offering; a deal counts once per offering, however many lines it has. */
export interface WinLoss {
  readonly key: string;
  readonly won: number;
  readonly lost: number;
  /** Won as percent of all closed. */
  readonly rate: number | null;
  readonly records: readonly SourceRecord[];
}

const recordOf = (deal: Deal): SourceRecord => ({
  id: deal.opportunityId,
  object: 'Opportunity',
  name: deal.name,
  amount: deal.amount,
  date: deal.closeDate,
});

/** The lines of each deal as one record. */
function dealRecords(deals: readonly Deal[]): readonly SourceRecord[] {
  const records = new Map<string, SourceRecord>();
  for (const deal of deals) {
    const known = records.get(deal.opportunityId);
    const record = recordOf(deal);
    records.set(deal.opportunityId, known ? { ...known, amount: sum([known.amount, record.amount]) } : record);
  }
  return [...records.values()].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

const distinct = (deals: readonly Deal[]): number => new Set(deals.map((deal) => deal.opportunityId)).size;

function winLossOf(key: string, deals: readonly Deal[]): WinLoss {
  const won = distinct(deals.filter((deal) => deal.state === 'won'));
  const lost = distinct(deals.filter((deal) => deal.state === 'lost'));
  return { key, won, lost, rate: percentOf(won, won + lost), records: dealRecords(deals) };
}

/** Won and lost by offering, those with most decisions first, and over all deals. */
export function winLoss(
  deals: readonly Deal[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): { readonly rows: readonly WinLoss[]; readonly total: WinLoss } {
  const closed = deals.filter((deal) => deal.state !== 'open' && deal.closeDate >= from && deal.closeDate <= to);
  const rows = [...groupBy(closed, ({ columnKey }) => columnKey)].map(([key, own]) => winLossOf(key, own));
  rows.sort((a, b) => b.won + b.lost - (a.won + a.lost) || b.won - a.won || (a.key < b.key ? -1 : 1));
  return { rows, total: winLossOf('total', closed) };
}

/** The squares that fit: the won first, and how many are left out. */
export function squares(
  row: Pick<WinLoss, 'won' | 'lost'>,
  most: number,
): { readonly won: number; readonly lost: number; readonly more: number } {
  const all = row.won + row.lost;
  if (all <= most) return { won: row.won, lost: row.lost, more: 0 };
  const shown = Math.max(1, most - 1);
  const won = row.won === 0 ? 0 : Math.min(shown, Math.max(1, Math.round((row.won / all) * shown)));
  const keptWon = row.lost > 0 && won === shown && shown > 1 ? shown - 1 : won;
  return { won: keptWon, lost: shown - keptWon, more: all - shown };
}

export interface StageSum {
  readonly stageName: string;
  readonly count: number;
  readonly amount: number;
  readonly weighted: number;
  /** Percent of the largest stage, for drawing. */
  readonly width: number;
  readonly records: readonly SourceRecord[];
}

/** The open deals by stage: in the order of the path where it is known, else by how likely they are. */
export function pipelineByStage(
  opportunities: readonly Opportunity[],
  stageOrder: readonly string[],
): readonly StageSum[] {
  const open = opportunities.filter(({ isClosed }) => !isClosed);
  const byStage = groupBy(open, ({ stageName }) => stageName);
  const likely = (deals: readonly Opportunity[]): number =>
    sum(deals.map((deal) => deal.probability)) / Math.max(1, deals.length);
  const place = (stage: string): number => {
    const index = stageOrder.indexOf(stage);
    return index < 0 ? stageOrder.length : index;
  };
  const stages = [...byStage].sort(
    ([a, dealsA], [b, dealsB]) => place(a) - place(b) || likely(dealsA) - likely(dealsB) || (a < b ? -1 : 1),
  );
  const amounts = stages.map(([, deals]) => sum(deals.map((deal) => deal.amount)));
  const largest = Math.max(0, ...amounts);
  return stages.map(([stageName, deals], index) => ({
    stageName,
    count: deals.length,
    amount: amounts[index] ?? 0,
    weighted: sum(deals.map((deal) => share(deal.amount ?? 0, deal.probability ?? 0))),
    width: Math.max(0, percentOf(amounts[index] ?? 0, largest) ?? 0),
    records: deals.map(({ id, name, amount, closeDate }) => ({
      id,
      object: 'Opportunity',
      name,
      amount,
      date: closeDate,
    })),
  }));
}

/** What ends from one day to another, counted from today; `passed` where that was. */
export interface RenewalsDue {
  readonly window: 'passed' | 'first' | 'further';
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly amount: number;
  readonly records: readonly SourceRecord[];
}

type Days = Pick<RenewalsDue, 'window' | 'from' | 'to'>;

/** Where the time before a renewal is parted; the setting `whitespace.renewalDays` says where it ends. */
const PARTED_AT = [30, 60];

function windowsOf(days: number): readonly Days[] {
  const ends = [...PARTED_AT.filter((end) => end < days), Math.max(0, days)];
  const ahead = ends.map((to, index): Days => {
    const before = ends[index - 1];
    return before === undefined ? { window: 'first', from: 0, to } : { window: 'further', from: before + 1, to };
  });
  return [{ window: 'passed', from: -days, to: -1 }, ...ahead];
}

interface HeldCell {
  readonly evidence: readonly Pick<Evidence, 'kind' | 'recordId' | 'object' | 'name' | 'amount' | 'date'>[];
}

/**
 * What of the matrix is at risk, by when its contract ends: passed, in 30, 31 to 60, 61 to as many days as the matrix looks ahead
 * (`renewalDays` of `c/holdingModel`). Assets, and contracts where no asset tells of the same; a contract of several lines is one record.
 */
export function renewalsDue(cells: readonly HeldCell[], today: IsoDate, days: number): readonly RenewalsDue[] {
  const records = new Map<string, SourceRecord>();
  for (const { evidence } of cells) {
    const due = evidence.filter(({ kind }) => kind === 'renewal');
    const hasAssets = due.some(({ object }) => object === 'Asset');
    for (const { recordId: id, object, name, amount, date } of due) {
      if (hasAssets && object !== 'Asset') continue;
      const known = records.get(id);
      const record: SourceRecord = { id, object: object === 'Asset' ? 'Asset' : 'Contract', name, amount, date };
      records.set(id, known ? { ...known, amount: sum([known.amount, amount]) } : record);
    }
  }
  return windowsOf(days).map((each) => {
    const own = [...records.values()].filter(({ date }) => {
      const left = daysBetween(today, date ?? today);
      return left >= each.from && left <= each.to;
    });
    return { ...each, count: own.length, amount: sum(own.map(({ amount }) => amount)), records: own };
  });
}
