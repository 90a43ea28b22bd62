import type { ObjectDef } from '../../catalog/types.ts';
import { masterRecordTypeId, type Context, type Engine } from '../../engine/types.ts';
import { formatValue } from '../../catalog/format-value.ts';
import { OrgError } from '../../errors.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addOptionalPaths, emptyTree } from './field-tree.ts';
import { layoutOf } from './layout.ts';
import { objectInfo } from './object-info.ts';
import { readRecord } from './records.ts';
import { uiObject, uiRecordId } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** A record not saved yet, with the values it would start with. */
function draft(engine: Engine, context: Context, object: ObjectDef): Json {
  const writable = [...object.fields.values()].filter((field) => engine.fieldRights(context, object, field).createable);
  const fields = writable.map((field) => {
    const value = engine.defaultValue(context, object, field);
    return [field.name, { displayValue: formatValue(value, field.type, field, context.user), value }] as const;
  });
  return {
    apiName: object.name,
    childRelationships: {},
    fields: Object.fromEntries(fields),
    id: null,
    lastModifiedById: null,
    lastModifiedDate: null,
    recordTypeId: masterRecordTypeId,
    recordTypeInfo: null,
    systemModstamp: null,
  };
}

function defaults(engine: Engine, call: Call, params: Params): Json {
  const object = uiObject(call.context, params['object'] ?? '');
  const info = objectInfo(engine, call.context, object);
  if (info['createable'] !== true) throw new OrgError('INSUFFICIENT_ACCESS', `You cannot create ${object.labelPlural}`);
  return {
    layout: layoutOf(engine, call.context, object, 'Full', 'Create'),
    objectInfos: { [object.name]: info },
    record: draft(engine, call.context, object),
  };
}

/** A record not saved yet with the values of another: what the user may write of it, the name and number left as they are. */
function clone(engine: Engine, call: Call, params: Params): Json {
  const { context } = call;
  const target = uiRecordId(context, params['id'] ?? '');
  const { object } = target;
  const info = objectInfo(engine, context, object);
  if (info['createable'] !== true) throw new OrgError('INSUFFICIENT_ACCESS', `You cannot create ${object.labelPlural}`);
  const writable = [...object.fields.values()].filter(
    (field) => engine.fieldRights(context, object, field).createable && context.access.canReadField(object, field),
  );
  const tree = emptyTree(object);
  addOptionalPaths(
    context,
    tree,
    writable.map((field) => [field.name]),
  );
  const source = readRecord(engine, context, tree, target.id);
  const values = source['fields'] as Json;
  const fields = Object.fromEntries(writable.map(({ name }) => [name, values[name]]));
  const recordTypeId = source['recordTypeId'];
  return {
    layout: layoutOf(engine, context, object, 'Full', 'Create'),
    objectInfos: { [object.name]: info },
    record: { ...draft(engine, context, object), fields, recordTypeId },
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_defaults_create.htm */
export const recordDefaultResources = (engine: Engine): readonly Resource[] => [
  {
    path: '/ui-api/record-defaults/create/:object',
    methods: { GET: (call, params) => ok(defaults(engine, call, params)) },
  },
  { path: '/ui-api/record-defaults/clone/:id', methods: { GET: (call, params) => ok(clone(engine, call, params)) } },
];
