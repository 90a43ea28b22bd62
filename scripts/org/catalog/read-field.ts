import { makeField } from './field-def.ts';
import { readLookupFilter } from './read-lookup-filter.ts';
import { readPicklist, type ValueSets } from './read-picklist.ts';
import type { FieldDef, FieldType, FilterItem, SummaryDef, XmlNode } from './types.ts';
import { childrenOf, flagOf, numberOf, textOf } from './xml-node.ts';

/** Field type of each Metadata API `<type>`; a Summary takes the type of what it sums, a formula the type it returns. */
const typeOf: Readonly<Record<string, FieldType>> = {
  AutoNumber: 'string',
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  EncryptedText: 'encryptedstring',
  Html: 'textarea',
  Location: 'location',
  LongTextArea: 'textarea',
  Lookup: 'reference',
  MasterDetail: 'reference',
  MultiselectPicklist: 'multipicklist',
  Number: 'double',
  Percent: 'percent',
  Phone: 'phone',
  Picklist: 'picklist',
  Summary: 'double',
  Text: 'string',
  TextArea: 'textarea',
  Time: 'time',
  Url: 'url',
};

/** The `<type>` names a custom field may have. */
export const customFieldTypes: ReadonlySet<string> = new Set(Object.keys(typeOf));

const fixedLength: Readonly<Record<string, number>> = {
  AutoNumber: 30,
  Email: 80,
  Phone: 40,
  Picklist: 255,
  MultiselectPicklist: 4099,
  TextArea: 255,
  Url: 255,
  Lookup: 18,
  MasterDetail: 18,
};
const numeric: ReadonlySet<FieldType> = new Set(['double', 'currency', 'percent', 'int']);

/** The `__r` name of a custom look-up; the plain name of any other. */
const relationshipOf = (name: string): string =>
  name.endsWith('__c') ? `${name.slice(0, -1)}r` : name.replace(/Id$/, '');

export function readFilterItem(node: XmlNode): FilterItem {
  const value = textOf(node, 'value') ?? textOf(node, 'valueField');
  return {
    field: textOf(node, 'field') ?? '',
    operation: textOf(node, 'operation') ?? '',
    ...(value === undefined ? {} : { value }),
  };
}

/** A custom field as deployed (`fields` element of an object, or a CustomField file). */
export function readField(node: XmlNode, sets: ValueSets, masterDetailOrder: 0 | 1 = 0): FieldDef {
  const name = textOf(node, 'fullName') ?? '';
  const kind = textOf(node, 'type') ?? '';
  const type = typeOf[kind] ?? 'string';
  const formula = textOf(node, 'formula');
  const description = textOf(node, 'description');
  const inlineHelpText = textOf(node, 'inlineHelpText');
  const defaultFormula = textOf(node, 'defaultValue');
  return makeField({
    name,
    label: textOf(node, 'label') ?? name,
    type,
    custom: true,
    ...(description === undefined ? {} : { description }),
    ...(inlineHelpText === undefined ? {} : { inlineHelpText }),
    length: fixedLength[kind] ?? numberOf(node, 'length', formula !== undefined && type === 'string' ? 1300 : 0),
    ...(numeric.has(type)
      ? { precision: numberOf(node, 'precision', 18), scale: numberOf(node, 'scale', kind === 'Summary' ? 2 : 0) }
      : {}),
    required: flagOf(node, 'required') || kind === 'MasterDetail',
    unique: flagOf(node, 'unique'),
    caseSensitive: flagOf(node, 'caseSensitive'),
    externalId: flagOf(node, 'externalId'),
    readOnly: formula !== undefined || kind === 'Summary' || kind === 'AutoNumber',
    trackHistory: flagOf(node, 'trackHistory'),
    ...(kind === 'Html' ? { richText: true } : {}),
    ...(formula === undefined ? {} : { formula, blanksAsZero: textOf(node, 'formulaTreatBlanksAs') === 'BlankAsZero' }),
    ...(defaultFormula === undefined ? {} : { defaultFormula }),
    ...(kind === 'AutoNumber' ? { autoNumber: readAutoNumber(node) } : {}),
    ...(type === 'picklist' || type === 'multipicklist' ? readPicklist(node, sets) : {}),
    ...(type === 'reference' ? readReference(node, name, kind, masterDetailOrder) : {}),
    ...(kind === 'Summary' ? { summary: readSummary(node) } : {}),
    ...(kind === 'Location' ? { components: locationParts(name), scale: numberOf(node, 'scale', 5) } : {}),
  });
}

const locationParts = (name: string): readonly string[] =>
  ['Latitude', 'Longitude'].map((part) => name.replace(/__c$/, `__${part}__s`));

/** The two numbers a location is stored as, `Place__Latitude__s` of `Place__c`; nothing for other fields. */
export const partsOf = (field: FieldDef): readonly FieldDef[] =>
  (field.type === 'location' ? (field.components ?? []) : []).map((name) =>
    makeField({
      name,
      label: `${field.label} (${name.endsWith('__Latitude__s') ? 'Latitude' : 'Longitude'})`,
      type: 'double',
      custom: true,
      precision: 3 + field.scale,
      scale: field.scale,
    }),
  );

export const readAutoNumber = (node: XmlNode): { readonly displayFormat: string; readonly startingNumber: number } => ({
  displayFormat: textOf(node, 'displayFormat') ?? '{0}',
  startingNumber: numberOf(node, 'startingNumber', 1),
});

function readReference(node: XmlNode, name: string, kind: string, order: 0 | 1): Partial<FieldDef> {
  const children = textOf(node, 'relationshipName');
  const constraint = textOf(node, 'deleteConstraint');
  const master = kind === 'MasterDetail';
  const reparentable = flagOf(node, 'reparentableMasterDetail');
  const lookupFilter = readLookupFilter(node);
  return {
    referenceTo: [textOf(node, 'referenceTo') ?? ''],
    relationshipName: relationshipOf(name),
    ...(children ? { childRelationshipName: name.endsWith('__c') ? `${children}__r` : children } : {}),
    ...(lookupFilter ? { lookupFilter } : {}),
    onDelete: master || constraint === 'Cascade' ? 'Cascade' : constraint === 'Restrict' ? 'Restrict' : 'SetNull',
    ...(master
      ? {
          masterDetailOrder: numberOf(node, 'relationshipOrder', order) === 1 ? 1 : 0,
          reparentable,
          createOnly: !reparentable,
          writeRequiresMasterRead: flagOf(node, 'writeRequiresMasterRead'),
        }
      : {}),
  };
}

/** `Detail__c.Amount__c` and `Detail__c.Parent__c` of a roll-up come apart into object and field. */
function readSummary(node: XmlNode): SummaryDef {
  const [childObject = '', childLookup = ''] = (textOf(node, 'summaryForeignKey') ?? '').split('.');
  const field = textOf(node, 'summarizedField')?.split('.').at(1);
  return {
    operation: (textOf(node, 'summaryOperation') ?? 'count') as SummaryDef['operation'],
    childObject,
    childLookup,
    ...(field ? { field } : {}),
    filters: childrenOf(node, 'summaryFilterItems').map((item) => {
      const filter = readFilterItem(item);
      return { ...filter, field: filter.field.split('.').at(-1) ?? filter.field };
    }),
  };
}
