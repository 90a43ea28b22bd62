import { fieldOf, objectOf, parentFieldOf } from '../catalog/lookup.ts';
import type { CurrencyDef } from '../catalog/types.ts';
import type { Literal, Position } from './ast.ts';
import type { BoundExpression, Table } from './bound.ts';
import type { Scope } from './scope.ts';

type Converted = Extract<BoundExpression, { kind: 'converted' }>;

/** The table an amount is of; undefined for what is computed of several records. */
const tableOf = (value: BoundExpression): Table | undefined =>
  value.kind === 'column' || value.kind === 'formula' ? value.table : undefined;

/** The currency of a table's records; undefined in an org of one currency and for objects without. */
export function currencyOf(table: Table | undefined): BoundExpression | undefined {
  const field = table && fieldOf(table.object, 'CurrencyIsoCode');
  return table && field && { kind: 'column', table, field, type: field.type };
}

/** The day whose rate counts: the close date of opportunities and their lines, with advanced currency management. */
function dayOf(scope: Scope, table: Table): BoundExpression | undefined {
  const { catalog } = scope.environment;
  const sales = objectOf(catalog, 'Opportunity');
  const lookup = parentFieldOf(table.object, 'Opportunity');
  if (!catalog.currency?.dated || !sales) return undefined;
  const isLine = table.object.name === 'OpportunityLineItem' && lookup !== undefined;
  const holder = table.object === sales ? table : isLine ? scope.join(table, lookup, sales, false) : undefined;
  const field = holder && fieldOf(sales, 'CloseDate');
  return holder && field && { kind: 'column', table: holder, field, type: 'date' };
}

/** An amount in another currency; as it is where it has no currency of its own. */
export function inCurrency(scope: Scope, value: BoundExpression, to: Converted['to']): BoundExpression {
  const table = tableOf(value);
  const from = currencyOf(table);
  if (value.type !== 'currency' || table === undefined || from === undefined) return value;
  const day = typeof to === 'string' ? dayOf(scope, table) : undefined;
  return { kind: 'converted', argument: value, from, to, day, type: 'currency', field: value.field };
}

/** "Currency data returned by an aggregate function is in the org's default currency"; sorting is by it too. SOQL Reference, convertCurrency(). */
export function inCorporateCurrency(scope: Scope, value: BoundExpression): BoundExpression {
  const { currency } = scope.environment.catalog;
  return currency === undefined || value.kind === 'aggregate' ? value : inCurrency(scope, value, currency.corporate);
}

/** `convertCurrency(Amount)`: in the currency of the user who asks. */
export function inUserCurrency(scope: Scope, value: BoundExpression, at?: Position): BoundExpression {
  if (value.type !== 'currency')
    throw scope.refuse(
      `convertCurrency is for currency fields, not for field '${value.field?.name ?? value.kind}'`,
      at,
    );
  return inCurrency(scope, value, scope.environment.currency);
}

/** `Amount > EUR5000` compares what the record's amount is worth in that currency. */
export function inLiteralCurrency(
  scope: Scope,
  value: BoundExpression,
  literal: Literal,
  at?: Position,
): BoundExpression {
  const { currency } = scope.environment.catalog;
  if (literal.kind !== 'currency' || currency === undefined || value.type !== 'currency') return value;
  checkCode(scope, currency, literal.code, at);
  if (value.kind === 'aggregate')
    throw scope.refuse(`${literal.code}${literal.value} cannot be compared with an aggregate function`, at);
  return inCurrency(scope, value, literal.code);
}

function checkCode(scope: Scope, { active }: CurrencyDef, code: string, at?: Position): void {
  if (!active.includes(code)) throw scope.refuse(`Invalid currency code ${code}: it is no active currency`, at);
}

/** Refuses lists in which some amounts name their currency and others do not. */
export function checkLiteralCurrencies(scope: Scope, literals: readonly Literal[], at?: Position): void {
  const told = literals.filter(({ kind }) => kind === 'currency').length;
  if (told > 0 && literals.some(({ kind }) => kind === 'number'))
    throw scope.refuse('ISO code and non-ISO code values cannot be mixed in one list', at);
}
