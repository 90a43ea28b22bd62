import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Context, Engine, Query } from '../../engine/types.ts';
import { notFound } from '../request.ts';

/** The object of an address; one the user may not read does not exist for them. */
export function addressedObject(context: Context, name: string): ObjectDef {
  const object = objectOf(context.catalog, name);
  if (object === undefined || !context.access.object(object).read) throw notFound();
  return object;
}

/** The field of an address such as `/sobjects/Account/External_Key__c/…`: `Id` or an external id. */
export function addressedKey(context: Context, object: ObjectDef, name: string): FieldDef | undefined {
  const field = fieldOf(object, name);
  if (field === undefined || !context.access.canReadField(object, field)) return undefined;
  return field.externalId || field.name === 'Id' ? field : undefined;
}

/** Ids of the visible records whose `field` is `value`; an id stands for itself. */
export function idsByKey(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  field: FieldDef,
  value: string,
): string[] {
  if (field.name === 'Id') return [value];
  const numeric = field.type === 'double' || field.type === 'int';
  if (numeric && !Number.isFinite(Number(value))) throw notFound();
  const query: Query = {
    select: [{ kind: 'expression', expression: { kind: 'field', path: ['Id'] } }],
    from: object.name,
    where: {
      kind: 'compare',
      left: { kind: 'field', path: [field.name] },
      operator: '=',
      right: numeric ? { kind: 'number', value: Number(value) } : { kind: 'string', value },
    },
    orderBy: [],
    clauses: [],
  };
  return engine.query(context, query).records.map((record) => String(record.Id));
}
