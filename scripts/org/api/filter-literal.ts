import type { FieldDef } from '../catalog/types.ts';
import { OrgError } from '../errors.ts';
import { isObject } from './parse.ts';
import type { Literal } from '../engine/types.ts';

/** `{ last_n_days: 30 }` */
function rangeLiteral(range: Readonly<Record<string, unknown>>): Literal {
  const [entry, ...more] = Object.entries(range).filter(([, n]) => n !== undefined && n !== null);
  if (entry === undefined || more.length > 0)
    throw new OrgError('INVALID_INPUT', 'A date range takes exactly one of its fields');
  const [name, n] = entry;
  return { kind: 'dateLiteral', name: name.toUpperCase(), n: Number(n) };
}

function dateLiteral(field: FieldDef, input: Readonly<Record<string, unknown>>): Literal {
  const { value, literal, range } = input;
  if (typeof literal === 'string') return { kind: 'dateLiteral', name: literal };
  if (isObject(range)) return rangeLiteral(range);
  if (typeof value !== 'string') return { kind: 'null' };
  return { kind: field.type === 'date' ? 'date' : 'datetime', value };
}

/** A value of an operator, as the field's type writes literals in a query. */
export function toLiteral(field: FieldDef, input: unknown): Literal {
  if (input === null || input === undefined) return { kind: 'null' };
  if (isObject(input)) return dateLiteral(field, input);
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input === 'number') return { kind: 'number', value: input };
  if (field.type === 'time') return { kind: 'time', value: String(input) };
  return { kind: 'string', value: String(input) };
}
