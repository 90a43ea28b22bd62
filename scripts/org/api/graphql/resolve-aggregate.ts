import { valueFromASTUntyped, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import type { Query, WireRecord } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { isObject, type JsonObject } from '../parse.ts';
import { typedValue, type FieldValue } from './field-value.ts';
import { filterCondition } from '../filter-condition.ts';
import { orderItems } from './order-items.ts';
import { pageOf } from './page.ts';
import type { Connection, Expression, GraphqlRequest, Path, SelectItem } from './request.ts';
import type { ConnectionArguments } from './resolve-records.ts';
import { fieldsBelow, selectedFields } from './selection.ts';

/** GraphQL's names of SOQL's aggregate functions. */
const aggregateNames = {
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

/** One group: the answer's values by alias, those of a parent below its path. */
export interface AggregateNode {
  readonly record: WireRecord;
  readonly path: Path;
}

interface Groups {
  readonly kind: 'plain' | 'rollup' | 'cube';
  /** The expression of each grouped field, by its path with points. */
  readonly items: ReadonlyMap<string, Expression>;
}

/** What is grouped by, below an object: `{ StageName: { group: true }, Account: { Name: { group: true } } }` */
function groupedItems(
  catalog: Catalog,
  object: ObjectDef,
  given: JsonObject,
  above: Path = [],
): readonly (readonly [string, Expression])[] {
  return Object.entries(given).flatMap(([name, how]): readonly (readonly [string, Expression])[] => {
    if (!isObject(how)) return [];
    const field = fieldOf(object, name);
    if (field === undefined) {
      const target = objectOf(catalog, parentFieldOf(object, name)?.referenceTo[0] ?? '');
      return target === undefined ? [] : groupedItems(catalog, target, how, [...above, name]);
    }
    const path = [...above, field.name];
    const plain: Expression = { kind: 'field', path };
    const called = how['function'];
    if (typeof called === 'string') return [[path.join('.'), { kind: 'call', name: called, args: [plain] }]];
    return how['group'] === true ? [[path.join('.'), plain]] : [];
  });
}

/** `{ type: ROLLUP, StageName: { group: true }, CloseDate: { function: CALENDAR_YEAR } }`, in the order written. */
function groupsOf(node: FieldNode, object: ObjectDef, request: GraphqlRequest): Groups {
  const argument = node.arguments?.find((each) => each.name.value === 'groupBy');
  const given = argument && valueFromASTUntyped(argument.value, { ...request.variables });
  if (!isObject(given)) return { kind: 'plain', items: new Map() };
  const items = new Map(groupedItems(request.context.catalog, object, given));
  return { kind: given['type'] === 'CUBE' ? 'cube' : given['type'] === 'ROLLUP' ? 'rollup' : 'plain', items };
}

const aliasOf = (path: Path, name: string): string => `${name}_${path.join('_')}`;

/** The select list: grouped values and aggregates, as they are selected below `aggregate`. */
function selectOf(
  catalog: Catalog,
  object: ObjectDef,
  nodes: readonly FieldNode[],
  groups: Groups,
  info: GraphQLResolveInfo,
): readonly SelectItem[] {
  const items = new Map<string, SelectItem>();
  const add = (path: Path, name: string, expression: Expression): void => {
    const alias = aliasOf(path, name);
    items.set(alias, { kind: 'expression', alias, expression });
  };
  const walk = (at: ObjectDef, above: Path, below: readonly FieldNode[]): void => {
    for (const node of selectedFields(below, undefined, info)) {
      const path = [...above, node.name.value];
      if (fieldOf(at, node.name.value) === undefined) {
        const target = objectOf(catalog, parentFieldOf(at, node.name.value)?.referenceTo[0] ?? '');
        if (target !== undefined) walk(target, path, [node]);
        continue;
      }
      const own: Expression = { kind: 'field', path };
      const grouped = groups.items.get(path.join('.')) ?? own;
      for (const { name } of selectedFields([node], undefined, info)) {
        if (isAggregate(name.value)) {
          const args = [name.value === 'grouping' ? grouped : own];
          add(path, name.value, { kind: 'call', name: aggregateNames[name.value], args });
        } else if (name.value !== '__typename') add(path, 'value', grouped);
      }
    }
  };
  walk(object, [], nodes);
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
  const asked = fieldsBelow(info.fieldNodes, ['edges', 'node', 'aggregate'], info);
  const selected = selectOf(context.catalog, object, asked, groups, info);
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
      const path = item.expression.kind === 'field' ? item.expression.path.join('.') : '';
      return { ...item, expression: groups.items.get(path) ?? item.expression };
    }),
    clauses: [],
  };
  const records = allRecords(request, query);
  const nodes = records
    .slice(page.offset, page.offset + page.size)
    .map((record): AggregateNode => ({ record, path: [] }));
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
  const raw = node.record[aliasOf([...node.path, field.name], name)];
  const value: Value = typeof raw === 'object' || raw === undefined ? null : raw;
  const isCount = name === 'count' || name === 'countDistinct' || name === 'grouping';
  // A date grouped by a function is a number.
  const isPart = name === 'value' && typeof value === 'number' && (field.type === 'date' || field.type === 'datetime');
  if (isCount || isPart)
    return { ...typedValue(value, 'int', undefined, request.context.user), displayValue: () => null };
  const { catalog, user } = request.context;
  const currency = catalog.currency?.corporate ?? user.currency;
  return typedValue(value, field.type, field, { ...user, currency });
}
