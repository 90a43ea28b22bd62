import { fieldMap, makeField } from './field-def.ts';
import type { FieldDef, ObjectDef, PicklistValue } from './types.ts';
import { auditFields, leadingFields } from './system-fields.ts';

const values = (...names: readonly string[]): readonly PicklistValue[] =>
  names.map((value) => ({
    value,
    label: value === 'Edit' ? 'Read/Write' : value === 'Read' ? 'Read Only' : value,
    isDefault: false,
    isActive: true,
  }));

/** Name of the share object of a custom object: `Visit__c` → `Visit__Share`. */
export const shareNameOf = (object: string): string => object.replace(/__c$/, '__Share');

/** The generated share object of a custom object whose default is Private or Read. Object Reference, "Custom Object__Share". */
export function shareObjectOf(parent: ObjectDef, keyPrefix: string): ObjectDef {
  const name = shareNameOf(parent.name);
  const lookup = (given: Partial<FieldDef> & { readonly name: string }): FieldDef =>
    makeField({ type: 'reference', length: 18, required: true, createOnly: true, ...given });
  const fields = [
    ...leadingFields(),
    lookup({
      name: 'ParentId',
      label: 'Parent ID',
      referenceTo: [parent.name],
      relationshipName: 'Parent',
      childRelationshipName: 'Shares',
      onDelete: 'Cascade',
    }),
    makeField({
      name: 'AccessLevel',
      label: 'Access Level',
      type: 'picklist',
      length: 40,
      required: true,
      restricted: true,
      picklist: values('Read', 'Edit', 'All'),
    }),
    makeField({
      name: 'RowCause',
      label: 'Row Cause',
      type: 'picklist',
      length: 40,
      createOnly: true,
      restricted: true,
      picklist: values('Owner', 'Manual', 'Rule', 'Team', 'ImplicitParent'),
      defaultFormula: '"Manual"',
    }),
    lookup({
      name: 'UserOrGroupId',
      label: 'User/Group ID',
      referenceTo: ['Group', 'User'],
      relationshipName: 'UserOrGroup',
      onDelete: 'Cascade',
    }),
    ...auditFields().filter((field) => field.name.startsWith('LastModified')),
  ];
  return {
    name,
    label: `Share: ${parent.label}`,
    labelPlural: `Share: ${parent.label}`,
    keyPrefix,
    custom: false,
    sharing: 'ReadWrite',
    hasOwner: false,
    queryable: true,
    createable: true,
    updateable: true,
    deletable: true,
    uiApi: false,
    shareOf: parent.name,
    fields: fieldMap(fields),
    childRelationships: [],
    validationRules: [],
    recordTypes: [],
    listViews: [],
    compactLayouts: new Map(),
  };
}
