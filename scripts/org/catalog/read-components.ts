import { decodeName } from './decode-name.ts';
import type { MetadataType } from './metadata-type.ts';
import { metadataTypes, typeOfFolder } from './metadata-types.ts';
import { parseXml, XmlError } from './parse-xml.ts';
import type { Component, XmlNode } from './types.ts';
import { textOf } from './xml-node.ts';

/** A component with the file its XML came from. Children of a merged file are parts of their own. */
export interface Part {
  readonly component: Component;
  readonly path: string;
}

/** A file that could not be read as a component. */
export interface PartProblem {
  readonly path: string;
  readonly type: string;
  readonly fullName: string;
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

export interface Parts {
  readonly parts: readonly Part[];
  readonly problems: readonly PartProblem[];
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Folder and separator under which a stored child keeps its own file: `objects/X__c.object/CustomField/Y__c.xml`. */
export const storedChildPath = (parentPath: string, type: string, name: string): string =>
  `${parentPath}/${type}/${name}.xml`;

/** Reads package files (`objects/X__c.object`, `lwc/x/x.js`, stored children) into components, children apart from their parent. */
export function readComponents(files: Files): Parts {
  const parts: Part[] = [];
  const problems: PartProblem[] = [];
  for (const group of groupFiles(files)) {
    try {
      parts.push(...readGroup(group));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      const { message: problem, line, column } = error;
      problems.push({
        path: group.xmlPath ?? group.path,
        type: group.type.name,
        fullName: group.fullName,
        problem,
        line,
        column,
      });
    }
  }
  return { parts, problems };
}

interface Group {
  readonly type: MetadataType;
  readonly fullName: string;
  /** The path messages name. */
  readonly path: string;
  readonly xmlPath: string | undefined;
  readonly files: Files;
  /** Set on a stored child. */
  readonly child?: string;
}

function groupFiles(files: Files): readonly Group[] {
  const groups = new Map<
    string,
    { type: MetadataType; fullName: string; path: string; child?: string; files: Map<string, Uint8Array> }
  >();
  for (const [path, content] of files) {
    const place = placeOf(path);
    if (!place) continue;
    const key = `${place.type.name} ${place.child ?? ''} ${place.fullName}`;
    const group = groups.get(key) ?? { ...place, files: new Map<string, Uint8Array>() };
    group.files.set(path, content);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, xmlPath: xmlPathOf(group.type, group.path, group.files) }));
}

/** Type and name a package path stands for; undefined when no known type lies there. */
export function placeOf(
  path: string,
):
  | { readonly type: MetadataType; readonly fullName: string; readonly path: string; readonly child?: string }
  | undefined {
  const [folder = '', second = '', ...rest] = path.split('/');
  const type = typeOfFolder(folder);
  if (!type || second === '') return undefined;
  if (type.suffix === undefined) {
    const name = rest.length ? second : second.replace(/\.site-meta\.xml$/, '');
    return rest.length || name !== second ? { type, fullName: name, path: `${folder}/${name}` } : undefined;
  }
  if (type.inFolder) return placeInFolder(type, path);
  const ending = `.${type.suffix}`;
  const plain = second.replace(/-meta\.xml$/, '');
  if (!plain.endsWith(ending)) return undefined;
  const name = decodeName(plain.slice(0, -ending.length));
  if (rest.length === 0) return { type, fullName: name, path: `${folder}/${plain}` };
  const [child = '', file = ''] = rest;
  if (!Object.values(type.children ?? {}).includes(child) || !file.endsWith('.xml')) return undefined;
  const own = file.slice(0, -4);
  return { type, child, fullName: type.name === 'CustomObject' ? `${name}.${own}` : own, path };
}

/** `reports/Sales/Pipeline.report`, or the folder's own `reports/Sales-meta.xml`. */
function placeInFolder(
  type: MetadataType,
  path: string,
): { readonly type: MetadataType; readonly fullName: string; readonly path: string } | undefined {
  const inner = path.slice(type.folder.length + 1).replace(/-meta\.xml$/, '');
  const ending = `.${type.suffix ?? ''}`;
  const isFolder = path.endsWith('-meta.xml') && !inner.endsWith(ending);
  if (!isFolder && !(inner.endsWith(ending) && inner.includes('/'))) return undefined;
  const name = isFolder ? inner.replace(/\.\w+Folder$/, '') : inner.slice(0, -ending.length);
  return { type, fullName: decodeName(name), path: `${type.folder}/${inner}` };
}

function xmlPathOf(type: MetadataType, path: string, files: Files): string | undefined {
  if (type.suffix === undefined) {
    const ending = type.name === 'LightningComponentBundle' ? '.js-meta.xml' : '-meta.xml';
    return [...files.keys()].find((name) => name.endsWith(ending));
  }
  const wanted = type.metaFile ? `${path}-meta.xml` : path;
  return files.has(wanted) ? wanted : files.has(`${path}-meta.xml`) ? `${path}-meta.xml` : undefined;
}

function readGroup(group: Group): readonly Part[] {
  const content = group.xmlPath === undefined ? undefined : group.files.get(group.xmlPath);
  const xml = content ? parseXml(content) : undefined;
  const path = group.xmlPath ?? group.path;
  const { fullName, type, files, child } = group;
  if (child !== undefined || !type.children || !xml) {
    return [{ component: { type: child ?? type.name, fullName, files, ...(xml ? { xml } : {}) }, path }];
  }
  return splitChildren(type, fullName, xml, path, files);
}

function splitChildren(
  type: MetadataType,
  fullName: string,
  xml: XmlNode,
  path: string,
  files: Files,
): readonly Part[] {
  const childTypes = type.children ?? {};
  const parts: Part[] = [];
  const own = xml.children.filter((node) => childTypes[node.name] === undefined);
  if (type.name === 'CustomObject')
    parts.push({ component: { type: type.name, fullName, files, xml: { ...xml, children: own } }, path });
  for (const node of xml.children) {
    const childType = childTypes[node.name];
    if (childType === undefined) continue;
    const name = textOf(node, 'fullName') ?? '';
    const full = type.name === 'CustomObject' ? `${fullName}.${name}` : name;
    parts.push({ component: { type: childType, fullName: full, files: new Map(), xml: node }, path });
  }
  return parts;
}

/** Package path of a component's main file: `objects/X__c.object`, `lwc/x`. */
export function packagePathOf(typeName: string, fullName: string): string | undefined {
  const type = metadataTypes.find((candidate) => candidate.name === typeName);
  if (!type) return undefined;
  return `${type.folder}/${fullName}${type.suffix === undefined ? '' : `.${type.suffix}`}`;
}
