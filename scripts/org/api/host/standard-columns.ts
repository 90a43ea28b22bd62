import type { FieldDef, ObjectDef } from '../../catalog/types.ts';

/** Columns of an object nobody made a layout, list view or compact layout for. */
const columns: Readonly<Record<string, readonly string[]>> = {
  account: ['Name', 'Industry', 'Type', 'Phone', 'OwnerId'],
  asset: ['Name', 'AccountId', 'Product2Id', 'Status', 'UsageEndDate'],
  contact: ['Name', 'AccountId', 'Title', 'Email', 'Phone'],
  opportunity: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
  opportunitylineitem: ['Product2Id', 'Quantity', 'UnitPrice', 'TotalPrice'],
  product2: ['Name', 'ProductCode', 'Family', 'IsActive'],
  task: ['Subject', 'Status', 'ActivityDate', 'OwnerId'],
  user: ['Name', 'Username', 'IsActive'],
};

const isLong = (field: FieldDef): boolean =>
  (field.type === 'textarea' && field.length > 255) || ['base64', 'address', 'location'].includes(field.type);

/** Name and the fields people look for first; at most six. */
export function standardColumns(object: ObjectDef): readonly string[] {
  const known = columns[object.name.toLowerCase()];
  if (known) return known.filter((name) => object.fields.has(name.toLowerCase()));
  const custom = [...object.fields.values()]
    .filter((field) => field.custom && !isLong(field) && !field.externalId)
    .map((field) => field.name);
  return [object.nameField, ...custom.slice(0, 4), 'LastModifiedDate'].filter(
    (name) => name !== undefined && object.fields.has(name.toLowerCase()),
  ) as string[];
}
