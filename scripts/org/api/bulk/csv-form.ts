import type { ColumnDelimiter, CsvForm, LineEnding } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import type { JsonObject } from '../parse.ts';

export const delimiters: Readonly<Record<ColumnDelimiter, string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t',
};

export const lineEndings: Readonly<Record<LineEnding, string>> = { LF: '\n', CRLF: '\r\n' };

/** One of the names a property may have; the first where it is absent. */
export function oneOf<Name extends string>(body: JsonObject, property: string, names: readonly Name[]): Name {
  const value = body[property] ?? names[0];
  const known = names.find((name) => name === value);
  if (known === undefined) {
    throw new OrgError('INVALIDJOB', `InvalidJob : ${property} must be one of ${names.join(', ')}: ${String(value)}`);
  }
  return known;
}

/** How the CSV of a new job is written: commas and line feeds unless told. */
export const csvFormIn = (body: JsonObject): CsvForm => ({
  columnDelimiter: oneOf(body, 'columnDelimiter', ['COMMA', 'BACKQUOTE', 'CARET', 'PIPE', 'SEMICOLON', 'TAB']),
  lineEnding: oneOf(body, 'lineEnding', ['LF', 'CRLF']),
});
