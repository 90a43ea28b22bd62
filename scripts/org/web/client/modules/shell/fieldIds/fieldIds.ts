/** What `@salesforce/schema/Account.Name` gives. */
export interface FieldId {
  readonly fieldApiName: string;
  readonly objectApiName: string;
}

export interface ObjectId {
  readonly objectApiName: string;
}

export type FieldName = string | FieldId;
export type ObjectName = string | ObjectId;

/** `Account.Name`. */
export const qualified = (field: FieldName): string =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

export const objectName = (object: ObjectName | undefined): string =>
  typeof object === 'string' ? object : (object?.objectApiName ?? '');

/** One name or a list of them as a list without gaps; every entry is `Object.Field`. */
export const qualifiedList = (fields: FieldName | readonly FieldName[] | undefined): readonly string[] =>
  (fields === undefined ? [] : Array.isArray(fields) ? (fields as readonly FieldName[]) : [fields as FieldName])
    .filter(Boolean)
    .map(qualified);
