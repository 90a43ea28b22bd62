import type { Connection } from 'jsforce';
import { measureQuery } from 'c/measureQueryModel';
import {
  jobGroups,
  measureJobs,
  measureOutcomes,
  type MeasureAnswer,
  type MeasuredObjective,
  type MeasureJob,
  type MeasureOutcome,
} from 'c/measureRunModel';
import type { Progress } from '../shared/progress.ts';
import { writeRecords } from '../shared/write-records.ts';
import { readObjectives } from './read-objectives.ts';

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

type Problem = MeasureReport['problems'][number];

/** Computes every objective that has a measure and writes what changed; one measure that fails keeps no other from being done. */
export async function measureObjectives(connection: Connection, options: Options): Promise<MeasureReport> {
  const { now, dryRun, progress } = options;
  const { objectives, definitions } = await readObjectives(connection, now.toISOString().slice(0, 10));
  const { done: jobs, issues } = measureJobs(objectives, definitions);
  const problems: Problem[] = issues.map(({ name, problem }) => ({ name, problem }));
  const measured: MeasureOutcome[] = [];
  let calls = 0;

  const evaluate = async (group: readonly MeasureJob[]): Promise<void> => {
    calls += 1;
    const answer = await askOrg(connection, measureQuery(group.map(({ plan }) => plan)));
    if (typeof answer === 'string') {
      if (group.length > 1) for (const job of group) await evaluate([job]);
      else for (const { objective } of group) problems.push({ name: objective.name, problem: answer });
      return;
    }
    const outcome = measureOutcomes(group, answer);
    measured.push(...outcome.done);
    problems.push(...outcome.issues.map(({ name, problem }) => ({ name, problem })));
  };

  progress.start('Measuring', objectives.length);
  for (const group of jobGroups(jobs)) {
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
  measured: readonly MeasureOutcome[],
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

interface GraphqlAnswer {
  readonly data?: { readonly uiapi?: { readonly aggregate?: MeasureAnswer | null } | null } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** The aggregates, or what the org says against the query. */
async function askOrg(connection: Connection, query: string): Promise<MeasureAnswer | string> {
  const { data, errors } = await connection.requestPost<GraphqlAnswer>('/graphql', { query });
  if (errors && errors.length > 0) return errors.map(({ message }) => message).join('; ');
  return data?.uiapi?.aggregate ?? 'The org gave no answer';
}
