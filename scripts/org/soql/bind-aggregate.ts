import type { FieldExpression, Query, SelectItem } from './ast.ts';
import { bindExpression, isAggregate, isSearchable } from './bind-expression.ts';
import type { BoundCondition, BoundExpression, BoundOutput } from './bound.ts';
import { mutableTree } from './output-tree.ts';
import { checkPresentation, wrapped, unwrapPresentation } from './presentation.ts';
import type { Scope } from './scope.ts';

const ungroupable: ReadonlySet<string> = new Set([
  'double',
  'currency',
  'percent',
  'datetime',
  'multipicklist',
  'time',
]);
const mostGroups = 4;

/** Bound expressions that mean the same value have the same key. */
export function expressionKey(expression: BoundExpression): string {
  switch (expression.kind) {
    case 'column':
      return `${expression.table.alias}.${expression.field.name}`;
    case 'name':
      return `name(${expression.parts.map(expressionKey).join()})`;
    case 'formula':
      return `${expression.key}(${expression.args.map(expressionKey).join()})`;
    case 'coalesce':
      return `coalesce(${expression.terms.map(expressionKey).join()})`;
    case 'entity':
      return `entity(${expression.tables.map((table) => table.alias).join()})`;
    case 'dateFunction':
    case 'aggregate':
      return `${expression.name}(${expressionKey(expression.argument)})`;
    case 'distance':
      return `distance(${JSON.stringify([expression.from, expression.to, expression.unit])})`;
    case 'converted':
      return `converted(${expressionKey(expression.argument)}, ${typeof expression.to === 'string' ? expression.to : expressionKey(expression.to)})`;
    case 'localTime':
    case 'grouping':
      return `${expression.kind}(${expressionKey(expression.argument)})`;
  }
}

/** `FORMAT(MAX(Amount))` is an aggregate too. */
const isAggregateIn = (expression: FieldExpression): boolean =>
  expression.kind === 'call' &&
  (isAggregate(expression.name) || (expression.name === 'FORMAT' && expression.args.some(isAggregateIn)));

const isAggregateCall = (item: SelectItem): boolean => item.kind === 'expression' && isAggregateIn(item.expression);

/** `SELECT COUNT() FROM …`, alone. */
export function isCount(query: Query): boolean {
  const [item] = query.select;
  const call = item?.kind === 'expression' && item.expression.kind === 'call' ? item.expression : undefined;
  return query.select.length === 1 && call?.name === 'COUNT' && call.args.length === 0;
}

export const isAggregateQuery = (query: Query): boolean =>
  query.groupBy !== undefined || query.select.some(isAggregateCall);

export function bindGroups(scope: Scope, groupBy: Query['groupBy']): readonly BoundExpression[] {
  if (groupBy === undefined) return [];
  if (groupBy.kind !== 'plain' && groupBy.items.length > mostGroups - 1) {
    throw scope.refuse('GROUP BY ROLLUP and GROUP BY CUBE take at most 3 fields');
  }
  return groupBy.items.map((item) => {
    const bound = bindExpression(scope, item);
    if (bound.kind === 'aggregate' || !isSearchable(bound) || ungroupable.has(bound.type)) {
      throw scope.refuse(`field '${bound.field?.name ?? ''}' can not be grouped in a query call`, item.at);
    }
    return bound;
  });
}

/** Refuses what is neither aggregated nor one of the groups. */
export function requireGrouped(
  scope: Scope,
  groups: readonly BoundExpression[],
  bound: BoundExpression,
  written: FieldExpression,
  lead = 'Field',
): void {
  if (bound.kind === 'aggregate') return;
  const key = expressionKey(bound.kind === 'grouping' ? bound.argument : bound);
  if (groups.some((group) => expressionKey(group) === key)) return;
  const name =
    written.kind === 'field'
      ? written.path.join('.')
      : (bound.field?.name ?? (written.kind === 'call' ? written.name : 'DISTANCE'));
  throw scope.refuse(`${lead} must be grouped or aggregated: ${name}`, written.at);
}

/** The select list of an aggregate query: grouped fields and aggregates, `expr0` where an aggregate has no alias; `totals` by ROLLUP or CUBE. */
export function bindAggregates(
  scope: Scope,
  items: readonly SelectItem[],
  groups: readonly BoundExpression[],
  totals: boolean,
): readonly BoundOutput[] {
  const tree = mutableTree();
  let unnamed = 0;
  for (const item of items) {
    if (item.kind !== 'expression') throw scope.refuse('Aggregate queries select fields and aggregates only');
    const { expression, alias } = item;
    const { present, inner: written } = unwrapPresentation(scope, expression);
    if (written.kind === 'call' && written.args.length === 0)
      throw scope.refuse('Grouped query cannot use COUNT() with other fields', written.at);
    const value = bindExpression(scope, written);
    requireGrouped(scope, groups, value, written);
    if (value.kind === 'grouping' && !totals)
      throw scope.refuse('GROUPING is for GROUP BY ROLLUP and CUBE', written.at);
    const name = alias ?? (written.kind === 'call' ? `expr${unnamed++}` : (value.field?.name ?? 'Type'));
    if (present === 'converted' || present === 'formatConverted')
      throw scope.refuse('convertCurrency cannot convert what a grouped query answers', expression.at);
    checkPresentation(scope, present, value, written.at);
    const added = tree.add({
      kind: 'value',
      name,
      type: value.type,
      field: value.field,
      ...wrapped(scope, present, value, written.at),
    });
    if (!added) throw scope.refuse(`duplicate alias: ${name}`, expression.at);
  }
  return tree.outputs();
}

/** Refuses fields in HAVING that are neither aggregated nor grouped. */
export function requireGroupedHaving(
  scope: Scope,
  groups: readonly BoundExpression[],
  condition: BoundCondition,
): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const term of condition.terms) requireGroupedHaving(scope, groups, term);
      return;
    case 'not':
      requireGroupedHaving(scope, groups, condition.term);
      return;
    case 'semijoin':
      throw scope.refuse('Semi join sub-selects are not allowed in the HAVING clause');
    case 'compare':
    case 'range':
    case 'like':
    case 'list':
    case 'includes': {
      const { left } = condition;
      requireGrouped(scope, groups, left, { kind: 'field', path: [left.field?.name ?? ''] });
    }
  }
}
