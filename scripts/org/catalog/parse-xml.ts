import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { XmlNode } from './types.ts';

/** XML that was refused, with the place of it (both from 1). */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

/** Bytes and nesting above which XML is refused unread: metadata files are far below both. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
}

const defaultLimits: XmlLimits = { bytes: 20_000_000, depth: 64 };
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const metaKey = XMLParser.getMetaDataSymbol() as unknown as symbol;
const textKey = '#text';
const cdataKey = '#cdata';

type Ordered = Readonly<Record<string | symbol, unknown>>;
type Position = (index: number) => { readonly line: number; readonly column: number };

/** Root element of an XML document; refuses document types, entities of its own and malformed text with an `XmlError`. */
export function parseXml(source: Uint8Array | string, limits: XmlLimits = defaultLimits): XmlNode {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > limits.bytes) throw new XmlError(`The XML is larger than ${limits.bytes} bytes.`, 1, 1);
  const text = (typeof source === 'string' ? source : decode(source)).replace(/^\uFEFF/, '');
  const at = positions(text);
  refuseDoctype(text, at);
  refuseDepth(text, limits.depth, at);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new XmlError(verdict.err.msg, verdict.err.line, verdict.err.col || 1);
  const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    processEntities: false,
    parseTagValue: false,
    trimValues: false,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    removeNSPrefix: true,
    cdataPropName: cdataKey,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  const roots = (parser.parse(text) as readonly Ordered[]).filter((node) => tagOf(node) !== textKey);
  if (roots.length !== 1 || !roots[0]) throw new XmlError('Content is not allowed in prolog.', 1, 1);
  return toNode(roots[0], at);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('Invalid byte of a UTF-8 sequence.', 1, 1);
  }
}

function refuseDoctype(text: string, at: Position): void {
  const bare = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (match) => match.replace(/[^\n]/g, ' '));
  const found = /<!(DOCTYPE|ENTITY)/i.exec(bare);
  if (found) {
    const { line, column } = at(found.index);
    throw new XmlError('DOCTYPE is not allowed.', line, column);
  }
}

function refuseDepth(text: string, limit: number, at: Position): void {
  let depth = 0;
  const tag = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/)?[A-Za-z_][^<>]*?(\/)?>/g;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[0].startsWith('<!') || match[2]) continue;
    depth += match[1] ? -1 : 1;
    if (depth > limit) {
      const { line, column } = at(match.index);
      throw new XmlError(`Elements are nested more than ${limit} deep.`, line, column);
    }
  }
}

const tagOf = (node: Ordered): string => Object.keys(node).find((key) => key !== ':@') ?? textKey;

function toNode(ordered: Ordered, at: Position): XmlNode {
  const name = tagOf(ordered);
  const start = (ordered[metaKey] as { readonly startIndex: number } | undefined)?.startIndex ?? 0;
  const { line, column } = at(start);
  const children: XmlNode[] = [];
  let text = '';
  for (const inner of ordered[name] as readonly Ordered[]) {
    const tag = tagOf(inner);
    if (tag === textKey) text += decodeEntities(String(inner[textKey]), line, column);
    else if (tag === cdataKey)
      text += (inner[cdataKey] as readonly Ordered[]).map((part) => String(part[textKey])).join('');
    else children.push(toNode(inner, at));
  }
  const given = Object.entries((ordered[':@'] ?? {}) as Readonly<Record<string, string>>);
  const attributes = given.map(([key, value]) => [key, decodeEntities(value, line, column)] as const);
  const rest = attributes.length ? { attributes: new Map(attributes) } : {};
  return { name, text: children.length ? text.trim() : text, line, column, children, ...rest };
}

function decodeEntities(text: string, line: number, column: number): string {
  return text.replace(/&([^;\s&]*);?/g, (whole, reference: string) => {
    const plain = named[reference];
    if (plain !== undefined && whole.endsWith(';')) return plain;
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference);
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : Number.NaN;
    if (whole.endsWith(';') && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    throw new XmlError(`The entity "${reference}" was referenced, but not declared.`, line, column);
  });
}

/** Line and column of an index, by binary search over the starts of the lines. */
function positions(text: string): Position {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return (index) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}
