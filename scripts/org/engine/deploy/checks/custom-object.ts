import { isCustomSetting } from '../../../catalog/custom-setting.ts';
import { objectOf } from '../../../catalog/lookup.ts';
import type { XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { componentIn, fieldAt, notFound, overrideProblems } from './resolve.ts';

const searchLists = [
  'customTabListAdditionalFields',
  'lookupDialogsAdditionalFields',
  'lookupPhoneDialogsAdditionalFields',
  'searchFilterFields',
  'searchResultsAdditionalFields',
];

/** An object's own element: names, labels, name field, sharing model, and what it refers to. */
export const checkCustomObject: Check = ({ component }, scope) => {
  const { xml, fullName } = component;
  const object = objectOf(scope.after, fullName);
  if (!xml || !object) return [errorAt(xml, `Entity of type 'CustomObject' named '${fullName}' cannot be found`)];
  const merged = componentIn(scope, 'CustomObject', fullName)?.xml ?? xml;
  const problems: Problem[] = [
    ...lengthProblems(xml, {
      label: ['MasterLabel', 40],
      pluralLabel: ['PluralLabel', 40],
      description: ['Description', 1000],
    }),
    ...overrideProblems(xml, 'actionOverrides', scope),
  ];
  const layout = childOf(xml, 'compactLayoutAssignment');
  const name = layout?.text.trim() ?? 'SYSTEM';
  if (layout && name !== 'SYSTEM' && !componentIn(scope, 'CompactLayout', `${fullName}.${name}`)) {
    problems.push(notFound(layout, 'compactLayoutAssignment', 'CompactLayout', `${fullName}.${name}`));
  }
  for (const list of childrenOf(xml, 'searchLayouts').flatMap((node) => node.children)) {
    const field = list.text.trim();
    if (searchLists.includes(list.name) && field.endsWith('__c') && !fieldAt(scope, `${fullName}.${field}`)) {
      problems.push(notFound(list, list.name, 'CustomField', `${fullName}.${field}`));
    }
  }
  if (!object.custom) return problems;
  problems.push(...nameProblems(xml, fullName, 'object'));
  if (!fullName.endsWith('__c')) problems.push(errorAt(xml, 'Invalid fullName, must end in __c'));
  if (isCustomSetting(merged)) return textOf(merged, 'label') ? problems : [...problems, noLabel(xml, 'label')];
  for (const element of ['label', 'pluralLabel']) {
    if (!textOf(merged, element)) problems.push(noLabel(xml, element));
  }
  const nameField = childOf(merged, 'nameField');
  if (!nameField) problems.push(errorAt(xml, 'Must specify a nameField of type Text or AutoNumber'));
  else if (!['Text', 'AutoNumber'].includes(textOf(nameField, 'type') ?? ''))
    problems.push(errorAt(nameField, 'Must specify a nameField of type Text or AutoNumber'));
  return [...problems, ...sharingProblems(xml, !object.hasOwner)];
};

const noLabel = (xml: XmlNode, element: string): Problem =>
  errorAt(xml, `Must specify a nonempty ${element} for the CustomObject`);

function sharingProblems(xml: XmlNode, isDetail: boolean): readonly Problem[] {
  const node = childOf(xml, 'sharingModel');
  if (!node) return [];
  const model = node.text.trim();
  if (isDetail === (model === 'ControlledByParent')) return [];
  return [
    errorAt(
      node,
      `Cannot set sharingModel to ${model} on a CustomObject ${isDetail ? 'with' : 'without'} a MasterDetail relationship field`,
    ),
  ];
}
