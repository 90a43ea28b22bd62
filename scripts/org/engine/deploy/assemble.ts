import { fileTypeOf, metadataTypeNamed, parentTypeOf } from '../../catalog/metadata-types.ts';
import { packagePathOf } from '../../catalog/read-components.ts';
import type { Component, XmlNode } from '../../catalog/types.ts';
import { writeXml } from '../../catalog/write-xml.ts';
import { keyOf } from './problem.ts';
import { entriesOf } from './rule-files.ts';
import type { Workspace } from './workspace.ts';

/** Children of a component, each named by its element (`fields`), sorted as retrieve sorts them. */
function childNodesOf(workspace: Workspace, type: string, fullName: string): readonly XmlNode[] {
  const elements = Object.entries(metadataTypeNamed(type)?.children ?? {});
  const prefix = type === 'CustomLabels' ? '' : `${fullName.toLowerCase()}.`;
  return elements.flatMap(([element, childType]) =>
    [...workspace.values()]
      .filter((component) => component.type === childType && component.fullName.toLowerCase().startsWith(prefix))
      .flatMap(({ xml }) => (xml ? [{ ...xml, name: element }] : [])),
  );
}

const empty = (name: string): XmlNode => ({ name, text: '', line: 1, column: 1, children: [] });

/** A component, also one that is an entry of a file of rules. */
export function componentNamed(workspace: Workspace, type: string, fullName: string): Component | undefined {
  const file = fileTypeOf(type);
  if (!file) return workspace.get(keyOf(type, fullName));
  const holder = workspace.get(keyOf(file.name, fullName.split('.')[0] ?? ''));
  return holder && entriesOf(holder).find((entry) => keyOf(entry.type, entry.fullName) === keyOf(type, fullName));
}

/** The whole element of a component, children merged in; undefined when nothing of it was deployed. */
export function wholeNode(workspace: Workspace, type: string, fullName: string): XmlNode | undefined {
  const own = componentNamed(workspace, type, fullName)?.xml;
  const children = metadataTypeNamed(type)?.children ? childNodesOf(workspace, type, fullName) : [];
  if (!own && children.length === 0) return undefined;
  const node = own ?? empty(type);
  const merged = [...node.children, ...children].sort((left, right) =>
    left.name < right.name ? -1 : left.name > right.name ? 1 : 0,
  );
  return { ...node, name: type, children: merged };
}

/** Package files of the named components: merged `.object` and `.labels` files, everything else as it was deployed. */
export function packageFiles(workspace: Workspace, components: readonly Component[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const partial = new Map<string, { readonly node: XmlNode; readonly children: XmlNode[] }>();
  for (const component of components) {
    const { type, fullName, xml } = component;
    const parent = parentTypeOf(type) ?? fileTypeOf(type);
    if (parent && xml) {
      const owner = parent.name === 'CustomLabels' ? 'CustomLabels' : (fullName.split('.')[0] ?? '');
      const path = packagePathOf(parent.name, owner) ?? '';
      const element =
        Object.entries({ ...parent.children, ...parent.entries }).find(([, child]) => child === type)?.[0] ?? type;
      const entry = partial.get(path) ?? { node: empty(parent.name), children: [] };
      entry.children.push({ ...xml, name: element });
      partial.set(path, entry);
    } else if (metadataTypeNamed(type)?.children) {
      const node = wholeNode(workspace, type, fullName);
      const path = packagePathOf(type, fullName);
      if (node && path) files.set(path, Buffer.from(writeXml(node)));
    } else for (const [path, content] of component.files) files.set(path, content);
  }
  for (const [path, { node, children }] of partial) {
    if (!files.has(path)) files.set(path, Buffer.from(writeXml({ ...node, children })));
  }
  return files;
}
