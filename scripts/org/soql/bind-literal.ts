import { toLongId } from '../catalog/record-id.ts';
import type { FieldType, Value } from '../catalog/types.ts';
import type { Literal, Position } from './ast.ts';
import type { BoundExpression } from './bound.ts';
import { dateLiteralRange } from './date-literals.ts';
import { queryError } from './query-error.ts';
import type { Scope } from './scope.ts';
import { dayIn, startOfDay } from './zoned-time.ts';

/** What a literal means for a field: one value, or a span of time (`until` excluded). */
export type Meaning =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'range'; readonly from: string; readonly until: string };

type Family = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'none';

function familyOf(type: FieldType): Family {
  switch (type) {
    case 'id':
    case 'reference':
      return 'id';
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return 'number';
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
      return type;
    case 'base64':
    case 'address':
    case 'location':
      return 'none';
    case 'string':
    case 'textarea':
    case 'picklist':
    case 'multipicklist':
    case 'combobox':
    case 'email':
    case 'phone':
    case 'url':
    case 'encryptedstring':
      return 'text';
  }
}

/** Names of types as Salesforce writes them in these errors. */
const typeName = (type: FieldType): string => (type === 'datetime' ? 'dateTime' : type === 'id' ? 'ID' : type);

function wrongType(scope: Scope, left: BoundExpression, at?: Position): Error {
  const family = familyOf(left.type);
  const name = family === 'text' ? 'string' : typeName(left.type);
  const quotes =
    family === 'text' || family === 'id' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  const field = left.field?.name ?? left.kind;
  return scope.invalidField(`value of filter criterion for field '${field}' must be of type ${name} and ${quotes}`, at);
}

function idValue(scope: Scope, text: string, at?: Position): Value {
  if (text === '') return null;
  const id = toLongId(text);
  if (id === undefined)
    throw queryError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`, scope.environment.source, at);
  return id;
}

function range(scope: Scope, left: BoundExpression, name: string, n: number | undefined, at?: Position): Meaning {
  const { timeZone, now, calendar } = scope.environment;
  const days = dateLiteralRange(name, n, dayIn(timeZone, now), calendar);
  if (days === undefined) throw scope.refuse(`unexpected token: '${n === undefined ? name : `${name}:${n}`}'`, at);
  if (left.type === 'date') return { kind: 'range', ...days };
  return { kind: 'range', from: startOfDay(timeZone, days.from), until: startOfDay(timeZone, days.until) };
}

function instant(scope: Scope, text: string, at?: Position): string {
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(' ', '+'));
  if (Number.isNaN(time)) throw scope.refuse(`invalid date: ${text}`, at);
  return new Date(time).toISOString();
}

function day(scope: Scope, text: string, at?: Position): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw scope.refuse(`invalid date: ${text}`, at);
  return text;
}

/** `USD500`. In an org of one currency there are no rates to turn others into it; in others the left side is in it already. */
function amount(scope: Scope, { code, value }: Extract<Literal, { kind: 'currency' }>, at?: Position): number {
  const { catalog, currency } = scope.environment;
  if (catalog.currency || code === currency) return value;
  throw scope.refuse(`Invalid currency code ${code}: this org has one currency, ${currency}`, at);
}

const value = (meant: Value): Meaning => ({ kind: 'value', value: meant });

/** A literal in the stored form of the left side's type; INVALID_FIELD in Salesforce's wording where it does not fit. */
export function bindLiteral(scope: Scope, left: BoundExpression, literal: Literal, at?: Position): Meaning {
  const family = familyOf(left.type);
  switch (literal.kind) {
    case 'null':
      return value(family === 'boolean' ? false : null);
    case 'string':
      if (family === 'text') return value(literal.value === '' ? null : literal.value);
      if (family === 'id') return value(idValue(scope, literal.value, at));
      break;
    case 'currency':
      if (left.type === 'currency') return value(amount(scope, literal, at));
      break;
    case 'number':
      if (family === 'number') return value(literal.value);
      break;
    case 'boolean':
      if (family === 'boolean') return value(literal.value);
      break;
    case 'date':
      if (family === 'date') return value(day(scope, literal.value, at));
      break;
    case 'datetime':
      if (family === 'datetime') return value(instant(scope, literal.value, at));
      break;
    case 'time':
      if (family === 'time')
        return value(
          literal.value.replace(/(?:\.(\d{1,3})\d*)?Z$/, (_all, ms?: string) => `.${(ms ?? '').padEnd(3, '0')}Z`),
        );
      break;
    case 'dateLiteral':
      if (family === 'date' || family === 'datetime') return range(scope, left, literal.name, literal.n, at);
      break;
  }
  throw wrongType(scope, left, at);
}
