import { fill, formatMoney, formatPercent, plural } from 'c/formatService';
import type { Plan } from 'c/planModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import { label } from './labels';

/** How far the work has come, and what it contributes to the target; empty without objectives. */
export function progressLine(tree: StrategyTree | null, plan: Plan | null): string {
  if (!tree || tree.objectiveCount === 0) return '';
  const progress = formatPercent((tree.progress ?? 0) * 100);
  const parts = [fill(plural(label.progress, tree.actionCount), progress, tree.completedCount, tree.actionCount)];
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

/** What stands where there is no objective yet. */
export const emptyWords = (canCreate: boolean): { readonly text: string; readonly action: string } =>
  canCreate ? { text: label.emptyText, action: label.addObjective } : { text: label.emptyReadOnly, action: '' };
