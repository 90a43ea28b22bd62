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

/** A part of a location or of an address (`BillingCity`) is open as its whole is. */
function wholeOf(object: ObjectDef, { name }: FieldDef): string {
  if (/__(Latitude|Longitude)__s$/.test(name)) return name.replace(/__(Latitude|Longitude)__s$/, '__c');
  const [, prefix] =
    /^(\w*?)(?:Street|City|State|PostalCode|Country|Latitude|Longitude|GeocodeAccuracy)$/.exec(name) ?? [];
  const whole = prefix === undefined ? undefined : object.fields.get(`${prefix}address`.toLowerCase());
  return whole?.components?.includes(name) ? whole.name : name;
}

/** Field-level security of all grants together: the widest right wins, nothing is open unless granted. */
export function fieldRight(grants: readonly PermissionGrant[], object: ObjectDef, field: FieldDef): FieldRight {
  if (followsObject(object, field)) return { read: true, edit: true };
  const keys = new Set([field.name, wholeOf(object, field)].map((name) => `${object.name}.${name}`.toLowerCase()));
  const given = grants
    .flatMap((grant) => [...keys].map((key) => grant.fields.get(key)))
    .filter((right) => right !== undefined);
  const edit = given.some((right) => right.edit);
  return { read: edit || given.some((right) => right.read), edit };
}
