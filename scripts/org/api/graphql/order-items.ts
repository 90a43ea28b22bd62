import { valueFromASTUntyped, type FieldNode } from 'graphql';
import { isObject, type JsonObject } from '../parse.ts';
import type { Expression, GraphqlRequest, OrderItem, Path } from './request.ts';

/** `{ latitude: 47.6, longitude: -122.3 }`; an order is the same in any unit. */
const distanceFrom = (path: Path, { latitude, longitude }: JsonObject): Expression => ({
  kind: 'distance',
  from: { kind: 'field', path },
  to: { kind: 'point', latitude: Number(latitude), longitude: Number(longitude) },
  unit: 'km',
});

function items(clauses: JsonObject, prefix: Path): readonly OrderItem[] {
  return Object.entries(clauses).flatMap(([name, clause]): readonly OrderItem[] => {
    if (!isObject(clause)) return [];
    const path = [...prefix, name];
    const { distance } = clause;
    const isClause = Object.keys(clause).every(
      (key) => key === 'order' || key === 'nulls' || key === 'function' || key === 'distance',
    );
    if (!isClause) return items(clause, path);
    const direction = clause['order'] === 'DESC' ? 'DESC' : 'ASC';
    const nulls = clause['nulls'] === 'LAST' ? 'LAST' : 'FIRST';
    const field: Expression = { kind: 'field', path };
    const called = clause['function'];
    if (isObject(distance)) return [{ expression: distanceFrom(path, distance), direction, nulls }];
    const expression: Expression = typeof called === 'string' ? { kind: 'call', name: called, args: [field] } : field;
    return [{ expression, direction, nulls }];
  });
}

/**
 * The `orderBy` argument of a field, in the order it was written: GraphQL's own coercion gives it back in the order of the
 * type's fields, so it is read from the document.
 */
export function orderItems(node: FieldNode, request: GraphqlRequest): readonly OrderItem[] {
  const argument = node.arguments?.find((each) => each.name.value === 'orderBy');
  const value = argument && valueFromASTUntyped(argument.value, { ...request.variables });
  return isObject(value) ? items(value, []) : [];
}
