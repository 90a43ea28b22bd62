import { parentFieldOf } from '../catalog/lookup.ts';
import type { Path, Position } from './ast.ts';
import { fieldOutput, idOf } from './bind-output.ts';
import { atStep, checkDepth, fromTable, isPolymorphic, outputName, stepInto, type Step } from './bind-path.ts';
import type { Table } from './bound.ts';
import { addOutput, type OutputTree } from './output-tree.ts';
import type { Wrapping } from './presentation.ts';
import type { Scope } from './scope.ts';

/** Adds a field path to the tree of outputs: parents on the way become objects of their own. */
export function addPath(
  scope: Scope,
  tree: OutputTree,
  table: Table,
  path: Path,
  wrapping: Wrapping,
  at?: Position,
  alias?: string,
): void {
  checkDepth(scope, path, at);
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    const value = fromTable(scope, table, path, at);
    addOutput(scope, tree, fieldOutput(scope, value, alias ?? value.field?.name ?? first, wrapping, table, at), at);
    return;
  }
  let step: Step = stepInto(scope, table, first, at);
  let node = tree;
  let at2 = rest;
  for (;;) {
    node = node.parent(
      step.relationship,
      step.tables.map((each) => ({ object: each.object, id: idOf(each) })),
    );
    if (at2.length === 1) break;
    const [next = '', ...more] = at2;
    const from = isPolymorphic(step.field)
      ? step.tables.find((each) => parentFieldOf(each.object, next) !== undefined)
      : step.tables[0];
    step = stepInto(scope, from ?? table, next, at);
    at2 = more;
  }
  const value = atStep(scope, step, at2, at);
  const name = alias ?? outputName(value, at2[0] ?? '');
  addOutput(scope, node, fieldOutput(scope, value, name, wrapping, step.tables[0] ?? table, at), at);
}
