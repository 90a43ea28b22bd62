import { decodeName } from './decode-name.ts';
import { makeField } from './field-def.ts';
import { readAutoNumber, readFilterItem } from './read-field.ts';
import { readPicklistValue } from './read-picklist.ts';
import type { FieldDef, ListViewDef, RecordTypeDef, SharingModel, ValidationRule, XmlNode } from './types.ts';
import { childOf, childrenOf, flagOf, textOf, textsOf } from './xml-node.ts';

/** What a CustomObject's own element says, its children left out. Absent properties stay as they are on a standard object. */
export interface ObjectProperties {
  readonly label?: string;
  readonly labelPlural?: string;
  readonly description?: string;
  readonly sharing?: SharingModel;
  readonly nameField?: FieldDef;
  readonly compactLayout?: string;
}

const sharingOf: Readonly<Record<string, SharingModel>> = {
  Private: 'Private',
  Read: 'Read',
  ReadWrite: 'ReadWrite',
  ReadWriteTransfer: 'ReadWrite',
  FullAccess: 'ReadWrite',
  ControlledByParent: 'ControlledByParent',
};

export function readObjectProperties(node: XmlNode): ObjectProperties {
  const name = childOf(node, 'nameField');
  const given = {
    label: textOf(node, 'label'),
    labelPlural: textOf(node, 'pluralLabel'),
    description: textOf(node, 'description'),
    sharing: sharingOf[textOf(node, 'sharingModel') ?? ''],
    nameField: name ? readNameField(name) : undefined,
    compactLayout: textOf(node, 'compactLayoutAssignment'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function readNameField(node: XmlNode): FieldDef {
  const auto = textOf(node, 'type') === 'AutoNumber';
  return makeField({
    name: 'Name',
    label: textOf(node, 'label') ?? 'Name',
    type: 'string',
    length: auto ? 30 : 80,
    nameField: true,
    required: false,
    readOnly: auto,
    trackHistory: flagOf(node, 'trackHistory'),
    ...(auto ? { autoNumber: readAutoNumber(node) } : {}),
  });
}

export function readValidationRule(node: XmlNode): ValidationRule {
  const errorField = textOf(node, 'errorDisplayField');
  const description = textOf(node, 'description');
  return {
    name: textOf(node, 'fullName') ?? '',
    active: flagOf(node, 'active'),
    ...(description === undefined ? {} : { description }),
    condition: textOf(node, 'errorConditionFormula') ?? '',
    message: textOf(node, 'errorMessage') ?? '',
    ...(errorField === undefined ? {} : { errorField }),
  };
}

export function readRecordType(node: XmlNode): RecordTypeDef {
  const name = textOf(node, 'fullName') ?? '';
  const description = textOf(node, 'description');
  return {
    name,
    label: textOf(node, 'label') ?? name,
    active: flagOf(node, 'active'),
    ...(description === undefined ? {} : { description }),
    picklistValues: new Map(
      childrenOf(node, 'picklistValues').map((entry) => [
        (textOf(entry, 'picklist') ?? '').toLowerCase(),
        childrenOf(entry, 'values').map((value) => ({
          ...readPicklistValue(value),
          value: decodeName(textOf(value, 'fullName') ?? ''),
        })),
      ]),
    ),
  };
}

export function readListView(node: XmlNode): ListViewDef {
  const name = textOf(node, 'fullName') ?? '';
  const filterLogic = textOf(node, 'booleanFilter');
  return {
    name,
    label: textOf(node, 'label') ?? name,
    columns: textsOf(node, 'columns'),
    filterScope: textOf(node, 'filterScope') ?? 'Everything',
    filters: childrenOf(node, 'filters').map(readFilterItem),
    ...(filterLogic === undefined ? {} : { filterLogic }),
  };
}

export const readCompactLayout = (node: XmlNode): readonly [string, readonly string[]] => [
  textOf(node, 'fullName') ?? '',
  textsOf(node, 'fields'),
];
