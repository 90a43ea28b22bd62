import { groupBy } from 'c/listModel';
import { isActionOverdue, meanProgress, objectiveHealth } from 'c/objectiveModel';
import type { Action, Objective, ObjectiveHealth } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { unproxied } from 'c/unproxiedModel';

/** An action with what its sub-actions add up to. */
export interface ActionNode {
  readonly action: Action;
  readonly children: readonly ActionNode[];
  /** 0 to 1; `null` when dropped. With sub-actions their mean, unless it is completed itself. */
  readonly progress: number | null;
  readonly isOverdue: boolean;
  /** Serves no deal and no cell; a sub-action is served by its parent. */
  readonly isUnlinked: boolean;
}

export interface ObjectiveNode {
  readonly objective: Objective;
  readonly health: ObjectiveHealth;
  readonly actions: readonly ActionNode[];
  readonly actionCount: number;
  readonly completedCount: number;
  readonly overdueCount: number;
  /** It contributes nothing to the target, so its work serves no target. */
  readonly servesNoTarget: boolean;
}

/** The objectives of one goal of the customer in its first words, whatever their case; `goal` is `null` for those that name none. */
export interface GoalNode {
  readonly goal: string | null;
  /** Where the first of its objectives that says so came from. */
  readonly source: string | null;
  readonly objectives: readonly ObjectiveNode[];
  readonly actionCount: number;
  /** Some of its objectives are shared with the customer. */
  readonly isCustomerVisible: boolean;
}

export interface StrategyTree {
  /** By first objective of each goal; objectives without a goal last. */
  readonly goals: readonly GoalNode[];
  /** 0 to 1: mean of the objectives that are not dropped, by weight. */
  readonly progress: number | null;
  readonly objectiveCount: number;
  readonly actionCount: number;
  readonly completedCount: number;
  readonly overdueCount: number;
  readonly unlinkedCount: number;
  readonly atRiskCount: number;
  /** Sum of what the objectives contribute to the target. */
  readonly contribution: number;
}

interface Sortable {
  readonly id: string;
  readonly sortOrder: number | null;
  readonly dueDate: IsoDate | null;
}

const inOrder = (a: Sortable, b: Sortable): number =>
  (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) ||
  (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') ||
  (a.id < b.id ? -1 : 1);

/** By what two wordings are one goal: case and space do not count; `null` for none. */
export const sameGoal = (goal: string | null): string | null => goal?.trim().replace(/\s+/g, ' ').toLowerCase() || null;

/** Customer goal → objective → action → sub-action, with progress and flags rolled up; unproxied. */
export function strategyTree(
  objectives: readonly Objective[],
  actions: readonly Action[],
  today: IsoDate,
): StrategyTree {
  const byObjective = groupBy(actions, ({ objectiveId }) => objectiveId);
  const nodes = [...objectives]
    .sort(inOrder)
    .map((objective) => objectiveNode(objective, byObjective.get(objective.id) ?? [], today));
  const goals = groupBy(nodes, ({ objective }) => sameGoal(objective.customerGoal));
  const entries = [...goals].sort(([a], [b]) => Number(a === null) - Number(b === null));
  const live = nodes.filter((node) => node.health.status !== 'Dropped');
  const total = (pick: (node: ObjectiveNode) => number): number => nodes.reduce((count, node) => count + pick(node), 0);
  return unproxied<StrategyTree>({
    goals: entries.map(([, list]) => ({
      goal: list[0]?.objective.customerGoal?.trim() || null,
      source: list.find((node) => node.objective.source)?.objective.source ?? null,
      objectives: list,
      actionCount: list.reduce((count, node) => count + node.actionCount, 0),
      isCustomerVisible: list.some((node) => node.objective.isCustomerVisible),
    })),
    progress: meanProgress(
      live.map((node) => node.health.progress),
      live.map((node) => node.objective.weight),
    ),
    objectiveCount: nodes.length,
    actionCount: total((node) => node.actionCount),
    completedCount: total((node) => node.completedCount),
    overdueCount: total((node) => node.overdueCount + Number(node.health.isOverdue)),
    unlinkedCount: total((node) => node.actions.filter((action) => action.isUnlinked).length),
    atRiskCount: total((node) => Number(node.health.status === 'At Risk' || node.health.status === 'Off Track')),
    contribution: total((node) => (node.health.status === 'Dropped' ? 0 : (node.objective.contributionAmount ?? 0))),
  });
}

function objectiveNode(objective: Objective, actions: readonly Action[], today: IsoDate): ObjectiveNode {
  const roots = actionNodes(actions, today);
  const live = actions.filter((action) => action.status !== 'Dropped');
  return {
    objective,
    health: objectiveHealth(objective, meanProgress(roots.map((node) => node.progress)), today),
    actions: roots,
    actionCount: live.length,
    completedCount: live.filter((action) => action.status === 'Completed').length,
    overdueCount: live.filter((action) => isActionOverdue(action, today)).length,
    servesNoTarget: (objective.contributionAmount ?? 0) <= 0,
  };
}

/** The actions of one objective as a tree; a parent that is missing, or a loop, makes an action a root. */
function actionNodes(actions: readonly Action[], today: IsoDate): readonly ActionNode[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const children = groupBy([...actions].sort(inOrder), (action) => parentOf(action, byId));
  const node = (action: Action, isSub: boolean): ActionNode => {
    const subs = (children.get(action.id) ?? []).map((sub) => node(sub, true));
    const links = action.opportunityId !== null || action.cellId !== null;
    return {
      action,
      children: subs,
      progress: actionProgress(action, subs),
      isOverdue: isActionOverdue(action, today),
      isUnlinked: !isSub && !links && action.status !== 'Dropped',
    };
  };
  return (children.get(null) ?? []).map((action) => node(action, false));
}

function actionProgress(action: Action, subs: readonly ActionNode[]): number | null {
  if (action.status === 'Dropped') return null;
  if (action.status === 'Completed') return 1;
  return meanProgress(subs.map((sub) => sub.progress)) ?? 0;
}

function parentOf(action: Action, byId: ReadonlyMap<string, Action>): string | null {
  const seen = new Set<string>();
  for (
    let at: Action | undefined = action;
    at;
    at = at.parentActionId === null ? undefined : byId.get(at.parentActionId)
  ) {
    if (seen.has(at.id)) return at.id === action.id ? null : action.parentActionId;
    seen.add(at.id);
  }
  return action.parentActionId !== null && byId.has(action.parentActionId) ? action.parentActionId : null;
}
