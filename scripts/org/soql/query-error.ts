import { OrgError, type ErrorCode } from '../errors.ts';
import type { Position } from './ast.ts';

const width = 40;

/** Salesforce's frame of a query error: the spot in the text, a caret under it, row and column, then the words. */
export function queryError(
  code: ErrorCode,
  message: string,
  source?: string,
  at?: Position,
  fields: readonly string[] = [],
): OrgError {
  if (source === undefined || at === undefined) return new OrgError(code, message, fields);
  const line = source.split(/\r\n|\r|\n/)[at.line - 1] ?? '';
  const start = Math.max(0, at.column - 1 - width);
  const excerpt = line.slice(start, at.column - 1 + width);
  const caret = `${' '.repeat(at.column - 1 - start)}^`;
  return new OrgError(code, `\n${excerpt}\n${caret}\nERROR at Row:${at.line}:Column:${at.column}\n${message}`, fields);
}
