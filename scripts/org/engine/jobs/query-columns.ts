import { parseSoql } from '../../soql/parse-soql.ts';
import { OrgError } from '../../errors.ts';
import type { ColumnMetadata, Context, Engine, SelectItem, WireRecord } from '../types.ts';
import type { CsvRow } from './types.ts';

const refuse = (what: string): never => {
  throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `${what} not supported in Bulk Query`);
};

const isCount = (item: SelectItem): boolean =>
  item.kind === 'expression' && item.expression.kind === 'call' && item.expression.name === 'COUNT';

/** Object and columns of a bulk query, `Account.Name` for a parent's field. Refuses what the Bulk API cannot put in a table. */
export function bulkQueryColumns(
  engine: Pick<Engine, 'queryColumns'>,
  context: Context,
  soql: string,
): { readonly object: string; readonly columns: CsvRow } {
  const { select, offset } = parseSoql(soql);
  if (offset !== undefined) refuse('OFFSET clause is');
  if (select.some((item) => item.kind === 'typeof')) refuse('TYPEOF clause is');
  if (select.some((item) => item.kind === 'subquery')) refuse('Aggregate Relationships');
  const { columnMetadata, entityName, groupBy } = engine.queryColumns(context, soql);
  if (groupBy || select.some(isCount) || columnMetadata.some((column) => column.aggregate)) {
    refuse('Aggregate functions and GROUP BY are');
  }
  return { object: entityName, columns: columnMetadata.flatMap((column) => pathsOf(column, '')) };
}

const pathsOf = ({ columnName, joinColumns }: ColumnMetadata, before: string): readonly string[] =>
  joinColumns.length === 0
    ? [before + columnName]
    : joinColumns.flatMap((column) => pathsOf(column, `${before}${columnName}.`));

/** A record as one line; datetimes with `Z`, as Bulk API 2.0 writes them. Compound values are refused. */
export const recordRow = (record: WireRecord, columns: CsvRow): CsvRow =>
  columns.map((path) => {
    let value: unknown = record;
    for (const name of path.split('.')) value = (value as WireRecord | null)?.[name] ?? null;
    if (typeof value === 'object' && value !== null) refuse('Selecting compound data');
    return value === null ? '' : String(value).replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)\+0000$/, '$1Z');
  });
