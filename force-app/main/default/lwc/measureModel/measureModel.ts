import { addDays, addMonths, daysBetween, monthEnd, monthStart } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

export type MeasureFunction =
  | 'Sum'
  | 'Count'
  | 'Minimum'
  | 'Maximum'
  | 'Average'
  | 'Distinct Count'
  | 'Ratio'
  | 'Growth';
export type MeasureScope = 'Account' | 'Account and Subsidiaries' | 'Plan';
export type MeasureRange =
  | 'Plan Period'
  | 'This Fiscal Year'
  | 'Last Fiscal Year'
  | 'This Fiscal Quarter'
  | 'Last N Days'
  | 'Next N Days'
  | 'All Time';

/** How a measure is computed from CRM records, as `Measure_Definition__c` holds it. */
export interface MeasureDefinition {
  readonly id: string;
  readonly name: string;
  readonly objectName: string;
  readonly fn: MeasureFunction;
  readonly field: string | null;
  /** JSON of a `Filter`; blank counts every record in scope. */
  readonly filter: string | null;
  readonly scope: MeasureScope;
  readonly scopeField: string;
  readonly dateField: string | null;
  /** The date field holds a time of day too. */
  readonly isDateTime: boolean;
  readonly dateRange: MeasureRange;
  readonly rangeDays: number | null;
  readonly denominatorId: string | null;
  readonly unit: 'Amount' | 'Number' | 'Percent';
}

/** What a measure is computed for. */
export interface MeasureContext {
  readonly accountId: string;
  /** The account and its subsidiaries. */
  readonly accountIds: readonly string[];
  readonly planId: string;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly today: IsoDate;
}

const COMPARISONS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'like', 'in', 'nin'] as const;
export type Comparison = (typeof COMPARISONS)[number];
type Plain = string | number | boolean | null;

/** `days` counts from today, negative is before; `of` names a bound of the plan's period. */
export type RelativeDate = { readonly days: number } | { readonly of: 'periodStart' | 'periodEnd' };

/** One comparison, or several joined by `and` / `or`. A day is compared by `date`, a point in time by `dateTime`. */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly field: string; readonly op: Comparison; readonly value: Plain | readonly Plain[] }
  | { readonly field: string; readonly op: Comparison; readonly date: IsoDate | RelativeDate }
  | { readonly field: string; readonly op: Comparison; readonly dateTime: IsoDate | RelativeDate };

/** A definition that cannot be computed; `message` says why, for the admin who made it. */
export class MeasureProblem extends Error {}

const PATH = /^[A-Za-z]\w*(\.[A-Za-z]\w*){0,5}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A field name or a path over parents; refuses anything else, so that nothing but names reaches a query. */
export function path(text: string | null, what: string): readonly string[] {
  if (text === null || !PATH.test(text)) throw new MeasureProblem(`${what} is not the name of a field: ${text ?? ''}`);
  return text.split('.');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is Plain =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function readDate(value: unknown): IsoDate | RelativeDate {
  if (typeof value === 'string' && DAY.test(value)) return value;
  if (isRecord(value) && typeof value.days === 'number' && Number.isInteger(value.days)) return { days: value.days };
  if (isRecord(value) && (value.of === 'periodStart' || value.of === 'periodEnd')) return { of: value.of };
  throw new MeasureProblem(
    `Not a date: ${JSON.stringify(value)}. Write "2026-01-31", {"days": -90} or {"of": "periodStart"}`,
  );
}

function readComparison(node: Readonly<Record<string, unknown>>): Filter {
  const { field, op, value } = node;
  if (typeof field !== 'string') throw new MeasureProblem(`A condition names no field: ${JSON.stringify(node)}`);
  const comparison = COMPARISONS.find((each) => each === op);
  if (!comparison)
    throw new MeasureProblem(`Unknown comparison of ${field}: ${String(op)}. Known: ${COMPARISONS.join(', ')}`);
  const base = { field: path(field, 'A condition').join('.'), op: comparison };
  if ('date' in node) return { ...base, date: readDate(node.date) };
  if ('dateTime' in node) return { ...base, dateTime: readDate(node.dateTime) };
  const isList = comparison === 'in' || comparison === 'nin';
  if (isList && Array.isArray(value) && value.every(isPlain)) return { ...base, value };
  if (!isList && 'value' in node && isPlain(value)) return { ...base, value };
  throw new MeasureProblem(
    `${field} ${comparison} needs ${isList ? 'a list of values' : 'one value, a date or a dateTime'}`,
  );
}

function readNode(node: unknown, depth: number): Filter {
  if (depth > 10) throw new MeasureProblem('A filter is nested more than ten deep');
  if (!isRecord(node)) throw new MeasureProblem(`Not a condition: ${JSON.stringify(node)}`);
  for (const join of ['and', 'or'] as const) {
    const parts = node[join];
    if (parts === undefined) continue;
    if (!Array.isArray(parts) || parts.length === 0) throw new MeasureProblem(`"${join}" needs a list of conditions`);
    const inner = parts.map((part) => readNode(part, depth + 1));
    return join === 'and' ? { and: inner } : { or: inner };
  }
  return readComparison(node);
}

/** The conditions of a definition; `null` for none. Throws `MeasureProblem`. */
export function readFilter(text: string | null): Filter | null {
  if (text === null || text.trim() === '') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new MeasureProblem(`The filter is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return readNode(parsed, 0);
}

/** The day a relative date stands for. */
export function dayOf(date: IsoDate | RelativeDate, context: MeasureContext): IsoDate {
  if (typeof date === 'string') return date;
  return 'days' in date ? addDays(context.today, date.days) : context[date.of];
}

/** First and last day, or a literal that the org resolves by its own fiscal year; `null` for all time. */
export type Range = { readonly from: IsoDate; readonly to: IsoDate } | { readonly literal: string } | null;

const LITERALS: Readonly<Partial<Record<MeasureRange, { readonly now: string; readonly before?: string }>>> = {
  'This Fiscal Year': { now: 'THIS_FISCAL_YEAR', before: 'LAST_FISCAL_YEAR' },
  'This Fiscal Quarter': { now: 'THIS_FISCAL_QUARTER', before: 'LAST_FISCAL_QUARTER' },
  'Last Fiscal Year': { now: 'LAST_FISCAL_YEAR' },
};

function daysOf({ name, rangeDays }: MeasureDefinition): number {
  if (rangeDays === null || rangeDays < 1) throw new MeasureProblem(`${name} needs a number of days`);
  return rangeDays;
}

/** The days that count; a last day is part of the range. */
export function rangeOf(definition: MeasureDefinition, { periodStart, periodEnd, today }: MeasureContext): Range {
  const { dateRange } = definition;
  const literal = LITERALS[dateRange];
  if (literal) return { literal: literal.now };
  if (dateRange === 'Plan Period') return { from: periodStart, to: periodEnd };
  if (dateRange === 'Last N Days') return { from: addDays(today, 1 - daysOf(definition)), to: today };
  if (dateRange === 'Next N Days') return { from: today, to: addDays(today, daysOf(definition) - 1) };
  return null;
}

/** Moves a day back by the length of a period: by months where it is made of whole ones, so that leap days do not shift it. */
function earlierBy(from: IsoDate, to: IsoDate): (day: IsoDate) => IsoDate {
  const days = daysBetween(from, to) + 1;
  if (from !== monthStart(from) || to !== monthEnd(to)) return (day) => addDays(day, -days);
  const months = Math.round(days / (365.25 / 12));
  return (day) => (day === monthEnd(day) ? monthEnd(addMonths(monthStart(day), -months)) : addMonths(day, -months));
}

/**
 * What growth compares with: of a period under way as many days of the one before as are over of this one, so that like is
 * compared with like; a fiscal year or quarter with the whole one before.
 */
export function rangeBefore(definition: MeasureDefinition, context: MeasureContext): Range {
  const { name, dateRange } = definition;
  const { periodStart, periodEnd, today } = context;
  const literal = LITERALS[dateRange]?.before;
  if (literal) return { literal };
  if (dateRange === 'Last N Days') {
    const days = daysOf(definition);
    return { from: addDays(today, 1 - 2 * days), to: addDays(today, -days) };
  }
  if (dateRange === 'Plan Period') {
    const last = today < periodStart || today > periodEnd ? periodEnd : today;
    const back = earlierBy(periodStart, periodEnd);
    return { from: back(periodStart), to: back(last) };
  }
  throw new MeasureProblem(`${name} cannot compare ${dateRange} with what was before`);
}
