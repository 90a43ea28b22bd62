import { toLongId } from '../../catalog/record-id.ts';
import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import { convertDate, convertDatetime, convertTime } from './convert-date.ts';
import { convertNumber } from './convert-number.ts';

const tokenOf = (raw: unknown): string => {
  if (typeof raw === 'string') return `VALUE_STRING value ${raw}`;
  if (typeof raw === 'number')
    return `${Number.isInteger(raw) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT'} value ${raw}`;
  if (typeof raw === 'boolean') return `VALUE_${String(raw).toUpperCase()} value ${raw}`;
  return Array.isArray(raw) ? 'START_ARRAY value [' : 'START_OBJECT value {';
};

const unreadable = (field: FieldDef, raw: unknown): OrgError =>
  new OrgError(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${field.type} from ${tokenOf(raw)} or request may be missing a required field`,
    [field.name],
  );

/** The stored form of what a client wrote into a field; blank text is null. Throws with the code and wording of Salesforce. */
export function convertValue(catalog: Catalog, field: FieldDef, raw: unknown): Value {
  if (raw === null || raw === undefined) return field.type === 'boolean' ? refuseNull(field) : null;
  if (typeof raw === 'string' && raw.trim() === '') return field.type === 'boolean' ? false : null;
  const value = converted(catalog, field, typeof raw === 'string' ? raw.trim() : raw);
  if (value === undefined) throw unreadable(field, raw);
  return value;
}

function converted(catalog: Catalog, field: FieldDef, raw: unknown): Value | undefined {
  switch (field.type) {
    case 'boolean':
      return convertBoolean(raw);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return convertNumber(field, raw);
    case 'date':
      return typeof raw === 'string' ? convertDate(raw) : undefined;
    case 'datetime':
      return typeof raw === 'string' ? convertDatetime(raw) : undefined;
    case 'time':
      return typeof raw === 'string' ? convertTime(raw) : undefined;
    case 'id':
    case 'reference':
      return typeof raw === 'string' ? convertReference(catalog, field, raw) : undefined;
    case 'multipicklist':
      return typeof raw === 'string' ? convertMultipicklist(field, raw) : undefined;
    case 'picklist':
      return typeof raw === 'string' ? convertPicklist(field, raw) : undefined;
    case 'email':
      return typeof raw === 'string' ? convertEmail(field, raw) : undefined;
    case 'string':
    case 'textarea':
    case 'combobox':
    case 'phone':
    case 'url':
    case 'encryptedstring':
    case 'base64':
      return typeof raw === 'string' ? heldToLength(field, raw) : undefined;
    case 'address':
    case 'location':
      return undefined;
  }
}

function refuseNull(field: FieldDef): never {
  throw new OrgError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: null`, [
    field.name,
  ]);
}

function convertBoolean(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  const text = typeof raw === 'string' ? raw.toLowerCase() : '';
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

function heldToLength(field: FieldDef, text: string): string {
  if (field.length > 0 && text.length > field.length) {
    const message = `${field.label}: data value too large: ${text} (max length=${field.length})`;
    throw new OrgError('STRING_TOO_LONG', message, [field.name]);
  }
  return text;
}

function convertEmail(field: FieldDef, text: string): string {
  if (!/^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@<>()[\],;:\\".]+$/.test(text)) {
    throw new OrgError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.name]);
  }
  return heldToLength(field, text);
}

function convertPicklist(field: FieldDef, text: string): string {
  const known = field.picklist?.some((entry) => entry.isActive && entry.value === text) ?? false;
  if (field.restricted && !known) throw badPicklistValue(field, text);
  return heldToLength(field, text);
}

export const badPicklistValue = (field: FieldDef, text: string): OrgError =>
  new OrgError(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${text}`,
    [field.name],
  );

/** `A;B`, each value once, in the order of the picklist. */
function convertMultipicklist(field: FieldDef, text: string): string | null {
  const given = [...new Set(text.split(';').map((part) => part.trim()))].filter((part) => part !== '');
  const order = new Map(field.picklist?.filter((entry) => entry.isActive).map((entry, index) => [entry.value, index]));
  const unknown = given.find((part) => !order.has(part));
  if (field.restricted && unknown !== undefined) throw badPicklistValue(field, unknown);
  given.sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  return given.length === 0 ? null : heldToLength(field, given.join(';'));
}

function convertReference(catalog: Catalog, field: FieldDef, text: string): string {
  const id = toLongId(text);
  const wrong = `${field.label}: id value of incorrect type: ${text}`;
  if (id === undefined) throw new OrgError('MALFORMED_ID', wrong, [field.name]);
  const fits = field.referenceTo.some((name) => objectOf(catalog, name)?.keyPrefix === id.slice(0, 3));
  if (!fits && field.type === 'reference') throw new OrgError('FIELD_INTEGRITY_EXCEPTION', wrong, [field.name]);
  return id;
}
