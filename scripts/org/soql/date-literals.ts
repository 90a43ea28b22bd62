/** Calendar days; `until` is the first day after. */
export interface DayRange {
  readonly from: string;
  readonly until: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

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

// The fiscal year is the calendar year in this org.
for (const [name, unit] of [
  ['WEEK', 'WEEK'],
  ['MONTH', 'MONTH'],
  ['QUARTER', 'QUARTER'],
  ['YEAR', 'YEAR'],
  ['FISCAL_QUARTER', 'QUARTER'],
  ['FISCAL_YEAR', 'YEAR'],
] as const) {
  plain.set(`LAST_${name}`, fixed(unit, -1));
  plain.set(`THIS_${name}`, fixed(unit, 0));
  plain.set(`NEXT_${name}`, fixed(unit, 1));
  counted.set(
    `LAST_N_${name}S`,
    span(
      unit,
      (n) => -n,
      () => -1,
    ),
  );
  counted.set(
    `NEXT_N_${name}S`,
    span(
      unit,
      () => 1,
      (n) => n,
    ),
  );
  counted.set(
    `N_${name}S_AGO`,
    span(
      unit,
      (n) => -n,
      (n) => -n,
    ),
  );
}

export const isDateLiteral = (name: string): boolean => plain.has(name);
export const takesNumber = (name: string): boolean => counted.has(name);

/** First day of the unit `offset` units away from the one `today` is in. Weeks start on Sunday, as in en_US. */
function startOf(unit: Unit, today: Date, offset: number): Date {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  switch (unit) {
    case 'DAY':
      return new Date(Date.UTC(year, month, day + offset));
    case 'WEEK':
      return new Date(Date.UTC(year, month, day - today.getUTCDay() + 7 * offset));
    case 'MONTH':
      return new Date(Date.UTC(year, month + offset, 1));
    case 'QUARTER':
      return new Date(Date.UTC(year, month - (month % 3) + 3 * offset, 1));
    case 'YEAR':
      return new Date(Date.UTC(year + offset, 0, 1));
  }
}

/** The days a literal such as `LAST_N_DAYS:30` means when it is `today` (`YYYY-MM-DD`); undefined for an unknown name. */
export function dateLiteralRange(name: string, n: number | undefined, today: string): DayRange | undefined {
  const found = n === undefined ? plain.get(name) : counted.get(name);
  if (found === undefined) return undefined;
  const day = new Date(`${today}T00:00:00Z`);
  const start = (offset: number): string => startOf(found.unit, day, offset).toISOString().slice(0, 10);
  return { from: start(found.first(n ?? 0)), until: start(found.last(n ?? 0) + 1) };
}
