import type { Path, Query, SelectItem } from './ast.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePath } from './parse-path.ts';
import type { TokenReader } from './token-reader.ts';

type ParseQuery = (reader: TokenReader) => Query;

function pathList(reader: TokenReader): readonly Path[] {
  const paths: Path[] = [];
  do paths.push(parsePath(reader));
  while (reader.accept(','));
  return paths;
}

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END` */
function parseTypeof(reader: TokenReader): SelectItem {
  const { at } = reader.peek();
  const relationship = parsePath(reader);
  const whens: { object: string; fields: readonly Path[] }[] = [];
  while (reader.accept('WHEN')) {
    const object = reader.expectKind('word').text;
    reader.expect('THEN');
    whens.push({ object, fields: pathList(reader) });
  }
  if (whens.length === 0) throw reader.unexpected();
  const otherwise = reader.accept('ELSE') ? pathList(reader) : [];
  reader.expect('END');
  return { kind: 'typeof', relationship, whens, otherwise, at };
}

function parseFields(reader: TokenReader): SelectItem {
  reader.take();
  reader.expect('(');
  const token = reader.expectKind('word');
  const set = token.text.toUpperCase();
  if (set !== 'ALL' && set !== 'STANDARD' && set !== 'CUSTOM') throw reader.unexpected(token);
  reader.expect(')');
  return { kind: 'fields', set };
}

function parseItem(reader: TokenReader, parseQuery: ParseQuery): SelectItem {
  const at = reader.peek().at;
  if (reader.is('FROM')) throw reader.unexpected();
  if (reader.accept('(')) {
    const query = parseQuery(reader);
    reader.expect(')');
    return { kind: 'subquery', relationship: query.from, query, at };
  }
  if (reader.is('TYPEOF') && reader.peek(1).kind === 'word') {
    reader.take();
    return parseTypeof(reader);
  }
  if (reader.is('FIELDS') && reader.is('(', 1)) return parseFields(reader);
  if (reader.is('DISTINCT') && reader.peek(1).kind === 'word' && !reader.is('FROM', 1)) throw reader.unexpected();
  const expression = parseExpression(reader);
  const hasAlias = reader.peek().kind === 'word' && !reader.is('FROM');
  return { kind: 'expression', expression, alias: hasAlias ? reader.take().text : undefined };
}

/** What stands between SELECT and FROM. */
export function parseSelect(reader: TokenReader, parseQuery: ParseQuery): readonly SelectItem[] {
  const items: SelectItem[] = [];
  do items.push(parseItem(reader, parseQuery));
  while (reader.accept(','));
  return items;
}
