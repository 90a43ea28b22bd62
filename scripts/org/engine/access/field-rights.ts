import type { FieldDef, ObjectDef, PermissionGrant } from '../../catalog/types.ts';
import { openFields } from './access-rules.ts';

export interface FieldRight {
  readonly read: boolean;
  readonly edit: boolean;
}

/** Fields that cannot be withheld: whoever reads the record reads them. */
const followsObject = (object: ObjectDef, field: FieldDef): boolean =>
  field.type === 'id' ||
  field.nameField ||
  field.masterDetailOrder !== undefined ||
  (field.required && field.type !== 'boolean') ||
  openFields[object.name.toLowerCase()]?.includes(field.name) ||
  (!field.custom && (field.readOnly || object.custom || object.shareOf !== undefined));

/** Field-level security of all grants together: the widest right wins, nothing is open unless granted. */
export function fieldRight(grants: readonly PermissionGrant[], object: ObjectDef, field: FieldDef): FieldRight {
  if (followsObject(object, field)) return { read: true, edit: true };
  // A part of a location is open as its whole is.
  const key = `${object.name}.${field.name.replace(/__(Latitude|Longitude)__s$/, '__c')}`.toLowerCase();
  const given = grants.map((grant) => grant.fields.get(key)).filter((right) => right !== undefined);
  const edit = given.some((right) => right.edit);
  return { read: edit || given.some((right) => right.read), edit };
}
