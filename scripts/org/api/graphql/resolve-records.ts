import { getArgumentValues, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Query, WireRecord } from '../../engine/types.ts';
import { isObject } from '../parse.ts';
import { filterCondition } from '../filter-condition.ts';
import { orderItems } from './order-items.ts';
import { pageOf, type PageArguments } from './page.ts';
import { recordSelection, type ChildSelection } from './record-select.ts';
import type { Condition, Connection, GraphqlRequest, RecordNode, SelectItem } from './request.ts';
import { fieldsBelow, responseKey } from './selection.ts';

export interface ConnectionArguments extends PageArguments {
  readonly where?: unknown;
  readonly scope?: string | null;
}

type Children = ReadonlyMap<string, Connection>;

const idIn = (ids: readonly string[]): Condition => ({
  kind: 'list',
  left: { kind: 'field', path: ['Id'] },
  operator: 'IN',
  values: ids.map((value) => ({ kind: 'string', value })),
});

const isRecords = (value: WireRecord[string] | undefined): value is { records: readonly WireRecord[] } & WireRecord =>
  typeof value === 'object' && value !== null && 'records' in value;

/** One connection of children, for all the records of a page, in one query. */
function childConnections(
  request: GraphqlRequest,
  info: GraphQLResolveInfo,
  parent: ObjectDef,
  ids: readonly string[],
  child: ChildSelection,
): ReadonlyMap<string, Connection> {
  const { engine, context } = request;
  const type = info.schema.getType(parent.name) as GraphQLObjectType;
  const definition = type.getFields()[child.node.name.value];
  if (definition === undefined) throw new Error(`${parent.name} has no field ${child.node.name.value}`);
  const args = getArgumentValues(definition, child.node, info.variableValues) as ConnectionArguments;
  const { select } = recordSelection(
    context.catalog,
    child.object,
    fieldsBelow([child.node], ['edges', 'node'], info),
    info,
    false,
  );
  const where = isObject(args.where) ? filterCondition(context.catalog, child.object, args.where) : undefined;
  const relationship = child.node.name.value;
  const query: Query = { select, from: relationship, where, orderBy: orderItems(child.node, request), clauses: [] };
  const items: readonly SelectItem[] = [
    { kind: 'expression', expression: { kind: 'field', path: ['Id'] } },
    { kind: 'subquery', relationship, query },
  ];
  const { records } = engine.query(context, {
    select: items,
    from: parent.name,
    where: idIn(ids),
    orderBy: [],
    clauses: [],
  });
  const { bound = Number.POSITIVE_INFINITY, offset, size } = pageOf(args);
  return new Map(
    records.map((record) => {
      const own = record[relationship];
      const all = isRecords(own) ? own.records : [];
      const rows = all.slice(0, bound);
      const nodes = rows
        .slice(offset, offset + size)
        .map((each): RecordNode => ({ object: child.object, record: each, children: new Map() }));
      return [
        String(record['Id']),
        { nodes, offset, hasNextPage: offset + size < rows.length, totalCount: () => all.length },
      ];
    }),
  );
}

/** Records of an answer as nodes, with the connections below them read. */
export function recordNodes(
  request: GraphqlRequest,
  info: GraphQLResolveInfo,
  object: ObjectDef,
  records: readonly WireRecord[],
  children: readonly ChildSelection[],
): readonly RecordNode[] {
  const ids = records.map((record) => String(record['Id']));
  const read =
    ids.length === 0
      ? []
      : children.map(
          (child) => [responseKey(child.node), childConnections(request, info, object, ids, child)] as const,
        );
  return records.map((record) => {
    const own: Children = new Map(
      read.flatMap(([key, connections]) => {
        const connection = connections.get(String(record['Id']));
        return connection === undefined ? [] : [[key, connection] as const];
      }),
    );
    return { object, record, children: own };
  });
}

/** A connection of `uiapi { query { Account(…) } }`: one query, and one more for each connection of children. */
export function resolveRecords(
  request: GraphqlRequest,
  info: GraphQLResolveInfo,
  object: ObjectDef,
  args: ConnectionArguments,
): Connection {
  const { engine, context } = request;
  const page = pageOf(args);
  const [field] = info.fieldNodes as readonly [FieldNode];
  const nodes = fieldsBelow(info.fieldNodes, ['edges', 'node'], info);
  const { select, children } = recordSelection(context.catalog, object, nodes, info, true);
  const where = isObject(args.where) ? filterCondition(context.catalog, object, args.where) : undefined;
  const scope = args.scope === 'MINE' ? 'mine' : undefined;
  const source = { from: object.name, where, scope, clauses: [] };
  // One record more than the page tells whether there is a next one.
  const limit = Math.max(0, Math.min(page.size + 1, (page.bound ?? Number.POSITIVE_INFINITY) - page.offset));
  const answer = engine.query(context, {
    ...source,
    select,
    orderBy: orderItems(field, request),
    limit,
    offset: page.offset,
  });
  const count: Query = {
    ...source,
    select: [{ kind: 'expression', expression: { kind: 'call', name: 'COUNT', args: [] } }],
    orderBy: [],
  };
  return {
    nodes: recordNodes(request, info, object, answer.records.slice(0, page.size), children),
    offset: page.offset,
    hasNextPage: answer.totalSize > page.size,
    totalCount: () => engine.query(context, count).totalSize,
  };
}
