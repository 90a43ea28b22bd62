import type { Connection } from 'jsforce';
import type { IsoDate } from 'c/periodModel';
import { CommandError } from '../shared/cli.ts';
import type { Progress } from '../shared/progress.ts';
import { applyStep, type StepCount } from './apply-step.ts';
import type { Scenario, Step } from './scenario.ts';

export interface SeedReport {
  readonly scenario: string;
  readonly dryRun: boolean;
  /** In the order in which each object is first written. */
  readonly objects: readonly ({ readonly object: string } & StepCount)[];
  /** What could not be written as the scenario says. */
  readonly notes: readonly string[];
}

/** Applies a scenario step by step. Stops at the first refusal, naming file, object and Salesforce's words; what is done stays, so that a second run goes on. */
export async function applyScenario(
  connection: Connection,
  scenario: Scenario,
  options: { readonly today: IsoDate; readonly dryRun: boolean; readonly progress: Progress },
): Promise<SeedReport> {
  const { today, dryRun, progress } = options;
  const notes = new Set<string>();
  const planned = new Set(scenario.steps.map(({ object }) => object));
  const context = { me: (await connection.identity()).user_id, today, dryRun, planned, notes };
  const objects = new Map<string, StepCount>();
  progress.start(
    `${dryRun ? 'Comparing' : 'Seeding'} ${scenario.name}`,
    scenario.steps.reduce((sum, step) => sum + step.records.length, 0),
  );
  try {
    for (const step of await stepsOf(connection, scenario, notes)) {
      const count = await applyStep(connection, step, context);
      objects.set(step.object, added(objects.get(step.object), count));
      progress.advance(step.records.length);
    }
  } finally {
    progress.end();
  }
  return {
    scenario: scenario.name,
    dryRun,
    objects: [...objects].map(([object, count]) => ({ object, ...count })),
    notes: [...notes],
  };
}

/** The steps whose objects the org has; what is left out is noted. */
async function stepsOf(connection: Connection, { steps }: Scenario, notes: Set<string>): Promise<readonly Step[]> {
  const { sobjects } = await connection.describeGlobal();
  const there = new Set(sobjects.map(({ name }) => name));
  const left = new Map<string, number>();
  for (const { object, records } of steps)
    if (!there.has(object)) left.set(object, (left.get(object) ?? 0) + records.length);
  const ours = [...left.keys()].filter((object) => object.endsWith('__c'));
  if (ours.length > 0)
    throw new CommandError(
      `${connection.instanceUrl} has no ${ours.join(', ')}, or this user may not see it. Deploy first with \`npm run deploy\`.`,
    );
  for (const [object, count] of left)
    notes.add(`${object}: the org has no such object; its ${count} records are left out.`);
  return steps.filter(({ object }) => there.has(object));
}

const added = (before: StepCount | undefined, count: StepCount): StepCount => ({
  created: (before?.created ?? 0) + count.created,
  updated: (before?.updated ?? 0) + count.updated,
  unchanged: (before?.unchanged ?? 0) + count.unchanged,
});
