import { makeField } from './field-def.ts';
import type { FieldDef, XmlNode } from './types.ts';
import { textOf } from './xml-node.ts';

/** Custom settings are objects without an owner: rows belong to the org, a profile or a user. Object Reference, "Custom Setting". */
export const isCustomSetting = (node: XmlNode | undefined): boolean =>
  node !== undefined && textOf(node, 'customSettingsType') !== undefined;

/** Name and place of a custom setting's rows, which every custom setting has. */
export const customSettingFields = (): readonly FieldDef[] => [
  makeField({ name: 'Name', label: 'Name', type: 'string', length: 38, nameField: true }),
  makeField({
    name: 'SetupOwnerId',
    label: 'Location',
    type: 'reference',
    length: 18,
    referenceTo: ['Organization', 'Profile', 'User'],
    relationshipName: 'SetupOwner',
  }),
];
