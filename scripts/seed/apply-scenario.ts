import type { Connection } from 'jsforce';
import type { IsoDate } from 'c/periodModel';
import { CommandError } from '../shared/cli.ts';
import { findRecords, type Finder } from '../shared/find-records.ts';
import type { Progress } from '../shared/progress.ts';
import { writeRecords, type NewRecord } from '../shared/write-records.ts';
import { fillValue, findsIn } from './fill-value.ts';
import type { Scenario, Step } from './scenario.ts';

export interface SeedReport {
  readonly scenario: string;
  readonly dryRun: boolean;
  readonly objects: ReadonlyArray<{
    readonly object: string;
    readonly created: number;
    readonly updated: number;
    readonly kept: number;
  }>;
}

/** Applies a scenario step by step. Stops at the first refusal, naming file, object and Salesforce's words; what is done stays, so that a second run goes on. */
export async function applyScenario(
  connection: Connection,
  scenario: Scenario,
  options: { readonly today: IsoDate; readonly dryRun: boolean; readonly progress: Progress },
): Promise<SeedReport> {
  const me = (await connection.identity()).user_id;
  const objects = [];
  options.progress.start(
    `Seeding ${scenario.name}`,
    scenario.steps.reduce((sum, step) => sum + step.records.length, 0),
  );
  for (const step of scenario.steps) {
    objects.push({
      object: step.object,
      ...(options.dryRun
        ? { created: 0, updated: 0, kept: step.records.length }
        : await applyStep(connection, step, me, options.today)),
    });
    options.progress.advance(step.records.length);
  }
  options.progress.end();
  return { scenario: scenario.name, dryRun: options.dryRun, objects };
}

async function applyStep(
  connection: Connection,
  step: Step,
  me: string,
  today: IsoDate,
): Promise<{ created: number; updated: number; kept: number }> {
  const finder = await findRecords(
    connection,
    step.records.flatMap((record) => Object.values(record).flatMap(findsIn)),
  );
  const filled = step.records.map((record) => fillRecord(step, record, finder, me, today));
  if (step.key) {
    const records = await withoutCreateOnly(connection, step.object, step.key, filled);
    return { ...(await write(connection, step, { kind: 'upsert', key: step.key }, records)), kept: 0 };
  }
  const match = step.match ?? [];
  const toFind = (record: NewRecord) => ({
    object: step.object,
    where: Object.fromEntries(match.map((field) => [field, record[field] as string | number | boolean | null])),
  });
  const present = await findRecords(connection, filled.map(toFind));
  const missing = filled.filter((record) => present(toFind(record)) === undefined);
  return { ...(await write(connection, step, { kind: 'create' }, missing)), kept: filled.length - missing.length };
}

/** Leaves out of records that the org holds what is only given when a record is made, such as the master of a detail. */
async function withoutCreateOnly(
  connection: Connection,
  object: string,
  key: string,
  records: readonly NewRecord[],
): Promise<readonly NewRecord[]> {
  const toFind = (record: NewRecord) => ({ object, where: { [key]: String(record[key]) } });
  const present = await findRecords(connection, records.map(toFind));
  if (!records.some((record) => present(toFind(record)) !== undefined)) return records;
  const { fields } = await connection.sobject(object).describe();
  const createOnly = new Set(fields.filter((field) => field.createable && !field.updateable).map(({ name }) => name));
  return records.map((record) =>
    present(toFind(record)) === undefined
      ? record
      : Object.fromEntries(Object.entries(record).filter(([field]) => !createOnly.has(field))),
  );
}

function fillRecord(
  step: Step,
  record: Readonly<Record<string, string | number | boolean | null>>,
  finder: Finder,
  me: string,
  today: IsoDate,
): NewRecord {
  try {
    return Object.fromEntries(
      Object.entries(record).map(([field, value]) => [field, fillValue(value, finder, me, today)]),
    );
  } catch (error) {
    throw new CommandError(`${step.file}, ${step.object}: ${(error as Error).message}`);
  }
}

async function write(
  connection: Connection,
  step: Step,
  mode: { kind: 'upsert'; key: string } | { kind: 'create' },
  records: readonly NewRecord[],
): Promise<{ created: number; updated: number }> {
  const outcomes = await writeRecords(connection, step.object, mode, records, () => undefined);
  outcomes.forEach((outcome, index) => {
    if (outcome.problem !== undefined)
      throw new CommandError(
        `${step.file}, ${step.object} ${JSON.stringify(records[index])}\nwas refused: ${outcome.problem}`,
      );
  });
  const created = outcomes.filter((outcome) => outcome.created).length;
  return { created, updated: outcomes.length - created };
}
