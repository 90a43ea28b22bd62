import type { Condition, FieldExpression, Literal, Path, Query } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import type { ToolingRow, ToolingTable } from './table.ts';

type Value = string | number | boolean | null;
type Json = Readonly<Record<string, unknown>>;

const malformed = (message: string): OrgError => new OrgError('MALFORMED_QUERY', message);
const notYet =
  'The requested operation is not yet supported by this SObject storage type, contact salesforce.com support for more information.';

/** Columns of a path in canonical case; INVALID_FIELD where there is none. */
function columnsOf(table: ToolingTable, tables: readonly ToolingTable[], path: Path): Path {
  const [first = '', ...rest] = path;
  const name = Object.keys(table.columns).find((column) => column.toLowerCase() === first.toLowerCase());
  const parent = name === undefined || rest.length === 0 ? undefined : tables.find((each) => each.name === name);
  if (name === undefined || (rest.length > 0 && parent === undefined)) {
    throw new OrgError('INVALID_FIELD', `No such column '${path.join('.')}' on entity '${table.name}'.`);
  }
  return parent ? [name, ...columnsOf(parent, tables, rest)] : [name];
}

function at(row: ToolingRow, path: Path): Value {
  let value: unknown = row;
  for (const name of path) value = (value as ToolingRow)[name];
  return value as Value;
}

const folded = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

function valueIn(literal: Literal): Value {
  switch (literal.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'datetime':
      return literal.value;
    case 'null':
      return null;
    default:
      throw malformed(`A ${literal.kind} is not supported in queries of the Tooling API`);
  }
}

const like = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^${}()|[\]]/g, '\\$&')
      .replaceAll('%', '[^]*')
      .replaceAll('_', '[^]')}$`,
    'i',
  );

/** Selects, filters, sorts and pages the rows of a table; what else SOQL has is refused. */
export function selectRows(
  table: ToolingTable,
  tables: readonly ToolingTable[],
  query: Query,
  rows: () => readonly ToolingRow[],
): { readonly totalSize: number; readonly records: readonly ToolingRow[]; readonly fields: readonly Path[] } {
  const filtered = new Set<string>();
  const pathOf = (expression: FieldExpression): Path => {
    if (expression.kind !== 'field') throw malformed(table.definition ? notYet : 'Functions are not supported here');
    const [first = '', ...rest] = expression.path;
    const isOwn =
      rest.length > 0 && [table.name, query.alias].some((name) => name?.toLowerCase() === first.toLowerCase());
    return columnsOf(table, tables, isOwn ? rest : expression.path);
  };

  function test(condition: Condition): (row: ToolingRow) => boolean {
    switch (condition.kind) {
      case 'and':
      case 'or': {
        if (condition.kind === 'or' && table.definition) throw malformed('Disjunctions not supported');
        const terms = condition.terms.map(test);
        return condition.kind === 'and'
          ? (row) => terms.every((term) => term(row))
          : (row) => terms.some((term) => term(row));
      }
      case 'not': {
        if (table.definition) throw malformed('Only equals comparisons permitted');
        const term = test(condition.term);
        return (row) => !term(row);
      }
      case 'compare':
        return compare(condition);
      case 'list': {
        if (condition.operator !== 'IN' && condition.operator !== 'NOT IN') throw malformed('Unsupported filter type');
        if (condition.operator === 'NOT IN' && table.definition) throw malformed('Only equals comparisons permitted');
        const path = pathOf(condition.left);
        if (condition.operator === 'IN') filtered.add(path.join('.'));
        const values = new Set(condition.values.map((value) => folded(valueIn(value))));
        return (row) => values.has(folded(at(row, path))) === (condition.operator === 'IN');
      }
      case 'semijoin':
        throw malformed('Semi joins are not supported in queries of the Tooling API');
    }
  }

  function compare({ left, operator, right }: Extract<Condition, { kind: 'compare' }>): (row: ToolingRow) => boolean {
    const path = pathOf(left);
    if (operator === 'LIKE') {
      if (right.kind !== 'string') throw malformed('LIKE takes a string');
      const pattern = like(right.value);
      return (row) => pattern.test(String(at(row, path) ?? ''));
    }
    if (operator !== '=' && table.definition) throw malformed('Only equals comparisons permitted');
    const value = folded(valueIn(right));
    if (operator === '=') filtered.add(path.join('.'));
    if (operator === '=' || operator === '!=') return (row) => (folded(at(row, path)) === value) === (operator === '=');
    const holds = { '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[operator];
    return (row) => holds.includes(order(folded(at(row, path)), value));
  }

  if (query.groupBy ?? query.having) throw malformed(table.definition ? notYet : 'GROUP BY is not supported here');
  const [only] = query.select;
  const counts = only?.kind === 'expression' && only.expression.kind === 'call' && only.expression.name === 'COUNT';
  if (counts && table.definition) throw malformed(notYet);
  const fields = counts && query.select.length === 1 ? [] : query.select.map((item) => selected(item, table, pathOf));
  const where = query.where === undefined ? () => true : test(query.where);
  if (table.filterBy && !table.filterBy.some((column) => filtered.has(column))) {
    throw malformed('a filter on a reified column is required [EntityDefinitionId,DurableId]');
  }
  const sorts = query.orderBy.map((item) => ({ ...item, path: pathOf(item.expression) }));
  const found = rows()
    .filter(where)
    .sort((a, b) => {
      for (const { path, direction, nulls } of sorts) {
        const [x, y] = [folded(at(a, path)), folded(at(b, path))];
        if (x === y) continue;
        if (x === null || y === null) return (x === null) === (nulls === 'FIRST') ? -1 : 1;
        return direction === 'ASC' ? order(x, y) : -order(x, y);
      }
      return 0;
    });
  const from = query.offset ?? 0;
  const page = found.slice(from, query.limit === undefined ? undefined : from + query.limit);
  return { totalSize: page.length, records: counts ? [] : page, fields };
}

const order = (a: Value, b: Value): number => (a === b ? 0 : a !== null && b !== null && a < b ? -1 : 1);

function selected(
  item: Query['select'][number],
  table: ToolingTable,
  pathOf: (expression: FieldExpression) => Path,
): Path {
  if (item.kind !== 'expression') throw malformed(`${table.name} answers fields only`);
  return pathOf(item.expression);
}

/** A row as REST answers it, with the chosen fields. */
export function wireRow(row: ToolingRow, fields: readonly Path[], table: ToolingTable, version: string): Json {
  const url = (type: string, of: ToolingRow): string =>
    `/services/data/${version}/tooling/sobjects/${type}/${String(of['Id'] ?? of['DurableId'])}`;
  const record: Record<string, unknown> = { attributes: { type: table.name, url: url(table.name, row) } };
  for (const [first = '', ...rest] of fields) {
    const value = row[first];
    if (rest.length === 0) record[first] = value ?? null;
    else {
      const parent = value as ToolingRow;
      record[first] ??= { attributes: { type: first, url: url(first, parent) } };
      (record[first] as Record<string, unknown>)[rest[0] ?? ''] = at(parent, rest);
    }
  }
  return record;
}
