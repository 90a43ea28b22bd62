import type { FieldDef, FieldType } from '../catalog/types.ts';
import type { FieldExpression } from './ast.ts';
import { inCorporateCurrency } from './bind-currency.ts';
import { bindDistance } from './bind-distance.ts';
import { bindPath } from './bind-path.ts';
import {
  aggregateFunctions,
  dateFunctions,
  type AggregateFunction,
  type BoundExpression,
  type DateFunction,
} from './bound.ts';
import { plainCalendar } from './calendar.ts';
import type { Scope } from './scope.ts';

type Call = Extract<FieldExpression, { kind: 'call' }>;

export const isAggregate = (name: string): name is AggregateFunction =>
  (aggregateFunctions as readonly string[]).includes(name);
const isDateFunction = (name: string): name is DateFunction => (dateFunctions as readonly string[]).includes(name);

const numeric: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);
const countable = (type: FieldType): boolean => type !== 'address' && type !== 'location' && type !== 'base64';

/** Long text (over 255 characters), encrypted and compound fields cannot be filtered, sorted or grouped. */
export function isSearchable(expression: BoundExpression): boolean {
  const field: FieldDef | undefined = expression.field;
  if (!countable(expression.type) || expression.type === 'encryptedstring') return false;
  return expression.type !== 'textarea' || field === undefined || field.length <= 255;
}

function onlyArgument(scope: Scope, call: Call): FieldExpression {
  const [argument, ...more] = call.args;
  if (argument === undefined || more.length > 0) throw scope.refuse(`${call.name} takes one argument`, call.at);
  return argument;
}

function supports(name: AggregateFunction, type: FieldType): boolean {
  switch (name) {
    case 'COUNT':
    case 'COUNT_DISTINCT':
      return countable(type);
    case 'SUM':
    case 'AVG':
      return numeric.has(type);
    case 'MIN':
    case 'MAX':
      return countable(type) && type !== 'boolean' && type !== 'multipicklist';
  }
}

function aggregate(scope: Scope, call: Call, name: AggregateFunction): BoundExpression {
  const own = bindExpression(scope, onlyArgument(scope, call));
  const argument = name === 'COUNT' || name === 'COUNT_DISTINCT' ? own : inCorporateCurrency(scope, own);
  if (!supports(name, argument.type) || !isSearchable(argument)) {
    throw scope.refuse(
      `field ${argument.field?.name ?? call.name} does not support aggregate operator ${name}`,
      call.at,
    );
  }
  const counts = name === 'COUNT' || name === 'COUNT_DISTINCT';
  if (counts) return { kind: 'aggregate', name, argument, type: 'int' };
  return { kind: 'aggregate', name, argument, type: name === 'AVG' ? 'double' : argument.type, field: argument.field };
}

function dateFunction(scope: Scope, call: Call, name: DateFunction): BoundExpression {
  const argument = bindExpression(scope, onlyArgument(scope, call));
  const fits =
    name === 'HOUR_IN_DAY' || name === 'DAY_ONLY'
      ? argument.type === 'datetime'
      : argument.type === 'date' || argument.type === 'datetime';
  if (!fits)
    throw scope.refuse(`Date function ${name} cannot be used on field '${argument.field?.name ?? ''}'`, call.at);
  const calendar = scope.environment.calendar ?? plainCalendar;
  return { kind: 'dateFunction', name, argument, calendar, type: name === 'DAY_ONLY' ? 'date' : 'int' };
}

function call(scope: Scope, expression: Call): BoundExpression {
  const { name } = expression;
  if (isAggregate(name)) return aggregate(scope, expression, name);
  if (isDateFunction(name)) return dateFunction(scope, expression, name);
  if (name === 'CONVERTTIMEZONE') {
    const argument = bindExpression(scope, onlyArgument(scope, expression));
    if (argument.type !== 'datetime') throw scope.refuse('convertTimezone takes a dateTime field', expression.at);
    return { kind: 'localTime', argument, zone: scope.environment.timeZone, type: 'datetime' };
  }
  if (name === 'GROUPING') {
    const argument = bindExpression(scope, onlyArgument(scope, expression));
    return { kind: 'grouping', argument, type: 'int' };
  }
  if (name === 'CONVERTCURRENCY') throw scope.refuse('convertCurrency is for fields of the select list', expression.at);
  throw scope.refuse(`Function ${name} is not supported`, expression.at);
}

/** A field, aggregate or date function. `toLabel` and `format` are for select lists and are taken off before. */
export function bindExpression(scope: Scope, expression: FieldExpression): BoundExpression {
  switch (expression.kind) {
    case 'field':
      return bindPath(scope, expression.path, expression.at);
    case 'call':
      return call(scope, expression);
    case 'distance':
      return bindDistance(scope, expression);
  }
}
