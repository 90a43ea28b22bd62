import { fieldOf } from '../catalog/lookup.ts';
import type { Position } from './ast.ts';
import { bindCompound } from './bind-compound.ts';
import type { BoundExpression, BoundOutput, Table } from './bound.ts';
import { checkPresentation, wrapped, type Wrapping } from './presentation.ts';
import type { Scope } from './scope.ts';

export const idOf = (table: Table): BoundExpression => {
  const field = fieldOf(table.object, 'Id');
  if (field === undefined) throw new Error(`${table.object.name} has no Id`);
  return { kind: 'column', table, field, type: 'id' };
};

/** One field of a table as an output; an address becomes its parts. */
export function fieldOutput(
  scope: Scope,
  value: BoundExpression,
  name: string,
  wrapping: Wrapping,
  table: Table,
  at?: Position,
): BoundOutput {
  checkPresentation(scope, wrapping, value, at);
  const { field, type } = value;
  if (field !== undefined && (type === 'address' || type === 'location'))
    return bindCompound(scope, table, field, name);
  return { kind: 'value', name, type, field, ...wrapped(scope, wrapping, value, at) };
}
