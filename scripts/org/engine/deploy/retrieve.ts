import { zipSync } from 'fflate';
import { acceptedTypes } from '../../catalog/metadata-types.ts';
import type { Catalog, Component, XmlNode } from '../../catalog/types.ts';
import { writeXml } from '../../catalog/write-xml.ts';
import type { Store } from '../../store/types.ts';
import type { FileProperties, RetrieveRequest, RetrieveResult } from '../types.ts';
import { componentNamed, packageFiles } from './assemble.ts';
import { namesOf, propertiesOf } from './list-components.ts';
import { readNamedPackage } from './named-packages.ts';
import type { Workspace } from './workspace.ts';

/** Folder every retrieved package lies in. */
const root = 'unpackaged/';

/** A zip of the named components and its package.xml; what is not there is told in the messages. */
export function retrievePackage(
  id: string,
  request: RetrieveRequest,
  ground: {
    readonly workspace: Workspace;
    readonly catalog: Catalog;
    readonly store: Store;
    readonly userName: (id: string) => string;
  },
): RetrieveResult {
  const { workspace, catalog, store, userName } = ground;
  const messages: { fileName: string; problem: string }[] = [];
  const found: Component[] = [];
  for (const [type, members] of Object.entries(request.members)) {
    if (!acceptedTypes.has(type)) {
      messages.push({
        fileName: `${root}package.xml`,
        problem: `Unknown type name '${type}' specified in package.xml`,
      });
      continue;
    }
    for (const name of expand(type, members, workspace, catalog)) {
      const component = componentOf(type, name, workspace);
      if (component) found.push(component);
      else
        messages.push({
          fileName: `${root}package.xml`,
          problem: `Entity of type '${type}' named '${name}' cannot be found`,
        });
    }
  }
  const packages = (request.packageNames ?? []).map((name) => {
    const keys = readNamedPackage(store, name);
    if (!keys) messages.push({ fileName: `${root}package.xml`, problem: `No package named '${name}' found` });
    return [`${name}/`, [...workspace].flatMap(([key, component]) => (keys?.has(key) ? [component] : []))] as const;
  });
  const asked = packages.length && found.length === 0 ? packages : [[root, found] as const, ...packages];
  const files = asked.flatMap(([folder, components]) =>
    [
      ...packageFiles(workspace, components),
      ['package.xml', Buffer.from(writeXml(manifestNode(components, request.version)))] as const,
    ].map(([path, content]) => [`${folder}${path}`, content] as const),
  );
  const zip = zipSync(Object.fromEntries(files));
  const properties = asked.flatMap(([folder, components]) =>
    components.map(({ type, fullName }): FileProperties => {
      const one = propertiesOf(store, type, fullName, userName);
      return { ...one, fileName: `${folder}${one.fileName}` };
    }),
  );
  return { id, zip, files: properties, messages };
}

function expand(type: string, members: readonly string[], workspace: Workspace, catalog: Catalog): readonly string[] {
  if (!members.includes('*')) return members;
  const all = namesOf(type, workspace, catalog).filter((name) => componentOf(type, name, workspace) !== undefined);
  return [
    ...new Set([
      ...all.filter((name) => type !== 'CustomObject' || /__\w+$/.test(name)),
      ...members.filter((name) => name !== '*'),
    ]),
  ];
}

/** A deployed component, or the shell of an object or labels file that only has deployed children. */
function componentOf(type: string, name: string, workspace: Workspace): Component | undefined {
  const own = componentNamed(workspace, type, name);
  if (own) return own;
  const isShell =
    type === 'CustomLabels' ||
    (type === 'CustomObject' &&
      [...workspace.values()].some(({ fullName }) => fullName.toLowerCase().startsWith(`${name.toLowerCase()}.`)));
  return isShell ? { type, fullName: name, files: new Map() } : undefined;
}

const leaf = (name: string, text: string): XmlNode => ({ name, text, line: 1, column: 1, children: [] });
const branch = (name: string, children: readonly XmlNode[]): XmlNode => ({ ...leaf(name, ''), children });

function manifestNode(components: readonly Component[], version: string): XmlNode {
  const byType = new Map<string, string[]>();
  for (const { type, fullName } of components) byType.set(type, [...(byType.get(type) ?? []), fullName]);
  const types = [...byType].sort(([left], [right]) => (left < right ? -1 : 1));
  return branch('Package', [
    ...types.map(([type, names]) =>
      branch('types', [...[...names].sort().map((name) => leaf('members', name)), leaf('name', type)]),
    ),
    leaf('version', version),
  ]);
}
