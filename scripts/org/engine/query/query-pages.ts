import { OrgError } from '../../errors.ts';
import type { BoundQuery } from '../../soql/bound.ts';
import { compileKeys, compileQuery } from '../../soql/compile-query.ts';
import type { QueryOptions } from '../types.ts';
import type { Cursors } from './cursors.ts';
import { selectRows, type Reading } from './run-compiled.ts';

/** A part of an answer, whatever its records are written as. */
export interface Page<Records> {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: Records;
}

export interface Found<Records> {
  readonly count: number;
  readonly records: Records;
}

/** Reads the rows of a query, or those that `keys` (a JSON array) name. */
export type ReadRecords<Records> = (query: BoundQuery, reading: Reading, keys?: string) => Found<Records>;

const pageSize = { least: 200, most: 2000 };

const sizeOf = ({ batchSize = pageSize.most }: QueryOptions): number =>
  Math.min(Math.max(batchSize, pageSize.least), pageSize.most);

const atMost = (query: BoundQuery, rows: number): BoundQuery => ({
  ...query,
  limit: Math.min(query.limit ?? Infinity, rows),
});

function countOf(query: BoundQuery, reading: Reading): number {
  const compiled = compileQuery(query);
  return Number(selectRows(compiled, reading)[0]?.[compiled.idColumn] ?? 0);
}

function nextPage(locator: string, { apiVersion }: Reading, at: number): string {
  return `/services/data/${apiVersion}/query/${locator}-${at}`;
}

/** First page of a query. What does not fit is kept as a cursor: the rows found, not their values. */
export function firstPage<Records>(
  cursors: Cursors,
  query: BoundQuery,
  reading: Reading,
  options: QueryOptions,
  read: ReadRecords<Records>,
): Page<Records> {
  if (query.kind === 'count') {
    return { totalSize: countOf(query, reading), done: true, records: read(atMost(query, 0), reading).records };
  }
  const size = query.kind === 'aggregate' ? pageSize.most + 1 : sizeOf(options);
  const { count, records } = read(atMost(query, size), reading);
  if (query.kind === 'aggregate' && count > pageSize.most) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
    );
  }
  const keys = count < size || query.limit === count ? undefined : keysOf(query, reading);
  if (keys === undefined || keys.length === count) return { totalSize: count, done: true, records };
  const { store, user } = reading.context;
  const locator = store.nextId('0r8');
  cursors.open(locator, { userId: user.userId, query, keys });
  return { totalSize: keys.length, done: false, nextRecordsUrl: nextPage(locator, reading, size), records };
}

function keysOf(query: BoundQuery, { context, evaluate }: Reading): Float64Array {
  const { text, parameters } = compileKeys(query);
  return Float64Array.from(context.store.column(text, parameters, evaluate), Number);
}

/** The page a locator (`0r8…-2000`) names. */
export function laterPage<Records>(
  cursors: Cursors,
  locator: string,
  reading: Reading,
  options: QueryOptions,
  read: ReadRecords<Records>,
): Page<Records> {
  const [, name = '', offset = ''] = /^(\w{15,18})-(\d+)$/.exec(locator) ?? [];
  const cursor = cursors.find(name, reading.context.user.userId);
  const from = Number(offset);
  if (cursor === undefined || from >= cursor.keys.length)
    throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  const { query, keys } = cursor;
  const until = from + sizeOf(options);
  const { records } = read(query, reading, JSON.stringify([...keys.subarray(from, until)]));
  const page = { totalSize: keys.length, done: until >= keys.length, records };
  return page.done ? page : { ...page, nextRecordsUrl: nextPage(name, reading, until) };
}
