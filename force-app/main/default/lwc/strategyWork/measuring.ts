import type { MeasureOutcome } from 'c/measureRunModel';
import { objectiveHealth } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { objectiveNodes, overtakenStatus } from 'c/strategyEditModel';
import type { ObjectivePatch } from 'c/strategyEditModel';
import type { StrategyTree } from 'c/strategyTreeModel';

/** New values of an objective. */
export interface MeasureStep {
  readonly kind: 'objective';
  readonly id: string;
  readonly patch: ObjectivePatch;
}

/** What to store of what was measured at `moment`, each with the status its figures then say; and the way back. */
export function measureSteps(
  outcomes: readonly MeasureOutcome[],
  tree: StrategyTree | null,
  today: IsoDate,
  moment: string,
): { readonly to: readonly MeasureStep[]; readonly from: readonly MeasureStep[] } {
  const nodes = tree ? objectiveNodes(tree) : [];
  const steps = outcomes.flatMap(({ objective: { id }, actual, forecast }) => {
    const node = nodes.find(({ objective }) => objective.id === id);
    if (!node) return [];
    const values = { actualValue: actual, forecastValue: forecast, measuredAt: moment };
    const objective = { ...node.objective, ...values };
    const health = objectiveHealth(objective, node.health.progress, today);
    const to: ObjectivePatch = { ...values, ...overtakenStatus({ ...node, objective, health }) };
    const was = node.objective as unknown as Readonly<Record<string, unknown>>;
    const from = Object.fromEntries(Object.keys(to).map((key) => [key, was[key] ?? null])) as ObjectivePatch;
    return [{ id, to, from }];
  });
  const asSteps = (way: 'to' | 'from'): readonly MeasureStep[] =>
    steps.map((step) => ({ kind: 'objective', id: step.id, patch: step[way] }));
  return { to: asSteps('to'), from: asSteps('from') };
}
