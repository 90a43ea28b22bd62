import type { FieldType } from '../catalog/types.ts';
import type { FieldExpression, Position } from './ast.ts';
import type { BoundExpression, Presentation } from './bound.ts';
import type { Scope } from './scope.ts';

const presentations: ReadonlyMap<string, Presentation> = new Map([
  ['TOLABEL', 'label'],
  ['FORMAT', 'format'],
]);

const labelled: ReadonlySet<FieldType> = new Set(['picklist', 'multipicklist', 'combobox']);
const formatted: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent', 'date', 'datetime', 'time']);

/** What `toLabel(…)` or `FORMAT(…)` is around, and which of them it is; an expression as it is without them. */
export function unwrapPresentation(
  scope: Scope,
  expression: FieldExpression,
): { readonly present: Presentation; readonly inner: FieldExpression } {
  const present = expression.kind === 'call' ? presentations.get(expression.name) : undefined;
  if (present === undefined || expression.kind !== 'call') return { present: 'plain', inner: expression };
  const [inner, ...more] = expression.args;
  if (inner === undefined || more.length > 0) {
    throw scope.refuse(`${present === 'label' ? 'toLabel' : 'FORMAT'} takes one argument`, expression.at);
  }
  return { present, inner };
}

const isRecordTypeName = ({ kind, field, ...rest }: BoundExpression): boolean =>
  kind === 'column' && field?.name === 'Name' && 'table' in rest && rest.table.object.name === 'RecordType';

/** Refuses labels of what has none but picklists and record types, and formats of what is no number, date or time. */
export function checkPresentation(scope: Scope, present: Presentation, value: BoundExpression, at?: Position): void {
  const { type, field } = value;
  if (present === 'label' && !labelled.has(type) && !isRecordTypeName(value)) {
    throw scope.refuse(`toLabel is for picklists and record types, not for field '${field?.name ?? value.kind}'`, at);
  }
  if (present === 'format' && !formatted.has(type)) {
    throw scope.refuse(`FORMAT is for numbers, dates and times, not for field '${field?.name ?? value.kind}'`, at);
  }
}
