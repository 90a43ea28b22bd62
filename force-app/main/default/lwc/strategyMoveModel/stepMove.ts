import type { StrategyTree } from 'c/strategyTreeModel';
import { mayStand, relocations, standingOf } from './strategyMoveModel';
import type { Destination, Standing } from './strategyMoveModel';

export type Step = 'up' | 'down' | 'in' | 'out';

/** Where a record goes by one step; `null` where it cannot. */
export function stepMove(tree: StrategyTree, id: string, step: Step): Destination | null {
  const standing = standingOf(tree, id);
  const to = standing ? actionStep(tree, standing, step) : objectiveStep(tree, id, step);
  if (!to || (to.kind === 'action' && !mayStand(tree, id, to))) return null;
  return relocations(tree, to).length > 0 ? to : null;
}

/** Where an objective goes: past its neighbour, or over to the next goal when it is first or last there, or by `in` and `out`. */
function objectiveStep(tree: StrategyTree, id: string, step: Step): Destination | null {
  const at = tree.goals.findIndex((goal) => goal.objectives.some(({ objective }) => objective.id === id));
  const goal = tree.goals[at];
  if (!goal) return null;
  const siblings = goal.objectives.map(({ objective }) => objective.id);
  const index = siblings.indexOf(id);
  const stay = (beforeId: string | null): Destination => ({ kind: 'objective', id, goal: goal.goal, beforeId });
  if (step === 'up' && index > 0) return stay(siblings[index - 1] ?? null);
  if (step === 'down' && index < siblings.length - 1) return stay(siblings[index + 2] ?? null);
  const isBack = step === 'up' || step === 'out';
  const next = tree.goals[isBack ? at - 1 : at + 1];
  if (!next) return null;
  const beforeId = isBack ? null : (next.objectives[0]?.objective.id ?? null);
  return { kind: 'objective', id, goal: next.goal, beforeId };
}

/** Where an action goes: past its neighbour or over to the next objective, below the action before it, or beside its parent. */
function actionStep(tree: StrategyTree, standing: Standing, step: Step): Destination | null {
  const { node, objective, parent, siblings } = standing;
  const { id } = node.action;
  const ids = siblings.map(({ action }) => action.id);
  const index = ids.indexOf(id);
  const objectiveId = objective.objective.id;
  const to = (parentActionId: string | null, beforeId: string | null, under = objectiveId): Destination => ({
    kind: 'action',
    id,
    objectiveId: under,
    parentActionId,
    beforeId,
  });
  const parentId = parent?.action.id ?? null;
  switch (step) {
    case 'in': {
      const before = ids[index - 1];
      return before === undefined ? null : to(before, null);
    }
    case 'out':
      return parentId === null ? null : to(parent?.action.parentActionId ?? null, afterOf(tree, objectiveId, parentId));
    case 'up':
      if (index > 0) return to(parentId, ids[index - 1] ?? null);
      break;
    case 'down':
      if (index < ids.length - 1) return to(parentId, ids[index + 2] ?? null);
      break;
  }
  if (parentId !== null) return null;
  const all = tree.goals.flatMap((goal) => goal.objectives);
  const next = all[all.indexOf(objective) + (step === 'up' ? -1 : 1)];
  if (!next) return null;
  return to(null, step === 'up' ? null : (next.actions[0]?.action.id ?? null), next.objective.id);
}

/** The sibling behind an action; `null` when it is the last. */
function afterOf(tree: StrategyTree, objectiveId: string, id: string): string | null {
  const objective = tree.goals.flatMap((goal) => goal.objectives).find((each) => each.objective.id === objectiveId);
  const search = (nodes: NonNullable<typeof objective>['actions']): string | null | undefined => {
    const index = nodes.findIndex(({ action }) => action.id === id);
    if (index >= 0) return nodes[index + 1]?.action.id ?? null;
    return nodes.map((node) => search(node.children)).find((found) => found !== undefined);
  };
  return search(objective?.actions ?? []) ?? null;
}
