import { ignoresCase } from '../catalog/lookup.ts';
import type { BoundExpression, DateFunction, Table } from './bound.ts';
import { compileConverted } from './compile-currency.ts';
import type { Calendar } from './calendar.ts';
import { fiscalMonth, fiscalQuarter, fiscalYear } from './fiscal-sql.ts';
import { joined, name, param, sql, type Fragment } from './sql.ts';

const idOf = (table: Table): Fragment => sql`${name(table.alias)}."Id"`;

/** Wall-clock parts. Days of the week count from Sunday, 1. */
function dateFunction(fn: DateFunction, x: Fragment, calendar: Calendar): Fragment {
  switch (fn) {
    case 'FISCAL_YEAR':
      return fiscalYear(x, calendar);
    case 'FISCAL_QUARTER':
      return fiscalQuarter(x, calendar);
    case 'FISCAL_MONTH':
      return fiscalMonth(x, calendar);
    case 'CALENDAR_YEAR':
      return sql`CAST(strftime('%Y', ${x}) AS INTEGER)`;
    case 'CALENDAR_QUARTER':
      return sql`(CAST(strftime('%m', ${x}) AS INTEGER) + 2) / 3`;
    case 'CALENDAR_MONTH':
      return sql`CAST(strftime('%m', ${x}) AS INTEGER)`;
    case 'DAY_IN_MONTH':
      return sql`CAST(strftime('%d', ${x}) AS INTEGER)`;
    case 'DAY_IN_WEEK':
      return sql`CAST(strftime('%w', ${x}) AS INTEGER) + 1`;
    case 'DAY_IN_YEAR':
      return sql`CAST(strftime('%j', ${x}) AS INTEGER)`;
    case 'DAY_ONLY':
      return sql`substr(${x}, 1, 10)`;
    case 'HOUR_IN_DAY':
      return sql`CAST(strftime('%H', ${x}) AS INTEGER)`;
    case 'WEEK_IN_MONTH':
      return sql`(CAST(strftime('%d', ${x}) AS INTEGER) + 6) / 7`;
    case 'WEEK_IN_YEAR':
      return sql`(CAST(strftime('%j', ${x}) AS INTEGER) + 6) / 7`;
  }
}

function aggregate(expression: Extract<BoundExpression, { kind: 'aggregate' }>): Fragment {
  const argument = compileExpression(expression.argument);
  switch (expression.name) {
    case 'COUNT':
      return sql`COUNT(${argument})`;
    case 'COUNT_DISTINCT':
      return sql`COUNT(DISTINCT ${comparable(expression.argument)})`;
    case 'SUM':
      return sql`SUM(${argument})`;
    case 'AVG':
      return sql`AVG(${argument})`;
    case 'MIN':
      return sql`MIN(${argument})`;
    case 'MAX':
      return sql`MAX(${argument})`;
  }
}

const radius = { mi: 3958.8, km: 6371 } as const;

/** Haversine; null where a coordinate is. */
function distance({ from, to, unit }: Extract<BoundExpression, { kind: 'distance' }>): Fragment {
  const degrees = (value: BoundExpression | number): Fragment =>
    typeof value === 'number' ? param(value) : compileExpression(value);
  const [lat1, lng1, lat2, lng2] = [from.latitude, from.longitude, to.latitude, to.longitude].map(degrees) as [
    Fragment,
    Fragment,
    Fragment,
    Fragment,
  ];
  const squared = (a: Fragment, b: Fragment): Fragment => sql`pow(sin(radians(${b} - ${a}) / 2), 2)`;
  const arc = sql`min(1, ${squared(lat1, lat2)} + cos(radians(${lat1})) * cos(radians(${lat2})) * ${squared(lng1, lng2)})`;
  return sql`${param(2 * radius[unit])} * asin(sqrt(${arc}))`;
}

/** The value of an expression. `grouping` has none of its own: what it is depends on the set of groups it stands in. */
export function compileExpression(expression: BoundExpression): Fragment {
  switch (expression.kind) {
    case 'column':
      return sql`${name(expression.table.alias)}.${name(expression.field.name)}`;
    case 'name': {
      const parts = expression.parts.map(compileExpression).map((part) => sql`ifnull(${part}, '')`);
      return sql`nullif(trim(${joined(parts, " || ' ' || ")}), '')`;
    }
    case 'formula':
      return sql`formula(${joined([param(expression.key), ...expression.args.map(compileExpression)], ', ')})`;
    case 'coalesce':
      if (expression.terms.length === 0) return sql`NULL`;
      return sql`coalesce(${joined(expression.terms.map(compileExpression), ', ')})`;
    case 'entity': {
      const cases = expression.tables.map(
        (table) => sql`WHEN ${idOf(table)} IS NOT NULL THEN ${param(table.object.name)}`,
      );
      return sql`CASE ${joined(cases, ' ')} END`;
    }
    case 'dateFunction':
      return dateFunction(expression.name, compileExpression(expression.argument), expression.calendar);
    case 'distance':
      return distance(expression);
    case 'converted':
      return compileConverted(expression, compileExpression);
    case 'localTime':
      return sql`local_datetime(${compileExpression(expression.argument)}, ${param(expression.zone)})`;
    case 'aggregate':
      return aggregate(expression);
    case 'grouping':
      return param(0);
  }
}

/** Text is compared without letter case unless its field says otherwise. */
export function isFolded(expression: BoundExpression): boolean {
  if (expression.kind === 'entity') return true;
  const { field, type } = expression;
  return field !== undefined && field.type === type && ignoresCase(field);
}

/** The value as comparing and grouping see it. */
export const comparable = (expression: BoundExpression): Fragment =>
  isFolded(expression) ? sql`fold(${compileExpression(expression)})` : compileExpression(expression);

/** The value as sorting sees it: a picklist by the order of its values. */
export function sortable(expression: BoundExpression): Fragment {
  const { field } = expression;
  if (field?.type !== 'picklist' || field.picklist === undefined || expression.kind === 'aggregate')
    return comparable(expression);
  const value = compileExpression(expression);
  const cases = field.picklist.map((entry, index) => sql`WHEN ${param(entry.value)} THEN ${param(index)}`);
  if (cases.length === 0) return comparable(expression);
  return sql`CASE ${value} ${joined(cases, ' ')} ELSE fold(${value}) END`;
}
