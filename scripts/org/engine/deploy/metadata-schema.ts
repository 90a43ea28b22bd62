import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A type of the Metadata API: elements with the name of their type, or the texts it may be; undefined for any text. */
export type SchemaType =
  | { readonly kind: 'elements'; readonly elements: ReadonlyMap<string, string> }
  | { readonly kind: 'text'; readonly values?: ReadonlySet<string> };

export type MetadataSchema = ReadonlyMap<string, SchemaType>;

const typePattern = /^export type (\w+) = ([^{;]*)(?:\{\n([\s\S]*?)\n\})?;$/gm;
const memberPattern = /^ {4}(\w+)\??: ([^;]+);$/gm;

/** The Metadata API's types as the WSDL's own declarations word them (`@salesforce/types`): `export type Layout = Metadata & { … };`. */
export function readMetadataSchema(): MetadataSchema {
  const file = createRequire(import.meta.url)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');
  const declared = new Map<string, Declaration>();
  for (const [, name = '', head = '', body] of readFileSync(file, 'utf8').matchAll(typePattern)) {
    declared.set(name, { head, body });
  }
  return new Map([...declared].map(([name, declaration]) => [name, typeOf(declaration, declared)]));
}

interface Declaration {
  readonly head: string;
  readonly body: string | undefined;
}
type Declarations = ReadonlyMap<string, Declaration>;

function typeOf({ head, body }: Declaration, declared: Declarations): SchemaType {
  const parent = declared.get(/^(\w+)(?: & )?$/.exec(head)?.[1] ?? '');
  const above = parent && typeOf(parent, declared);
  if (body !== undefined) {
    const inherited = above?.kind === 'elements' ? above.elements : new Map<string, string>();
    return { kind: 'elements', elements: new Map([...inherited, ...members(body)]) };
  }
  const values = [...head.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
  return values.length > 0 ? { kind: 'text', values: new Set(values) } : (above ?? { kind: 'text' });
}

const members = (body: string): readonly (readonly [string, string])[] =>
  [...body.matchAll(memberPattern)].map(([, name = '', type = '']) => [
    name,
    type.replace(/^Array<(.*)>$|\[\]$/, '$1'),
  ]);
