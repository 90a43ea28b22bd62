import { expressionKey } from './bind-aggregate.ts';
import type { BoundExpression, BoundQuery, OutputOf } from './bound.ts';
import { compileCondition } from './compile-condition.ts';
import { comparable, compileExpression, sortable } from './compile-expression.ts';
import { limitClause, orderItem } from './compile-order.ts';
import { compileSource } from './compile-source.ts';
import type { CompiledQuery } from './shape.ts';
import { empty, joined, name, param, sql, type Fragment } from './sql.ts';

type Groups = readonly BoundExpression[];

/** Groups of each SELECT: `ROLLUP(a, b)` is `[a, b]`, `[a]`, `[]`; `CUBE(a, b)` adds `[b]`. */
function groupingSets({ kind, items }: BoundQuery['groupBy']): readonly Groups[] {
  switch (kind) {
    case 'plain':
      return [items];
    case 'rollup':
      return Array.from({ length: items.length + 1 }, (_all, dropped) => items.slice(0, items.length - dropped));
    case 'cube':
      return Array.from({ length: 2 ** items.length }, (_all, mask) =>
        items.filter((_item, bit) => (mask & (1 << bit)) === 0),
      );
  }
}

/** The value of an expression in one grouping set: a group that is rolled up is null there, and GROUPING of it 1. */
function inSet(
  query: BoundQuery,
  set: Groups,
  expression: BoundExpression,
  compile: (value: BoundExpression) => Fragment,
): Fragment {
  if (expression.kind === 'aggregate') return compile(expression);
  const key = expressionKey(expression.kind === 'grouping' ? expression.argument : expression);
  const isGroup = query.groupBy.items.some((item) => expressionKey(item) === key);
  const present = !isGroup || set.some((item) => expressionKey(item) === key);
  if (expression.kind === 'grouping') return param(present ? 0 : 1);
  return present ? compile(expression) : sql`NULL`;
}

function selectSet(query: BoundQuery, set: Groups): Fragment {
  const values = query.outputs.map((output, index) => {
    if (output.kind !== 'value') throw new Error('An aggregate answers values only');
    return sql`${inSet(query, set, output.value, compileExpression)} AS ${name(`c${index}`)}`;
  });
  const orders = query.orderBy.map(
    (order, index) => sql`${inSet(query, set, order.expression, sortable)} AS ${name(`o${index}`)}`,
  );
  // The grand total of a roll-up is a group too: without one, no rows would still answer a row.
  const total = query.groupBy.kind === 'plain' ? empty : sql` GROUP BY NULL`;
  const groups = set.length === 0 ? total : sql` GROUP BY ${joined(set.map(comparable), ', ')}`;
  const having = query.having === undefined ? empty : sql` HAVING ${compileCondition(query.having)}`;
  return sql`SELECT ${joined([...values, ...orders], ', ')} ${compileSource(query.source)}${groups}${having}`;
}

/** A grouped query. SQLite knows no ROLLUP: each grouping set is a SELECT of its own, and ORDER BY is over all of them. */
export function compileAggregate(query: BoundQuery): CompiledQuery {
  const rows = joined(
    groupingSets(query.groupBy).map((set) => selectSet(query, set)),
    ' UNION ALL ',
  );
  const columns = joined(
    query.outputs.map((_output, index) => name(`c${index}`)),
    ', ',
  );
  const order =
    query.orderBy.length === 0
      ? empty
      : sql` ORDER BY ${joined(
          query.orderBy.map((each, index) => orderItem(name(`o${index}`), each)),
          ', ',
        )}`;
  const statement = sql`SELECT ${columns} FROM (${rows})${order}${limitClause(query.limit, query.offset)}`;
  const outputs = query.outputs.map((output, index): OutputOf<string> => {
    if (output.kind !== 'value') throw new Error('An aggregate answers values only');
    const { money } = output;
    return { ...output, value: `c${index}`, money: money && 'code' in money ? money : undefined };
  });
  return {
    kind: 'aggregate',
    sql: statement.text,
    parameters: statement.parameters,
    shape: { object: query.source.table.object, outputs },
    idColumn: 'c0',
    children: [],
  };
}
