import type { XmlNode } from './types.ts';

/** First child element of that name. */
export const childOf = (node: XmlNode, name: string): XmlNode | undefined =>
  node.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter((child) => child.name === name);

/** Trimmed text of a child; undefined when it is absent or blank. */
export function textOf(node: XmlNode, name: string): string | undefined {
  const text = childOf(node, name)?.text.trim();
  return text === '' ? undefined : text;
}

export const flagOf = (node: XmlNode, name: string): boolean => textOf(node, name) === 'true';

/** Whole number of a child, `fallback` when it is absent. */
export function numberOf(node: XmlNode, name: string, fallback: number): number {
  const text = textOf(node, name);
  return text === undefined ? fallback : Number(text);
}

/** Texts of all children of that name, in order. */
export const textsOf = (node: XmlNode, name: string): readonly string[] =>
  childrenOf(node, name).map((child) => child.text.trim());

/** Whether an element says `xsi:nil="true"`. */
export const isNil = ({ attributes }: XmlNode): boolean => attributes?.get('nil') === 'true';
