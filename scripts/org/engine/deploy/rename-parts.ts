import { metadataTypeNamed, parentTypeOf } from '../../catalog/metadata-types.ts';
import { packagePathOf, type Part } from '../../catalog/read-components.ts';
import type { Component, XmlNode } from '../../catalog/types.ts';
import { writeXml } from '../../catalog/write-xml.ts';
import { OrgError } from '../../errors.ts';
import type { Ground } from './ground.ts';

/** A component under its new name, everything that names it changed along, and what then goes. Objects move without records. */
export function renameParts(
  { workspace, hasRecords }: Ground,
  type: string,
  oldName: string,
  newName: string,
): { readonly parts: readonly Part[]; readonly gone: readonly Component[] } {
  if (type === 'CustomObject' ? !oldName.endsWith('__c') : parentTypeOf(type) || !isOneFile(type))
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `The local org does not rename ${type} ${oldName}`);
  if (type === 'CustomObject' && hasRecords(oldName))
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `The local org renames objects only while they have no records`);
  const renamed = type === 'CustomObject' ? nameInObject(oldName, newName) : (text: string): string => text;
  const nameOf = (component: Component): string =>
    component.type === type && component.fullName.toLowerCase() === oldName.toLowerCase()
      ? newName
      : renamed(component.fullName);
  const parts: Part[] = [];
  const gone: Component[] = [];
  for (const component of workspace.values()) {
    const fullName = nameOf(component);
    const xml = component.xml && withTexts(component.xml, renamed);
    if (fullName === component.fullName && xml === component.xml) continue;
    if (fullName !== component.fullName) gone.push(component);
    parts.push({ component: moved(component, fullName, xml), path: packagePathOf(component.type, fullName) ?? '' });
  }
  return { parts, gone: gone.filter(({ type: kind }) => parentTypeOf(kind) === undefined) };
}

/** Elements that name an object by itself; elsewhere `Old__c` alone may be a field of that name. */
const objectElements: ReadonlySet<string> = new Set([
  'object',
  'objectType',
  'pageOrSobjectType',
  'referenceTo',
  'sobjectType',
  'tab',
  'tabs',
  'targetObject',
]);

const isOneFile = (type: string): boolean => {
  const found = metadataTypeNamed(type);
  return found?.suffix !== undefined && !found.metaFile && !found.inFolder;
};

/** `Old__c`, `Old__c.Field__c` and `Old__c-Layout` under the new name; any other text as it is. */
const nameInObject =
  (oldName: string, newName: string) =>
  (text: string): string => {
    const own = text.trim();
    const rest = own.slice(oldName.length);
    const isNamed = own.toLowerCase().startsWith(oldName.toLowerCase()) && /^$|^[.-]/.test(rest);
    return isNamed ? `${newName}${rest}` : text;
  };

function withTexts(node: XmlNode, change: (text: string) => string): XmlNode {
  const isName = objectElements.has(node.name) || /[.-]/.test(node.text);
  const text = isName ? change(node.text) : node.text;
  const children = node.children.map((child) => withTexts(child, change));
  const same = text === node.text && children.every((child, index) => child === node.children[index]);
  return same ? node : { ...node, text, children };
}

function moved(component: Component, fullName: string, xml: XmlNode | undefined): Component {
  const path = packagePathOf(component.type, fullName);
  const isWhole = parentTypeOf(component.type) === undefined && component.files.size === 1 && path !== undefined;
  const files = isWhole && xml ? new Map([[path, Buffer.from(writeXml(xml))]]) : component.files;
  return { ...component, fullName, files, ...(xml ? { xml } : {}) };
}
