import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Context, Engine, Query } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Answer, type Call } from '../resource.ts';

/** `/sobjects/Account/001…/Opportunities` (children), `/sobjects/ContentVersion/068…/VersionData` (bytes) and `/sobjects/Opportunity/006…/Account` (parent). */
export function related(engine: Engine, call: Call, object: ObjectDef, id: string, name: string): Answer {
  const fields = commaList(call.query.get('fields'));
  if (fieldOf(object, name)?.type === 'base64') return blob(engine, call, object, id, name);
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

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_blob_retrieve.htm */
function blob(engine: Engine, call: Call, object: ObjectDef, id: string, name: string): Answer {
  if (!call.alone) throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `${name} is bytes: a composite cannot answer it`);
  const headers = { 'Content-Type': 'application/octetstream' };
  return { status: 200, bytes: engine.readBlob(call.context, object.name, id, name), headers };
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
