import { sum } from 'c/moneyModel';
import { addDays, addYears } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Deal } from 'c/dealModel';
import type { Plan, PlanType } from 'c/planModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** A figure inside the sentence that says where a proposal comes from; the page words and formats it. */
export type SourceValue =
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'date'; readonly value: IsoDate }
  | { readonly kind: 'text'; readonly value: string };

export type DraftRule =
  | 'typeAcquire'
  | 'typeRecover'
  | 'typeDormant'
  | 'typeRetain'
  | 'typeGrow'
  | 'periodCurrent'
  | 'periodNextLate'
  | 'periodNextPlanned'
  | 'targetGrowth'
  | 'targetFlat'
  | 'targetDormant'
  | 'targetPipeline'
  | 'targetUnknown'
  | 'objectiveRenew'
  | 'objectivePipeline'
  | 'objectiveWhitespace'
  | 'objectiveWinBack'
  | 'potentialAverage'
  | 'potentialListPrice';

/** A proposed value with where it comes from: the rule, and the figures that went into it in the order the sentence names them. */
export interface Sourced<T> {
  readonly value: T;
  readonly rule: DraftRule;
  readonly values: readonly SourceValue[];
}

/** The years a proposal looks at: the one before the plan, and the one before that. */
export interface DraftBasis {
  readonly lastFrom: IsoDate;
  readonly lastTo: IsoDate;
  readonly wonLast: number;
  readonly wonBefore: number;
  /** Percent; 0 without an earlier year to compare with. */
  readonly growth: number;
  /** Day of the latest won deal, however long ago. */
  readonly lastSale: IsoDate | null;
}

export interface DraftPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface DraftHead {
  readonly period: Sourced<DraftPeriod>;
  readonly planType: Sourced<PlanType>;
  readonly target: Sourced<number | null>;
  readonly basis: DraftBasis;
}

/** Growth is carried forward between these bounds, in percent. */
const GROWTH_BOUNDS = { least: 0, most: 25 } as const;
/** From this month on the draft is for next year. */
const NEXT_YEAR_FROM_MONTH = 10;
/** Won less than this share of the year before: the account is to be recovered. */
const RECOVER_BELOW = 0.8;
/** At least this share of what is owned is at risk: the account is to be retained. */
const RETAIN_FROM = 0.3;

const amount = (value: number): SourceValue => ({ kind: 'amount', value });
const percent = (value: number): SourceValue => ({ kind: 'percent', value });
const date = (value: IsoDate): SourceValue => ({ kind: 'date', value });
const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
const calendarYear = (year: number): DraftPeriod => ({ start: `${year}-01-01`, end: `${year}-12-31` });

/** What was won from `from` to `to`, both days included. */
export const wonBetween = (deals: readonly Deal[], from: IsoDate, to: IsoDate): number =>
  sum(
    deals
      .filter((deal) => deal.state === 'won' && deal.closeDate >= from && deal.closeDate <= to)
      .map((deal) => deal.amount),
  );

/** Plan type, period and target from what the CRM knows; each can be changed before anything is saved. */
export function draftHead(
  matrix: WhitespaceMatrix,
  plans: readonly Pick<Plan, 'periodStart' | 'periodEnd'>[],
  today: IsoDate,
): DraftHead {
  const period = draftPeriod(plans, today);
  const basis = draftBasis(matrix.deals, period.value, today);
  return { period, planType: draftType(matrix, basis), target: draftTarget(matrix, basis, period.value), basis };
}

/** The first calendar year without a plan: this one, or the next from October on or when this one is planned. */
export function draftPeriod(
  plans: readonly Pick<Plan, 'periodStart' | 'periodEnd'>[],
  today: IsoDate,
): Sourced<DraftPeriod> {
  const isPlanned = (period: DraftPeriod): boolean =>
    plans.some((plan) => plan.periodStart <= period.end && plan.periodEnd >= period.start);
  const current = calendarYear(yearOf(today));
  if (!isPlanned(current) && Number(today.slice(5, 7)) < NEXT_YEAR_FROM_MONTH) {
    return { value: current, rule: 'periodCurrent', values: [date(today)] };
  }
  let next = calendarYear(yearOf(today) + 1);
  if (!isPlanned(next)) {
    return isPlanned(current)
      ? { value: next, rule: 'periodNextPlanned', values: [] }
      : { value: next, rule: 'periodNextLate', values: [date(today)] };
  }
  while (isPlanned(next)) next = calendarYear(yearOf(next.start) + 1);
  return { value: next, rule: 'periodNextPlanned', values: [] };
}

/** The year before the period; while that is not over, the twelve months up to today. */
function draftBasis(deals: readonly Deal[], period: DraftPeriod, today: IsoDate): DraftBasis {
  const dayBefore = addDays(period.start, -1);
  const lastTo = dayBefore < today ? dayBefore : today;
  const lastFrom = addDays(addYears(lastTo, -1), 1);
  const beforeTo = addDays(lastFrom, -1);
  const wonLast = wonBetween(deals, lastFrom, lastTo);
  const wonBefore = wonBetween(deals, addDays(addYears(beforeTo, -1), 1), beforeTo);
  const growth = wonBefore > 0 ? Math.round((wonLast / wonBefore - 1) * 100) : 0;
  const lastSale = wonDates(deals).at(-1) ?? null;
  return { lastFrom, lastTo, wonLast, wonBefore, growth, lastSale };
}

function draftType(matrix: WhitespaceMatrix, basis: DraftBasis): Sourced<PlanType> {
  const { wonLast, wonBefore } = basis;
  const { owned } = matrix.total;
  const atRisk = sum(matrix.cells.filter((cell) => cell.status === 'Renewal at Risk').map((cell) => cell.amount));
  if (owned === 0 && wonLast === 0) return { value: 'Acquire', rule: 'typeAcquire', values: [] };
  if (owned > 0 && atRisk >= owned * RETAIN_FROM) {
    return { value: 'Retain', rule: 'typeRetain', values: [amount(atRisk), amount(owned)] };
  }
  if (wonLast === 0 && basis.lastSale !== null) {
    return { value: 'Recover', rule: 'typeDormant', values: [date(basis.lastSale)] };
  }
  if (wonBefore > 0 && wonLast < wonBefore * RECOVER_BELOW) {
    return { value: 'Recover', rule: 'typeRecover', values: [amount(wonLast), amount(wonBefore)] };
  }
  return { value: 'Grow', rule: 'typeGrow', values: [amount(wonLast), amount(wonBefore)] };
}

const toThousands = (value: number): number => Math.ceil(value / 1000) * 1000;

function draftTarget(matrix: WhitespaceMatrix, basis: DraftBasis, period: DraftPeriod): Sourced<number | null> {
  const { wonLast, wonBefore, growth, lastFrom, lastTo } = basis;
  if (wonLast > 0) {
    const carried = Math.min(GROWTH_BOUNDS.most, Math.max(GROWTH_BOUNDS.least, growth));
    const value = toThousands(Math.round(wonLast * (100 + carried)) / 100);
    const span = [amount(wonLast), date(lastFrom), date(lastTo)];
    return wonBefore > 0
      ? { value, rule: 'targetGrowth', values: [...span, percent(growth), amount(wonBefore), percent(carried)] }
      : { value, rule: 'targetFlat', values: span };
  }
  const open = matrix.deals.filter(
    (deal) => deal.state === 'open' && deal.closeDate >= period.start && deal.closeDate <= period.end,
  );
  const pipeline = sum(open.map((deal) => deal.amount));
  if (pipeline === 0) return lastSalesTarget(matrix.deals, basis.lastSale);
  const opportunities = new Set(open.map((deal) => deal.opportunityId)).size;
  return {
    value: toThousands(pipeline),
    rule: 'targetPipeline',
    values: [amount(pipeline), { kind: 'count', value: opportunities }],
  };
}

/** Nothing won lately and nothing open: the twelve months up to the last sale, however long ago. */
function lastSalesTarget(deals: readonly Deal[], lastSale: IsoDate | null): Sourced<number | null> {
  if (lastSale === null) return { value: null, rule: 'targetUnknown', values: [] };
  const from = addDays(addYears(lastSale, -1), 1);
  const won = wonBetween(deals, from, lastSale);
  return { value: toThousands(won), rule: 'targetDormant', values: [amount(won), date(from), date(lastSale)] };
}

const wonDates = (deals: readonly Deal[]): IsoDate[] =>
  deals
    .filter((deal) => deal.state === 'won')
    .map((deal) => deal.closeDate)
    .sort();
