import { ACTION_STATUSES } from 'c/objectiveModel';
import type { ActionStatus } from 'c/objectiveModel';
import type { ActionNode, ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';

/** An action with the objective it serves. */
export interface BoardCard {
  readonly node: ActionNode;
  readonly objective: ObjectiveNode;
}

export interface BoardColumn {
  readonly status: ActionStatus;
  /** Earliest due first, what has no date last. */
  readonly cards: readonly BoardCard[];
}

/** Every action and sub-action under its status. */
export function boardOf(tree: StrategyTree): readonly BoardColumn[] {
  const cards = new Map<ActionStatus, BoardCard[]>(ACTION_STATUSES.map((status) => [status, []]));
  const add = (nodes: readonly ActionNode[], objective: ObjectiveNode): void => {
    for (const node of nodes) {
      cards.get(node.action.status)?.push({ node, objective });
      add(node.children, objective);
    }
  };
  for (const goal of tree.goals) for (const objective of goal.objectives) add(objective.actions, objective);
  return [...cards].map(([status, list]) => ({
    status,
    cards: list.sort((a, b) => dueOf(a).localeCompare(dueOf(b))),
  }));
}

const dueOf = ({ node }: BoardCard): string => node.action.dueDate ?? '9999';

/** The column beside a status, −1 before it and 1 behind it; `null` at the ends. */
export const statusBeside = (status: ActionStatus, step: -1 | 1): ActionStatus | null =>
  ACTION_STATUSES[ACTION_STATUSES.indexOf(status) + step] ?? null;
