import type { Condition, Position, Query } from './ast.ts';
import { bindPath, withoutPrefix } from './bind-path.ts';
import { bindExpression } from './bind-expression.ts';
import { queryableObject } from './bind-object.ts';
import type { BoundCondition, BoundExpression } from './bound.ts';
import type { Scope } from './scope.ts';

type BindWhere = (scope: Scope, where: Condition) => BoundCondition;

const isId = (expression: BoundExpression): boolean => expression.type === 'id' || expression.type === 'reference';

function innerColumn(outer: Scope, inner: Scope, query: Query, at?: Position): BoundExpression {
  const [item, ...more] = query.select;
  if (item?.kind !== 'expression' || more.length > 0 || item.expression.kind !== 'field') {
    throw outer.refuse(
      'semi join sub-selects can only query id fields, cannot use aggregate functions and select one field',
      at,
    );
  }
  const path = withoutPrefix(inner, item.expression.path);
  if (path.length > 1) {
    throw outer.refuse(`Semi join sub-selects can only query id fields, cannot use: '${path.join('.')}'`, at);
  }
  const column = bindPath(inner, path, item.expression.at);
  if (!isId(column)) {
    throw outer.refuse(`Semi join sub-selects can only query id fields, cannot use: '${column.field?.name ?? ''}'`, at);
  }
  return column;
}

/** `Id IN (SELECT AccountId FROM Contact …)`: ids on both sides, one level, not on the same object. */
export function bindSemijoin(
  scope: Scope,
  condition: Extract<Condition, { kind: 'semijoin' }>,
  bindWhere: BindWhere,
): BoundCondition {
  const { query } = condition;
  const { at } = condition.left;
  const left = bindExpression(scope, condition.left);
  if (!isId(left))
    throw scope.refuse(
      `The left operand field in the where expression for outer query should be an id field, cannot use: '${left.field?.name ?? ''}'`,
      at,
    );
  if (
    query.groupBy !== undefined ||
    query.orderBy.length > 0 ||
    query.limit !== undefined ||
    query.offset !== undefined
  ) {
    throw scope.refuse('semi join sub-selects cannot use GROUP BY, ORDER BY, LIMIT or OFFSET', at);
  }
  const object = queryableObject(scope.environment, query.from, query.fromAt);
  if (object.name === scope.table.object.name)
    throw scope.refuse('The inner and outer selects should not be on the same object type', at);
  const inner = scope.inner(object, query.alias, query.parents);
  const column = innerColumn(scope, inner, query, at);
  const where = query.where === undefined ? undefined : bindWhere(inner, query.where);
  const { access, includeDeleted } = scope.environment;
  const source = { table: inner.table, joins: inner.joins(), rows: access.rows(object, 'read'), where, includeDeleted };
  return { kind: 'semijoin', left, negated: condition.operator === 'NOT IN', source, column };
}
