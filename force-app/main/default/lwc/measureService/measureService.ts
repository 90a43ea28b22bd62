import { gql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLError } from 'lightning/graphql';
import type { Account } from 'c/crmModel';
import type { MeasureContext } from 'c/measureModel';
import { measureQuery } from 'c/measureQueryModel';
import { jobGroups, measureJobs, measureOutcomes } from 'c/measureRunModel';
import type { MeasureAnswer, MeasuredObjective, MeasureIssue, MeasureJob, MeasureOutcome } from 'c/measureRunModel';
import type { Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { Definition } from 'c/planRecordService';

/** A plan that is over keeps the values it ended with. */
const OVER: readonly Plan['status'][] = ['Completed', 'Expired'];

/** What can be measured of a plan: objectives with a measure that are not dropped. `accounts` are the plan's and those below it. */
export function measuredOf(
  plan: Plan | null,
  objectives: readonly Objective[],
  accounts: readonly Pick<Account, 'id'>[],
  today: IsoDate,
): readonly MeasuredObjective[] {
  if (!plan || OVER.includes(plan.status)) return [];
  const { id: planId, accountId, periodStart, periodEnd } = plan;
  const accountIds = accounts.map(({ id }) => id);
  const context: MeasureContext = { accountId, accountIds, planId, periodStart, periodEnd, today };
  return objectives.flatMap((objective) =>
    objective.measureDefinitionId === null || objective.status === 'Dropped'
      ? []
      : [
          {
            id: objective.id,
            name: objective.name,
            definitionId: objective.measureDefinitionId,
            baseline: objective.baselineValue,
            actual: objective.actualValue,
            start: objective.startDate,
            due: objective.dueDate,
            weights: objective.expectedCurve === 'Seasonal' ? (objective.seasonalWeights ?? null) : null,
            context,
          },
        ],
  );
}

/** Measures objectives by queries that are asked one after the other: {@link query} is the one to ask now. */
export class MeasureRun {
  query: GraphQLDocument | undefined;
  outcomes: readonly MeasureOutcome[] = [];
  issues: readonly MeasureIssue[];
  private waiting: readonly (readonly MeasureJob[])[];

  constructor(objectives: readonly MeasuredObjective[], definitions: readonly Definition[]) {
    const { done, issues } = measureJobs(objectives, definitions);
    this.issues = issues;
    this.waiting = jobGroups(done);
    this.next();
  }

  /** Takes the answer to {@link query}; of a query that is refused each measure is asked alone, to tell which one it is. */
  take(data: unknown, errors: readonly GraphQLError[] = []): void {
    const [jobs = [], ...rest] = this.waiting;
    this.waiting = rest;
    const answer = (data as { uiapi?: { aggregate?: MeasureAnswer } } | undefined)?.uiapi?.aggregate;
    if (answer && errors.length === 0) {
      const { done, issues } = measureOutcomes(jobs, answer);
      this.outcomes = [...this.outcomes, ...done];
      this.issues = [...this.issues, ...issues];
    } else if (jobs.length > 1) this.waiting = [...jobs.map((job) => [job]), ...rest];
    else {
      const problem = errors.map(({ message }) => message).join('; ');
      this.issues = [...this.issues, ...jobs.map(({ objective: { id, name } }) => ({ id, name, problem }))];
    }
    this.next();
  }

  /** Nothing is left to ask. */
  get isOver(): boolean {
    return this.waiting.length === 0;
  }

  private next(): void {
    const [jobs] = this.waiting;
    this.query = jobs && queryOf(jobs);
  }
}

function queryOf(jobs: readonly MeasureJob[]): GraphQLDocument {
  const text = measureQuery(jobs.map(({ plan }) => plan));
  return gql`
    ${text}
  `;
}
