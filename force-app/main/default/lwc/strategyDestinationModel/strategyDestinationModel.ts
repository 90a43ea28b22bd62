import { mayStand, relocations, standingOf } from 'c/strategyMoveModel';
import type { Destination, Standing } from 'c/strategyMoveModel';
import type { StrategyRow } from 'c/strategyRowModel';
import type { ActionNode, StrategyTree } from 'c/strategyTreeModel';

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
