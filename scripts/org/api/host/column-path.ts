import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef } from '../../catalog/types.ts';

/** Names list views and related lists give to fields that every object has. */
const common: Readonly<Record<string, string>> = {
  ADDRESS1_CITY: 'BillingCity',
  ADDRESS1_COUNTRY: 'BillingCountry',
  ADDRESS1_STATE: 'BillingState',
  CREATEDBY_USER: 'CreatedById',
  CREATED_DATE: 'CreatedDate',
  FULL_NAME: 'Name',
  LAST_ACTIVITY: 'LastActivityDate',
  LAST_UPDATE: 'LastModifiedDate',
  PHONE1: 'Phone',
  SALES: 'AnnualRevenue',
  UPDATEDBY_USER: 'LastModifiedById',
};

export interface ColumnPath {
  /** As SOQL writes it, in canonical case: `Owner.Alias`. */
  readonly path: string;
  readonly field: FieldDef;
}

/**
 * The field a column of a list view means: `NAME`, `ACCOUNT.NAME`, `OWNER.ALIAS`, `Status__c`, `Account__r.Name`;
 * undefined for a column the local org does not know.
 */
export function columnPath(catalog: Catalog, object: ObjectDef, column: string): ColumnPath | undefined {
  const name = common[column] ?? column;
  if (name === 'CORE.USERS.ALIAS') return columnPath(catalog, object, 'OWNER.ALIAS');
  const [first = '', second] = name.split('.') as [string, string?];
  if (second === undefined) {
    const field =
      fieldOf(object, name) ??
      fieldOf(object, name.replaceAll('_', '')) ??
      (/^name$/i.test(name) ? fieldOf(object, object.nameField ?? '') : undefined);
    return field && { path: field.name, field };
  }
  if (first.toLowerCase() === object.name.toLowerCase() || first === 'CORE') return columnPath(catalog, object, second);
  const lookup = parentFieldOf(object, first) ?? fieldOf(object, `${first}Id`);
  const parents = (lookup?.referenceTo ?? []).map((name) => objectOf(catalog, name));
  const target = parents
    .map((parent) => parent && columnPath(catalog, parent, second))
    .find((found) => found !== undefined);
  return lookup && target && { path: `${lookup.relationshipName}.${target.path}`, field: target.field };
}
