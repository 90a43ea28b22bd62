import { sameGoal } from 'c/strategyTreeModel';
import type { ActionNode, GoalNode, ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';

interface Place {
  /** Record id, or `goal:` and the goal. */
  readonly key: string;
  readonly parentKey: string | null;
  /** 1 for goals, 2 for objectives, 3 for actions, deeper for sub-actions. */
  readonly level: number;
  /** From 1 among its siblings. */
  readonly position: number;
  readonly setSize: number;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
}

export type StrategyRow =
  | (Place & { readonly kind: 'goal'; readonly node: GoalNode })
  | (Place & { readonly kind: 'objective'; readonly node: ObjectiveNode })
  | (Place & { readonly kind: 'action'; readonly node: ActionNode });

/** Above this many rows a tree opens with its objectives folded. */
export const OPEN_UP_TO_ROWS = 200;

export const goalKey = (goal: string | null): string => `goal:${sameGoal(goal) ?? ''}`;

/** The rows in sight, top to bottom: those below a folded row are left out. */
export function strategyRows(tree: StrategyTree, folded: ReadonlySet<string>): readonly StrategyRow[] {
  const rows: StrategyRow[] = [];
  const place = (
    key: string,
    parentKey: string | null,
    level: number,
    index: number,
    setSize: number,
    children: number,
  ): Place => ({
    key,
    parentKey,
    level,
    position: index + 1,
    setSize,
    hasChildren: children > 0,
    isExpanded: children > 0 && !folded.has(key),
  });
  const addActions = (nodes: readonly ActionNode[], parentKey: string, level: number): void =>
    nodes.forEach((node, index) => {
      const row = place(node.action.id, parentKey, level, index, nodes.length, node.children.length);
      rows.push({ ...row, kind: 'action', node });
      if (row.isExpanded) addActions(node.children, row.key, level + 1);
    });
  tree.goals.forEach((goal, index) => {
    const goalRow = place(goalKey(goal.goal), null, 1, index, tree.goals.length, goal.objectives.length);
    rows.push({ ...goalRow, kind: 'goal', node: goal });
    if (!goalRow.isExpanded) return;
    goal.objectives.forEach((node, at) => {
      const row = place(node.objective.id, goalRow.key, 2, at, goal.objectives.length, node.actions.length);
      rows.push({ ...row, kind: 'objective', node });
      if (row.isExpanded) addActions(node.actions, row.key, 3);
    });
  });
  return rows;
}

/** The rows to fold at first: the objectives of a tree too long to be read at once. */
export function foldedAtFirst(tree: StrategyTree): ReadonlySet<string> {
  if (tree.objectiveCount + tree.actionCount <= OPEN_UP_TO_ROWS) return new Set();
  return new Set(tree.goals.flatMap((goal) => goal.objectives.map((node) => node.objective.id)));
}

/** What a key does on a row: move to another row, fold, unfold, or go into the cells of this one. */
export type RowMove =
  | { readonly kind: 'focus'; readonly key: string }
  | { readonly kind: 'fold' | 'unfold' | 'enter'; readonly key: string };

/** What `pressed` (a `KeyboardEvent.key`) does on the row `key` of a treegrid; `null` for nothing. */
export function rowMove(rows: readonly StrategyRow[], key: string, pressed: string): RowMove | null {
  const index = rows.findIndex((row) => row.key === key);
  const row = rows[index];
  if (!row) return null;
  const to = (target: number): RowMove | null => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, target))];
    return next && next.key !== key ? { kind: 'focus', key: next.key } : null;
  };
  switch (pressed) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'PageDown':
      return to(index + 10);
    case 'PageUp':
      return to(index - 10);
    case 'ArrowRight':
      return { kind: row.hasChildren && !row.isExpanded ? 'unfold' : 'enter', key };
    case 'ArrowLeft':
      if (row.isExpanded) return { kind: 'fold', key };
      return row.parentKey === null ? null : { kind: 'focus', key: row.parentKey };
    default:
      return null;
  }
}
