import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { ObjectDef } from '../../catalog/types.ts';
import { recordSelection } from './record-select.ts';
import type { GraphqlRequest, RecordNode } from './request.ts';
import { recordNodes } from './resolve-records.ts';

/** One record as it is now, with what is selected below some nodes; undefined where the user may not see it. */
export function readById(
  request: GraphqlRequest,
  info: GraphQLResolveInfo,
  object: ObjectDef,
  id: string,
  nodes: readonly FieldNode[],
): RecordNode | undefined {
  const { select } = recordSelection(request.context.catalog, object, nodes, info, false);
  const where = {
    kind: 'compare',
    left: { kind: 'field', path: ['Id'] },
    operator: '=',
    right: { kind: 'string', value: id },
  } as const;
  const query = { select, from: object.name, where, orderBy: [], clauses: [] };
  const { records } = request.engine.query(request.context, query);
  return recordNodes(request, info, object, records, [])[0];
}
