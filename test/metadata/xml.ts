import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element: its text, and its children by name, each a list. */
export interface Node {
  readonly text: string;
  readonly children: ReadonlyMap<string, readonly Node[]>;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  isArray: () => true,
});

/** The root element's name and content; throws on XML that is not well formed. */
export function parseXml(text: string): { readonly root: string; readonly node: Node } {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line})`);
  const [root] = Object.entries(parser.parse(text) as Record<string, readonly unknown[]>);
  if (!root) throw new Error('no element');
  return { root: root[0], node: toNode(root[1][0]) };
}

function toNode(value: unknown): Node {
  if (typeof value !== 'object' || value === null) return { text: String(value ?? ''), children: new Map() };
  const children = Object.entries(value as Record<string, readonly unknown[]>).filter(([name]) => name !== '#text');
  return { text: '', children: new Map(children.map(([name, items]) => [name, items.map(toNode)])) };
}

export const all = (node: Node, name: string): readonly Node[] => node.children.get(name) ?? [];
/** Texts of every child of that name. */
export const texts = (node: Node, name: string): readonly string[] => all(node, name).map((child) => child.text);
/** Text of the first child of that name, or of the end of a path `a.b`. */
export const text = (node: Node, path: string): string | undefined => {
  const [first = '', ...rest] = path.split('.');
  const child = all(node, first)[0];
  return child && (rest.length > 0 ? text(child, rest.join('.')) : child.text);
};
