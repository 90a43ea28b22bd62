import type { CompiledChild, CompiledQuery } from '../../soql/shape.ts';
import type { FormulaEvaluator, Row } from '../../store/types.ts';
import type { Context, QueryPage, WireRecord } from '../types.ts';
import { wireAggregate, wireRecord } from './wire-record.ts';

/** What reading takes besides the query. */
export interface Reading {
  readonly context: Context;
  readonly evaluate: FormulaEvaluator;
  readonly apiVersion: string;
}

type ChildPages = ReadonlyMap<string, QueryPage>;

export const selectRows = (query: CompiledQuery, { context, evaluate }: Reading): readonly Row[] =>
  context.store.select(query.sql, query.parameters, evaluate);

/** Children of all the parents of a page in one SELECT, handed out by parent. */
function childPages(child: CompiledChild, parentIds: readonly string[], reading: Reading): ChildPages {
  const { query, keyColumn } = child;
  const parameters = query.parameters.map((value, index) =>
    index === query.idsAt ? JSON.stringify(parentIds) : value,
  );
  const rows = reading.context.store.select(query.sql, parameters, reading.evaluate);
  const records = wireRows(rows, query, reading);
  const byParent = new Map<string, WireRecord[]>();
  records.forEach((record, index) => {
    const key = String(rows[index]?.[keyColumn]);
    const siblings = byParent.get(key);
    if (siblings === undefined) byParent.set(key, [record]);
    else siblings.push(record);
  });
  return new Map([...byParent].map(([key, list]) => [key, { totalSize: list.length, done: true, records: list }]));
}

/** Rows of one page as records, with their children read. */
export function wireRows(rows: readonly Row[], query: CompiledQuery, reading: Reading): readonly WireRecord[] {
  const ids = rows.map((row) => String(row[query.idColumn]));
  const pages = rows.length === 0 ? [] : query.children.map((child) => childPages(child, ids, reading));
  const options = {
    apiVersion: reading.apiVersion,
    reader: reading.context.user,
    plainAmounts: reading.context.catalog.currency?.plain === true,
    children: (index: number, parentId: string): QueryPage | undefined => pages[index]?.get(parentId),
  };
  return query.kind === 'aggregate'
    ? rows.map((row) => wireAggregate(row, query.shape, options))
    : rows.map((row) => wireRecord(row, query.shape, query.idColumn, options));
}
