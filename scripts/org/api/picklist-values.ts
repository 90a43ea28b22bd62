import { controllingValues } from '../catalog/controlling-values.ts';
import { fieldOf } from '../catalog/lookup.ts';
import { toLongId } from '../catalog/record-id.ts';
import type { FieldDef, ObjectDef, PicklistValue, RecordTypeDef } from '../catalog/types.ts';
import { masterRecordTypeId, type Context, type Engine } from '../engine/types.ts';
import { notFound } from './request.ts';
import { eTagOf } from './e-tag.ts';

type Json = Readonly<Record<string, unknown>>;

/** The record type of an id; undefined for Master, NOT_FOUND when the object has no such type. */
function recordTypeOf(engine: Engine, context: Context, object: ObjectDef, id: string): RecordTypeDef | undefined {
  const wanted = toLongId(id);
  if (wanted === masterRecordTypeId) return undefined;
  const info = engine.recordTypes(context, object).find((type) => type.recordTypeId === wanted);
  const type = object.recordTypes.find((candidate) => candidate.name === info?.developerName);
  if (!type) throw notFound();
  return type;
}

function valuesFor(field: FieldDef, type: RecordTypeDef | undefined): readonly PicklistValue[] {
  const limited = type?.picklistValues.get(field.name) ?? type?.picklistValues.get(field.name.toLowerCase());
  return (limited ?? field.picklist ?? []).filter((entry) => entry.isActive);
}

/** What a picklist of a new record starts with where its record type lists the values, null for nothing; undefined where it does not list them. */
export function picklistDefault(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  typeId: string,
  field: FieldDef,
): string | null | undefined {
  if (field.type !== 'picklist') return undefined;
  const type = recordTypeOf(engine, context, object, typeId);
  const limited = type?.picklistValues.get(field.name) ?? type?.picklistValues.get(field.name.toLowerCase());
  return limited && (limited.find((entry) => entry.isDefault)?.value ?? null);
}

/** Metadata calls them otherwise. */
const checkboxValues: Readonly<Record<string, string>> = { unchecked: 'false', checked: 'true' };

function picklist(
  object: ObjectDef,
  field: FieldDef,
  type: RecordTypeDef | undefined,
  id: string,
  version: string,
): Json {
  const controllers = controllingValues(object, field);
  const validFor = new Map((field.picklist ?? []).map((entry) => [entry.value, entry.validFor ?? []]));
  const valueOf = ({ label, value }: PicklistValue): Json => ({
    attributes: null,
    label,
    validFor: (validFor.get(value) ?? []).map((each) => controllers.indexOf(each)).filter((index) => index >= 0),
    value,
  });
  const values = valuesFor(field, type);
  const chosen = values.find((entry) => entry.isDefault);
  const url = `/services/data/${version}/ui-api/object-info/${object.name}/picklist-values/${toLongId(id)}/${field.name}`;
  const answer = {
    controllerValues: Object.fromEntries(controllers.map((value, index) => [checkboxValues[value] ?? value, index])),
    defaultValue: chosen ? valueOf(chosen) : null,
    url,
    values: values.map(valueOf),
  };
  return { ...answer, eTag: eTagOf(answer) };
}

const isPicklist = (field: FieldDef): boolean => field.type === 'picklist' || field.type === 'multipicklist';

/** Values of one picklist field for a record type. */
export function picklistValues(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  typeId: string,
  name: string,
  version: string,
): Json {
  const field = fieldOf(object, name);
  if (!field || !isPicklist(field) || !context.access.canReadField(object, field)) throw notFound();
  return picklist(object, field, recordTypeOf(engine, context, object, typeId), typeId, version);
}

/** Values of every picklist field the user may read, for a record type. */
export function allPicklistValues(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  typeId: string,
  version: string,
): Json {
  const type = recordTypeOf(engine, context, object, typeId);
  const fields = [...object.fields.values()].filter(
    (field) => isPicklist(field) && context.access.canReadField(object, field),
  );
  const picklistFieldValues = Object.fromEntries(
    fields.map((field) => [field.name, picklist(object, field, type, typeId, version)]),
  );
  return { eTag: eTagOf(picklistFieldValues), picklistFieldValues };
}
