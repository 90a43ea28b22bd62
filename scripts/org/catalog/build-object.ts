import { customSettingFields, isCustomSetting } from './custom-setting.ts';
import { fieldMap } from './field-def.ts';
import { partsOf, readField } from './read-field.ts';
import {
  readCompactLayout,
  readListView,
  readObjectProperties,
  readRecordType,
  readValidationRule,
} from './read-object.ts';
import type { ValueSets } from './read-picklist.ts';
import { activityField, auditFields, leadingFields, ownerField, recordTypeField } from './system-fields.ts';
import type { Component, FieldDef, ObjectDef, XmlNode } from './types.ts';
import { flagOf, textOf } from './xml-node.ts';

/** Deployed parts of one object: its own element and its children's, by type. */
export interface ObjectParts {
  readonly own?: XmlNode;
  readonly fields: readonly Component[];
  readonly validationRules: readonly Component[];
  readonly recordTypes: readonly Component[];
  readonly listViews: readonly Component[];
  readonly compactLayouts: readonly Component[];
}

const xmlOf = (components: readonly Component[]): readonly XmlNode[] =>
  components.flatMap(({ xml }) => (xml ? [xml] : []));

/** First and second master in the order they lie in; an explicit `relationshipOrder` wins. */
function readFields(parts: ObjectParts, sets: ValueSets): readonly FieldDef[] {
  let masters = 0;
  return xmlOf(parts.fields).flatMap((node) => {
    const order = textOf(node, 'type') === 'MasterDetail' && masters++ > 0 ? 1 : 0;
    const field = readField(node, sets, order);
    return [field, ...partsOf(field)];
  });
}

/** A custom object from its deployed parts, with the fields the platform adds. */
export function customObject(name: string, keyPrefix: string, parts: ObjectParts, sets: ValueSets): ObjectDef {
  const properties = parts.own ? readObjectProperties(parts.own) : {};
  const custom = readFields(parts, sets);
  const isDetail = custom.some((field) => field.masterDetailOrder !== undefined);
  const recordTypes = xmlOf(parts.recordTypes).map(readRecordType);
  const label = properties.label ?? name;
  const isSetting = isCustomSetting(parts.own);
  const hasOwner = !isDetail && !isSetting;
  const fields = [
    ...leadingFields(),
    ...(hasOwner ? [ownerField(['Group', 'User'])] : []),
    ...(isSetting ? customSettingFields() : []),
    ...(properties.nameField ? [properties.nameField] : []),
    ...(recordTypes.length ? [recordTypeField()] : []),
    ...auditFields(),
    ...(parts.own && flagOf(parts.own, 'enableActivities') ? [activityField()] : []),
    ...custom,
  ];
  return {
    name,
    label,
    labelPlural: properties.labelPlural ?? label,
    ...(properties.description === undefined ? {} : { description: properties.description }),
    keyPrefix,
    custom: true,
    sharing: isDetail ? 'ControlledByParent' : (properties.sharing ?? 'ReadWrite'),
    hasOwner,
    queryable: true,
    createable: true,
    updateable: true,
    deletable: true,
    uiApi: !isSetting,
    nameField: 'Name',
    fields: fieldMap(fields),
    childRelationships: [],
    ...childParts(parts),
    recordTypes,
    ...(properties.compactLayout === undefined ? {} : { compactLayout: properties.compactLayout }),
  };
}

const childParts = (parts: ObjectParts): Pick<ObjectDef, 'validationRules' | 'listViews' | 'compactLayouts'> => ({
  validationRules: xmlOf(parts.validationRules).map(readValidationRule),
  listViews: xmlOf(parts.listViews).map(readListView),
  compactLayouts: new Map(xmlOf(parts.compactLayouts).map(readCompactLayout)),
});

/** A standard object with what was deployed onto it: custom fields, rules, record types, another sharing default. */
export function extendStandard(base: ObjectDef, parts: ObjectParts, sets: ValueSets): ObjectDef {
  const properties = parts.own ? readObjectProperties(parts.own) : {};
  const deployed = childParts(parts);
  const recordTypes = xmlOf(parts.recordTypes).map(readRecordType);
  const added = readFields(parts, sets).filter((field) => /__[cs]$/.test(field.name));
  const needsRecordType = recordTypes.length > 0 && !base.fields.has('recordtypeid');
  return {
    ...base,
    ...(properties.sharing === undefined ? {} : { sharing: properties.sharing }),
    ...(properties.compactLayout === undefined ? {} : { compactLayout: properties.compactLayout }),
    fields: fieldMap([...base.fields.values(), ...(needsRecordType ? [recordTypeField()] : []), ...added]),
    validationRules: deployed.validationRules,
    recordTypes,
    listViews: [
      ...base.listViews.filter((view) => !deployed.listViews.some(({ name }) => name === view.name)),
      ...deployed.listViews,
    ],
    compactLayouts: new Map([...base.compactLayouts, ...deployed.compactLayouts]),
  };
}
