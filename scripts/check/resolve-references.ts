import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from './compile-bundles.ts';

/** Where the names live that components may refer to. */
export interface KnownNames {
  readonly bundles: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** `Object.Field`, lower case; objects alone too. */
  readonly schema: ReadonlySet<string>;
  /** `lightning/…` modules and components there are. */
  readonly lightning: ReadonlySet<string>;
}

/**
 * Base components that every org has and the npm package lacks.
 * https://developer.salesforce.com/docs/platform/lightning-component-reference/guide
 */
const NOT_IN_THE_PACKAGE = [
  'fileUpload',
  'inputField',
  'inputRichText',
  'map',
  'outputField',
  'recordEditForm',
  'recordForm',
  'recordPicker',
  'recordViewForm',
] as const;

/** Reads the names from the project: bundles, labels, objects and fields, and what Lightning offers. */
export function readKnownNames(project: string): KnownNames {
  const source = join(project, 'force-app', 'main', 'default');
  const labels = readFileSync(join(source, 'labels', 'CustomLabels.labels-meta.xml'), 'utf8');
  return {
    bundles: new Set(foldersIn(join(source, 'lwc'))),
    labels: new Set([...labels.matchAll(/<fullName>(\w+)<\/fullName>/g)].map((match) => match[1] ?? '')),
    schema: new Set([
      ...customFields(join(source, 'objects')),
      ...standardFields(join(project, 'config', 'org', 'standard-objects')),
    ]),
    lightning: new Set([
      ...NOT_IN_THE_PACKAGE,
      ...foldersIn(join(project, 'node_modules', 'lightning-base-components', 'src', 'lightning')),
      ...declaredModules(join(project, 'config', 'types')),
    ]),
  };
}

/** References that lead nowhere, as `file:line problem`. */
export const unresolved = (references: readonly Reference[], known: KnownNames): string[] =>
  references.flatMap((reference) =>
    resolves(reference, known) ? [] : [`${reference.at} ${reference.type} "${reference.id}" does not exist`],
  );

function resolves({ type, id }: Reference, known: KnownNames): boolean {
  switch (type) {
    case 'label':
      return known.labels.has(id.replace(/^c\./, ''));
    case 'schema':
      return known.schema.has(id.toLowerCase());
    case 'component':
      return (
        known.bundles.has(camelCase(id.replace(/^c-/, ''))) ||
        known.lightning.has(camelCase(id.replace(/^lightning-/, '')))
      );
    case 'module':
      return (
        id === 'lwc' ||
        id === '@lwc/engine' ||
        known.bundles.has(id.replace(/^c\//, '')) ||
        known.lightning.has(id.replace(/^lightning\//, ''))
      );
    default:
      return true;
  }
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

function customFields(folder: string): string[] {
  return foldersIn(folder).flatMap((object) => {
    const files = readdirSync(join(folder, object), { recursive: true, encoding: 'utf8' });
    const fields = files.flatMap((file) => /(\w+)\.field-meta\.xml$/.exec(file)?.[1] ?? []);
    return [
      object,
      `${object}.Id`,
      `${object}.Name`,
      `${object}.OwnerId`,
      ...fields.map((field) => `${object}.${field}`),
    ].map((name) => name.toLowerCase());
  });
}

function standardFields(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => {
    const { name, fields } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      name: string;
      fields: Record<string, unknown>;
    };
    return [name, `${name}.Id`, ...Object.keys(fields).map((field) => `${name}.${field}`)].map((each) =>
      each.toLowerCase(),
    );
  });
}

function declaredModules(folder: string): string[] {
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/declare module 'lightning\/(\w+)'/g)].map((match) => match[1] ?? ''),
  );
}
