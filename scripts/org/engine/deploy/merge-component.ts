import { metadataTypeNamed } from '../../catalog/metadata-types.ts';
import type { Component, XmlNode } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';
import { withFormerValues } from './former-values.ts';
import { withXml } from './with-xml.ts';

/** Element that identifies an entry of a profile's lists. */
const keyElements = [
  'application',
  'object',
  'field',
  'tab',
  'recordType',
  'layout',
  'flow',
  'apexClass',
  'apexPage',
  'name',
];

/** A component as it is after deploying `next` over `before`. Objects, profiles and files of rules keep what the deploy does not mention; picklists keep it as inactive values. */
export function mergeComponent(before: Component | undefined, next: Component): Component {
  if (!before?.xml || !next.xml) return next;
  if (next.type === 'CustomObject') return { ...next, xml: mergeElements(before.xml, next.xml) };
  if (next.type === 'CustomField') return { ...next, xml: withFormerValues(before.xml, next.xml) };
  if (next.type === 'Profile') return withXml(next, mergeEntries(before.xml, next.xml, profileKey));
  if (metadataTypeNamed(next.type)?.entries) return withXml(next, mergeEntries(before.xml, next.xml, ruleKey));
  return next;
}

function mergeElements(before: XmlNode, next: XmlNode): XmlNode {
  const given = new Set(next.children.map(({ name }) => name));
  return { ...next, children: [...before.children.filter(({ name }) => !given.has(name)), ...next.children] };
}

const profileKey = (node: XmlNode): string =>
  [node.name, ...keyElements.map((name) => textOf(node, name) ?? '')].join('|');

const ruleKey = (node: XmlNode): string => `${node.name}|${textOf(node, 'fullName') ?? ''}`;

function mergeEntries(before: XmlNode, next: XmlNode, keyOf: (node: XmlNode) => string): XmlNode {
  const given = new Set(next.children.map(keyOf));
  return { ...next, children: [...before.children.filter((node) => !given.has(keyOf(node))), ...next.children] };
}
