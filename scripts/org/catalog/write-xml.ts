import type { XmlNode } from './types.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? character);

function lines(node: XmlNode, indent: string, attributes: string): string {
  const open = `${indent}<${node.name}${attributes}>`;
  if (node.children.length === 0) return `${open}${escape(node.text)}</${node.name}>\n`;
  return `${open}\n${node.children.map((child) => lines(child, `${indent}    `, '')).join('')}${indent}</${node.name}>\n`;
}

/** A metadata file of this element, as retrieve gives it. */
export const writeXml = (node: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lines(node, '', ' xmlns="http://soap.sforce.com/2006/04/metadata"')}`;
