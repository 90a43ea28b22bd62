import { compileAggregate } from './compile-aggregate.ts';
import { compileExpression, sortable } from './compile-expression.ts';
import { limitClause, orderItem } from './compile-order.ts';
import { compileKeyed, compileSource } from './compile-source.ts';
import type { BoundChild, BoundQuery } from './bound.ts';
import { columnList } from './columns.ts';
import { jsonColumn } from './json-columns.ts';
import type { CompiledChild, CompiledQuery } from './shape.ts';
import { empty, joined, name, param, sql, type Fragment } from './sql.ts';

/** Order of the rows; the order of creation decides between equals, so that pages are stable. */
function orderOf(query: BoundQuery): Fragment {
  const items = query.orderBy.map((order) => orderItem(sortable(order.expression), order));
  return joined([...items, sql`${name(query.source.table.alias)}.rowid`], ', ');
}

function compileCount(query: BoundQuery): CompiledQuery {
  const { source, limit, offset } = query;
  const rows = compileSource(source);
  const counted =
    limit === undefined && offset === undefined
      ? sql`SELECT COUNT(*) AS "c0" ${rows}`
      : sql`SELECT COUNT(*) AS "c0" FROM (SELECT 1 ${rows}${limitClause(limit, offset)})`;
  return {
    kind: 'count',
    sql: counted.text,
    parameters: counted.parameters,
    shape: { object: source.table.object, outputs: [] },
    idColumn: 'c0',
    children: [],
  };
}

function compileChild(child: BoundChild): CompiledChild {
  const { query } = child;
  const columns = columnList();
  const idColumn = columns.add(compileExpression(query.id));
  const key = compileExpression(child.key);
  const keyColumn = columns.add(key);
  const outputs = columns.outputs(query.outputs);
  const ids = sql`${key} IN (SELECT value FROM json_each(${param(null)}))`;
  const limited = query.limit !== undefined || query.offset !== undefined;
  const rank = sql`, ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${orderOf(query)}) AS "rank"`;
  const head = sql`SELECT ${columns.fragment()}${limited ? rank : empty}`;
  const compiled = sql`${head} ${compileSource(query.source, [ids])}`;
  const idsAt = compiled.parameters.length - 1;
  const offset = query.offset ?? 0;
  const most = query.limit === undefined ? Number.MAX_SAFE_INTEGER : offset + query.limit;
  const statement = limited
    ? sql`SELECT * FROM (${compiled}) WHERE "rank" > ${param(offset)} AND "rank" <= ${param(most)} ORDER BY "rank"`
    : sql`${compiled} ORDER BY ${orderOf(query)}`;
  return {
    name: child.name,
    keyColumn,
    query: {
      kind: 'records',
      sql: statement.text,
      parameters: statement.parameters,
      idsAt,
      shape: { object: query.source.table.object, outputs },
      idColumn,
      children: query.children.map(compileChild),
    },
  };
}

/** The rows of a query in its order, or those of `keys`, a JSON array of what `compileKeys` found. */
const rowsOf = (query: BoundQuery, keys: string | undefined): Fragment =>
  keys === undefined
    ? sql`${compileSource(query.source)} ORDER BY ${orderOf(query)}${limitClause(query.limit, query.offset)}`
    : compileKeyed(query.source, keys);

/** A query of records, or the part of its answer that `keys` name. */
export function compileRecords(query: BoundQuery, keys?: string): CompiledQuery {
  const columns = columnList();
  const idColumn = columns.add(compileExpression(query.id));
  const outputs = columns.outputs(query.outputs);
  const statement = sql`SELECT ${columns.fragment()} ${rowsOf(query, keys)}`;
  return {
    kind: 'records',
    sql: statement.text,
    parameters: statement.parameters,
    shape: { object: query.source.table.object, outputs },
    idColumn,
    children: query.children.map(compileChild),
  };
}

/** The same as one column of JSON texts; undefined where the database cannot write them. */
export function compileJson(query: BoundQuery, apiVersion: string, keys?: string): Fragment | undefined {
  const column = jsonColumn(query, apiVersion);
  return column && sql`SELECT ${column} ${rowsOf(query, keys)}`;
}

/** One column: the keys of all rows of a query, in its order. They name the rows as long as these are there. */
export const compileKeys = (query: BoundQuery): Fragment =>
  sql`SELECT ${name(query.source.table.alias)}.rowid AS "key" ${rowsOf(query, undefined)}`;

/** Bound tree to `{ sql, parameters, shape }`. Values are parameters only. */
export function compileQuery(query: BoundQuery): CompiledQuery {
  switch (query.kind) {
    case 'count':
      return compileCount(query);
    case 'aggregate':
      return compileAggregate(query);
    case 'records':
      return compileRecords(query);
  }
}
