import type { Connection, DescribeSObjectResult } from 'jsforce';
import type { IsoDate } from 'c/periodModel';
import { CommandError } from '../shared/cli.ts';
import { findRecords, readFields, type Find, type Finder, type OrgRecord } from '../shared/find-records.ts';
import { sameValue } from '../shared/same-value.ts';
import { writeRecords, type NewRecord, type WriteMode } from '../shared/write-records.ts';
import { fillValue, findsIn } from './fill-value.ts';
import type { SeedValue, Step } from './scenario.ts';

export interface StepContext {
  readonly me: string;
  readonly today: IsoDate;
  readonly dryRun: boolean;
  /** Objects the scenario makes: in a dry run a look-up to one of them may not be there yet. */
  readonly planned: ReadonlySet<string>;
  /** What could not be written as the scenario says, for the report. */
  readonly notes: Set<string>;
}

export interface StepCount {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

type Filled = Readonly<Record<string, SeedValue>>;

/** Stands in a dry run for the id of a record that an earlier step would make. */
const UNMADE = '(to be made)';
/** Who made a record and when, which an org lets be told by those with "Set Audit Fields upon Record Creation". */
const AUDIT = ['CreatedById', 'CreatedDate'];

/** Writes the records of a step that the org lacks or holds otherwise, and only the fields that differ. */
export async function applyStep(connection: Connection, step: Step, context: StepContext): Promise<StepCount> {
  const found = await findRecords(
    connection,
    step.records.flatMap((record) => Object.values(record).flatMap(findsIn)),
  );
  const finder: Finder = (find) =>
    found(find) ?? (context.dryRun && context.planned.has(find.object) ? UNMADE : undefined);
  const records = await withoutAudit(
    connection,
    step,
    step.records.map((record) => fillRecord(step, record, finder, context)),
    context,
  );
  const finds = records.map((record) => findOf(step, record));
  const ids = await findRecords(connection, finds.filter(isFindable));
  const idOf = (index: number): string | undefined => {
    const find = finds[index];
    return find && isFindable(find) ? ids(find) : undefined;
  };
  const changes = await differing(connection, step, records, idOf);
  const missing = records.filter((_, index) => idOf(index) === undefined);
  if (step.meeting.kind === 'set' && missing.length > 0 && !context.dryRun)
    throw new CommandError(`${step.file}, ${step.object}: ${JSON.stringify(missing[0])} is not in the org.`);
  if (!context.dryRun) await write(connection, step, missing, changes);
  const isMade = step.meeting.kind !== 'set';
  return {
    created: isMade ? missing.length : 0,
    updated: changes.length + (isMade ? 0 : missing.length),
    unchanged: records.length - missing.length - changes.length,
  };
}

function findOf({ object, meeting }: Step, record: Filled): Find {
  const fields = meeting.kind === 'key' ? [meeting.key] : meeting.match;
  return { object, where: Object.fromEntries(fields.map((field) => [field, record[field] ?? null])) };
}

/** What is found by a record that is not made yet cannot be there. */
const isFindable = ({ where }: Find): boolean => !Object.values(where).some((value) => String(value).includes(UNMADE));

/** Of records that are there, what differs, with the id or key to write it by. Records that are met only are left alone. */
async function differing(
  connection: Connection,
  { object, meeting, records: [first] }: Step,
  records: readonly Filled[],
  idOf: (index: number) => string | undefined,
): Promise<readonly NewRecord[]> {
  const present = records.flatMap((record, index) => {
    const id = idOf(index);
    return id === undefined ? [] : [{ id, record }];
  });
  if (meeting.kind === 'match' || present.length === 0 || !first) return [];
  const fields = meeting.kind === 'set' ? meeting.set : await updateable(connection, object, Object.keys(first));
  const stored = await readFields(
    connection,
    object,
    present.map(({ id }) => id),
    fields,
  );
  return present.flatMap(({ id, record }) => {
    const changed = changedFields(record, stored.get(id), fields);
    if (Object.keys(changed).length === 0) return [];
    return [meeting.kind === 'set' ? { Id: id, ...changed } : { [meeting.key]: record[meeting.key], ...changed }];
  });
}

const changedFields = (record: Filled, stored: OrgRecord | undefined, fields: readonly string[]): NewRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([field, value]) => fields.includes(field) && !sameValue(value, stored?.[field])),
  );

/** Without what is only given when a record is made, such as the master of a detail. */
async function updateable(connection: Connection, object: string, fields: readonly string[]): Promise<string[]> {
  const may = new Set(
    (await describe(connection, object)).fields.filter((each) => each.updateable).map(({ name }) => name),
  );
  return fields.filter((field) => may.has(field));
}

/** Where this user may not tell who made a record and when, it is left out and said. */
async function withoutAudit(
  connection: Connection,
  { object }: Step,
  records: readonly Filled[],
  { notes }: StepContext,
): Promise<readonly Filled[]> {
  const told = AUDIT.filter((field) => records.some((record) => field in record));
  if (told.length === 0) return records;
  const { fields } = await describe(connection, object);
  const refused = told.filter((field) => !fields.some(({ name, createable }) => name === field && createable));
  if (refused.length === 0) return records;
  notes.add(
    `${object}: ${refused.join(' and ')} ${refused.length > 1 ? 'are' : 'is'} as the org writes it, as this user may not set audit fields.`,
  );
  return records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !refused.includes(field))),
  );
}

const describe = (connection: Connection, object: string): Promise<DescribeSObjectResult> =>
  connection.sobject(object).describe$();

function fillRecord(step: Step, record: Filled, finder: Finder, { me, today }: StepContext): Filled {
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
  missing: readonly NewRecord[],
  changes: readonly NewRecord[],
): Promise<void> {
  const { meeting } = step;
  const create: WriteMode = meeting.kind === 'key' ? { kind: 'upsert', key: meeting.key } : { kind: 'create' };
  const update: WriteMode = meeting.kind === 'key' ? { kind: 'upsert', key: meeting.key } : { kind: 'update' };
  await writeAll(connection, step, create, missing);
  await writeAll(connection, step, update, changes);
}

async function writeAll(
  connection: Connection,
  step: Step,
  mode: WriteMode,
  records: readonly NewRecord[],
): Promise<void> {
  const outcomes = await writeRecords(connection, step.object, mode, records, () => undefined);
  outcomes.forEach(({ problem }, index) => {
    if (problem !== undefined)
      throw new CommandError(`${step.file}, ${step.object} ${JSON.stringify(records[index])}\nwas refused: ${problem}`);
  });
}
