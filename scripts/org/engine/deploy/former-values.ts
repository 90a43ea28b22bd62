import type { XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, textOf } from '../../catalog/xml-node.ts';

const nameOf = (value: XmlNode): string => (textOf(value, 'fullName') ?? '').toLowerCase();

const definitionOf = (field: XmlNode): XmlNode | undefined => {
  const set = childOf(field, 'valueSet');
  return set && childOf(set, 'valueSetDefinition');
};

/** A picklist value a deploy leaves out becomes inactive: records that have it keep it. */
export function withFormerValues(before: XmlNode, next: XmlNode): XmlNode {
  const old = definitionOf(before);
  const definition = definitionOf(next);
  if (!old || !definition) return next;
  const given = new Set(childrenOf(definition, 'value').map(nameOf));
  const former = childrenOf(old, 'value').filter((value) => !given.has(nameOf(value)));
  if (former.length === 0) return next;
  const merged = { ...definition, children: [...definition.children, ...former.map(inactive)] };
  return replaced(next, 'valueSet', (set) => replaced(set, 'valueSetDefinition', () => merged));
}

const replaced = (node: XmlNode, name: string, change: (child: XmlNode) => XmlNode): XmlNode => ({
  ...node,
  children: node.children.map((child) => (child.name === name ? change(child) : child)),
});

function inactive(value: XmlNode): XmlNode {
  const leaf = (name: string, text: string): XmlNode => ({
    name,
    text,
    line: value.line,
    column: value.column,
    children: [],
  });
  const kept = value.children.filter(({ name }) => name !== 'default' && name !== 'isActive');
  return { ...value, children: [...kept, leaf('default', 'false'), leaf('isActive', 'false')] };
}
