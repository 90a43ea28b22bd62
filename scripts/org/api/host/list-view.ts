import { parseLogic, type LogicTree } from '../../catalog/filter-logic.ts';
import type { FieldDef, FilterItem, ListViewDef, ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import type { HostListView } from '../../host-contract.ts';
import { columnPath } from './column-path.ts';
import { standardColumns } from './standard-columns.ts';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;

const comparisons: Readonly<Record<string, string>> = {
  equals: '=',
  greaterOrEqual: '>=',
  greaterThan: '>',
  lessOrEqual: '<=',
  lessThan: '<',
  notEqual: '!=',
};

const numeric = new Set(['currency', 'double', 'int', 'percent']);

/** A filter value as SOQL: dates as ISO or as a date literal (`LAST_N_DAYS:30`), numbers bare, `1` and `0` for checkboxes. */
function literal(value: string, field: FieldDef): string {
  if (value === '') return 'null';
  if (field.type === 'boolean') return value === '1' || /^true$/i.test(value) ? 'true' : 'false';
  if (numeric.has(field.type)) return String(Number(value));
  if (field.type !== 'date' && field.type !== 'datetime') return quoted(value);
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : value;
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return field.type === 'date' ? iso : `${iso}T00:00:00Z`;
  if (/^[A-Z_]+(:\d+)?$/.test(iso)) return iso;
  throw new Error(`the value ${value} is not a date`);
}

/** A filter of a list view as a condition in SOQL; a list of values means any of them. */
export function filterCondition(path: string, field: FieldDef, { operation, value = '' }: FilterItem): string {
  const values = value === '' ? [''] : value.split(',').map((part) => part.trim());
  const comparison = comparisons[operation];
  const isNegative = operation === 'notEqual' || operation === 'notContain' || operation === 'excludes';
  const conditions = values.map((part) => {
    if (comparison) return `${path} ${comparison} ${literal(part, field)}`;
    const pattern = part.replace(/[\\'%_]/g, (character) => `\\${character}`);
    if (operation === 'contains') return `${path} LIKE '%${pattern}%'`;
    if (operation === 'notContain') return `(NOT ${path} LIKE '%${pattern}%')`;
    if (operation === 'startsWith') return `${path} LIKE '${pattern}%'`;
    if (operation === 'includes' || operation === 'excludes')
      return `${path} ${operation.toUpperCase()} (${quoted(part)})`;
    throw new Error(`the operator ${operation} is not supported`);
  });
  return conditions.length === 1 ? (conditions[0] as string) : `(${conditions.join(isNegative ? ' AND ' : ' OR ')})`;
}

/** The filters as one condition in the order of the view's filter logic; as they are where all must hold. */
function byLogic({ filterLogic }: ListViewDef, conditions: readonly string[]): readonly string[] {
  if (filterLogic === undefined) return conditions;
  const tree = parseLogic(filterLogic, conditions.length);
  if (!tree) throw new Error(`the filter logic ${filterLogic} is not supported`);
  const text = (node: LogicTree): string => {
    switch (node.kind) {
      case 'item':
        return conditions[node.index] ?? '';
      case 'not':
        return `(NOT ${text(node.term)})`;
      case 'and':
      case 'or':
        return `(${node.terms.map(text).join(` ${node.kind.toUpperCase()} `)})`;
    }
  };
  return [text(tree)];
}

function conditionOf(context: Context, object: ObjectDef, view: ListViewDef): string {
  const conditions = view.filters.map((filter) => {
    const column = columnPath(context.catalog, object, filter.field);
    if (!column) throw new Error(`the column ${filter.field} is not known`);
    return filterCondition(column.path, column.field, filter);
  });
  const filters = byLogic(view, conditions);
  const own = /^mine$/i.test(view.filterScope) && object.hasOwner ? [`OwnerId = '${context.user.userId}'`] : [];
  return [...own, ...filters].join(' AND ');
}

const words: Readonly<Record<string, string>> = {
  contains: 'contains',
  equals: 'equals',
  excludes: 'excludes',
  greaterOrEqual: 'greater or equal',
  greaterThan: 'greater than',
  includes: 'includes',
  lessOrEqual: 'less or equal',
  lessThan: 'less than',
  notContain: 'does not contain',
  notEqual: 'not equal to',
  startsWith: 'starts with',
};

/** The filters as a person reads them; a field the user may not see is not named. */
function filterWords(context: Context, object: ObjectDef, view: ListViewDef): readonly string[] {
  const own = /^mine$/i.test(view.filterScope) ? [`My ${object.labelPlural.toLowerCase()}`] : [];
  const rest = view.filters.flatMap(({ field, operation, value = '' }) => {
    const column = columnPath(context.catalog, object, field);
    const isSeen = column && (column.path.includes('.') || context.access.canReadField(object, column.field));
    if (!column || !isSeen) return [];
    return [`${column.field.label} ${words[operation] ?? operation} ${value.replaceAll(',', ', ') || '""'}`];
  });
  return [...own, ...rest];
}

function columnsOf(context: Context, object: ObjectDef, names: readonly string[]): readonly string[] {
  const columns = names
    .map((name) => columnPath(context.catalog, object, name))
    .filter((column) => column !== undefined);
  const readable = columns.filter(
    ({ path, field }) => path.includes('.') || context.access.canReadField(object, field),
  );
  return readable.map(({ path }) => path);
}

function deployed(context: Context, object: ObjectDef, view: ListViewDef): HostListView {
  const shown = columnsOf(context, object, view.columns);
  const columns = shown.length > 0 ? shown : columnsOf(context, object, standardColumns(object));
  const filters = filterWords(context, object, view);
  try {
    return { name: view.name, label: view.label, columns, where: conditionOf(context, object, view), filters };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      name: view.name,
      label: view.label,
      columns,
      where: '',
      filters,
      problem: `The local org cannot show this list view: ${reason}.`,
    };
  }
}

/** List views of an object: the deployed ones, else all records and the user's own. */
export function listViews(context: Context, object: ObjectDef): readonly HostListView[] {
  if (object.listViews.length > 0) return object.listViews.map((view) => deployed(context, object, view));
  const columns = columnsOf(context, object, standardColumns(object));
  const all = { name: 'AllRecords', label: `All ${object.labelPlural}`, columns, where: '', filters: [] };
  const mine = {
    name: 'MyRecords',
    label: `My ${object.labelPlural}`,
    columns,
    where: `OwnerId = '${context.user.userId}'`,
    filters: [],
  };
  return object.hasOwner ? [all, mine] : [all];
}
