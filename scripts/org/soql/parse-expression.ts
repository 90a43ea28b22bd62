import type { FieldExpression, Path } from './ast.ts';
import type { TokenReader } from './token-reader.ts';

/** `Account.Owner.Name` */
export function parsePath(reader: TokenReader): Path {
  const path = [reader.expectKind('word').text];
  while (reader.accept('.')) path.push(reader.expectKind('word').text);
  return path;
}

/** A field path, or a call of a function on expressions. */
export function parseExpression(reader: TokenReader): FieldExpression {
  const { at, text } = reader.peek();
  if (!reader.is('(', 1)) return { kind: 'field', path: parsePath(reader), at };
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
