import { plainCalendar, type Calendar } from './calendar.ts';

/** Calendar days; `until` is the first day after. */
export interface DayRange {
  readonly from: string;
  readonly until: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

/** Salesforce "Date Formats and Date Literals in WHERE". First and last unit, counted from the current one. */
interface Span {
  readonly unit: Unit;
  readonly first: (n: number) => number;
  readonly last: (n: number) => number;
}

const span = (unit: Unit, first: (n: number) => number, last: (n: number) => number): Span => ({ unit, first, last });
const fixed = (unit: Unit, first: number, last = first): Span =>
  span(
    unit,
    () => first,
    () => last,
  );

const plain = new Map<string, Span>([
  ['YESTERDAY', fixed('DAY', -1)],
  ['TODAY', fixed('DAY', 0)],
  ['TOMORROW', fixed('DAY', 1)],
  ['LAST_90_DAYS', fixed('DAY', -90, 0)],
  ['NEXT_90_DAYS', fixed('DAY', 1, 90)],
]);
const counted = new Map<string, Span>([
  [
    'LAST_N_DAYS',
    span(
      'DAY',
      (n) => -n,
      () => 0,
    ),
  ],
  [
    'NEXT_N_DAYS',
    span(
      'DAY',
      () => 1,
      (n) => n,
    ),
  ],
  [
    'N_DAYS_AGO',
    span(
      'DAY',
      (n) => -n,
      (n) => -n,
    ),
  ],
]);

for (const unit of ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'] as const) {
  plain.set(`LAST_${unit}`, fixed(unit, -1));
  plain.set(`THIS_${unit}`, fixed(unit, 0));
  plain.set(`NEXT_${unit}`, fixed(unit, 1));
  counted.set(
    `LAST_N_${unit}S`,
    span(
      unit,
      (n) => -n,
      () => -1,
    ),
  );
  counted.set(
    `NEXT_N_${unit}S`,
    span(
      unit,
      () => 1,
      (n) => n,
    ),
  );
  counted.set(
    `N_${unit}S_AGO`,
    span(
      unit,
      (n) => -n,
      (n) => -n,
    ),
  );
}

export const isDateLiteral = (name: string): boolean => plain.has(name);
export const takesNumber = (name: string): boolean => counted.has(name);

/** First day of the unit `offset` units away from the one `today` is in. */
function startOf(unit: Unit, today: Date, offset: number, { fiscalStart, weekStart }: Calendar): Date {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const fiscalMonth = (month - (fiscalStart - 1) + 12) % 12;
  switch (unit) {
    case 'DAY':
      return new Date(Date.UTC(year, month, day + offset));
    case 'WEEK':
      return new Date(Date.UTC(year, month, day - ((today.getUTCDay() - weekStart + 7) % 7) + 7 * offset));
    case 'MONTH':
      return new Date(Date.UTC(year, month + offset, 1));
    case 'QUARTER':
      return new Date(Date.UTC(year, month - (month % 3) + 3 * offset, 1));
    case 'YEAR':
      return new Date(Date.UTC(year + offset, 0, 1));
    case 'FISCAL_QUARTER':
      return new Date(Date.UTC(year, month - (fiscalMonth % 3) + 3 * offset, 1));
    case 'FISCAL_YEAR':
      return new Date(Date.UTC(year, month - fiscalMonth + 12 * offset, 1));
  }
}

/** Days are told in four-digit years; a span that leaves them has no meaning. */
const isTold = (day: Date): boolean => day.getUTCFullYear() >= 0 && day.getUTCFullYear() <= 9999;

/** The days a literal such as `LAST_N_DAYS:30` means when it is `today` (`YYYY-MM-DD`); undefined for what means none. */
export function dateLiteralRange(
  name: string,
  n: number | undefined,
  today: string,
  calendar: Calendar = plainCalendar,
): DayRange | undefined {
  const found = n === undefined ? plain.get(name) : counted.get(name);
  if (found === undefined) return undefined;
  const day = new Date(`${today}T00:00:00Z`);
  const from = startOf(found.unit, day, found.first(n ?? 0), calendar);
  const until = startOf(found.unit, day, found.last(n ?? 0) + 1, calendar);
  if (!isTold(from) || !isTold(until)) return undefined;
  return { from: from.toISOString().slice(0, 10), until: until.toISOString().slice(0, 10) };
}
