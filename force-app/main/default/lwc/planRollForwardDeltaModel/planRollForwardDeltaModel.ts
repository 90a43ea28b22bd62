import type { Deal } from 'c/dealModel';
import { percentOf } from 'c/moneyModel';
import type { Objective } from 'c/objectiveModel';
import { wonBetween } from 'c/planDraftModel';
import type { Plan } from 'c/planModel';

type Figures = Pick<Plan, 'periodStart' | 'periodEnd' | 'targetAmount'>;
type Known = Pick<Objective, 'id' | 'name' | 'status' | 'previousObjectiveId'>;

/** What a period was to bring and brought; `attainment` is percent of the target, `null` without one. */
export interface PeriodResult {
  readonly target: number | null;
  readonly won: number;
  readonly attainment: number | null;
}

/** A plan beside the one before. The objectives before are the achieved, dropped, carried and those left open. */
export interface PlanDelta {
  readonly before: PeriodResult;
  readonly now: PeriodResult;
  readonly objectivesBefore: number;
  readonly objectivesNow: number;
  readonly achieved: readonly string[];
  readonly dropped: readonly string[];
  readonly carried: readonly string[];
  readonly leftOpen: readonly string[];
  readonly added: readonly string[];
}

function resultOf({ periodStart, periodEnd, targetAmount }: Figures, deals: readonly Deal[]): PeriodResult {
  const won = wonBetween(deals, periodStart, periodEnd);
  return { target: targetAmount, won, attainment: targetAmount ? percentOf(won, targetAmount) : null };
}

/** Compares a plan with the one it carries on; each objective of either is counted once. */
export function planDelta(
  before: { readonly plan: Figures; readonly objectives: readonly Known[] },
  now: { readonly plan: Figures; readonly objectives: readonly Known[] },
  deals: readonly Deal[],
): PlanDelta {
  const carriedIds = new Set(now.objectives.map(({ previousObjectiveId }) => previousObjectiveId));
  const beforeIds = new Set(before.objectives.map(({ id }) => id));
  const names = (objectives: readonly Known[]): readonly string[] => objectives.map(({ name }) => name);
  const carried = before.objectives.filter(({ id }) => carriedIds.has(id));
  const left = before.objectives.filter(({ id }) => !carriedIds.has(id));
  const isSettled = ({ status }: Known): boolean => status === 'Achieved' || status === 'Dropped';
  return {
    before: resultOf(before.plan, deals),
    now: resultOf(now.plan, deals),
    objectivesBefore: before.objectives.length,
    objectivesNow: now.objectives.length,
    achieved: names(left.filter(({ status }) => status === 'Achieved')),
    dropped: names(left.filter(({ status }) => status === 'Dropped')),
    carried: names(carried),
    leftOpen: names(left.filter((objective) => !isSettled(objective))),
    added: names(
      now.objectives.filter(({ previousObjectiveId }) => !previousObjectiveId || !beforeIds.has(previousObjectiveId)),
    ),
  };
}
