import type { BoundExpression } from './bound.ts';
import { param, sql, type Fragment } from './sql.ts';

type Converted = Extract<BoundExpression, { kind: 'converted' }>;

const typeRate = (code: Fragment): Fragment =>
  sql`(SELECT "ConversionRate" FROM "CurrencyType" WHERE "IsoCode" = ${code})`;

/** The rate in force on a day; that of the currency type where there is none, or no day. */
function rate(code: Fragment, day: Fragment | undefined): Fragment {
  if (day === undefined) return typeRate(code);
  const dated = sql`(SELECT "ConversionRate" FROM "DatedConversionRate" WHERE "IsoCode" = ${code} AND "StartDate" <= ${day} AND "IsDeleted" IS NOT 1 ORDER BY "StartDate" DESC LIMIT 1)`;
  return sql`ifnull(${dated}, ${typeRate(code)})`;
}

/** An amount over the corporate currency, to more digits than any field has: equal amounts stay equal. */
export function compileConverted(
  { argument, from, to, day }: Converted,
  compile: (expression: BoundExpression) => Fragment,
): Fragment {
  const amount = compile(argument);
  const own = compile(from);
  const wanted = typeof to === 'string' ? param(to) : compile(to);
  const on = day && compile(day);
  return sql`CASE WHEN ${own} = ${wanted} THEN ${amount} ELSE round(${amount} * 1.0 / ${rate(own, on)} * ${rate(wanted, on)}, 6) END`;
}
