import type { Connection } from 'jsforce';
import { expectedShare, forecastValue } from 'c/expectedModel';
import { MeasureProblem } from 'c/measureModel';
import { inQueries, measurePlan, measureQuery, measureValue, type MeasurePlan } from 'c/measureQueryModel';
import type { Progress } from '../shared/progress.ts';
import { writeRecords } from '../shared/write-records.ts';
import { readObjectives, type MeasuredObjective, type MeasureInput } from './read-objectives.ts';

export interface MeasureReport {
  readonly dryRun: boolean;
  readonly plans: number;
  readonly objectives: number;
  /** GraphQL calls made. */
  readonly calls: number;
  readonly changed: readonly { readonly name: string; readonly before: number | null; readonly after: number | null }[];
  readonly problems: readonly { readonly name: string; readonly problem: string }[];
}

interface Options {
  readonly now: Date;
  readonly dryRun: boolean;
  readonly progress: Progress;
}

interface Job {
  readonly objective: MeasuredObjective;
  readonly plan: MeasurePlan;
}

interface Measured {
  readonly objective: MeasuredObjective;
  readonly actual: number | null;
  readonly forecast: number | null;
}

type Problem = MeasureReport['problems'][number];
type Answer = Parameters<typeof measureValue>[1];

/** Computes every objective that has a measure and writes what changed; one measure that fails keeps no other from being done. */
export async function measureObjectives(connection: Connection, options: Options): Promise<MeasureReport> {
  const { now, dryRun, progress } = options;
  const input = await readObjectives(connection, now.toISOString().slice(0, 10));
  const { objectives } = input;
  const problems: Problem[] = [];
  const measured: Measured[] = [];
  let calls = 0;

  const evaluate = async (jobs: readonly Job[]): Promise<void> => {
    calls += 1;
    const answer = await askOrg(connection, measureQuery(jobs.map(({ plan }) => plan)));
    if (typeof answer === 'string') {
      if (jobs.length > 1) for (const job of jobs) await evaluate([job]);
      else for (const { objective } of jobs) problems.push({ name: objective.name, problem: answer });
      return;
    }
    for (const { objective, plan } of jobs) {
      measured.push(outcomeOf(objective, measureValue(plan, answer), input));
    }
  };

  progress.start('Measuring', objectives.length);
  for (const group of groupsOf(plansFor(input, problems))) {
    await evaluate(group);
    progress.advance(group.length);
  }
  progress.end();

  const refused = dryRun ? new Set<MeasuredObjective>() : await save(connection, measured, now, problems);
  return {
    dryRun,
    plans: new Set(objectives.map(({ context }) => context.planId)).size,
    objectives: objectives.length,
    calls,
    changed: measured
      .filter(({ objective, actual }) => actual !== objective.actual && !refused.has(objective))
      .map(({ objective, actual }) => ({ name: objective.name, before: objective.actual, after: actual })),
    problems,
  };
}

/** Writes every value with the time it was computed, so that its age can be told; answers what the org refused. */
async function save(
  connection: Connection,
  measured: readonly Measured[],
  now: Date,
  problems: Problem[],
): Promise<ReadonlySet<MeasuredObjective>> {
  const records = measured.map(({ objective, actual, forecast }) => ({
    Id: objective.id,
    Actual_Value__c: actual,
    Forecast_Value__c: forecast,
    Measured_At__c: now.toISOString(),
  }));
  const outcomes = await writeRecords(connection, 'Objective__c', { kind: 'update' }, records, () => {});
  const refused = new Set<MeasuredObjective>();
  measured.forEach(({ objective }, index) => {
    const problem = outcomes[index]?.problem;
    if (problem === undefined) return;
    refused.add(objective);
    problems.push({ name: objective.name, problem });
  });
  return refused;
}

function plansFor({ definitions, objectives }: MeasureInput, problems: Problem[]): Job[] {
  return objectives.flatMap((objective, index) => {
    const { name, definitionId, context } = objective;
    const definition = definitions.find(({ id }) => id === definitionId);
    try {
      if (!definition) throw new MeasureProblem('its measure is gone');
      return [{ objective, plan: measurePlan(definition, definitions, context, `m${index}`) }];
    } catch (error) {
      if (!(error instanceof MeasureProblem)) throw error;
      problems.push({ name, problem: error.message });
      return [];
    }
  });
}

function groupsOf(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const byPlan = new Map(jobs.map((job) => [job.plan, job]));
  return inQueries(jobs.map(({ plan }) => plan)).map((group) => group.flatMap((plan) => byPlan.get(plan) ?? []));
}

const toCents = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

function outcomeOf(objective: MeasuredObjective, value: number | null, { weights }: MeasureInput): Measured {
  const { baseline, start, due, isSeasonal, definitionId, context } = objective;
  const curve = isSeasonal ? (weights.get(definitionId) ?? null) : null;
  const share = expectedShare(start, due, context.today, curve);
  return { objective, actual: toCents(value), forecast: toCents(forecastValue(baseline, value, share)) };
}

interface GraphqlAnswer {
  readonly data?: { readonly uiapi?: { readonly aggregate?: Answer | null } | null } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** The aggregates, or what the org says against the query. */
async function askOrg(connection: Connection, query: string): Promise<Answer | string> {
  const { data, errors } = await connection.requestPost<GraphqlAnswer>('/graphql', { query });
  if (errors && errors.length > 0) return errors.map(({ message }) => message).join('; ');
  return data?.uiapi?.aggregate ?? 'The org gave no answer';
}
