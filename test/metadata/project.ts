import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseXml, text, type Node } from './xml.ts';

export interface Component {
  /** Path below the package folder. */
  readonly path: string;
  /** `CustomField`, `Layout` … */
  readonly type: string;
  /** File name without its suffix. */
  readonly name: string;
  readonly node: Node;
}

/** A field of ours. */
export interface Field extends Component {
  readonly object: string;
  readonly fieldType: string;
  readonly isRequired: boolean;
  readonly isComputed: boolean;
}

export interface Project {
  readonly components: readonly Component[];
  readonly fields: readonly Field[];
  /** Names of the fields of an object, ours and the platform's; `undefined` for an object nobody has. */
  readonly fieldNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** `Object.Relationship` to the object it leads to, for look-ups of ours. */
  readonly relations: ReadonlyMap<string, string>;
  /** Names of custom labels that a component imports. */
  readonly usedLabels: ReadonlySet<string>;
}

export type Files = ReadonlyMap<string, string>;

/** Texts of every metadata file and component source below a folder, by path. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /(-meta\.xml|\.ts)$/.test(entry.name));
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('__tests__'))
      .sort()
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** What every record has, whatever the object. */
const SYSTEM = ['Id', 'Name', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'OwnerId', 'Owner'];
const LABEL_IMPORT = /@salesforce\/label\/c\.(\w+)/g;

/** The project that a set of files makes, beside the platform's own objects and their fields. */
export function toProject(files: Files, standard: ReadonlyMap<string, readonly string[]>): Project {
  const xml = [...files].filter(([path]) => path.endsWith('-meta.xml'));
  const components = xml.map(([path, content]) => toComponent(path, content));
  const fields = components.filter((component) => component.type === 'CustomField').map(toField);
  const objects = components
    .filter((component) => component.type === 'CustomObject')
    .map((component) => component.name);
  const owners = new Set([...standard.keys(), ...objects]);
  const fieldNames = new Map(
    [...owners].map((object) => [
      object,
      new Set([
        ...SYSTEM,
        ...(standard.get(object) ?? []),
        ...fields.filter((field) => field.object === object).map((field) => field.name),
      ]),
    ]),
  );
  const lookups = fields.filter((field) => text(field.node, 'referenceTo'));
  const relations = new Map(
    lookups.map((field) => [
      `${field.object}.${field.name.replace(/__c$/, '__r')}`,
      text(field.node, 'referenceTo') ?? '',
    ]),
  );
  const sources = [...files].filter(([path]) => path.endsWith('.ts')).map(([, content]) => content);
  const usedLabels = new Set(
    sources.flatMap((source) => [...source.matchAll(LABEL_IMPORT)].map((match) => match[1] ?? '')),
  );
  return { components, fields, fieldNames, relations, usedLabels };
}

function toComponent(path: string, content: string): Component {
  const { root, node } = parseXml(content);
  return { path, type: root, name: basename(path).replace(/\.[\w-]+-meta\.xml$/, ''), node };
}

function toField(component: Component): Field {
  const fieldType = text(component.node, 'type') ?? '';
  return {
    ...component,
    object: component.path.split('/')[1] ?? '',
    fieldType,
    isRequired: text(component.node, 'required') === 'true' || fieldType === 'MasterDetail',
    isComputed: fieldType === 'Summary' || text(component.node, 'formula') !== undefined,
  };
}

export const ofType = (project: Project, type: string): readonly Component[] =>
  project.components.filter((component) => component.type === type);

export const hasField = (project: Project, object: string, field: string): boolean =>
  project.fieldNames.get(object)?.has(field) ?? false;
