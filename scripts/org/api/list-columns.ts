import { fieldOf, parentFieldOf } from '../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../catalog/types.ts';
import type { Context, Path } from '../engine/types.ts';
import { OrgError } from '../errors.ts';

/** A column of a list: what it shows and the field its label is of. */
export interface ListColumn {
  readonly path: Path;
  readonly field: FieldDef;
  readonly label: string;
}

/** Names the Metadata API gives columns that are no field names. Metadata API, "ListView". */
const coded: Readonly<Record<string, Path>> = {
  name: ['Name'],
  fullname: ['Name'],
  createddate: ['CreatedDate'],
  lastupdate: ['LastModifiedDate'],
  createdby: ['CreatedBy', 'Name'],
  createdbyuser: ['CreatedBy', 'Name'],
  updatedby: ['LastModifiedBy', 'Name'],
  updatedbyuser: ['LastModifiedBy', 'Name'],
  'owner.alias': ['Owner', 'Alias'],
  'owner.firstname': ['Owner', 'FirstName'],
  'owner.lastname': ['Owner', 'LastName'],
  'users.alias': ['Owner', 'Alias'],
  recordtype: ['RecordTypeId'],
  address1city: ['BillingCity'],
  address1country: ['BillingCountry'],
  address1state: ['BillingState'],
  customerproductid: ['ProductCode'],
  familyenum: ['Family'],
  lastactivity: ['LastActivityDate'],
  phone1: ['Phone'],
  sales: ['AnnualRevenue'],
};

/** `OPPORTUNITY.STAGE_NAME` → the object's own field; `ACCOUNT.NAME` on another object → its parent's. */
function pathOf(object: ObjectDef, name: string): Path | undefined {
  if (fieldOf(object, name)) return [fieldOf(object, name)?.name ?? name];
  const plain = name
    .toLowerCase()
    .replaceAll('_', '')
    .replace(/^core\./, '');
  const known = coded[plain];
  if (known)
    return known.length === 1 && known[0] === 'Name' && object.nameField !== undefined ? [object.nameField] : known;
  const [first = '', second] = plain.split('.');
  if (second === undefined) return undefined;
  if (first !== object.name.toLowerCase()) {
    const lookup = parentFieldOf(object, first);
    return lookup?.relationshipName === undefined || second !== 'name' ? undefined : [lookup.relationshipName, 'Name'];
  }
  const own = [...object.fields.values()].find((field) => field.name.toLowerCase().replaceAll('_', '') === second);
  return own ? [own.name] : coded[second];
}

/** A column of a deployed list view or layout; refused by name when this org does not know it. */
export function listColumn(object: ObjectDef, name: string): ListColumn {
  const path = pathOf(object, name);
  const lookup = path && path.length > 1 ? parentFieldOf(object, path[0] ?? '') : undefined;
  const field = path && (lookup ?? fieldOf(object, path[0] ?? ''));
  if (!path || !field) {
    throw new OrgError(
      'FUNCTIONALITY_NOT_ENABLED',
      `Column ${name} of a list of ${object.name} is not supported by this org`,
    );
  }
  const label = lookup ? lookup.label.replace(/ ID$/, '') : field.label;
  return { path, field, label };
}

/** Columns the user may read. Look-ups are shown by the name of the record looked up. */
export function listColumns(context: Context, object: ObjectDef, names: readonly string[]): readonly ListColumn[] {
  return names
    .map((name) => listColumn(object, name))
    .filter(({ field }) => context.access.canReadField(object, field))
    .map((column) => {
      const { field, path } = column;
      const isLookup = path.length === 1 && field.type === 'reference' && field.relationshipName !== undefined;
      return isLookup
        ? { ...column, path: [field.relationshipName ?? '', 'Name'], label: field.label.replace(/ ID$/, '') }
        : column;
    });
}

export const columnInfo = ({ field, label, path }: ListColumn): Readonly<Record<string, unknown>> => ({
  fieldApiName: path.join('.'),
  label,
  lookupId: path.length > 1 ? `${path.slice(0, -1).join('.')}.Id` : null,
  sortable: !['multipicklist', 'textarea', 'address', 'location'].includes(field.type),
});
