import { fieldOf, objectOf } from '../catalog/lookup.ts';
import { OrgError } from '../errors.ts';
import type { Query, SelectItem } from './ast.ts';
import {
  bindAggregates,
  bindGroups,
  isAggregateQuery,
  isCount,
  requireGrouped,
  requireGroupedHaving,
} from './bind-aggregate.ts';
import { bindCondition, requirePlain } from './bind-condition.ts';
import { bindExpression, isSearchable } from './bind-expression.ts';
import { queryableObject } from './bind-object.ts';
import { inCorporateCurrency } from './bind-currency.ts';
import { idOf } from './bind-output.ts';
import { bindSelect } from './bind-select.ts';
import type { BoundChild, BoundCondition, BoundExpression, BoundOrder, BoundQuery } from './bound.ts';
import type { QueryEnvironment } from './environment.ts';
import { queryError } from './query-error.ts';
import { openScope, type Scope } from './scope.ts';

const maximumOffset = 2000;
const maximumChildren = 20;
const deepestChild = 4;

function bindOrder(scope: Scope, query: Query, groups: readonly BoundExpression[] | undefined): readonly BoundOrder[] {
  return query.orderBy.map(({ expression, direction, nulls }) => {
    const bound = bindExpression(scope, expression);
    if (!isSearchable(bound) || bound.type === 'multipicklist') {
      throw scope.invalidField(`field '${bound.field?.name ?? ''}' can not be sorted in a query call`, expression.at);
    }
    if (groups !== undefined) requireGrouped(scope, groups, bound, expression, 'Ordered field');
    else if (bound.kind === 'aggregate')
      throw scope.refuse('Ordered field must be grouped or aggregated', expression.at);
    return { expression: inCorporateCurrency(scope, bound), direction, nulls };
  });
}

/** `USING SCOPE mine` is the user's own records. */
function bindScope(scope: Scope, name: string | undefined): BoundCondition | undefined {
  switch (name?.toLowerCase()) {
    case undefined:
    case 'everything':
      return undefined;
    case 'mine': {
      const field = fieldOf(scope.table.object, 'OwnerId');
      if (field === undefined) throw scope.refuse(`Scope 'mine' is not supported for ${scope.table.object.name}`);
      const left: BoundExpression = { kind: 'column', table: scope.table, field, type: 'reference' };
      return { kind: 'compare', left, operator: '=', value: scope.environment.userId };
    }
    default:
      throw scope.refuse(`Scope '${name}' is not supported`);
  }
}

function bindWhere(scope: Scope, query: Query): BoundCondition | undefined {
  if (query.where !== undefined) requirePlain(scope, query.where);
  const terms = [bindScope(scope, query.scope), query.where && bindCondition(scope, query.where)].filter(
    (term) => term !== undefined,
  );
  return terms.length < 2 ? terms[0] : { kind: 'and', terms };
}

/** A limit of SOQL's text; GraphQL pages further. */
function checkOffset(query: Query, source: string | undefined): void {
  if (source !== undefined && (query.offset ?? 0) > maximumOffset) {
    throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${maximumOffset}`);
  }
}

function bindChild(
  scope: Scope,
  item: Extract<SelectItem, { kind: 'subquery' }>,
  depth: number,
  parentLimit?: number,
): BoundChild {
  const { environment, table } = scope;
  const path = item.relationship.toLowerCase().split('.');
  const wanted = path.length === 2 && scope.prefixes.has(path[0] ?? '') ? path[1] : path.join('.');
  const relationship = table.object.childRelationships.find((each) => each.name?.toLowerCase() === wanted);
  const object = objectOf(environment.catalog, relationship?.childObject ?? '');
  const field = object && fieldOf(object, relationship?.field ?? '');
  if (
    object === undefined ||
    field === undefined ||
    !environment.access.object(object).read ||
    !environment.access.canReadField(object, field)
  ) {
    throw queryError(
      'INVALID_TYPE',
      `Didn't understand relationship '${item.relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
      environment.source,
      item.query.fromAt,
    );
  }
  if (depth > deepestChild) {
    throw scope.refuse(
      `SOQL statements cannot query aggregate relationships more than ${deepestChild} levels away from the root entity object.`,
      item.at,
    );
  }
  if (isCount(item.query) || isAggregateQuery(item.query))
    throw scope.refuse('Aggregate functions are not allowed in a child subquery', item.at);
  if (environment.source !== undefined && item.query.offset !== undefined && parentLimit !== 1)
    throw scope.refuse('OFFSET in a child subquery needs LIMIT 1 on the parent query', item.at);
  checkOffset(item.query, environment.source);
  const inner = openScope(environment, object, item.query.alias, item.query.parents);
  const query = bindRecords(inner, item.query, depth + 1);
  return {
    name: relationship?.name ?? item.relationship,
    key: { kind: 'column', table: inner.table, field, type: 'reference' },
    query,
  };
}

function sourceOf(scope: Scope, where: BoundCondition | undefined): BoundQuery['source'] {
  const { access, includeDeleted } = scope.environment;
  return {
    table: scope.table,
    joins: scope.joins(),
    rows: access.rows(scope.table.object, 'read'),
    where,
    includeDeleted,
  };
}

function bindRecords(scope: Scope, query: Query, depth: number): BoundQuery {
  if (query.having !== undefined) throw scope.refuse('HAVING needs GROUP BY');
  const { outputs, children } = bindSelect(
    scope,
    query.select,
    (from, item) => bindChild(from, item, depth, query.limit),
    query.limit,
  );
  if (children.length > maximumChildren)
    throw scope.refuse(`Maximum number of parent to child relationships exceeded: ${maximumChildren}`);
  const where = bindWhere(scope, query);
  const orderBy = bindOrder(scope, query, undefined);
  const { limit, offset } = query;
  return {
    kind: 'records',
    source: sourceOf(scope, where),
    id: idOf(scope.table),
    outputs,
    children,
    groupBy: { kind: 'plain', items: [] },
    orderBy,
    limit,
    offset,
  };
}

function bindAggregateQuery(scope: Scope, query: Query): BoundQuery {
  const groups = bindGroups(scope, query.groupBy);
  const outputs = bindAggregates(
    scope,
    query.select,
    groups,
    query.groupBy !== undefined && query.groupBy.kind !== 'plain',
  );
  if (query.groupBy === undefined && query.limit !== undefined) {
    throw scope.refuse('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
  }
  const where = bindWhere(scope, query);
  const having = query.having && bindCondition(scope, query.having);
  if (having !== undefined) requireGroupedHaving(scope, groups, having);
  const orderBy = bindOrder(scope, query, groups);
  const { limit, offset } = query;
  return {
    kind: 'aggregate',
    source: sourceOf(scope, where),
    id: idOf(scope.table),
    outputs,
    children: [],
    groupBy: { kind: query.groupBy?.kind ?? 'plain', items: groups },
    having,
    orderBy,
    limit,
    offset,
  };
}

function bindCount(scope: Scope, query: Query): BoundQuery {
  if (query.orderBy.length > 0) throw scope.refuse('ORDER BY is not allowed with COUNT()');
  if (query.groupBy !== undefined) throw scope.refuse('GROUP BY is not allowed with COUNT()');
  return {
    kind: 'count',
    source: sourceOf(scope, bindWhere(scope, query)),
    id: idOf(scope.table),
    outputs: [],
    children: [],
    groupBy: { kind: 'plain', items: [] },
    orderBy: [],
    limit: query.limit,
    offset: query.offset,
  };
}

/** Names to the catalog, literals to stored values, rights and limits held. Throws in Salesforce's wording. */
export function bindQuery(environment: QueryEnvironment, query: Query): BoundQuery {
  checkOffset(query, environment.source);
  const object = queryableObject(environment, query.from, query.fromAt);
  const scope = openScope(environment, object, query.alias, query.parents);
  if (isCount(query)) return bindCount(scope, query);
  if (isAggregateQuery(query)) return bindAggregateQuery(scope, query);
  return bindRecords(scope, query, 1);
}
