import type { Component, XmlNode } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';
import { withXml } from './with-xml.ts';
import type { Workspace } from './workspace.ts';

/** Entry of a permission set or profile that names a component of each type. */
const grantOf: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  CustomApplication: [['applicationVisibilities', 'application']],
  CustomField: [['fieldPermissions', 'field']],
  CustomObject: [
    ['objectPermissions', 'object'],
    ['fieldPermissions', 'field'],
    ['recordTypeVisibilities', 'recordType'],
  ],
  CustomPermission: [['customPermissions', 'name']],
  CustomTab: [
    ['tabSettings', 'tab'],
    ['tabVisibilities', 'tab'],
  ],
  RecordType: [['recordTypeVisibilities', 'recordType']],
};

/** Elements of an object's own parts that may name one of its fields. */
const fieldLists: ReadonlySet<string> = new Set([
  'columns',
  'customTabListAdditionalFields',
  'fields',
  'lookupDialogsAdditionalFields',
  'lookupPhoneDialogsAdditionalFields',
  'searchFilterFields',
  'searchResultsAdditionalFields',
]);
const ofObject: ReadonlySet<string> = new Set(['CompactLayout', 'CustomObject', 'ListView']);

/** What an org takes out by itself when a component is deleted: grants, and a field's place in layouts, list views and search layouts. */
export function withoutMentions(workspace: Workspace, type: string, fullName: string): Workspace {
  const grants = grantOf[type];
  if (!grants) return workspace;
  const [objectName = '', fieldName = ''] = fullName.split('.');
  const isGrant = (node: XmlNode): boolean =>
    grants.some(([list, element]) => node.name === list && names(textOf(node, element), type, fullName));
  const isLayoutItem = (node: XmlNode): boolean => node.name === 'layoutItems' && textOf(node, 'field') === fieldName;
  const isInList = (node: XmlNode): boolean => fieldLists.has(node.name) && node.text.trim() === fieldName;
  const filterFor = (component: Component): ((node: XmlNode) => boolean) | undefined => {
    if (component.type === 'PermissionSet' || component.type === 'Profile') return isGrant;
    if (type !== 'CustomField') return undefined;
    if (component.type === 'Layout' && component.fullName.startsWith(`${objectName}-`)) return isLayoutItem;
    return ofObject.has(component.type) && component.fullName.split('.')[0] === objectName ? isInList : undefined;
  };
  return new Map(
    [...workspace].map(([key, component]) => {
      const drops = filterFor(component);
      return [key, drops && component.xml ? pruned(component, component.xml, drops) : component];
    }),
  );
}

/** The thing itself, or with an object any field or record type of it. */
const names = (text: string | undefined, type: string, fullName: string): boolean =>
  text === fullName || (type === 'CustomObject' && (text?.startsWith(`${fullName}.`) ?? false));

function pruned(component: Component, xml: XmlNode, drops: (node: XmlNode) => boolean): Component {
  const next = prune(xml, drops);
  return next === xml ? component : withXml(component, next);
}

function prune(node: XmlNode, drops: (node: XmlNode) => boolean): XmlNode {
  const children = node.children.filter((child) => !drops(child)).map((child) => prune(child, drops));
  const same =
    children.length === node.children.length && children.every((child, index) => child === node.children[index]);
  return same ? node : { ...node, children };
}
