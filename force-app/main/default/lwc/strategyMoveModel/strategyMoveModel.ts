import type { Action, Objective } from 'c/objectiveModel';
import { sparsePlaces } from 'c/sparseOrderModel';
import type { Seat } from 'c/sparseOrderModel';
import { sameGoal } from 'c/strategyTreeModel';
import type { ActionNode, ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';

/** Levels of actions below an objective: the rule against loops looks four parents up. */
const MOST_ACTION_LEVELS = 4;

/** Where a record is to stand; before `beforeId` among its siblings there, at the end for `null`. */
export type Destination =
  | { readonly kind: 'objective'; readonly id: string; readonly goal: string | null; readonly beforeId: string | null }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly objectiveId: string;
      readonly parentActionId: string | null;
      readonly beforeId: string | null;
    };

/** One record at its new place; parents come before their children. */
export type Relocation =
  | {
      readonly kind: 'objective';
      readonly id: string;
      readonly patch: Partial<Pick<Objective, 'customerGoal' | 'sortOrder'>>;
    }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly patch: Partial<Pick<Action, 'objectiveId' | 'parentActionId' | 'sortOrder'>>;
    };

/** An action with where it stands. */
export interface Standing {
  readonly node: ActionNode;
  readonly objective: ObjectiveNode;
  readonly parent: ActionNode | null;
  /** 1 below an objective. */
  readonly level: number;
  readonly siblings: readonly ActionNode[];
}

/** Where an action stands; `null` when it is not in the tree. */
export function standingOf(tree: StrategyTree, id: string): Standing | null {
  for (const goal of tree.goals)
    for (const objective of goal.objectives) {
      const found = findAction(objective, objective.actions, null, 1, id);
      if (found) return found;
    }
  return null;
}

function findAction(
  objective: ObjectiveNode,
  siblings: readonly ActionNode[],
  parent: ActionNode | null,
  level: number,
  id: string,
): Standing | null {
  for (const node of siblings) {
    if (node.action.id === id) return { node, objective, parent, level, siblings };
    const below = findAction(objective, node.children, node, level + 1, id);
    if (below) return below;
  }
  return null;
}

const heightOf = (node: ActionNode): number => 1 + Math.max(0, ...node.children.map(heightOf));
const idsBelow = (node: ActionNode): readonly string[] =>
  node.children.flatMap((child) => [child.action.id, ...idsBelow(child)]);

export const objectiveOf = (tree: StrategyTree, id: string): ObjectiveNode | null =>
  tree.goals.flatMap((goal) => goal.objectives).find((node) => node.objective.id === id) ?? null;

/** Whether an action with all below it may stand there: not below itself, and not deeper than the org can check. */
export function mayStand(
  tree: StrategyTree,
  id: string,
  place: { readonly objectiveId: string; readonly parentActionId: string | null },
): boolean {
  const moved = standingOf(tree, id);
  if (!moved || !objectiveOf(tree, place.objectiveId)) return false;
  if (place.parentActionId === null) return heightOf(moved.node) <= MOST_ACTION_LEVELS;
  const parent = standingOf(tree, place.parentActionId);
  if (!parent || parent.objective.objective.id !== place.objectiveId) return false;
  if (place.parentActionId === id || idsBelow(moved.node).includes(place.parentActionId)) return false;
  return parent.level + heightOf(moved.node) <= MOST_ACTION_LEVELS;
}

/** What has to be stored for a record to stand at its destination; nothing when it stands there or may not. */
export function relocations(tree: StrategyTree, to: Destination): readonly Relocation[] {
  return to.kind === 'objective' ? objectiveRelocations(tree, to) : actionRelocations(tree, to);
}

function objectiveRelocations(
  tree: StrategyTree,
  to: Extract<Destination, { kind: 'objective' }>,
): readonly Relocation[] {
  const moved = objectiveOf(tree, to.id)?.objective;
  if (!moved || to.beforeId === to.id) return [];
  const isSameGoal = sameGoal(moved.customerGoal) === sameGoal(to.goal);
  const seats = tree.goals
    .filter((goal) => sameGoal(goal.goal) === sameGoal(to.goal))
    .flatMap((goal) => goal.objectives.map(({ objective }) => seatOf(objective)));
  const orders = placesAmong(seats, to.id, to.beforeId, isSameGoal);
  const changed = orders.filter(({ id }) => id !== to.id);
  const own = orders.find(({ id }) => id === to.id);
  const patch = {
    ...(isSameGoal ? {} : { customerGoal: to.goal }),
    ...(own && own.sortOrder !== moved.sortOrder ? { sortOrder: own.sortOrder } : {}),
  };
  const first: readonly Relocation[] = Object.keys(patch).length > 0 ? [{ kind: 'objective', id: to.id, patch }] : [];
  return [...first, ...changed.map(({ id, sortOrder }) => ({ kind: 'objective' as const, id, patch: { sortOrder } }))];
}

function actionRelocations(tree: StrategyTree, to: Extract<Destination, { kind: 'action' }>): readonly Relocation[] {
  const moved = standingOf(tree, to.id);
  if (!moved || to.beforeId === to.id || !mayStand(tree, to.id, to)) return [];
  const { action } = moved.node;
  const isSameParent = moved.objective.objective.id === to.objectiveId && parentIdOf(moved) === to.parentActionId;
  const siblings =
    to.parentActionId === null
      ? (objectiveOf(tree, to.objectiveId)?.actions ?? [])
      : (standingOf(tree, to.parentActionId)?.node.children ?? []);
  const orders = placesAmong(
    siblings.map((node) => seatOf(node.action)),
    to.id,
    to.beforeId,
    isSameParent,
  );
  const own = orders.find(({ id }) => id === to.id);
  const isOtherObjective = moved.objective.objective.id !== to.objectiveId;
  const patch = {
    ...(isOtherObjective ? { objectiveId: to.objectiveId } : {}),
    ...(action.parentActionId === to.parentActionId ? {} : { parentActionId: to.parentActionId }),
    ...(own && own.sortOrder !== action.sortOrder ? { sortOrder: own.sortOrder } : {}),
  };
  const below = isOtherObjective ? idsBelow(moved.node) : [];
  const first: readonly Relocation[] = Object.keys(patch).length > 0 ? [{ kind: 'action', id: to.id, patch }] : [];
  return [
    ...first,
    ...below.map((id) => ({ kind: 'action' as const, id, patch: { objectiveId: to.objectiveId } })),
    ...orders
      .filter(({ id }) => id !== to.id)
      .map(({ id, sortOrder }) => ({ kind: 'action' as const, id, patch: { sortOrder } })),
  ];
}

const parentIdOf = (standing: Standing): string | null => standing.parent?.action.id ?? null;
const seatOf = ({ id, sortOrder }: Seat): Seat => ({ id, sortOrder });

/** The orders to store so that `id` stands before `beforeId`; none when it stands there already. */
function placesAmong(
  seats: readonly Seat[],
  id: string,
  beforeId: string | null,
  isThere: boolean,
): readonly { readonly id: string; readonly sortOrder: number }[] {
  const others = seats.filter((seat) => seat.id !== id);
  const found = beforeId === null ? -1 : others.findIndex((seat) => seat.id === beforeId);
  const index = found < 0 ? others.length : found;
  if (isThere && seats.findIndex((seat) => seat.id === id) === index) return [];
  return sparsePlaces(others, id, index);
}

/** The same places as they are now, to go back to. */
export function placesNow(tree: StrategyTree, places: readonly Relocation[]): readonly Relocation[] {
  return places.map((place): Relocation => {
    const record =
      place.kind === 'objective' ? objectiveOf(tree, place.id)?.objective : standingOf(tree, place.id)?.node.action;
    const was = (record ?? {}) as unknown as Readonly<Record<string, unknown>>;
    const patch = Object.fromEntries(Object.keys(place.patch).map((key) => [key, was[key] ?? null]));
    return { ...place, patch } as Relocation;
  });
}
