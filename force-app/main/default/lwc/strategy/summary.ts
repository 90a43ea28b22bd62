import { fill, formatMoney, formatPercent } from 'c/formatService';
import type { Plan } from 'c/planModel';
import { objectiveNodes } from 'c/strategyEditModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import { label } from './labels';

/** How far the work has come, and what it contributes to the target; empty without objectives. */
export function progressLine(tree: StrategyTree | null, plan: Plan | null): string {
  if (!tree || tree.objectiveCount === 0) return '';
  const progress = formatPercent((tree.progress ?? 0) * 100);
  const parts = [fill(label.progress, progress, tree.completedCount, tree.actionCount)];
  if (plan?.targetAmount)
    parts.push(fill(label.contribution, formatMoney(tree.contribution), formatMoney(plan.targetAmount)));
  return parts.join(' · ');
}

/** What needs attention, each in its words. */
export function warnings(tree: StrategyTree | null): readonly string[] {
  const { overdueCount = 0, atRiskCount = 0 } = tree ?? {};
  const overdue = overdueCount > 0 ? [fill(label.overdue, overdueCount)] : [];
  return atRiskCount > 0 ? [...overdue, fill(label.atRisk, atRiskCount)] : overdue;
}

/** What serves no deal, no cell and no target; empty when everything does. */
export function unlinkedLine(tree: StrategyTree | null): string {
  if (!tree) return '';
  const idle = objectiveNodes(tree).filter((node) => node.servesNoTarget && node.health.status !== 'Dropped').length;
  return tree.unlinkedCount + idle > 0 ? fill(label.unlinked, tree.unlinkedCount, idle) : '';
}
