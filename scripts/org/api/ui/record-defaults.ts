import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import { formulaDefault } from '../../engine/describe/formula-default.ts';
import { masterRecordTypeId } from '../../engine/describe/record-types.ts';
import { formatValue } from '../../catalog/format-value.ts';
import { fieldRights } from '../../engine/describe/describe-field.ts';
import type { Context } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { layoutOf } from './layout.ts';
import { objectInfo } from './object-info.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

function defaultOf(context: Context, object: ObjectDef, field: FieldDef): Value {
  if (field.name === 'OwnerId') return context.user.userId;
  if (field.defaultFormula !== undefined) return formulaDefault(context, object, field);
  if (field.type === 'boolean') return false;
  const chosen = (field.picklist ?? [])
    .filter((entry) => entry.isDefault && entry.isActive)
    .map((entry) => entry.value);
  return chosen.length === 0 ? null : field.type === 'multipicklist' ? chosen.join(';') : (chosen[0] ?? null);
}

/** A record not saved yet, with the values it would start with. */
function draft(context: Context, object: ObjectDef): Json {
  const writable = [...object.fields.values()].filter((field) => fieldRights(context, object, field).createable);
  const fields = writable.map((field) => {
    const value = defaultOf(context, object, field);
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

function defaults(call: Call, params: Params): Json {
  const object = uiObject(call.context, params['object'] ?? '');
  const info = objectInfo(call.context, object);
  if (info['createable'] !== true) throw new OrgError('INSUFFICIENT_ACCESS', `You cannot create ${object.labelPlural}`);
  return {
    layout: layoutOf(call.context, object, 'Full', 'Create'),
    objectInfos: { [object.name]: info },
    record: draft(call.context, object),
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_defaults_create.htm */
export const recordDefaultResources = (): readonly Resource[] => [
  { path: '/ui-api/record-defaults/create/:object', methods: { GET: (call, params) => ok(defaults(call, params)) } },
];
