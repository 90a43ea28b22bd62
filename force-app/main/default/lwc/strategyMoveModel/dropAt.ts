import type { StrategyRow } from 'c/strategyRowModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import { mayStand, relocations, standingOf } from './strategyMoveModel';
import type { Destination } from './strategyMoveModel';

/** The upper part of a row, its middle, its lower part. */
export type DropZone = 'before' | 'into' | 'after';

/** A place to drop, and what is drawn there. */
export interface Drop {
  readonly to: Destination;
  readonly key: string;
  readonly zone: DropZone;
}

/**
 * Where the dragged row goes when it is dropped on `over`; `null` where it may not. Objectives go among the objectives of a goal,
 * actions below an objective or an action, or beside another action.
 */
export function dropAt(tree: StrategyTree, moved: StrategyRow, over: StrategyRow, zone: DropZone): Drop | null {
  if (moved.kind === 'goal' || moved.key === over.key) return null;
  const drop =
    moved.kind === 'objective' ? objectiveDrop(tree, moved.key, over, zone) : actionDrop(tree, moved.key, over, zone);
  if (!drop || (drop.to.kind === 'action' && !mayStand(tree, moved.key, drop.to))) return null;
  return relocations(tree, drop.to).length > 0 ? drop : null;
}

function objectiveDrop(tree: StrategyTree, id: string, over: StrategyRow, zone: DropZone): Drop | null {
  if (over.kind === 'goal') {
    const to = {
      kind: 'objective',
      id,
      goal: over.node.goal,
      beforeId: over.node.objectives[0]?.objective.id ?? null,
    } as const;
    return { to: to.beforeId === id ? { ...to, beforeId: null } : to, key: over.key, zone: 'into' };
  }
  // Over an action it goes behind the objective of that.
  const objectiveId = over.kind === 'objective' ? over.key : (standingOf(tree, over.key)?.objective.objective.id ?? '');
  const goal = tree.goals.find((each) => each.objectives.some(({ objective }) => objective.id === objectiveId));
  if (!goal || objectiveId === id) return null;
  const ids = goal.objectives.map(({ objective }) => objective.id);
  const isBefore = over.kind === 'objective' && zone !== 'after';
  const beforeId = isBefore ? objectiveId : (ids[ids.indexOf(objectiveId) + 1] ?? null);
  const to: Destination = {
    kind: 'objective',
    id,
    goal: goal.goal,
    beforeId: beforeId === id ? (ids[ids.indexOf(id) + 1] ?? null) : beforeId,
  };
  return { to, key: over.key, zone: isBefore ? 'before' : 'after' };
}

function actionDrop(tree: StrategyTree, id: string, over: StrategyRow, zone: DropZone): Drop | null {
  if (over.kind === 'goal') return null;
  if (over.kind === 'objective') {
    const first = over.node.actions.find(({ action }) => action.id !== id)?.action.id ?? null;
    const beforeId = zone === 'after' && over.isExpanded ? first : null;
    return {
      to: { kind: 'action', id, objectiveId: over.key, parentActionId: null, beforeId },
      key: over.key,
      zone: beforeId === null ? 'into' : 'after',
    };
  }
  const { action, children } = over.node;
  const beside = { kind: 'action', id, objectiveId: action.objectiveId } as const;
  if (zone === 'into') return { to: { ...beside, parentActionId: over.key, beforeId: null }, key: over.key, zone };
  if (zone === 'after' && over.isExpanded) {
    const first = children.find((child) => child.action.id !== id)?.action.id ?? null;
    return { to: { ...beside, parentActionId: over.key, beforeId: first }, key: over.key, zone };
  }
  const parentActionId = over.level > 3 ? over.parentKey : null;
  const beforeId = zone === 'before' ? over.key : nextSibling(tree, over.key, id);
  return { to: { ...beside, parentActionId, beforeId }, key: over.key, zone };
}

/** The sibling behind `key` that is not the one that is moved. */
function nextSibling(tree: StrategyTree, key: string, movedId: string): string | null {
  const ids = (standingOf(tree, key)?.siblings ?? []).map(({ action }) => action.id).filter((id) => id !== movedId);
  return ids[ids.indexOf(key) + 1] ?? null;
}
