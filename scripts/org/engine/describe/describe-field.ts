import { controllingValues } from '../../catalog/controlling-values.ts';
import { filteredLookupInfo } from '../../catalog/lookup.ts';
import { isAuditField } from '../../catalog/system-fields.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../catalog/types.ts';
import type { Context, FieldRights } from '../types.ts';

export interface PicklistEntry {
  readonly active: boolean;
  readonly defaultValue: boolean;
  readonly label: string;
  /** Bits of the controlling values that offer it, in Base64; null in a picklist that depends on none. */
  readonly validFor: string | null;
  readonly value: string;
}

const soapTypes: Readonly<Record<FieldType, string>> = {
  id: 'tns:ID',
  string: 'xsd:string',
  textarea: 'xsd:string',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  picklist: 'xsd:string',
  multipicklist: 'xsd:string',
  combobox: 'xsd:string',
  reference: 'tns:ID',
  email: 'xsd:string',
  phone: 'xsd:string',
  url: 'xsd:string',
  encryptedstring: 'xsd:string',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
};

const numbers: ReadonlySet<FieldType> = new Set(['double', 'currency', 'percent']);
const ungroupable: ReadonlySet<FieldType> = new Set([
  'double',
  'currency',
  'percent',
  'datetime',
  'time',
  'multipicklist',
  'combobox',
  'address',
  'location',
  'base64',
  'encryptedstring',
]);
const unsortable: ReadonlySet<FieldType> = new Set([
  'multipicklist',
  'address',
  'location',
  'base64',
  'encryptedstring',
]);
const compound: ReadonlySet<FieldType> = new Set(['address', 'location']);

/** Bytes a value may take: three a character. */
function byteLength(field: FieldDef): number {
  if (field.type === 'id' || field.type === 'reference') return 18;
  return field.length * 3;
}

/** Lengths that describes tell although the catalog keeps none. */
const lengthOf = (field: FieldDef): number =>
  field.type === 'id' || field.type === 'reference'
    ? 18
    : field.type === 'picklist' && field.length === 0
      ? 255
      : field.length;

/** The compound field (address, name) this field is a part of. */
function compoundNameOf(object: ObjectDef, field: FieldDef): string | null {
  for (const whole of object.fields.values()) {
    if (whole.components?.some((part) => part.toLowerCase() === field.name.toLowerCase())) return whole.name;
  }
  return null;
}

/** A bit for each controlling value, the first one leftmost. Partner API, DescribeSObjectResult, "Dependent Picklists". */
function validForBits(controllers: readonly string[], offered: readonly string[]): string {
  const bytes = Buffer.alloc(Math.max(1, Math.ceil(controllers.length / 8)));
  for (const [index, value] of controllers.entries()) {
    if (offered.includes(value)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index % 8));
  }
  return bytes.toString('base64');
}

const picklistEntries = (object: ObjectDef, field: FieldDef): readonly PicklistEntry[] =>
  (field.picklist ?? []).map(({ value, label, isActive, isDefault, validFor }) => ({
    active: isActive,
    defaultValue: isDefault,
    label,
    validFor: validFor === undefined ? null : validForBits(controllingValues(object, field), validFor),
    value,
  }));

/** Set by the platform, out of reach of permission sets. */
const isSystem = (field: FieldDef): boolean =>
  field.readOnly && field.formula === undefined && field.summary === undefined && field.autoNumber === undefined;

const isPermissionable = (field: FieldDef): boolean =>
  !field.required &&
  !isSystem(field) &&
  !field.nameField &&
  field.masterDetailOrder === undefined &&
  field.type !== 'id';

/** What the user may do with the field, object rights included. */
export function fieldRights(context: Context, object: ObjectDef, field: FieldDef): FieldRights {
  const rights = context.access.object(object);
  const open = !field.readOnly && field.components === undefined && context.access.canEditField(object, field);
  return {
    createable: open && object.createable && rights.create,
    updateable:
      open &&
      object.updateable &&
      rights.edit &&
      !field.createOnly &&
      (field.masterDetailOrder === undefined || field.reparentable),
  };
}

const defaultValueOf = (field: FieldDef): boolean | null =>
  field.type === 'boolean' && !field.readOnly ? field.defaultFormula?.trim().toLowerCase() === 'true' : null;

const extraTypeInfo = ({ type, richText }: FieldDef): string | null =>
  type === 'textarea' ? (richText ? 'richtextarea' : 'plaintextarea') : null;

const isFilled = (field: FieldDef): boolean =>
  field.type === 'boolean' ||
  field.type === 'id' ||
  field.name === 'OwnerId' ||
  field.name === 'CurrencyIsoCode' ||
  field.autoNumber !== undefined ||
  field.defaultFormula !== undefined ||
  (isSystem(field) && field.required);

/** "Set Audit Fields upon Record Creation": by the API alone, so pages are not told of it. */
const setsAudit = (context: Context, object: ObjectDef, field: FieldDef): boolean =>
  isAuditField(field) &&
  object.createable &&
  context.access.object(object).create &&
  context.access.hasPermission('CreateAuditFields');

/** One field as `sobjects/{object}/describe` tells it. */
export function describeField(context: Context, object: ObjectDef, field: FieldDef): Readonly<Record<string, unknown>> {
  const long = field.type === 'textarea' && field.length > 255;
  const isText = !['boolean', 'address', 'location', 'base64'].includes(field.type);
  const isPointer = field.type === 'reference';
  const polymorphic = field.referenceTo.length > 1;
  const searchable = !long && field.type !== 'base64' && field.type !== 'encryptedstring';
  return {
    aggregatable: isText && searchable && field.type !== 'multipicklist',
    aiPredictionField: false,
    autoNumber: field.autoNumber !== undefined,
    byteLength: byteLength(field),
    calculated: field.custom && (field.formula !== undefined || field.summary !== undefined),
    calculatedFormula: field.custom ? (field.formula ?? null) : null,
    cascadeDelete: field.onDelete === 'Cascade',
    caseSensitive: field.caseSensitive,
    compoundFieldName: compoundNameOf(object, field),
    controllerName: field.controllingField ?? null,
    createable: fieldRights(context, object, field).createable || setsAudit(context, object, field),
    custom: field.custom,
    defaultValue: defaultValueOf(field),
    defaultValueFormula: field.type === 'boolean' ? null : (field.defaultFormula ?? null),
    defaultedOnCreate: isFilled(field),
    dependentPicklist: field.controllingField !== undefined,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? 8 : 0,
    displayLocationInDecimal: field.type === 'location',
    encrypted: field.type === 'encryptedstring',
    externalId: field.externalId,
    extraTypeInfo: extraTypeInfo(field),
    filterable: searchable,
    filteredLookupInfo: filteredLookupInfo(field),
    formulaTreatNullNumberAsZero: field.formula !== undefined && field.blanksAsZero,
    groupable: searchable && !ungroupable.has(field.type),
    highScaleNumber: false,
    htmlFormatted: field.richText === true || /\b(?:HYPERLINK|IMAGE)\s*\(/i.test(field.formula ?? ''),
    idLookup:
      field.type === 'id' || field.externalId || (field.nameField && object.custom && field.autoNumber === undefined),
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: lengthOf(field),
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: isPointer && polymorphic,
    nillable: !field.required && field.type !== 'boolean' && field.type !== 'id',
    permissionable: isPermissionable(field),
    picklistValues: picklistEntries(object, field),
    polymorphicForeignKey: isPointer && polymorphic,
    precision: numbers.has(field.type) ? field.precision : 0,
    queryByDistance: compound.has(field.type),
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.masterDetailOrder ?? null,
    restrictedDelete: field.onDelete === 'Restrict' && field.name !== 'OwnerId',
    restrictedPicklist: field.restricted,
    scale: numbers.has(field.type) ? field.scale : 0,
    searchPrefilterable: isPointer && isPermissionable(field),
    soapType: soapTypes[field.type],
    sortable: searchable && !unsortable.has(field.type),
    type: field.type,
    unique: field.unique,
    updateable: fieldRights(context, object, field).updateable,
    writeRequiresMasterRead: field.writeRequiresMasterRead,
  };
}
