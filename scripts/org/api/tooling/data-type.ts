import type { FieldDef, FieldType } from '../../catalog/types.ts';

const plain: Readonly<Record<FieldType, string>> = {
  id: 'Lookup()',
  string: 'Text',
  textarea: 'Text Area',
  boolean: 'Checkbox',
  int: 'Number',
  double: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'Date/Time',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Picklist (Multi-Select)',
  combobox: 'Picklist',
  reference: 'Lookup',
  email: 'Email',
  phone: 'Phone',
  url: 'URL',
  encryptedstring: 'Text (Encrypted)',
  base64: 'Base64',
  address: 'Address',
  location: 'Geolocation',
};

const measured: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);
const sized: ReadonlySet<FieldType> = new Set(['string', 'url', 'encryptedstring']);

/** The type of a field in words, as Setup shows it and FieldDefinition.DataType answers it: `Text(80)`, `Lookup(Account)`. */
export function dataTypeOf(field: FieldDef): string {
  const { type, length, precision, scale } = field;
  if (field.autoNumber) return 'Auto Number';
  if (field.summary) return `Roll-Up Summary (${field.summary.operation.toUpperCase()} ${field.summary.childObject})`;
  if (field.formula !== undefined) return `Formula (${plain[type]})`;
  if (field.components !== undefined && type === 'string') return 'Name';
  if (type === 'reference') {
    return `${field.masterDetailOrder === undefined ? 'Lookup' : 'Master-Detail'}(${field.referenceTo.join(',')})`;
  }
  if (measured.has(type)) return `${plain[type]}(${precision - scale}, ${scale})`;
  if (type === 'textarea') return length > 255 ? `Long Text Area(${length})` : `Text Area(${length})`;
  return sized.has(type) ? `${plain[type]}(${length})` : plain[type];
}
