import type { Schema } from './schema.ts';
import type { Node } from './xml.ts';

/** Elements whose content the WSDL calls a string and the source format writes as elements. */
const RAW = new Set(['targetConfigs']);

/** What the Metadata API would not read in an element of `type`, each with the path to it. */
export function checkSchema(schema: Schema, type: string, node: Node, path = type): readonly string[] {
  const scalar = checkScalar(type, node, path);
  if (scalar) return scalar;
  const known = schema.get(type);
  if (!known) return [`${path}: the Metadata API has no type ${type}`];
  if (known.kind === 'text') {
    if (known.values === null || known.values.has(node.text)) return [];
    return [`${path}: "${node.text}" is not one of ${[...known.values].slice(0, 8).join(', ')}`];
  }
  const missing = [...known.elements]
    .filter(([name, element]) => element.isRequired && !node.children.has(name))
    .map(([name]) => `${path}: ${name} is required`);
  const inside = [...node.children].flatMap(([name, items]) => {
    const element = known.elements.get(name);
    if (!element) return [`${path}: ${type} has no element ${name}`];
    if (RAW.has(name)) return [];
    const repeated = items.length > 1 && !element.isList ? [`${path}: ${name} may be written once`] : [];
    return [...repeated, ...items.flatMap((item) => checkSchema(schema, element.type, item, `${path}.${name}`))];
  });
  const stray = node.text === '' ? [] : [`${path}: "${node.text}" is no element of ${type}`];
  return [...missing, ...inside, ...stray];
}

const SCALARS: ReadonlyMap<string, RegExp> = new Map([
  ['string', /^[\s\S]*$/],
  ['any', /^[\s\S]*$/],
  ['boolean', /^(true|false)$/],
  ['number', /^-?\d+(\.\d+)?$/],
]);

function checkScalar(type: string, node: Node, path: string): readonly string[] | null {
  const pattern = SCALARS.get(type);
  if (!pattern) return null;
  if (node.children.size > 0) return [`${path}: takes a ${type}, not elements`];
  return pattern.test(node.text) ? [] : [`${path}: "${node.text}" is not a ${type}`];
}
