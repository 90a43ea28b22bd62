import type { ActionNode, StrategyTree } from 'c/strategyTreeModel';
import { mayStand, relocations, standingOf } from './strategyMoveModel';
import type { Destination } from './strategyMoveModel';

/** A place to choose from: below a goal, an objective or an action, at the end. */
export interface MovePlace {
  readonly name: string | null;
  /** 0 for what stands highest. */
  readonly indent: number;
  readonly to: Destination;
}

/** Every place a record may be moved to by choosing what it is to stand under; without where it stands now. */
export function places(tree: StrategyTree, id: string): readonly MovePlace[] {
  const all = standingOf(tree, id) ? actionPlaces(tree, id) : goalPlaces(tree, id);
  return all.filter(({ to }) => relocations(tree, to).length > 0);
}

const goalPlaces = (tree: StrategyTree, id: string): readonly MovePlace[] =>
  tree.goals.map(({ goal }) => ({ name: goal, indent: 0, to: { kind: 'objective', id, goal, beforeId: null } }));

function actionPlaces(tree: StrategyTree, id: string): readonly MovePlace[] {
  const found: MovePlace[] = [];
  const add = (name: string, indent: number, objectiveId: string, parentActionId: string | null): void => {
    const to: Destination = { kind: 'action', id, objectiveId, parentActionId, beforeId: null };
    if (mayStand(tree, id, to)) found.push({ name, indent, to });
  };
  const below = (nodes: readonly ActionNode[], indent: number, objectiveId: string): void =>
    nodes.forEach((node) => {
      if (node.action.id === id) return;
      add(node.action.name, indent, objectiveId, node.action.id);
      below(node.children, indent + 1, objectiveId);
    });
  for (const { objective, actions } of tree.goals.flatMap((goal) => goal.objectives)) {
    add(objective.name, 0, objective.id, null);
    below(actions, 1, objective.id);
  }
  return found;
}
