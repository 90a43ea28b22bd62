import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Context } from '../types.ts';
import { isInScope } from './record-scope.ts';
import { convertValue } from './convert-value.ts';

/** Standard fields that identify a record as an external id does (`idLookup` in a describe). */
const standardKeys: ReadonlySet<string> = new Set([
  'User.Username',
  'User.Email',
  'Contact.Email',
  'Lead.Email',
  'Profile.Name',
]);

export const identifies = (object: ObjectDef, field: FieldDef): boolean =>
  field.type === 'id' || field.externalId || standardKeys.has(`${object.name}.${field.name}`);

const typeOf = (reference: object): string | undefined => {
  const attributes = 'attributes' in reference ? reference.attributes : undefined;
  return typeof attributes === 'object' && attributes !== null && 'type' in attributes
    ? String(attributes.type)
    : undefined;
};

const invalid = (message: string): OrgError => new OrgError('INVALID_FIELD', message);

/** The object a relationship value points into: its only target, or the one `attributes.type` names. */
function targetOf(context: Context, field: FieldDef, relationship: string, reference: object): ObjectDef {
  const wanted = typeOf(reference);
  const names = wanted
    ? field.referenceTo.filter((name) => name.toLowerCase() === wanted.toLowerCase())
    : field.referenceTo;
  const target = names.length === 1 ? objectOf(context.catalog, names[0] ?? '') : undefined;
  if (!target) throw invalid(`The external foreign key reference does not reference a valid entity: ${relationship}`);
  return target;
}

/** Id of the record that `{ External_Key__c: 'x' }` means. REST: "Relate records by external id". */
export function resolveReference(
  context: Context,
  object: ObjectDef,
  field: FieldDef,
  relationship: string,
  raw: unknown,
): string {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw invalid(`The external foreign key reference does not reference a valid entity: ${relationship}`);
  }
  const target = targetOf(context, field, relationship, raw);
  const keys = Object.entries(raw).filter(([name]) => name !== 'attributes');
  const [key] = keys;
  if (!key || keys.length !== 1) {
    throw invalid(`More than 1 field provided in an external foreign key reference in entity: ${object.name}`);
  }
  const keyField = fieldOf(target, key[0]);
  if (!keyField || !identifies(target, keyField) || !context.access.canReadField(target, keyField)) {
    throw new OrgError('INVALID_FIELD', `No such column '${key[0]}' on sobject of type ${target.name}`, [key[0]]);
  }
  const value = convertValue(context.catalog, keyField, key[1]);
  const scope = context.access.rows(target, 'read');
  const rows = value === null ? [] : context.store.find(target, keyField.name, [value]);
  const found = rows.filter((row) => isInScope(context, target, String(row['Id']), scope));
  if (found.length > 1) {
    throw new OrgError(
      'DUPLICATE_EXTERNAL_ID',
      `Foreign key external ID: ${String(value)} is not unique for field ${keyField.name} in entity ${target.name}`,
      [field.name],
    );
  }
  const id = found[0]?.['Id'];
  if (typeof id !== 'string') {
    throw invalid(
      `Foreign key external ID: ${String(value)} not found for field ${keyField.name} in entity ${target.name}`,
    );
  }
  return id;
}
