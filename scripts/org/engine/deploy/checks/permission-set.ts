import { objectOf } from '../../../catalog/lookup.ts';
import { userPermissions } from '../../../catalog/user-permissions.ts';
import type { ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { componentIn, fieldAt, missingField, missingObject, notFound, tabExists } from './resolve.ts';

/** Rights that another right stands on. */
const dependsOn: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['allowCreate', 'Create', [['allowRead', 'Read']]],
  ['allowEdit', 'Edit', [['allowRead', 'Read']]],
  [
    'allowDelete',
    'Delete',
    [
      ['allowRead', 'Read'],
      ['allowEdit', 'Edit'],
    ],
  ],
  ['viewAllRecords', 'View All', [['allowRead', 'Read']]],
  [
    'modifyAllRecords',
    'Modify All',
    [
      ['allowRead', 'Read'],
      ['allowEdit', 'Edit'],
      ['allowDelete', 'Delete'],
      ['viewAllRecords', 'View All'],
    ],
  ],
];

/** Entries that name another component: element of the list, element of the name, its type. */
const references: readonly (readonly [string, string, string])[] = [
  ['applicationVisibilities', 'application', 'CustomApplication'],
  ['customPermissions', 'name', 'CustomPermission'],
  ['recordTypeVisibilities', 'recordType', 'RecordType'],
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['pageAccesses', 'apexPage', 'ApexPage'],
  ['flowAccesses', 'flow', 'Flow'],
];

/** What a permission set or profile grants: every name resolves and no right lacks the one it stands on. */
export const checkPermissions: Check = ({ component: { type, fullName, xml } }, scope) => {
  if (!xml) return [];
  const objects = childrenOf(xml, 'objectPermissions');
  const tabs = [...childrenOf(xml, 'tabSettings'), ...childrenOf(xml, 'tabVisibilities')];
  return [
    ...(type === 'PermissionSet' ? headProblems(xml, fullName) : []),
    ...objects.flatMap((entry) => objectProblems(entry, objects, scope)),
    ...childrenOf(xml, 'fieldPermissions').flatMap((entry) => fieldProblems(entry, scope)),
    ...tabs.flatMap((entry) => {
      const tab = childOf(entry, 'tab');
      return tab && !tabExists(scope, tab.text.trim()) ? [notFound(tab, 'tab', 'CustomTab', tab.text.trim())] : [];
    }),
    ...references.flatMap(([list, element, target]) =>
      childrenOf(xml, list).flatMap((entry) => referenceProblems(entry, element, target, scope)),
    ),
    ...childrenOf(xml, 'userPermissions').flatMap((entry) => {
      const name = childOf(entry, 'name');
      return userPermissions.has(name?.text.trim() ?? '')
        ? []
        : [errorAt(name ?? entry, `Unknown user permission: ${name?.text.trim() ?? ''}`)];
    }),
  ];
};

const headProblems = (xml: XmlNode, fullName: string): readonly Problem[] => [
  ...nameProblems(xml, fullName, 'permission set', 80),
  ...(textOf(xml, 'label') ? [] : [errorAt(xml, 'Required field is missing: label')]),
  ...lengthProblems(xml, { label: ['Label', 80], description: ['Description', 255] }),
];

function referenceProblems(entry: XmlNode, element: string, type: string, scope: CheckScope): readonly Problem[] {
  const node = childOf(entry, element);
  const name = node?.text.trim() ?? '';
  if (type === 'CustomApplication' && name.startsWith('standard__')) return [];
  return node && !componentIn(scope, type, name) ? [notFound(node, element, type, name)] : [];
}

function objectProblems(entry: XmlNode, all: readonly XmlNode[], scope: CheckScope): readonly Problem[] {
  const node = childOf(entry, 'object');
  const name = node?.text.trim() ?? '';
  const object = objectOf(scope.after, name);
  if (!object || !node) return [missingObject(scope, node ?? entry, 'object', name)];
  const problems: Problem[] = [];
  for (const [element, label, needed] of dependsOn) {
    const lacking = flagOf(entry, element) ? needed.filter(([other]) => !flagOf(entry, other)) : [];
    if (lacking.length)
      problems.push(
        dependency(
          node,
          `${label} ${name}`,
          lacking.map(([, word]) => `${word} ${name}`),
        ),
      );
  }
  const readable = new Set(
    all.filter((other) => flagOf(other, 'allowRead')).map((other) => textOf(other, 'object')?.toLowerCase()),
  );
  const unread = flagOf(entry, 'allowRead')
    ? mastersOf(object).filter((master) => !readable.has(master.toLowerCase()))
    : [];
  if (unread.length)
    problems.push(
      dependency(
        node,
        `Read ${name}`,
        unread.map((master) => `Read ${master}`),
      ),
    );
  return problems;
}

const dependency = (node: XmlNode, right: string, needed: readonly string[]): Problem =>
  errorAt(node, `Permission ${right} depends on permission(s): ${needed.join(', ')}`);

/** Standard objects whose read right stands on another's, as in every org. */
const standardMasters: Readonly<Record<string, readonly string[]>> = {
  Opportunity: ['Account'],
  Contract: ['Account'],
  Order: ['Account'],
};

const mastersOf = (object: ObjectDef): readonly string[] => [
  ...(standardMasters[object.name] ?? []),
  ...[...object.fields.values()].flatMap((field) => (field.masterDetailOrder === undefined ? [] : field.referenceTo)),
];

function fieldProblems(entry: XmlNode, scope: CheckScope): readonly Problem[] {
  const node = childOf(entry, 'field');
  const name = node?.text.trim() ?? '';
  const found = fieldAt(scope, name);
  if (!node || !found) return [missingField(scope, node ?? entry, 'field', name)];
  const { field } = found;
  if (field.required && !(field.type === 'boolean' && !field.readOnly) && !field.summary)
    return [errorAt(node, `You cannot deploy to a required field: ${name}`)];
  if (field.masterDetailOrder !== undefined) return [errorAt(node, `You cannot deploy to a required field: ${name}`)];
  return flagOf(entry, 'editable') && !flagOf(entry, 'readable')
    ? [dependency(node, `Edit ${name}`, [`Read ${name}`])]
    : [];
}
