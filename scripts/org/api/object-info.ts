import { filteredLookupInfo, objectOf } from '../catalog/lookup.ts';
import type { FieldDef, FieldType, ObjectDef } from '../catalog/types.ts';
import type { Context, Engine } from '../engine/types.ts';
import { eTagOf } from './e-tag.ts';

type Json = Readonly<Record<string, unknown>>;

const dataTypes: Readonly<Record<FieldType, string>> = {
  id: 'String',
  string: 'String',
  textarea: 'TextArea',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
  reference: 'Reference',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  encryptedstring: 'EncryptedString',
  base64: 'Base64',
  address: 'Address',
  location: 'Location',
};

/** Fields a record is called by: parts of a compound name, then the name. */
export function nameFieldsOf(object: ObjectDef): readonly string[] {
  const parts = ['FirstName', 'LastName'].filter((name) => object.fields.has(name.toLowerCase()));
  return object.nameField === undefined ? [] : parts.length === 2 ? [...parts, 'Name'] : [object.nameField];
}

function wholeOf(object: ObjectDef, field: FieldDef): FieldDef | undefined {
  const name = field.name.toLowerCase();
  return [...object.fields.values()].find((whole) => whole.components?.some((part) => part.toLowerCase() === name));
}

/** `City` of `BillingCity` in `BillingAddress`. */
function componentName(field: FieldDef, whole: FieldDef | undefined): string | null {
  if (!whole) return null;
  const prefix = whole.name.replace(/Address$/, '');
  return field.name.startsWith(prefix) ? field.name.slice(prefix.length) : field.name;
}

function controllersOf(object: ObjectDef, field: FieldDef): readonly string[] {
  const chain: string[] = [];
  let next = field.controllingField;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = object.fields.get(next.toLowerCase())?.controllingField;
  }
  return chain;
}

/** Finer than the type: names of persons, addresses of pictures, plain and rich texts. */
function extraTypeOf(object: ObjectDef, field: FieldDef): string | null {
  const isPerson = nameFieldsOf(object).length > 1;
  if (isPerson && nameFieldsOf(object).includes(field.name)) return 'PersonName';
  if (field.type === 'url' && field.name.endsWith('PhotoUrl')) return 'ImageUrl';
  if (field.type !== 'textarea') return null;
  return field.richText ? 'RichTextArea' : 'PlainTextArea';
}

/** Users have no record types at all, not even the master one. */
const lacksRecordTypes: ReadonlySet<string> = new Set(['User']);

/** Record types of an object as the UI API tells them. */
export const recordTypeInfosOf = (
  engine: Engine,
  context: Context,
  object: ObjectDef,
): ReturnType<Engine['recordTypes']> => (lacksRecordTypes.has(object.name) ? [] : engine.recordTypes(context, object));

function fieldInfo(engine: Engine, context: Context, object: ObjectDef, field: FieldDef): Json {
  const whole = wholeOf(object, field);
  const isNumber = ['double', 'currency', 'percent'].includes(field.type);
  const targets = field.referenceTo.flatMap((name) => objectOf(context.catalog, name) ?? []);
  const isIndexable = !(field.type === 'textarea' && field.length > 255) && field.type !== 'base64';
  const { createable, updateable } = engine.fieldRights(context, object, field);
  return {
    apiName: field.name,
    calculated: field.custom && (field.formula !== undefined || field.summary !== undefined),
    compound: field.components !== undefined,
    compoundComponentName: componentName(field, whole),
    compoundFieldName: whole?.name ?? null,
    controllerName: field.controllingField ?? null,
    controllingFields: controllersOf(object, field),
    createable,
    custom: field.custom,
    dataType: dataTypes[field.type],
    extraTypeInfo: extraTypeOf(object, field),
    filterable: isIndexable,
    filteredLookupInfo: filteredLookupInfo(field),
    highScaleNumber: false,
    htmlFormatted: field.richText === true || /\b(?:HYPERLINK|IMAGE)\s*\(/i.test(field.formula ?? ''),
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: field.type === 'id' || field.type === 'reference' ? 18 : field.length,
    maskType: null,
    nameField: field.nameField,
    polymorphicForeignKey: targets.length > 1,
    precision: isNumber ? field.precision : 0,
    reference: field.type === 'reference',
    referenceTargetField: null,
    referenceToInfos: targets.map((target) => ({ apiName: target.name, nameFields: nameFieldsOf(target) })),
    relationshipName: field.relationshipName ?? null,
    required: field.required || field.type === 'id',
    scale: isNumber ? field.scale : 0,
    searchPrefilterable: field.type === 'reference' && !field.required && !field.readOnly,
    sortable: isIndexable && !['multipicklist', 'address', 'location'].includes(field.type),
    unique: field.unique,
    updateable,
  };
}

/** Fields that control picklists, as trees: `{ Country__c: { City__c: {} } }`. */
function dependentFields(object: ObjectDef): Json {
  const below = (name: string, seen: readonly string[]): Json =>
    Object.fromEntries(
      [...object.fields.values()]
        .filter((field) => field.controllingField?.toLowerCase() === name.toLowerCase() && !seen.includes(field.name))
        .map((field) => [field.name, below(field.name, [...seen, field.name])]),
    );
  const controllers = new Set([...object.fields.values()].flatMap((field) => field.controllingField ?? []));
  const roots = [...controllers].filter(
    (name) => object.fields.get(name.toLowerCase())?.controllingField === undefined,
  );
  return Object.fromEntries(roots.map((name) => [name, below(name, [name])]));
}

/** Color and icon of an object. */
export const themeOf = (context: Context, object: ObjectDef): Json => ({
  color: '7F8DE1',
  iconUrl: `${context.org.instanceUrl}/img/icon/t4v35/${object.custom ? 'custom/custom1' : `standard/${object.name.toLowerCase()}`}_120.png`,
});

/** Object info as the UI API tells it: labels, fields the user may read, and the user's rights. */
export function objectInfo(engine: Engine, context: Context, object: ObjectDef): Json {
  const rights = context.access.object(object);
  const types = recordTypeInfosOf(engine, context, object);
  const readable = [...object.fields.values()].filter((field) => context.access.canReadField(object, field));
  const info = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: object.childRelationships
      .filter((child) => {
        const target = objectOf(context.catalog, child.childObject);
        return child.name !== undefined && target !== undefined && target.uiApi && context.access.object(target).read;
      })
      .map((child) => ({
        childObjectApiName: child.childObject,
        fieldName: child.field,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: child.name,
      })),
    compactLayoutable: true,
    createable: object.createable && rights.create,
    custom: object.custom,
    defaultRecordTypeId: types.find((type) => type.defaultRecordTypeMapping)?.recordTypeId ?? null,
    deletable: object.deletable && rights.delete,
    dependentFields: dependentFields(object),
    feedEnabled: false,
    fields: Object.fromEntries(readable.map((field) => [field.name, fieldInfo(engine, context, object, field)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mruEnabled: true,
    nameFields: nameFieldsOf(object),
    queryable: object.queryable,
    recordTypeInfos: Object.fromEntries(
      types.map(({ available, defaultRecordTypeMapping, master, name, recordTypeId }) => [
        recordTypeId,
        { available, defaultRecordTypeMapping, master, name, recordTypeId },
      ]),
    ),
    searchLayoutable: true,
    searchable: true,
    themeInfo: themeOf(context, object),
    updateable: object.updateable && rights.edit,
  };
  return { ...info, eTag: eTagOf(info) };
}
