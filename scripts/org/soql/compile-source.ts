import type { BoundSource, Table } from './bound.ts';
import { compileCondition } from './compile-condition.ts';
import type { RowLimit } from './environment.ts';
import { joined, name, sql, type Fragment } from './sql.ts';

/** The rows of `table` the user may see; undefined where all of them are. */
function limitOf(rows: RowLimit, table: Table): Fragment | undefined {
  switch (rows.kind) {
    case 'all':
      return undefined;
    case 'none':
      return sql`0`;
    case 'where':
      return { text: `(${rows.sql.replaceAll('{row}', `"${table.alias}"`)})`, parameters: rows.parameters };
  }
}

const present = (fragments: ReadonlyArray<Fragment | undefined>): readonly Fragment[] =>
  fragments.filter((fragment) => fragment !== undefined);

/** `FROM … LEFT JOIN … WHERE …`: a parent the user may not see joins as nothing. */
export function compileSource(source: BoundSource, more: readonly Fragment[] = []): Fragment {
  const { table, joins, where } = source;
  const alias = name(table.alias);
  const parents = joins.map((join) => {
    const to = name(join.table.alias);
    const link = sql`${to}."Id" = ${name(join.from.alias)}.${name(join.field.name)}`;
    const on = joined(present([link, limitOf(join.rows, join.table)]), ' AND ');
    return sql`LEFT JOIN ${name(join.table.object.name)} AS ${to} ON ${on}`;
  });
  const alive =
    table.object.fields.has('isdeleted') && !source.includeDeleted ? sql`${alias}."IsDeleted" = 0` : undefined;
  const conditions = present([alive, limitOf(source.rows, table), where && compileCondition(where), ...more]);
  const from = joined([sql`FROM ${name(table.object.name)} AS ${alias}`, ...parents], ' ');
  return conditions.length === 0 ? from : sql`${from} WHERE ${joined(conditions, ' AND ')}`;
}
