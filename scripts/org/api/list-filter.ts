import { parseLogic, type LogicTree } from '../catalog/filter-logic.ts';
import type { FieldDef, FilterItem, ListViewDef, ObjectDef } from '../catalog/types.ts';
import type { Condition, Context, FieldExpression, Literal } from '../engine/types.ts';
import { OrgError } from '../errors.ts';
import { listColumn } from './list-columns.ts';

const refused = (what: string): OrgError =>
  new OrgError('FUNCTIONALITY_NOT_ENABLED', `${what} of a list view is not supported by this org`);

const comparisons: Readonly<Record<string, '=' | '!=' | '<' | '<=' | '>' | '>='>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>=',
};

function dateLiteral(value: string): Literal | undefined {
  const [, name = '', n] = /^([A-Z_]+)(?::(\d+))?$/i.exec(value.trim().replaceAll(' ', '_')) ?? [];
  if (name !== '')
    return { kind: 'dateLiteral', name: name.toUpperCase(), ...(n === undefined ? {} : { n: Number(n) }) };
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value) ?? [];
  const iso =
    year === '' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return iso === undefined ? undefined : { kind: 'date', value: iso };
}

function literalOf(field: FieldDef, value: string): Literal {
  if (value === '') return { kind: 'null' };
  if (field.type === 'boolean') return { kind: 'boolean', value: value === '1' || value.toLowerCase() === 'true' };
  if (['int', 'double', 'currency', 'percent'].includes(field.type)) {
    const number = Number(value);
    if (Number.isNaN(number)) throw refused(`Value '${value}' for ${field.name}`);
    return { kind: 'number', value: number };
  }
  if (field.type !== 'date' && field.type !== 'datetime') return { kind: 'string', value };
  const date = dateLiteral(value);
  if (!date) throw refused(`Value '${value}' for ${field.name}`);
  return date.kind === 'date' && field.type === 'datetime'
    ? { kind: 'datetime', value: `${date.value}T00:00:00.000Z` }
    : date;
}

const like = (left: FieldExpression, pattern: string): Condition => ({
  kind: 'compare',
  left,
  operator: 'LIKE',
  right: { kind: 'string', value: pattern },
});

/** A LIKE pattern's own characters, taken as they are. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const anyOf = (terms: readonly Condition[]): Condition =>
  terms.length === 1 && terms[0] ? terms[0] : { kind: 'or', terms };

function filterCondition(object: ObjectDef, { field: name, operation, value = '' }: FilterItem): Condition {
  const { field, path } = listColumn(object, name);
  const left: FieldExpression = { kind: 'field', path };
  const values =
    field.type === 'string' && !value.includes(',') ? [value] : value.split(',').map((part) => part.trim());
  const operator = comparisons[operation];
  if (operator !== undefined) {
    const terms = values.map((part): Condition => ({ kind: 'compare', left, operator, right: literalOf(field, part) }));
    return operator === '!=' ? (terms.length === 1 && terms[0] ? terms[0] : { kind: 'and', terms }) : anyOf(terms);
  }
  if (operation === 'contains') return anyOf(values.map((part) => like(left, `%${likeText(part)}%`)));
  if (operation === 'notContain')
    return { kind: 'not', term: anyOf(values.map((part) => like(left, `%${likeText(part)}%`))) };
  if (operation === 'startsWith') return anyOf(values.map((part) => like(left, `${likeText(part)}%`)));
  if (operation === 'includes' || operation === 'excludes') {
    const listed = values.map((part): Literal => ({ kind: 'string', value: part }));
    return { kind: 'list', left, operator: operation === 'includes' ? 'INCLUDES' : 'EXCLUDES', values: listed };
  }
  throw refused(`Operation ${operation}`);
}

/** `1 AND (2 OR 3)` over the conditions of the filters. */
function byLogic(tree: LogicTree, filters: readonly Condition[]): Condition {
  const only = (terms: readonly Condition[]): Condition | undefined => (terms.length === 1 ? terms[0] : undefined);
  switch (tree.kind) {
    case 'item': {
      const filter = filters[tree.index];
      if (!filter) throw new Error(`Filter logic names condition ${tree.index + 1} of ${filters.length}`);
      return filter;
    }
    case 'not':
      return { kind: 'not', term: byLogic(tree.term, filters) };
    case 'and':
    case 'or': {
      const terms = tree.terms.map((term) => byLogic(term, filters));
      return only(terms) ?? { kind: tree.kind, terms };
    }
  }
}

/** The rows a deployed list view shows; undefined for all. */
export function listCondition(context: Context, object: ObjectDef, view: ListViewDef): Condition | undefined {
  const scope = view.filterScope.toLowerCase();
  if (scope !== 'everything' && scope !== 'mine') throw refused(`Scope ${view.filterScope}`);
  const mine: Condition = {
    kind: 'compare',
    left: { kind: 'field', path: ['OwnerId'] },
    operator: '=',
    right: { kind: 'string', value: context.user.userId },
  };
  const filters = view.filters.map((filter) => filterCondition(object, filter));
  const tree = parseLogic(view.filterLogic ?? 'AND', filters.length);
  if (!tree) throw refused(`Filter logic ${view.filterLogic}`);
  const terms = [...(scope === 'mine' ? [mine] : []), ...(filters.length === 0 ? [] : [byLogic(tree, filters)])];
  return terms.length > 1 ? { kind: 'and', terms } : terms[0];
}
