import type { Literal } from './ast.ts';
import { isDateLiteral, takesNumber } from './date-literals.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';

function currency(text: string): Literal | undefined {
  const match = /^([A-Z]{3})(\d+(?:\.\d+)?)$/i.exec(text);
  if (match === null) return undefined;
  return { kind: 'currency', code: (match[1] ?? '').toUpperCase(), value: Number(match[2]) };
}

function word(reader: TokenReader, token: Token): Literal {
  const name = token.text.toUpperCase();
  if (name === 'NULL') return { kind: 'null' };
  if (name === 'TRUE' || name === 'FALSE') return { kind: 'boolean', value: name === 'TRUE' };
  if (isDateLiteral(name)) return { kind: 'dateLiteral', name };
  if (takesNumber(name)) {
    reader.expect(':');
    const n = Number(reader.expectKind('number').text);
    if (!Number.isInteger(n) || n < 0) throw reader.unexpected(token);
    return { kind: 'dateLiteral', name, n };
  }
  const amount = currency(token.text);
  if (amount === undefined) throw reader.unexpected(token);
  return amount;
}

/** The right side of a comparison. */
export function parseLiteral(reader: TokenReader): Literal {
  const token = reader.peek();
  if (reader.is(':')) throw reader.refuse('Bind variables only allowed in Apex code');
  reader.take();
  switch (token.kind) {
    case 'string':
      return { kind: 'string', value: token.value };
    case 'number':
      return { kind: 'number', value: Number(token.text) };
    case 'date':
    case 'datetime':
    case 'time':
      return { kind: token.kind, value: token.text };
    case 'word':
      return word(reader, token);
    case 'symbol':
    case 'end':
      throw reader.unexpected(token);
  }
}
