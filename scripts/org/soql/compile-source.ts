import type { BoundSource, Table } from './bound.ts';
import { compileCondition } from './compile-condition.ts';
import type { RowLimit } from './environment.ts';
import { joined, name, param, sql, type Fragment } from './sql.ts';

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

function parents(joins: BoundSource['joins']): readonly Fragment[] {
  return joins.map((join) => {
    const to = name(join.table.alias);
    const link = sql`${to}."Id" = ${name(join.from.alias)}.${name(join.field.name)}`;
    const on = joined(present([link, limitOf(join.rows, join.table)]), ' AND ');
    return sql`LEFT JOIN ${name(join.table.object.name)} AS ${to} ON ${on}`;
  });
}

/** The rows whose keys (rowids) are in the JSON array `keys`, in its order, whatever has become of them meanwhile. */
export function compileKeyed({ table, joins }: BoundSource, keys: string): Fragment {
  const alias = name(table.alias);
  const rows = sql`FROM json_each(${param(keys)}) AS "page" CROSS JOIN ${name(table.object.name)} AS ${alias} ON ${alias}.rowid = "page".value`;
  return sql`${joined([rows, ...parents(joins)], ' ')} ORDER BY "page".key`;
}

/** `FROM … LEFT JOIN … WHERE …`: a parent the user may not see joins as nothing. */
export function compileSource(source: BoundSource, more: readonly Fragment[] = []): Fragment {
  const { table, joins, where } = source;
  const alias = name(table.alias);
  const alive =
    table.object.fields.has('isdeleted') && !source.includeDeleted ? sql`${alias}."IsDeleted" = 0` : undefined;
  const conditions = present([alive, limitOf(source.rows, table), where && compileCondition(where), ...more]);
  const from = joined([sql`FROM ${name(table.object.name)} AS ${alias}`, ...parents(joins)], ' ');
  return conditions.length === 0 ? from : sql`${from} WHERE ${joined(conditions, ' AND ')}`;
}
