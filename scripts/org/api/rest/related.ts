import { objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Context, Engine, Query } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Answer, type Call } from '../resource.ts';

/** `/sobjects/Account/001…/Opportunities` (children) and `/sobjects/Opportunity/006…/Account` (parent). */
export function related(engine: Engine, call: Call, object: ObjectDef, id: string, name: string): Answer {
  const fields = commaList(call.query.get('fields'));
  const lookup = parentFieldOf(object, name);
  if (lookup) {
    const parentId = engine.retrieve(call.context, object.name, id, [lookup.name])[lookup.name];
    const parent =
      lookup.referenceTo.length === 1 ? objectOf(call.context.catalog, lookup.referenceTo[0] ?? '') : undefined;
    if (typeof parentId !== 'string' || parent === undefined) throw notFound();
    return ok(engine.retrieve(call.context, parent.name, parentId, fields));
  }
  const relationship = object.childRelationships.find((child) => child.name?.toLowerCase() === name.toLowerCase());
  const child = relationship && objectOf(call.context.catalog, relationship.childObject);
  if (relationship === undefined || child === undefined) throw notFound();
  engine.retrieve(call.context, object.name, id, ['Id']);
  const query = childQuery(child, fields ?? readable(call.context, child), relationship.field, id);
  return ok(engine.query(call.context, query, { apiVersion: call.version }));
}

const readable = (context: Context, object: ObjectDef): readonly string[] =>
  [...object.fields.values()]
    .filter((field) => field.type !== 'base64' && context.access.canReadField(object, field))
    .map((field) => field.name);

const childQuery = (child: ObjectDef, fields: readonly string[], lookup: string, parentId: string): Query => ({
  select: fields.map((name) => ({ kind: 'expression', expression: { kind: 'field', path: name.split('.') } })),
  from: child.name,
  where: {
    kind: 'compare',
    left: { kind: 'field', path: [lookup] },
    operator: '=',
    right: { kind: 'string', value: parentId },
  },
  orderBy: [],
  clauses: [],
});
