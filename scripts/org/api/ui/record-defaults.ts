import { objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import type { Context, Engine } from '../../engine/types.ts';
import { formatValue } from '../../catalog/format-value.ts';
import { OrgError } from '../../errors.ts';
import { objectInfo } from '../object-info.ts';
import { picklistDefault } from '../picklist-values.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addOptionalPaths, emptyTree, pathBelow } from './field-tree.ts';
import { layoutOf } from './layout.ts';
import { checkFormFactor } from './layout-request.ts';
import { namesIn, queryParameters } from './parameters.ts';
import { recordTypeInfoOf } from './read-records.ts';
import { defaultRecordTypeId, recordTypeNamed } from './record-type.ts';
import { readRecord } from './records.ts';
import { uiObject, uiRecordId } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

const createableFields = (engine: Engine, context: Context, object: ObjectDef): readonly FieldDef[] =>
  [...object.fields.values()].filter((field) => engine.fieldRights(context, object, field).createable);

function checkCreateable(context: Context, object: ObjectDef): void {
  if (object.createable && context.access.object(object).create) return;
  throw new OrgError('INSUFFICIENT_ACCESS', `You cannot create ${object.labelPlural}`);
}

/** Fields of a record not saved yet, with the values they start with. */
function startValues(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  recordTypeId: string,
  fields: readonly FieldDef[],
): Json {
  const valueOf = (field: FieldDef): Value => {
    if (field.name === 'RecordTypeId') return recordTypeId;
    const chosen = picklistDefault(engine, context, object, recordTypeId, field);
    return chosen === undefined ? engine.defaultValue(context, object, field) : chosen;
  };
  return Object.fromEntries(
    fields.map((field) => {
      const value = valueOf(field);
      return [field.name, { displayValue: formatValue(value, field.type, field, context.user), value }];
    }),
  );
}

const unsaved = (engine: Engine, context: Context, object: ObjectDef, recordTypeId: string, fields: Json): Json => ({
  apiName: object.name,
  childRelationships: {},
  fields,
  id: null,
  lastModifiedById: null,
  lastModifiedDate: null,
  recordTypeId,
  recordTypeInfo: recordTypeInfoOf(engine, context, object, recordTypeId),
  systemModstamp: null,
});

/** Object info of the object and of the owners that its records may have. */
function objectInfosOf(engine: Engine, context: Context, object: ObjectDef): Json {
  const user = object.hasOwner ? objectOf(context.catalog, 'User') : undefined;
  const objects = user && context.access.object(user).read ? [object, user] : [object];
  return Object.fromEntries(objects.map((each) => [each.name, objectInfo(engine, context, each)]));
}

function recordTypeIdOf(engine: Engine, call: Call, object: ObjectDef): string {
  const given = call.query.get('recordTypeId');
  if (given === null) return defaultRecordTypeId(engine, call.context, object);
  return recordTypeNamed(engine, call.context, object, given)?.recordTypeId ?? given;
}

function defaults(engine: Engine, call: Call, params: Params): Json {
  const { context } = call;
  const object = uiObject(context, params['object'] ?? '');
  checkCreateable(context, object);
  checkFormFactor(call);
  const typeId = recordTypeIdOf(engine, call, object);
  const fields = startValues(engine, context, object, typeId, createableFields(engine, context, object));
  return {
    layout: layoutOf(engine, context, object, 'Full', 'Create', typeId),
    objectInfos: objectInfosOf(engine, context, object),
    record: unsaved(engine, context, object, typeId, fields),
  };
}

/** The fields named in `optionalFields` that the user may read. */
function named(call: Call, object: ObjectDef): readonly FieldDef[] {
  const tree = emptyTree(object);
  const names = namesIn(queryParameters(call), 'optionalFields');
  addOptionalPaths(
    call.context,
    tree,
    names.map((name) => pathBelow(object, name)),
  );
  return [...tree.fields.values()];
}

function createTemplate(engine: Engine, call: Call, params: Params): Json {
  const { context } = call;
  const object = uiObject(context, params['object'] ?? '');
  checkCreateable(context, object);
  const recordTypeId = recordTypeIdOf(engine, call, object);
  const fields = startValues(engine, context, object, recordTypeId, named(call, object));
  return {
    objectInfos: objectInfosOf(engine, context, object),
    record: { apiName: object.name, fields, recordTypeId },
  };
}

/** Values of a saved record in those of some fields that may be written. */
function clonedFields(engine: Engine, call: Call, params: Params, wanted?: readonly FieldDef[]) {
  const { context } = call;
  const { id, object } = uiRecordId(context, params['id'] ?? '');
  checkCreateable(context, object);
  const fields = (wanted ?? createableFields(engine, context, object)).filter((field) =>
    context.access.canReadField(object, field),
  );
  const tree = emptyTree(object);
  addOptionalPaths(
    context,
    tree,
    fields.map((field) => [field.name]),
  );
  const source = readRecord(engine, context, tree, id);
  const values = source['fields'] as Json;
  const recordTypeId = call.query.get('recordTypeId') ?? String(source['recordTypeId']);
  return { id, object, recordTypeId, values: Object.fromEntries(fields.map(({ name }) => [name, values[name]])) };
}

function clone(engine: Engine, call: Call, params: Params): Json {
  const { context } = call;
  checkFormFactor(call);
  const { object, recordTypeId, values } = clonedFields(engine, call, params);
  return {
    layout: layoutOf(engine, context, object, 'Full', 'Create', recordTypeId),
    objectInfos: objectInfosOf(engine, context, object),
    record: unsaved(engine, context, object, recordTypeId, values),
  };
}

function cloneTemplate(engine: Engine, call: Call, params: Params): Json {
  const { object } = uiRecordId(call.context, params['id'] ?? '');
  const { id, recordTypeId, values } = clonedFields(engine, call, params, named(call, object));
  return {
    objectInfos: objectInfosOf(engine, call.context, object),
    record: { apiName: object.name, cloneSourceId: id, fields: values, recordTypeId },
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_defaults_create.htm */
export function recordDefaultResources(engine: Engine): readonly Resource[] {
  const get = (path: string, answer: (engine: Engine, call: Call, params: Params) => Json): Resource => ({
    path: `/ui-api/record-defaults/${path}`,
    methods: { GET: (call, params) => ok(answer(engine, call, params)) },
  });
  return [
    get('create/:object', defaults),
    get('clone/:id', clone),
    get('template/create/:object', createTemplate),
    get('template/clone/:id', cloneTemplate),
  ];
}
