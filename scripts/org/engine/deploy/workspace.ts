import { readComponents, storedChildPath } from '../../catalog/read-components.ts';
import { fileTypeOf, parentTypeOf } from '../../catalog/metadata-types.ts';
import type { Component } from '../../catalog/types.ts';
import { isNil } from '../../catalog/xml-node.ts';
import { writeXml } from '../../catalog/write-xml.ts';
import { mergeComponent } from './merge-component.ts';
import { keyOf } from './problem.ts';
import { entriesOf } from './rule-files.ts';
import { withXml } from './with-xml.ts';

/** Everything deployed, by `keyOf`. A deploy makes a new one; the old stays as it was. */
export type Workspace = ReadonlyMap<string, Component>;

export const readWorkspace = (files: ReadonlyMap<string, Uint8Array>): Workspace =>
  new Map(readComponents(files).parts.map(({ component }) => [keyOf(component.type, component.fullName), component]));

export function withComponents(base: Workspace, components: readonly Component[]): Workspace {
  const next = new Map(base);
  for (const component of components) {
    const key = keyOf(component.type, component.fullName);
    next.set(key, withoutNil(mergeComponent(next.get(key), component)));
  }
  return next;
}

/** An element that is `xsi:nil` takes away what was there. */
function withoutNil(component: Component): Component {
  const { xml } = component;
  if (!xml?.children.some(isNil)) return component;
  return withXml(component, { ...xml, children: xml.children.filter((node) => !isNil(node)) });
}

/** Without a component; an entry of a file of rules goes from its file; an object takes its children, layouts and actions with it. */
export function withoutComponent(base: Workspace, type: string, fullName: string): Workspace {
  const prefix = `${fullName.toLowerCase()}.`;
  const gone = keyOf(type, fullName);
  const file = fileTypeOf(type);
  if (file) return withoutEntry(base, keyOf(file.name, fullName.split('.')[0] ?? ''), gone);
  return new Map(
    [...base].filter(([key, component]) => {
      if (key === gone) return false;
      if (type !== 'CustomObject') return true;
      const name = component.fullName.toLowerCase();
      if (component.type === 'Layout') return !name.startsWith(`${fullName.toLowerCase()}-`);
      const isChild = parentTypeOf(component.type)?.name === type || component.type === 'QuickAction';
      return !(isChild && name.startsWith(prefix));
    }),
  );
}

function withoutEntry(base: Workspace, fileKey: string, gone: string): Workspace {
  const file = base.get(fileKey);
  if (!file?.xml) return base;
  const dropped = entriesOf(file).find((entry) => keyOf(entry.type, entry.fullName) === gone);
  const children = file.xml.children.filter((node) => node !== dropped?.xml);
  return new Map(base).set(fileKey, withXml(file, { ...file.xml, children }));
}

/** Files a component is kept in: package paths, except that children have files of their own. */
export function filesOf(component: Component): ReadonlyMap<string, Uint8Array> {
  const { type, fullName, xml } = component;
  const parent = parentTypeOf(type);
  if (!xml || (!parent && type !== 'CustomObject')) return component.files;
  const text = Buffer.from(writeXml({ ...xml, name: type }));
  if (!parent) return new Map([[`objects/${fullName}.object`, text]]);
  if (parent.name === 'CustomLabels')
    return new Map([[storedChildPath('labels/CustomLabels.labels', type, fullName), text]]);
  const [object = '', ...own] = fullName.split('.');
  return new Map([[storedChildPath(`objects/${object}.object`, type, own.join('.')), text]]);
}
