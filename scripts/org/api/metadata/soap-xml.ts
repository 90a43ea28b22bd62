import type { XmlNode } from '../../catalog/types.ts';
import { escapeXml } from '../errors.ts';

/** Plain data as elements: lists repeat their element; undefined and null leave it out. */
export const elements = (tree: object): string =>
  Object.entries(tree)
    .map(([name, value]) => element(name, value))
    .join('');

function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((entry) => element(name, entry)).join('');
  if (typeof value === 'object') return `<${name}>${elements(value)}</${name}>`;
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}

/** A metadata element as it stands, text escaped. */
export const nodeXml = ({ name, text, children }: XmlNode): string =>
  `<${name}>${children.length ? children.map(nodeXml).join('') : escapeXml(text)}</${name}>`;
