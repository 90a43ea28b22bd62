import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef, Value } from '../../catalog/types.ts';
import {
  masterRecordTypeId,
  type Context,
  type Engine,
  type Path,
  type Query,
  type SelectItem,
  type WireRecord,
} from '../../engine/types.ts';
import { formatValue } from '../../catalog/format-value.ts';
import { amountText, amountTextOf, needsText } from '../amount-text.ts';
import { eTagOf } from '../e-tag.ts';
import { recordTypeInfosOf } from '../object-info.ts';
import type { FieldTree } from './field-tree.ts';

type Json = Readonly<Record<string, unknown>>;

/** Told of every record, asked for or not. */
const stamps = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];

const select = (path: Path): SelectItem => ({ kind: 'expression', expression: { kind: 'field', path } });

const isReadable = (context: Context, object: ObjectDef, name: string): boolean => {
  const field = object.fields.get(name.toLowerCase());
  return field !== undefined && context.access.canReadField(object, field);
};

function pathsOf(context: Context, tree: FieldTree, above: Path): readonly Path[] {
  const own = new Set(tree.fields.keys());
  for (const name of tree.polymorphic ? ['Id'] : stamps) if (isReadable(context, tree.object, name)) own.add(name);
  if (above.length > 0) own.add(tree.polymorphic ? 'Name' : (tree.object.nameField ?? 'Id'));
  const below = [...tree.parents].flatMap(([name, parent]) => pathsOf(context, parent, [...above, name]));
  return [...[...own].map((name) => [...above, name]), ...below];
}

const amountsOf = (context: Context, tree: FieldTree, above: Path): readonly SelectItem[] => [
  ...[...tree.fields.values()]
    .filter((field) => !tree.polymorphic && needsText(context.catalog, tree.object, field))
    .map(({ name }) => amountText([...above, name])),
  ...[...tree.parents].flatMap(([name, parent]) => amountsOf(context, parent, [...above, name])),
];

/** Records of a tree's fields; `query` adds which, in which order and how many. */
export function readRecords(
  engine: Engine,
  context: Context,
  tree: FieldTree,
  query: Pick<Query, 'where' | 'limit' | 'offset'> & Partial<Pick<Query, 'orderBy' | 'scope'>>,
): readonly Json[] {
  const items = [...pathsOf(context, tree, []).map(select), ...amountsOf(context, tree, [])];
  const page = engine.query(
    context,
    { orderBy: [], clauses: [], ...query, select: items, from: tree.object.name },
    { batchSize: 2_000 },
  );
  return page.records.map((record) => representation(engine, context, tree, record));
}

const isRecord = (value: unknown): value is WireRecord =>
  typeof value === 'object' && value !== null && 'attributes' in value;

const valueOf = (record: WireRecord, name: string): Value => {
  const value = record[name];
  return value === undefined || typeof value === 'object' ? null : value;
};

const wireTimes: ReadonlySet<string> = new Set(['datetime']);

/** `…Z`, where REST writes `…+0000`. */
const wireTime = (value: Value): string | null => (value === null ? null : String(value).replace(/\+0000$/, 'Z'));

/** The record type of a record as answers tell it; null for Master. */
export function recordTypeInfoOf(engine: Engine, context: Context, object: ObjectDef, id: string): Json | null {
  const found = engine.recordTypes(context, object).find((type) => type.recordTypeId === id && !type.master);
  if (!found) return null;
  const { available, defaultRecordTypeMapping, master, name, recordTypeId } = found;
  return { available, defaultRecordTypeMapping, master, name, recordTypeId };
}

function fieldValues(engine: Engine, context: Context, tree: FieldTree, record: WireRecord): Json {
  const own = [...tree.fields].map(([name, field]) => {
    const whole = record[name];
    if (field.components !== undefined && typeof whole === 'object')
      return [name, { displayValue: null, value: whole }] as const;
    const value = wireTimes.has(field.type) ? wireTime(valueOf(record, name)) : valueOf(record, name);
    const displayValue = amountTextOf(record, name) ?? formatValue(value, field.type, field, context.user);
    return [name, { displayValue, value }] as const;
  });
  const parents = [...tree.parents].map(([name, parent]) => {
    const value = record[name];
    if (!isRecord(value)) return [name, { displayValue: null, value: null }] as const;
    const shown = valueOf(value, parent.object.nameField ?? 'Name');
    return [
      name,
      { displayValue: shown === null ? null : String(shown), value: representation(engine, context, parent, value) },
    ] as const;
  });
  return Object.fromEntries([...own, ...parents].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A record as the UI API tells it. */
export function representation(engine: Engine, context: Context, tree: FieldTree, record: WireRecord): Json {
  const object = objectOf(context.catalog, record.attributes.type) ?? tree.object;
  const typeId = valueOf(record, 'RecordTypeId');
  const modstamp = wireTime(valueOf(record, 'SystemModstamp'));
  const told = {
    apiName: object.name,
    childRelationships: {},
    fields: fieldValues(engine, context, tree, record),
    id: valueOf(record, 'Id'),
    lastModifiedById: valueOf(record, 'LastModifiedById'),
    lastModifiedDate: wireTime(valueOf(record, 'LastModifiedDate')),
    recordTypeId: typeId ?? (recordTypeInfosOf(engine, context, object).length === 0 ? null : masterRecordTypeId),
    recordTypeInfo: typeof typeId === 'string' ? recordTypeInfoOf(engine, context, object, typeId) : null,
    systemModstamp: modstamp,
  };
  return { ...told, eTag: eTagOf(told), weakEtag: modstamp === null ? null : Date.parse(modstamp) };
}
