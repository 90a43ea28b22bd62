import type { Calendar } from './calendar.ts';
import { param, sql, type Fragment } from './sql.ts';

/** Months since the fiscal year began, 0 to 11. */
const monthsInto = (x: Fragment, { fiscalStart }: Calendar): Fragment =>
  sql`CAST((strftime('%m', ${x}) + ${param(12 - fiscalStart)}) % 12 AS INTEGER)`;

export const fiscalMonth = (x: Fragment, calendar: Calendar): Fragment => sql`${monthsInto(x, calendar)} + 1`;

export const fiscalQuarter = (x: Fragment, calendar: Calendar): Fragment => sql`${monthsInto(x, calendar)} / 3 + 1`;

/** Named by the calendar year the fiscal year ends in, unless the org says its start. */
export function fiscalYear(x: Fragment, { fiscalStart, namedByStart }: Calendar): Fragment {
  const year = sql`CAST(strftime('%Y', ${x}) AS INTEGER)`;
  const late = sql`(CAST(strftime('%m', ${x}) AS INTEGER) >= ${param(fiscalStart)})`;
  if (fiscalStart === 1) return year;
  return namedByStart ? sql`${year} - 1 + ${late}` : sql`${year} + ${late}`;
}
