import { fieldOf, isStored, parentFieldOf } from '../../catalog/lookup.ts';
import { isAuditField } from '../../catalog/system-fields.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Context, FieldValues } from '../types.ts';
import { convertValue } from './convert-value.ts';
import { resolveReference } from './resolve-reference.ts';

const noSuchColumn = (object: ObjectDef, name: string): OrgError =>
  new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, [name]);

interface Target {
  readonly key: string;
  readonly field: FieldDef;
  readonly byExternalId: boolean;
}

/** The field a client's key means: its name, or a relationship name whose value is an external id. */
function targetField(context: Context, object: ObjectDef, key: string): Target {
  const named = fieldOf(object, key);
  const field = named ?? parentFieldOf(object, key);
  if (!field || !context.access.canReadField(object, field)) throw noSuchColumn(object, key);
  return { key, field, byExternalId: named === undefined };
}

/** "Set Audit Fields upon Record Creation": a new record may tell when and by whom it was made. */
const setsAudit = (context: Context, field: FieldDef, isNew: boolean): boolean =>
  isNew && isAuditField(field) && context.access.hasPermission('CreateAuditFields');

const isWritable = (context: Context, object: ObjectDef, field: FieldDef, isNew: boolean): boolean =>
  isStored(field) &&
  !(field.createOnly && !isNew) &&
  (context.access.canEditField(object, field) || setsAudit(context, field, isNew));

/** What a client wrote, by canonical field name in stored form. Refuses unknown, hidden and read-only fields. */
export function readValues(
  context: Context,
  object: ObjectDef,
  values: FieldValues,
  isNew: boolean,
): ReadonlyMap<string, Value> {
  const targets: Target[] = [];
  const refused: string[] = [];
  for (const key of Object.keys(values)) {
    if (key === 'attributes') continue;
    const target = targetField(context, object, key);
    targets.push(target);
    if (!isWritable(context, object, target.field, isNew)) refused.push(target.field.name);
  }
  if (refused.length > 0) {
    throw new OrgError(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      refused,
    );
  }
  const read = new Map<string, Value>();
  for (const { key, field, byExternalId } of targets) {
    const raw = values[key];
    const value =
      byExternalId && raw !== null
        ? resolveReference(context, object, field, key, raw)
        : convertValue(context.catalog, field, raw);
    read.set(field.name, value);
  }
  return read;
}
