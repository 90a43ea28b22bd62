import type { ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { OrderItem } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import type { Parameters } from './parameters.ts';

/** Most rows of a page, and rows that can be passed over. */
const maxPage = 2_000;

export interface Page {
  readonly size: number;
  readonly offset: number;
}

/** A parameter that is a whole number between two. */
export function numberIn(
  parameters: Parameters,
  name: string,
  fallback: number,
  least: number,
  most: number = maxPage,
): number {
  const text = parameters(name);
  const value = text === null ? fallback : Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OrgError(
    'ILLEGAL_QUERY_PARAMETER_VALUE',
    `${name} must be a whole number from ${least} to ${most}: ${text}`,
  );
}

/** `pageSize` and `pageToken`; the token is how many rows were passed. */
export const pageOf = (parameters: Parameters, size = 50, most: number = maxPage): Page => ({
  size: numberIn(parameters, 'pageSize', size, 1, most),
  offset: numberIn(parameters, 'pageToken', 0, 0),
});

/** `sortBy=Name,-Amount`; `fallback` when absent, the id last so that pages do not overlap. */
export function orderOf(parameters: Parameters, object: ObjectDef, fallback: readonly string[]): readonly OrderItem[] {
  const names = commaList(parameters('sortBy')) ?? fallback;
  const items = names.map((name): OrderItem => {
    const path = name.replace(/^-/, '').split('.');
    const isQualified = path.length > 1 && path[0]?.toLowerCase() === object.name.toLowerCase();
    const expression = { kind: 'field', path: isQualified ? path.slice(1) : path } as const;
    return {
      expression,
      direction: name.startsWith('-') ? 'DESC' : 'ASC',
      nulls: name.startsWith('-') ? 'LAST' : 'FIRST',
    };
  });
  return [...items, { expression: { kind: 'field', path: ['Id'] }, direction: 'ASC', nulls: 'FIRST' }];
}

/** What every page of records tells. One more row than the page is asked, to know of a next page. */
export function pageAnswer<Row>(
  rows: readonly Row[],
  page: Page,
  url: (token: number) => string,
): Readonly<Record<string, unknown>> {
  const records = rows.slice(0, page.size);
  const next = rows.length > page.size ? page.offset + page.size : null;
  const previous = page.offset > 0 ? Math.max(0, page.offset - page.size) : null;
  return {
    count: records.length,
    currentPageToken: String(page.offset),
    currentPageUrl: url(page.offset),
    nextPageToken: next === null ? null : String(next),
    nextPageUrl: next === null ? null : url(next),
    previousPageToken: previous === null ? null : String(previous),
    previousPageUrl: previous === null ? null : url(previous),
    records,
  };
}
