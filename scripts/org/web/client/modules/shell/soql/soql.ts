import { request } from 'shell/orgClient';
import { restApi } from 'shell/uiApi';

export interface Row {
  readonly attributes: { readonly type: string };
  readonly [field: string]: unknown;
}

/** A value as SOQL text. */
export const quote = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' || value === null
    ? String(value)
    : `'${String(value).replace(/[\\']/g, (character) => `\\${character}`)}'`;

/** Text inside a LIKE pattern, between wildcards. */
export const contains = (term: string): string => `'%${term.replace(/[\\'%_]/g, (character) => `\\${character}`)}%'`;

export interface QueryResult {
  readonly totalSize: number;
  readonly done: boolean;
  readonly records: readonly Row[];
}

export const soql = (text: string): Promise<QueryResult> =>
  request(`${restApi('query')}?q=${encodeURIComponent(text)}`) as Promise<QueryResult>;

/** Value at `Account.Owner.Name` of a row. */
export const valueAt = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row);
