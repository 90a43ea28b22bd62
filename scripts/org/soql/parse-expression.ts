import type { FieldExpression } from './ast.ts';
import { parseDistance } from './parse-distance.ts';
import { parsePath } from './parse-path.ts';
import type { TokenReader } from './token-reader.ts';

/** A field path, or a call of a function on expressions. */
export function parseExpression(reader: TokenReader): FieldExpression {
  const { at, text } = reader.peek();
  if (!reader.is('(', 1)) return { kind: 'field', path: parsePath(reader), at };
  if (reader.is('DISTANCE')) return parseDistance(reader);
  reader.expectKind('word');
  reader.expect('(');
  const args: FieldExpression[] = [];
  if (!reader.accept(')')) {
    do args.push(parseExpression(reader));
    while (reader.accept(','));
    reader.expect(')');
  }
  return { kind: 'call', name: text.toUpperCase(), args, at };
}
