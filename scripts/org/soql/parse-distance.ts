import type { FieldExpression, PlaceExpression } from './ast.ts';
import { parsePath } from './parse-path.ts';
import type { TokenReader } from './token-reader.ts';

function degrees(reader: TokenReader, most: number): number {
  const token = reader.expectKind('number');
  const value = Number(token.text);
  if (Math.abs(value) > most)
    throw reader.refuse(`invalid geolocation: ${token.text} is not between -${most} and ${most}`, token);
  return value;
}

function parsePlace(reader: TokenReader): PlaceExpression {
  const { at } = reader.peek();
  if (!reader.accept('GEOLOCATION', '(')) return { kind: 'field', path: parsePath(reader), at };
  const latitude = degrees(reader, 90);
  reader.expect(',');
  const longitude = degrees(reader, 180);
  reader.expect(')');
  return { kind: 'point', latitude, longitude };
}

/** `DISTANCE(Spot__c, GEOLOCATION(52.5, 13.4), 'km')` */
export function parseDistance(reader: TokenReader): FieldExpression {
  const { at } = reader.take();
  reader.expect('(');
  const from = parsePlace(reader);
  reader.expect(',');
  const to = parsePlace(reader);
  reader.expect(',');
  const token = reader.expectKind('string');
  if (token.value !== 'mi' && token.value !== 'km')
    throw reader.refuse(`DISTANCE unit must be 'mi' or 'km': ${token.text}`, token);
  reader.expect(')');
  return { kind: 'distance', from, to, unit: token.value, at };
}
