import type { Path } from './ast.ts';
import type { TokenReader } from './token-reader.ts';

/** `Account.Owner.Name` */
export function parsePath(reader: TokenReader): Path {
  const path = [reader.expectKind('word').text];
  while (reader.accept('.')) path.push(reader.expectKind('word').text);
  return path;
}
