import { metadataTypeNamed } from '../../catalog/metadata-types.ts';
import type { Component, XmlNode } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';
import { keyOf } from './problem.ts';
import { names, type Manifest } from './read-manifest.ts';
import { withXml } from './with-xml.ts';

/** Types whose components are entries of one file a type of rules has (`SharingCriteriaRule` in `SharingRules`). */
export const entryTypesOf = (type: string): readonly string[] => Object.values(metadataTypeNamed(type)?.entries ?? {});

/** Whether a manifest names an entry of this file: `Account.By_Region` lies in `Account`. */
export function namesEntry(manifest: Manifest, entryType: string, file: string): boolean {
  const members = [...(manifest.types.get(entryType) ?? [])];
  return members.some((member) => member === '*' || member.startsWith(`${file}.`));
}

/** Entries of a file as components of their own: `SharingCriteriaRule` `Account.By_Region`. */
export function entriesOf({ type, fullName, xml }: Component): readonly (Component & { readonly xml: XmlNode })[] {
  const entries = metadataTypeNamed(type)?.entries ?? {};
  return (xml?.children ?? []).flatMap((node) => {
    const entry = entries[node.name];
    const name = `${fullName}.${textOf(node, 'fullName') ?? ''}`;
    return entry ? [{ type: entry, fullName: name, files: new Map(), xml: node }] : [];
  });
}

/** Keys of the entries of a file, as `keyOf` makes them. */
export const entryKeysOf = (file: Component): readonly string[] =>
  entriesOf(file).map(({ type, fullName }) => keyOf(type, fullName));

/** The file with only those entries the manifest names, unless it names the file. */
export function withNamedEntries(component: Component, manifest: Manifest): Component {
  const { type, fullName, xml } = component;
  const entries = metadataTypeNamed(type)?.entries;
  if (!entries || !xml || names(manifest, type, fullName)) return component;
  const children = xml.children.filter((node) => {
    const entry = entries[node.name];
    return entry && names(manifest, entry, `${fullName}.${textOf(node, 'fullName') ?? ''}`);
  });
  return withXml(component, { ...xml, children });
}
