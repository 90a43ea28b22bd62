import type { Condition, FieldExpression, Literal, Query } from './ast.ts';
import { parseExpression } from './parse-expression.ts';
import { parseLiteral } from './parse-literal.ts';
import type { TokenReader } from './token-reader.ts';

type ParseQuery = (reader: TokenReader) => Query;

const comparisons = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  LIKE: 'LIKE',
} as const;

function listOperator(reader: TokenReader): 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES' | undefined {
  if (reader.accept('IN')) return 'IN';
  if (reader.accept('NOT', 'IN')) return 'NOT IN';
  if (reader.accept('INCLUDES')) return 'INCLUDES';
  if (reader.accept('EXCLUDES')) return 'EXCLUDES';
  return undefined;
}

function literalList(reader: TokenReader): readonly Literal[] {
  const values: Literal[] = [];
  do values.push(parseLiteral(reader));
  while (reader.accept(','));
  reader.expect(')');
  return values;
}

function list(reader: TokenReader, left: FieldExpression, parseQuery: ParseQuery): Condition | undefined {
  const operator = listOperator(reader);
  if (operator === undefined) return undefined;
  if (reader.is(':')) throw reader.refuse('Bind variables only allowed in Apex code');
  reader.expect('(');
  if (!reader.is('SELECT')) return { kind: 'list', left, operator, values: literalList(reader) };
  if (operator !== 'IN' && operator !== 'NOT IN') throw reader.unexpected();
  const query = parseQuery(reader);
  reader.expect(')');
  return { kind: 'semijoin', left, operator, query };
}

function comparison(reader: TokenReader, parseQuery: ParseQuery): Condition {
  const left = parseExpression(reader);
  const found = list(reader, left, parseQuery);
  if (found !== undefined) return found;
  const token = reader.peek();
  const operator = comparisons[token.text.toUpperCase() as keyof typeof comparisons];
  if (operator === undefined || token.kind === 'string') throw reader.unexpected();
  reader.take();
  return { kind: 'compare', left, operator, right: parseLiteral(reader) };
}

function term(reader: TokenReader, parseQuery: ParseQuery): Condition {
  if (reader.accept('NOT')) return { kind: 'not', term: term(reader, parseQuery) };
  if (!reader.accept('(')) return comparison(reader, parseQuery);
  const inner = parseCondition(reader, parseQuery);
  reader.expect(')');
  return inner;
}

/** `A AND B` or `A OR B`; the two are never mixed without parentheses: `A AND B OR C` is refused as Salesforce does. */
export function parseCondition(reader: TokenReader, parseQuery: ParseQuery): Condition {
  const first = term(reader, parseQuery);
  const word = reader.is('AND') ? 'AND' : reader.is('OR') ? 'OR' : undefined;
  if (word === undefined) return first;
  const terms = [first];
  while (reader.accept(word)) terms.push(term(reader, parseQuery));
  if (reader.is('AND') || reader.is('OR')) throw reader.unexpected();
  return { kind: word === 'AND' ? 'and' : 'or', terms };
}
