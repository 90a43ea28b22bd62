import type { Component, XmlNode } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';
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

/** A component as it is after deploying `next` over `before`. Objects and profiles keep what the deploy does not mention. */
export function mergeComponent(before: Component | undefined, next: Component): Component {
  if (!before?.xml || !next.xml) return next;
  if (next.type === 'CustomObject') return { ...next, xml: mergeElements(before.xml, next.xml) };
  if (next.type === 'Profile') return withXml(next, mergeEntries(before.xml, next.xml));
  return next;
}

function mergeElements(before: XmlNode, next: XmlNode): XmlNode {
  const given = new Set(next.children.map(({ name }) => name));
  return { ...next, children: [...before.children.filter(({ name }) => !given.has(name)), ...next.children] };
}

const entryKey = (node: XmlNode): string =>
  [node.name, ...keyElements.map((name) => textOf(node, name) ?? '')].join('|');

function mergeEntries(before: XmlNode, next: XmlNode): XmlNode {
  const given = new Set(next.children.map(entryKey));
  return { ...next, children: [...before.children.filter((node) => !given.has(entryKey(node))), ...next.children] };
}
