import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export interface Element {
  readonly type: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
}

/** One type of the Metadata API: an element with children, or a text among fixed values (`null` for any). */
export type SchemaType =
  | { readonly kind: 'complex'; readonly elements: ReadonlyMap<string, Element> }
  | { readonly kind: 'text'; readonly values: ReadonlySet<string> | null };

export type Schema = ReadonlyMap<string, SchemaType>;

/** The Metadata API as the WSDL's own TypeScript types word it: names, lists, what is required, enums. */
export function readSchema(): Schema {
  const file = createRequire(`${process.cwd()}/package.json`)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
  const aliases = new Map<string, ts.TypeNode>();
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
  }
  return new Map([...aliases].map(([name, type]) => [name, schemaType(type, aliases, source)]));
}

function schemaType(type: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>, source: ts.SourceFile): SchemaType {
  const elements = elementsOf(type, aliases, source);
  if (elements) return { kind: 'complex', elements };
  const values = literals(type);
  return { kind: 'text', values: values.length > 0 ? new Set(values) : null };
}

/** Own and inherited elements (`Metadata & { … }`); `null` where the type is not a structure. */
function elementsOf(
  type: ts.TypeNode,
  aliases: ReadonlyMap<string, ts.TypeNode>,
  source: ts.SourceFile,
): ReadonlyMap<string, Element> | null {
  if (ts.isTypeLiteralNode(type)) {
    const members = type.members.filter((member) => ts.isPropertySignature(member));
    return new Map(members.map((member) => [member.name.getText(source), element(member, source)]));
  }
  if (ts.isIntersectionTypeNode(type)) {
    const parts = type.types.map((part) => elementsOf(part, aliases, source));
    return new Map(parts.flatMap((part) => [...(part ?? [])]));
  }
  if (ts.isTypeReferenceNode(type)) {
    const target = aliases.get(type.typeName.getText(source));
    return target ? elementsOf(target, aliases, source) : null;
  }
  return null;
}

function element(member: ts.PropertySignature, source: ts.SourceFile): Element {
  const type = member.type;
  const isList = type !== undefined && ts.isArrayTypeNode(type);
  const named = isList ? type.elementType : type;
  return { type: named?.getText(source) ?? 'string', isRequired: !member.questionToken && !isList, isList };
}

const literals = (type: ts.TypeNode): readonly string[] =>
  (ts.isUnionTypeNode(type) ? [...type.types] : [type]).flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
