import type { ObjectDef } from '../catalog/types.ts';
import type { Position } from './ast.ts';
import type { BoundExpression, BoundOutput } from './bound.ts';
import type { Scope } from './scope.ts';

type Target = { readonly object: ObjectDef; readonly id: BoundExpression };

/** Collects the outputs of one record while a select list is bound; fields of one parent meet in one node. */
export interface OutputTree {
  add(output: BoundOutput): boolean;
  /** The node of a parent, made on first mention; whatever target is there gets the same fields. */
  parent(name: string, targets: readonly Target[]): OutputTree;
  outputs(): readonly BoundOutput[];
}

export function mutableTree(): OutputTree {
  const order: (() => BoundOutput)[] = [];
  const names = new Map<string, OutputTree | undefined>();
  return {
    add(output) {
      if (names.has(output.name.toLowerCase())) return false;
      names.set(output.name.toLowerCase(), undefined);
      order.push(() => output);
      return true;
    },
    parent(name, targets) {
      const known = names.get(name.toLowerCase());
      if (known !== undefined) return known;
      const tree = mutableTree();
      names.set(name.toLowerCase(), tree);
      order.push(() => ({
        kind: 'parent',
        name,
        variants: targets.map((target) => ({ ...target, outputs: tree.outputs() })),
      }));
      return tree;
    },
    outputs: () => order.map((make) => make()),
  };
}

export function addOutput(scope: Scope, tree: OutputTree, output: BoundOutput, at?: Position): void {
  if (!tree.add(output)) throw scope.refuse(`duplicate field selected: ${output.name}`, at);
}
