import type { FieldExpression, OrderItem, Path, Position, Query } from './ast.ts';
import { parseCondition } from './parse-condition.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePath } from './parse-path.ts';
import { parseSelect } from './parse-select.ts';
import { tokenReader, type TokenReader } from './token-reader.ts';

const clauseWords: ReadonlySet<string> = new Set([
  'USING',
  'WHERE',
  'WITH',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FOR',
  'UPDATE',
  'ALL',
]);

function expressions(reader: TokenReader): readonly FieldExpression[] {
  const items: FieldExpression[] = [];
  do items.push(parseExpression(reader));
  while (reader.accept(','));
  return items;
}

function parseGroupBy(reader: TokenReader): Query['groupBy'] {
  if (!reader.accept('GROUP')) return undefined;
  reader.expect('BY');
  const kind = reader.is('ROLLUP') ? 'rollup' : reader.is('CUBE') ? 'cube' : 'plain';
  if (kind === 'plain' || !reader.is('(', 1)) return { kind: 'plain', items: expressions(reader) };
  reader.take();
  reader.expect('(');
  const items = expressions(reader);
  reader.expect(')');
  return { kind, items };
}

function parseOrderItem(reader: TokenReader): OrderItem {
  const expression = parseExpression(reader);
  const direction = reader.accept('DESC') ? 'DESC' : 'ASC';
  if (direction === 'ASC') reader.accept('ASC');
  if (!reader.accept('NULLS')) return { expression, direction, nulls: 'FIRST' };
  if (reader.accept('LAST')) return { expression, direction, nulls: 'LAST' };
  reader.expect('FIRST');
  return { expression, direction, nulls: 'FIRST' };
}

function parseOrderBy(reader: TokenReader): readonly OrderItem[] {
  if (!reader.accept('ORDER')) return [];
  reader.expect('BY');
  const items: OrderItem[] = [];
  do items.push(parseOrderItem(reader));
  while (reader.accept(','));
  return items;
}

function parseCount(reader: TokenReader, word: string): number | undefined {
  if (!reader.accept(word)) return undefined;
  if (reader.is(':')) throw reader.refuse('Bind variables only allowed in Apex code');
  const token = reader.expectKind('number');
  if (!/^\d+$/.test(token.text)) throw reader.unexpected(token);
  return Number(token.text);
}

/** `FOR VIEW`, `FOR REFERENCE`, `FOR UPDATE` change nothing that a query answers; what would is refused. */
function parseClauses(reader: TokenReader): readonly string[] {
  const clauses: string[] = [];
  while (reader.accept('FOR')) {
    const word = reader.expectKind('word');
    const name = word.text.toUpperCase();
    const known = name === 'VIEW' || name === 'REFERENCE' || name === 'UPDATE';
    if (!known || clauses.includes(`FOR ${name}`)) throw reader.unexpected(word);
    clauses.push(`FOR ${name}`);
  }
  if (reader.is('ALL') && reader.is('ROWS', 1)) throw reader.refuse('ALL ROWS not allowed in this context');
  if (reader.is('UPDATE')) throw reader.refuse('UPDATE TRACKING and UPDATE VIEWSTAT are not supported');
  return clauses;
}

function parseAlias(reader: TokenReader): string | undefined {
  const next = reader.peek();
  const named = reader.accept('AS') || (next.kind === 'word' && !clauseWords.has(next.text.toUpperCase()));
  return named ? reader.expectKind('word').text : undefined;
}

/** `FROM Contact c, c.Account a, a.Owner o`; in a subquery `FROM Account.Contacts` too. */
function parseFrom(reader: TokenReader): Pick<Query, 'from' | 'alias' | 'fromAt' | 'parents'> {
  reader.expect('FROM');
  const { at: fromAt } = reader.peek();
  const from = parsePath(reader).join('.');
  const alias = parseAlias(reader);
  const parents: { path: Path; alias: string; at: Position }[] = [];
  while (reader.accept(',')) {
    const { at } = reader.peek();
    const path = parsePath(reader);
    const name = parseAlias(reader);
    if (path.length < 2 || name === undefined) throw reader.unexpected();
    parents.push({ path, alias: name, at });
  }
  return { from, alias, fromAt, parents: parents.length === 0 ? undefined : parents };
}

const accessModes: ReadonlySet<string> = new Set(['SECURITY_ENFORCED', 'USER_MODE']);

/** A query by API always holds the user's rights, which is all these say. */
function parseWith(reader: TokenReader): void {
  if (!reader.accept('WITH')) return;
  const { text, kind } = reader.peek();
  if (kind !== 'word') throw reader.unexpected();
  if (!accessModes.has(text.toUpperCase())) throw reader.refuse(`WITH ${text} is not supported`);
  reader.take();
}

function parseQuery(reader: TokenReader): Query {
  reader.expect('SELECT');
  const select = parseSelect(reader, parseQuery);
  const from = parseFrom(reader);
  const scope = reader.accept('USING', 'SCOPE') ? reader.expectKind('word').text : undefined;
  const where = reader.accept('WHERE') ? parseCondition(reader, parseQuery) : undefined;
  parseWith(reader);
  const groupBy = parseGroupBy(reader);
  const having = reader.accept('HAVING') ? parseCondition(reader, parseQuery) : undefined;
  const orderBy = parseOrderBy(reader);
  const limit = parseCount(reader, 'LIMIT');
  const offset = parseCount(reader, 'OFFSET');
  const clauses = parseClauses(reader);
  return { select, ...from, scope, where, groupBy, having, orderBy, limit, offset, clauses };
}

/**
 * Text to tree. Throws MALFORMED_QUERY with row and column.
 * Our own descent, not a library: what npm offers keeps no positions and accepts `A AND B OR C` and `SELECT DISTINCT`.
 */
export function parseSoql(source: string): Query {
  const reader = tokenReader(source);
  const query = parseQuery(reader);
  if (reader.peek().kind !== 'end') throw reader.unexpected();
  return query;
}
