import { fieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, FilterItem, ObjectDef, Value } from '../../catalog/types.ts';
import { fold } from '../../store/fold.ts';
import { both, either, noRows, where } from '../access/scope.ts';
import { parseLogic, type LogicTree } from '../../catalog/filter-logic.ts';
import type { RowScope } from '../types.ts';

const numbers: ReadonlySet<FieldDef['type']> = new Set(['int', 'double', 'currency', 'percent']);

const partsOf = (value: string): readonly string[] =>
  value.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'));

const escaped = (text: string): string => fold(text).replace(/[\\%_]/g, '\\$&');

const orders: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>=',
};

/** Operations criteria may use. */
export const criteriaOperations: ReadonlySet<string> = new Set([
  ...Object.keys(orders),
  'equals',
  'notEqual',
  'contains',
  'notContain',
  'startsWith',
  'includes',
  'excludes',
]);

function literal(field: FieldDef, text: string): Value {
  if (numbers.has(field.type)) return Number(text);
  if (field.type === 'boolean') return text.toLowerCase() === 'true' || text === '1' ? 1 : 0;
  return field.type === 'date' || field.type === 'datetime' ? text : fold(text);
}

/** SQL of one criterion over the row's stored column; several values with commas are alternatives. */
function condition(field: FieldDef, { operation, value = '' }: FilterItem): RowScope {
  const plain = `{row}."${field.name}"`;
  const exact = numbers.has(field.type) || ['boolean', 'date', 'datetime'].includes(field.type);
  const column = exact ? plain : `fold(${plain})`;
  const parts = partsOf(value);
  const positive = (sql: string, parameter: (part: string) => Value): RowScope =>
    either(parts.map((part) => where(sql, [parameter(part)])));
  const isIn = value === '' ? where(`${plain} IS NULL`, []) : positive(`${column} = ?`, (part) => literal(field, part));
  const like = (pattern: (part: string) => string): RowScope =>
    positive(`${column} LIKE ? ESCAPE '\\'`, (part) => pattern(escaped(part)));
  const chosen = positive(`(';' || ${column} || ';') LIKE ? ESCAPE '\\'`, (part) => `%;${escaped(part)};%`);
  switch (operation) {
    case 'equals':
      return isIn;
    case 'notEqual':
      return not(isIn);
    case 'contains':
      return like((part) => `%${part}%`);
    case 'notContain':
      return not(like((part) => `%${part}%`));
    case 'startsWith':
      return like((part) => `${part}%`);
    case 'includes':
      return chosen;
    case 'excludes':
      return not(chosen);
    default:
      return orders[operation] ? positive(`${column} ${orders[operation]} ?`, (part) => literal(field, part)) : noRows;
  }
}

/** Whatever is not known to be so: a blank is not equal to anything. */
function not(scope: RowScope): RowScope {
  return scope.kind === 'where' ? where(`(${scope.sql}) IS NOT 1`, scope.parameters) : noRows;
}

function scopeOf(tree: LogicTree, terms: readonly RowScope[]): RowScope {
  switch (tree.kind) {
    case 'item':
      return terms[tree.index] ?? noRows;
    case 'not':
      return not(scopeOf(tree.term, terms));
    case 'and':
      return both(tree.terms.map((term) => scopeOf(term, terms)));
    case 'or':
      return either(tree.terms.map((term) => scopeOf(term, terms)));
  }
}

/** Rows that meet the criteria; none when a field or the logic is not there. */
export function criteriaScope(object: ObjectDef, criteria: readonly FilterItem[], logic: string): RowScope {
  const tree = parseLogic(logic, criteria.length);
  const terms = criteria.map((item) => {
    const field = fieldOf(object, item.field);
    return field && field.formula === undefined && !field.components ? condition(field, item) : noRows;
  });
  return tree && criteria.length > 0 ? scopeOf(tree, terms) : noRows;
}
