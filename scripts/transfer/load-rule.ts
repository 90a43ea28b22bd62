import type { Connection } from 'jsforce';
import { findRecords, type Find, type Finder, type OrgRecord } from '../shared/find-records.ts';
import type { Progress } from '../shared/progress.ts';
import { writeRecords, type NewRecord, type WriteMode } from '../shared/write-records.ts';
import type { Desired, FieldValue } from './build-records.ts';
import type { Converted } from './convert-row.ts';
import { countOf, type ObjectCount } from './import-report.ts';
import type { RecordRule } from './mapping.ts';
import { differences, existingByKey, relationshipOf } from './org-records.ts';

/** A record made for one row, so that it can be taken back with the row. */
export interface Made {
  readonly object: string;
  readonly id: string;
}

export interface LoadContext {
  readonly prefix: string;
  readonly dryRun: boolean;
  readonly progress: Progress;
  /** Objects this mapping makes: in a dry run a look-up to one of them cannot be resolved yet. */
  readonly planned: ReadonlySet<string>;
  readonly objects: Map<string, ObjectCount>;
  /** Rows the org refused, with its words. */
  readonly refused: Map<Converted, string>;
  readonly made: Map<Converted, Made[]>;
}

interface Writing {
  readonly desired: Desired;
  readonly record: NewRecord;
  /** Look-ups to records of the same object, written once all of them exist. */
  readonly later: NewRecord;
  readonly isNew: boolean;
}

/** Writes the records of one rule that the org lacks or holds otherwise; refusals go to their rows. */
export async function loadRule(
  connection: Connection,
  rule: RecordRule,
  all: readonly Desired[],
  context: LoadContext,
): Promise<void> {
  const count = countOf(context.objects, rule.object);
  const finder = await findRecords(connection, all.flatMap(findsOf));
  const existing = await existingByKey(connection, all, context.prefix);
  const writings: Writing[] = [];
  for (const desired of all) {
    const missing = missingFind(desired, finder, context);
    const found = existing.get(desired.key ?? '');
    if (missing) refuse(desired, `${missing.object} ${Object.values(missing.where).join(', ')} is not there`, context);
    else if (isThere(desired, found, finder)) count.unchanged++;
    else writings.push(toWriting(desired, found, finder));
  }
  if (context.dryRun) {
    count.updated += writings.filter((writing) => !writing.isNew).length;
    count.created += writings.filter((writing) => writing.isNew).length;
  } else await write(connection, rule, writings, context);
}

async function write(connection: Connection, rule: RecordRule, writings: readonly Writing[], context: LoadContext) {
  const count = countOf(context.objects, rule.object);
  const mode: WriteMode = rule.key === undefined ? { kind: 'create' } : { kind: 'upsert', key: rule.key };
  context.progress.start(`Loading ${rule.object}`, writings.length);
  const records = writings.map((writing) => writing.record);
  const outcomes = await writeRecords(connection, rule.object, mode, records, (done) => context.progress.advance(done));
  const linking: Writing[] = [];
  writings.forEach((writing, index) => {
    const outcome = outcomes[index];
    if (outcome?.problem !== undefined || outcome?.id === undefined) {
      refuse(writing.desired, `${rule.object}: ${outcome?.problem ?? 'the org gave no answer'}`, context);
      return;
    }
    if (outcome.created) count.created++;
    else count.updated++;
    if (outcome.created && !rule.distinct) remember(writing.desired, { object: rule.object, id: outcome.id }, context);
    if (Object.keys(writing.later).length > 0) linking.push(writing);
  });
  await link(connection, rule, mode, linking, context);
  context.progress.end();
}

/** Second pass: look-ups from records of the object to each other. */
async function link(
  connection: Connection,
  rule: RecordRule,
  mode: WriteMode,
  writings: readonly Writing[],
  context: LoadContext,
): Promise<void> {
  const records = writings.map(({ later, desired }) => ({ ...later, [rule.key ?? 'Id']: desired.key }));
  const outcomes = await writeRecords(connection, rule.object, mode, records, () => undefined);
  outcomes.forEach(({ problem }, index) => {
    const writing = writings[index];
    if (writing && problem !== undefined) refuse(writing.desired, `${rule.object}: ${problem}`, context);
  });
}

function toWriting(desired: Desired, existing: OrgRecord | undefined, finder: Finder): Writing {
  const changed =
    existing && new Set([...differences(desired, existing, (value) => finder(value.find)), desired.rule.key]);
  const record: Record<string, unknown> = {};
  const later: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(desired.fields)) {
    if (changed && !changed.has(field)) continue;
    const target = value.kind === 'ref' && value.object === desired.rule.object ? later : record;
    const [name, wire] = wireField(field, value, finder);
    if (wire !== undefined) target[name] = wire;
  }
  return { desired, record, later, isNew: !existing };
}

function wireField(field: string, value: FieldValue, finder: Finder): readonly [string, unknown] {
  switch (value.kind) {
    case 'value':
      return [field, value.value];
    case 'ref':
      return [relationshipOf(field), { [value.key]: value.value }];
    case 'find':
      return [field, finder(value.find)];
  }
}

/** A record with a key is there when it is equal; one met by `find`, when it is found. */
function isThere(desired: Desired, existing: OrgRecord | undefined, finder: Finder): boolean {
  if (desired.find) return finder(desired.find) !== undefined;
  return existing !== undefined && differences(desired, existing, (value) => finder(value.find)).length === 0;
}

const findsOf = (desired: Desired): Find[] => [
  ...(desired.find ? [desired.find] : []),
  ...Object.values(desired.fields).flatMap((value) => (value.kind === 'find' ? [value.find] : [])),
];

function missingFind(desired: Desired, finder: Finder, context: LoadContext): Find | undefined {
  const isMissing = (find: Find): boolean =>
    finder(find) === undefined && !(context.dryRun && context.planned.has(find.object));
  return findsOf({ ...desired, find: undefined }).find(isMissing);
}

function refuse(desired: Desired, reason: string, context: LoadContext): void {
  countOf(context.objects, desired.rule.object).refused++;
  for (const row of desired.rows) context.refused.set(row, reason);
}

function remember(desired: Desired, made: Made, context: LoadContext): void {
  for (const row of desired.rows) context.made.set(row, [...(context.made.get(row) ?? []), made]);
}
