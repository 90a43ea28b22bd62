import { OrgError } from '../errors.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a JSON object, or JSON_PARSER_ERROR naming `what`. */
export function objectIn(value: unknown, what = 'The request body'): JsonObject {
  if (!isObject(value)) throw new OrgError('JSON_PARSER_ERROR', `${what} must be a JSON object`);
  return value;
}

/** A list in a body, or JSON_PARSER_ERROR. */
export function listIn(body: JsonObject, name: string): readonly unknown[] {
  const value = body[name];
  if (!Array.isArray(value)) throw new OrgError('JSON_PARSER_ERROR', `'${name}' must be a list`);
  return value;
}

/** A text in a body, or MISSING_ARGUMENT. */
export function textIn(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '')
    throw new OrgError('MISSING_ARGUMENT', `Missing required field: ${name}`);
  return value;
}

/** A flag in a body: absent is false; anything but true or false is refused. */
export function flagIn(body: JsonObject, name: string): boolean {
  const value = body[name] ?? false;
  if (typeof value !== 'boolean') throw new OrgError('JSON_PARSER_ERROR', `'${name}' must be true or false`);
  return value;
}

/** A comma-separated query parameter as a list, blanks dropped; undefined when it is not there. */
export const commaList = (text: string | null): readonly string[] | undefined =>
  text === null
    ? undefined
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
