import { expectedShare, forecastValue } from 'c/expectedModel';
import type { SeasonalWeights } from 'c/expectedModel';
import { MeasureProblem } from 'c/measureModel';
import type { MeasureContext, MeasureDefinition } from 'c/measureModel';
import { inQueries, measurePlan, measureValue } from 'c/measureQueryModel';
import type { MeasurePlan } from 'c/measureQueryModel';
import type { IsoDate } from 'c/periodModel';

/** An objective with a measure, and what it is measured for. */
export interface MeasuredObjective {
  readonly id: string;
  readonly name: string;
  readonly definitionId: string;
  readonly baseline: number | null;
  readonly actual: number | null;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  /** Of a seasonal curve; `null` for a straight line. */
  readonly weights: SeasonalWeights | null;
  readonly context: MeasureContext;
}

export interface MeasureJob {
  readonly objective: MeasuredObjective;
  readonly plan: MeasurePlan;
}

/** What came out, in cents of its unit at the finest. */
export interface MeasureOutcome {
  readonly objective: MeasuredObjective;
  readonly actual: number | null;
  readonly forecast: number | null;
}

/** Why an objective cannot be measured. */
export interface MeasureIssue {
  readonly id: string;
  readonly name: string;
  readonly problem: string;
}

/** The `uiapi.aggregate` part of an answer. */
export type MeasureAnswer = Parameters<typeof measureValue>[1];

/** Tries each; those with a problem are told apart, so that one keeps no other from being done. */
function sorted<T, R>(
  items: readonly T[],
  objectiveOf: (item: T) => MeasuredObjective,
  work: (item: T, index: number) => R,
): { readonly done: readonly R[]; readonly issues: readonly MeasureIssue[] } {
  const done: R[] = [];
  const issues: MeasureIssue[] = [];
  items.forEach((item, index) => {
    try {
      done.push(work(item, index));
    } catch (error) {
      if (!(error instanceof MeasureProblem)) throw error;
      const { id, name } = objectiveOf(item);
      issues.push({ id, name, problem: error.message });
    }
  });
  return { done, issues };
}

/** What to ask for each objective. */
export function measureJobs(
  objectives: readonly MeasuredObjective[],
  definitions: readonly MeasureDefinition[],
): { readonly done: readonly MeasureJob[]; readonly issues: readonly MeasureIssue[] } {
  return sorted(
    objectives,
    (objective) => objective,
    (objective, index) => {
      const definition = definitions.find(({ id }) => id === objective.definitionId);
      if (!definition) throw new MeasureProblem('its measure is gone');
      return { objective, plan: measurePlan(definition, definitions, objective.context, `m${index}`) };
    },
  );
}

/** Jobs in groups that fit one query each. */
export function jobGroups(jobs: readonly MeasureJob[]): readonly (readonly MeasureJob[])[] {
  const byPlan = new Map(jobs.map((job) => [job.plan, job]));
  return inQueries(jobs.map(({ plan }) => plan)).map((group) => group.flatMap((plan) => byPlan.get(plan) ?? []));
}

const toCents = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** The values of a group from its answer, and where they lead by the expected curve. */
export const measureOutcomes = (
  jobs: readonly MeasureJob[],
  answer: MeasureAnswer,
): { readonly done: readonly MeasureOutcome[]; readonly issues: readonly MeasureIssue[] } =>
  sorted(
    jobs,
    ({ objective }) => objective,
    ({ objective, plan }) => {
      const { baseline, start, due, weights, context } = objective;
      const value = measureValue(plan, answer);
      const share = expectedShare(start, due, context.today, weights);
      return { objective, actual: toCents(value), forecast: toCents(forecastValue(baseline, value, share)) };
    },
  );
