import type { FieldType } from '../catalog/types.ts';
import type { FieldExpression, Position } from './ast.ts';
import { currencyOf, inUserCurrency } from './bind-currency.ts';
import type { BoundExpression, BoundOutput, Presentation } from './bound.ts';
import type { Scope } from './scope.ts';

const presentations: ReadonlyMap<string, Presentation> = new Map([
  ['TOLABEL', 'label'],
  ['FORMAT', 'format'],
]);

const labelled: ReadonlySet<FieldType> = new Set(['picklist', 'multipicklist', 'combobox']);
const formatted: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent', 'date', 'datetime', 'time']);

/** A presentation as it is written: of the value itself, or of what it is worth in the user's currency. */
export type Wrapping = Presentation | 'converted' | 'formatConverted';

/** What `toLabel(…)` or `FORMAT(…)` is around, and which of them it is; an expression as it is without them. */
export function unwrapPresentation(
  scope: Scope,
  expression: FieldExpression,
): { readonly present: Wrapping; readonly inner: FieldExpression } {
  if (expression.kind === 'call' && expression.name === 'CONVERTCURRENCY')
    return { present: 'converted', inner: convertedField(scope, expression) };
  const present = expression.kind === 'call' ? presentations.get(expression.name) : undefined;
  if (present === undefined || expression.kind !== 'call') return { present: 'plain', inner: expression };
  const [inner, ...more] = expression.args;
  if (inner === undefined || more.length > 0) {
    throw scope.refuse(`${present === 'label' ? 'toLabel' : 'FORMAT'} takes one argument`, expression.at);
  }
  if (present === 'format' && inner.kind === 'call' && inner.name === 'CONVERTCURRENCY')
    return { present: 'formatConverted', inner: convertedField(scope, inner) };
  return { present, inner };
}

function convertedField(scope: Scope, call: Extract<FieldExpression, { kind: 'call' }>): FieldExpression {
  if (scope.environment.catalog.currency === undefined)
    throw scope.refuse('convertCurrency is not supported: this org has one currency', call.at);
  const [inner, ...more] = call.args;
  if (inner?.kind !== 'field' || more.length > 0) throw scope.refuse('convertCurrency takes one field', call.at);
  return inner;
}

/** A field as its wrapping has it, and how an amount is written. */
export function wrapped(
  scope: Scope,
  wrapping: Wrapping,
  value: BoundExpression,
  at?: Position,
): Pick<Extract<BoundOutput, { kind: 'value' }>, 'value' | 'present' | 'money'> {
  const { catalog, currency } = scope.environment;
  switch (wrapping) {
    case 'plain':
    case 'label':
      return { value, present: wrapping };
    case 'converted':
      return { value: inUserCurrency(scope, value, at), present: 'plain' };
    case 'formatConverted':
      return { value: inUserCurrency(scope, value, at), present: 'format', money: { code: currency } };
    case 'format': {
      const iso = value.kind === 'column' || value.kind === 'formula' ? currencyOf(value.table) : undefined;
      if (value.type !== 'currency' || !catalog.currency) return { value, present: 'format' };
      const money = iso
        ? { iso, converted: inUserCurrency(scope, value, at) }
        : { code: value.kind === 'aggregate' ? catalog.currency.corporate : currency };
      return { value, present: 'format', money };
    }
  }
}

const isRecordTypeName = ({ kind, field, ...rest }: BoundExpression): boolean =>
  kind === 'column' && field?.name === 'Name' && 'table' in rest && rest.table.object.name === 'RecordType';

/** Refuses labels of what has none but picklists and record types, and formats of what is no number, date or time. */
export function checkPresentation(scope: Scope, present: Wrapping, value: BoundExpression, at?: Position): void {
  const { type, field } = value;
  if (present === 'label' && !labelled.has(type) && !isRecordTypeName(value)) {
    throw scope.refuse(`toLabel is for picklists and record types, not for field '${field?.name ?? value.kind}'`, at);
  }
  if (present === 'format' && !formatted.has(type)) {
    throw scope.refuse(`FORMAT is for numbers, dates and times, not for field '${field?.name ?? value.kind}'`, at);
  }
}
