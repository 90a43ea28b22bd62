import { valueFromASTUntyped, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { fieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import type { Query, WireRecord } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { isObject } from '../parse.ts';
import { typedValue, type FieldValue } from './field-value.ts';
import { filterCondition } from '../filter-condition.ts';
import { orderItems } from './order-items.ts';
import { pageOf } from './page.ts';
import type { Connection, Expression, GraphqlRequest, SelectItem } from './request.ts';
import type { ConnectionArguments } from './resolve-records.ts';
import { fieldsBelow, selectedFields } from './selection.ts';

/** GraphQL's names of SOQL's aggregate functions. */
export const aggregateNames = {
  avg: 'AVG',
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  max: 'MAX',
  min: 'MIN',
  sum: 'SUM',
  grouping: 'GROUPING',
} as const;
export type AggregateName = keyof typeof aggregateNames;

const isAggregate = (name: string): name is AggregateName => name in aggregateNames;

/** One group: the answer's values by alias. */
export interface AggregateNode {
  readonly record: WireRecord;
}

interface Groups {
  readonly kind: 'plain' | 'rollup' | 'cube';
  /** The expression of each grouped field. */
  readonly items: ReadonlyMap<string, Expression>;
}

/** `{ type: ROLLUP, StageName: { group: true }, CloseDate: { function: CALENDAR_YEAR } }`, in the order written. */
function groupsOf(node: FieldNode, object: ObjectDef, request: GraphqlRequest): Groups {
  const argument = node.arguments?.find((each) => each.name.value === 'groupBy');
  const given = argument && valueFromASTUntyped(argument.value, { ...request.variables });
  const items = new Map<string, Expression>();
  if (!isObject(given)) return { kind: 'plain', items };
  for (const [name, how] of Object.entries(given)) {
    const field = fieldOf(object, name);
    if (field === undefined || !isObject(how)) continue;
    const plain: Expression = { kind: 'field', path: [field.name] };
    if (typeof how['function'] === 'string')
      items.set(field.name, { kind: 'call', name: how['function'], args: [plain] });
    else if (how['group'] === true) items.set(field.name, plain);
  }
  return { kind: given['type'] === 'CUBE' ? 'cube' : given['type'] === 'ROLLUP' ? 'rollup' : 'plain', items };
}

const aliasOf = (field: string, name: string): string => `${name}_${field}`;

/** The select list: grouped values and aggregates, as they are selected below `aggregate`. */
function selectOf(nodes: readonly FieldNode[], groups: Groups, info: GraphQLResolveInfo): readonly SelectItem[] {
  const items = new Map<string, SelectItem>();
  for (const node of selectedFields(nodes, undefined, info)) {
    const field = node.name.value;
    for (const { name } of selectedFields([node], undefined, info)) {
      const own: Expression = { kind: 'field', path: [field] };
      if (isAggregate(name.value)) {
        const args = [name.value === 'grouping' ? (groups.items.get(field) ?? own) : own];
        const alias = aliasOf(field, name.value);
        items.set(alias, {
          kind: 'expression',
          alias,
          expression: { kind: 'call', name: aggregateNames[name.value], args },
        });
      } else if (name.value !== '__typename') {
        const alias = aliasOf(field, 'value');
        items.set(alias, { kind: 'expression', alias, expression: groups.items.get(field) ?? own });
      }
    }
  }
  return [...items.values()];
}

/** A connection of `uiapi { aggregate { Opportunity(groupBy: …) } }`: one grouped query. */
export function resolveAggregate(
  request: GraphqlRequest,
  info: GraphQLResolveInfo,
  object: ObjectDef,
  args: ConnectionArguments,
): Connection {
  const { context } = request;
  const [node] = info.fieldNodes as readonly [FieldNode];
  const page = pageOf(args);
  const groups = groupsOf(node, object, request);
  const selected = selectOf(fieldsBelow(info.fieldNodes, ['edges', 'node', 'aggregate'], info), groups, info);
  const count: SelectItem = {
    kind: 'expression',
    alias: 'all',
    expression: { kind: 'call', name: 'COUNT', args: [{ kind: 'field', path: ['Id'] }] },
  };
  const isGrouped = groups.items.size > 0;
  if (!isGrouped && selected.some((item) => item.kind === 'expression' && item.expression.kind === 'field')) {
    throw new OrgError('MALFORMED_QUERY', 'A field of an aggregate needs groupBy or an aggregate function');
  }
  const query: Query = {
    select: [...selected, count],
    from: object.name,
    where: isObject(args.where) ? filterCondition(context.catalog, object, args.where) : undefined,
    scope: args.scope === 'MINE' ? 'mine' : undefined,
    groupBy: isGrouped ? { kind: groups.kind, items: [...groups.items.values()] } : undefined,
    orderBy: orderItems(node, request).map((item) => {
      const [name = ''] = item.expression.kind === 'field' ? item.expression.path : [];
      return { ...item, expression: groups.items.get(name) ?? item.expression };
    }),
    clauses: [],
  };
  const records = allRecords(request, query);
  const nodes = records.slice(page.offset, page.offset + page.size).map((record): AggregateNode => ({ record }));
  return {
    nodes,
    offset: page.offset,
    hasNextPage: page.offset + page.size < records.length,
    totalCount: () => (isGrouped ? records.length : Number(records[0]?.['all'] ?? 0)),
  };
}

function allRecords({ engine, context }: GraphqlRequest, query: Query): readonly WireRecord[] {
  const records: WireRecord[] = [];
  for (
    let page = engine.query(context, query);
    ;
    page = engine.queryMore(context, page.nextRecordsUrl?.split('/').at(-1) ?? '')
  ) {
    records.push(...page.records);
    if (page.done) return records;
  }
}

/** The value of a grouped field, or of one aggregate of it. */
export function aggregateValue(
  node: AggregateNode,
  field: FieldDef,
  name: AggregateName | 'value',
  request: GraphqlRequest,
): FieldValue {
  const raw = node.record[aliasOf(field.name, name)];
  const value: Value = typeof raw === 'object' || raw === undefined ? null : raw;
  const isCount = name === 'count' || name === 'countDistinct' || name === 'grouping';
  // A date grouped by a function is a number.
  const isPart = name === 'value' && typeof value === 'number' && (field.type === 'date' || field.type === 'datetime');
  if (isCount || isPart)
    return { ...typedValue(value, 'int', undefined, request.context.user), displayValue: () => null };
  return typedValue(value, field.type, field, request.context.user);
}
