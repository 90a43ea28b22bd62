import { Decimal } from 'decimal.js';
import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Value } from '../../catalog/types.ts';
import { compareValues } from './compare.ts';
import { isCollection, isRecord, operandValue, plainValue, valueAt, type Interview } from './interview.ts';
import type { AssignmentItem, FlowItem, FlowRecord, FlowValue } from './types.ts';

const listOf = (value: FlowValue): readonly FlowItem[] => (isCollection(value) ? value : value === null ? [] : [value]);

const same = (left: FlowItem, right: FlowItem): boolean => compareValues(left, 'EqualTo', right);

const msPerDay = 86_400_000;

/** Numbers add up, dates move by days, texts join. */
function sum(left: Value, right: Value, sign: 1 | -1): Value {
  if (typeof left === 'string' && typeof right === 'number' && /^\d{4}-\d{2}-\d{2}/.test(left)) {
    const moved = new Date(Date.parse(left) + sign * right * msPerDay).toISOString();
    return left.length === 10 ? moved.slice(0, 10) : moved;
  }
  if (typeof left === 'number' || (left === null && typeof right === 'number')) {
    return new Decimal(left ?? 0).plus(new Decimal(Number(right ?? 0)).times(sign)).toNumber();
  }
  return sign === 1 ? `${String(left ?? '')}${String(right ?? '')}` : left;
}

/** What each operator makes of the value there is and the value given. */
const operators: Readonly<Record<string, (there: FlowValue, given: FlowValue) => FlowValue>> = {
  Assign: (_there, given) => given,
  Add: (there, given) =>
    isCollection(there) || isCollection(given) || isRecord(given)
      ? [...listOf(there), ...listOf(given)]
      : sum(plainValue(there), plainValue(given), 1),
  Subtract: (there, given) => sum(plainValue(there), plainValue(given), -1),
  AddItem: (there, given) =>
    isCollection(there) || there === null
      ? [...listOf(there), ...listOf(given)]
      : `${String(plainValue(there) ?? '')};${String(plainValue(given) ?? '')}`,
  AddAtStart: (there, given) => [...listOf(given), ...listOf(there)],
  AssignCount: (_there, given) => listOf(given).length,
  RemoveFirst: (there, given) => {
    const list = listOf(there);
    const at = list.findIndex((item) => listOf(given).some((other) => same(item, other)));
    return at < 0 ? list : list.toSpliced(at, 1);
  },
  RemoveBeforeFirst: (there, given) => {
    const list = listOf(there);
    const at = list.findIndex((item) => listOf(given).some((other) => same(item, other)));
    return at < 0 ? list : list.slice(at);
  },
  RemoveAfterFirst: (there, given) => {
    const list = listOf(there);
    const at = list.findIndex((item) => listOf(given).some((other) => same(item, other)));
    return at < 0 ? list : list.slice(0, at + 1);
  },
  RemoveAll: (there, given) => listOf(there).filter((item) => !listOf(given).some((other) => same(item, other))),
  RemoveUncommon: (there, given) => listOf(there).filter((item) => listOf(given).some((other) => same(item, other))),
  RemovePosition: (there, given) => listOf(there).filter((_, index) => index + 1 !== Number(plainValue(given))),
};

export const assignmentOperators: ReadonlySet<string> = new Set(Object.keys(operators));

/** The record a variable holds; an empty one of its object where it holds none yet. */
function recordIn({ values, compiled }: Interview, name: string): FlowRecord | undefined {
  const held = values.get(name);
  if (held !== undefined && isRecord(held)) return held;
  const resource = compiled.flow.resources.get(name);
  const object = resource?.kind === 'variable' ? objectOf(compiled.catalog, resource.object ?? '') : undefined;
  return object && { object, fields: {} };
}

/** Puts a value into a variable, a field of a record variable, or a field of `$Record`. */
export function store(interview: Interview, path: string, value: FlowValue): void {
  const [head = '', fieldName] = path.split('.');
  const name = head.toLowerCase();
  const { record, values } = interview;
  if (name === '$record') {
    const field = record && fieldOf(record.object, fieldName ?? '');
    if (!field) return;
    record.row[field.name] = plainValue(value);
    record.assigned.add(field.name);
    return;
  }
  if (fieldName === undefined) {
    values.set(name, value);
    return;
  }
  const held = recordIn(interview, name);
  const field = held && fieldOf(held.object, fieldName);
  if (held && field) values.set(name, { ...held, fields: { ...held.fields, [field.name]: plainValue(value) } });
}

export function assign(interview: Interview, items: readonly AssignmentItem[]): void {
  for (const { target, operator, value } of items) {
    const given = operandValue(interview, value);
    const there = operator === 'Assign' || operator === 'AssignCount' ? null : valueAt(interview, target);
    store(interview, target, operators[operator]?.(there, given) ?? null);
  }
}
