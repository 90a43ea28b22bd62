import type { Connection } from 'jsforce';
import { findRecords, type Find, type Finder, type OrgRecord } from '../shared/find-records.ts';
import type { Progress } from '../shared/progress.ts';
import { writeRecords, type NewRecord, type WriteMode } from '../shared/write-records.ts';
import { buildRecords, type Desired, type FieldValue } from './build-records.ts';
import type { Converted } from './convert-row.ts';
import type { FileRule, Mapping, RecordRule } from './mapping.ts';
import { differences, existingByKey, relationshipOf } from './org-records.ts';
import type { PreparedFile } from './prepare-extract.ts';

export interface ObjectCount {
  readonly object: string;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

export interface FileCount {
  readonly file: string;
  readonly rows: number;
  readonly loaded: number;
  readonly mended: number;
  readonly rejected: number;
}

export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ImportReport {
  readonly dryRun: boolean;
  /** `rows` = `loaded` (as they were) + `mended` + `rejected`, for each file. */
  readonly files: readonly FileCount[];
  readonly objects: readonly ObjectCount[];
  /** Each mending rule that fired, with how often. */
  readonly mends: Readonly<Record<string, number>>;
  readonly rejects: readonly Reject[];
}

interface Writing {
  readonly desired: Desired;
  readonly record: NewRecord;
  /** Look-ups to records of the same object, written once all of them exist. */
  readonly later: NewRecord;
  readonly existing?: OrgRecord;
}

/** Loads prepared files in the mapping's order. A row whose record the org refuses is rejected whole: what it made is taken back. */
export async function importExtract(
  connection: Connection,
  mapping: Mapping,
  files: readonly PreparedFile[],
  options: { readonly dryRun: boolean; readonly progress: Progress },
): Promise<ImportReport> {
  const objects = new Map<string, ObjectCount>();
  const planned = new Set(mapping.files.flatMap((file) => file.records.map((record) => record.object)));
  const counts: FileCount[] = [];
  const rejects: Reject[] = [];
  const mends: Record<string, number> = {};
  for (const { rule, file, converted, rejected } of files) {
    const refused = await loadFile(connection, mapping, rule, converted, { ...options, planned, objects });
    for (const row of rejected)
      rejects.push({ file: file.name, line: row.row.line, reason: row.reason, cells: row.row.cells });
    for (const [row, reason] of refused)
      rejects.push({ file: file.name, line: row.row.line, reason, cells: row.row.cells });
    const kept = converted.filter((row) => !refused.has(row));
    for (const row of kept)
      for (const mend of row.mends) mends[`${file.name} ${mend}`] = (mends[`${file.name} ${mend}`] ?? 0) + 1;
    const mended = kept.filter((row) => row.mends.length > 0).length;
    counts.push({
      file: file.name,
      rows: file.rows.length,
      loaded: kept.length - mended,
      mended,
      rejected: rejected.length + refused.size,
    });
  }
  rejects.sort((a, b) => (a.file === b.file ? a.line - b.line : 0));
  return { dryRun: options.dryRun, files: counts, objects: [...objects.values()], mends, rejects };
}

interface LoadContext {
  readonly dryRun: boolean;
  readonly progress: Progress;
  /** Objects this mapping makes: in a dry run a look-up to one of them cannot be resolved yet. */
  readonly planned: ReadonlySet<string>;
  readonly objects: Map<string, ObjectCount>;
}

async function loadFile(
  connection: Connection,
  mapping: Mapping,
  rule: FileRule,
  rows: readonly Converted[],
  context: LoadContext,
): Promise<ReadonlyMap<Converted, string>> {
  const refused = new Map<Converted, string>();
  const made = new Map<Converted, string[]>();
  for (const recordRule of rule.records) {
    const desired = buildRecords(
      recordRule,
      rows.filter((row) => !refused.has(row)),
    );
    await loadRule(connection, mapping.prefix, recordRule, desired, { ...context, refused, made, file: rule.file });
  }
  await takeBack(
    connection,
    [...refused.keys()].flatMap((row) => made.get(row) ?? []),
  );
  return refused;
}

interface RuleContext extends LoadContext {
  readonly file: string;
  readonly refused: Map<Converted, string>;
  readonly made: Map<Converted, string[]>;
}

async function loadRule(
  connection: Connection,
  prefix: string,
  rule: RecordRule,
  all: readonly Desired[],
  context: RuleContext,
): Promise<void> {
  const count = countOf(context.objects, rule.object);
  const finder = await findRecords(connection, all.flatMap(findsOf));
  const existing = await existingByKey(connection, all, prefix);
  const writings: Writing[] = [];
  for (const desired of all) {
    const missing = missingFind(desired, finder, context);
    const found = desired.key === undefined ? foundRecord(desired, finder) : existing.get(desired.key);
    if (missing)
      refuse(
        desired,
        `${missing.object} with ${Object.values(missing.where).join(', ')} is not in the org`,
        count,
        context,
      );
    else if (
      found &&
      (desired.key === undefined || differences(desired, found, (value) => finder(value.find)).length === 0)
    )
      count.unchanged++;
    else writings.push(toWriting(desired, found, finder));
  }
  if (context.dryRun) {
    count.updated += writings.filter((writing) => writing.existing).length;
    count.created += writings.filter((writing) => !writing.existing).length;
    return;
  }
  await write(connection, rule, writings, count, context);
}

async function write(
  connection: Connection,
  rule: RecordRule,
  writings: readonly Writing[],
  count: ObjectCount,
  context: RuleContext,
): Promise<void> {
  const mode: WriteMode = rule.key === undefined ? { kind: 'create' } : { kind: 'upsert', key: rule.key };
  context.progress.start(`${context.file} → ${rule.object}`, writings.length);
  const outcomes = await writeRecords(
    connection,
    rule.object,
    mode,
    writings.map((writing) => writing.record),
    (written) => context.progress.advance(written),
  );
  const second: Writing[] = [];
  writings.forEach((writing, index) => {
    const outcome = outcomes[index];
    if (!outcome || outcome.problem !== undefined)
      return refuse(writing.desired, `${rule.object}: ${outcome?.problem ?? 'no answer'}`, count, context);
    if (outcome.created) count.created++;
    else count.updated++;
    if (outcome.created && outcome.id)
      for (const row of writing.desired.rows) context.made.set(row, [...(context.made.get(row) ?? []), outcome.id]);
    if (Object.keys(writing.later).length > 0) second.push(writing);
  });
  if (second.length > 0) {
    const results = await writeRecords(
      connection,
      rule.object,
      mode,
      second.map((writing) => ({ ...writing.later, [rule.key ?? '']: writing.desired.key })),
      () => undefined,
    );
    results.forEach((outcome, index) => {
      const writing = second[index];
      if (writing && outcome.problem !== undefined)
        refuse(writing.desired, `${rule.object}: ${outcome.problem}`, count, context);
    });
  }
  context.progress.end();
}

function toWriting(desired: Desired, existing: OrgRecord | undefined, finder: Finder): Writing {
  const changed = existing
    ? new Set([...differences(desired, existing, (value) => finder(value.find)), desired.rule.key])
    : undefined;
  const record: Record<string, unknown> = {};
  const later: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(desired.fields)) {
    if (changed && !changed.has(field)) continue;
    const target = value.kind === 'ref' && value.object === desired.rule.object ? later : record;
    const [name, wire] = wireField(field, value, finder);
    if (wire !== undefined) target[name] = wire;
  }
  return { desired, record, later, existing };
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

const findsOf = (desired: Desired): Find[] => [
  ...(desired.find ? [desired.find] : []),
  ...Object.values(desired.fields).flatMap((value) => (value.kind === 'find' ? [value.find] : [])),
];

const foundRecord = (desired: Desired, finder: Finder): OrgRecord | undefined => {
  const id = desired.find && finder(desired.find);
  return id === undefined ? undefined : { Id: id };
};

function missingFind(desired: Desired, finder: Finder, context: LoadContext): Find | undefined {
  for (const value of Object.values(desired.fields)) {
    if (
      value.kind === 'find' &&
      finder(value.find) === undefined &&
      !(context.dryRun && context.planned.has(value.find.object))
    )
      return value.find;
  }
  return undefined;
}

function refuse(desired: Desired, reason: string, count: ObjectCount, context: RuleContext): void {
  count.failed++;
  for (const row of desired.rows) context.refused.set(row, reason);
}

async function takeBack(connection: Connection, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 200) {
    await connection.request({
      method: 'DELETE',
      url: `/composite/sobjects?ids=${ids.slice(from, from + 200).join(',')}&allOrNone=false`,
    });
  }
}

function countOf(objects: Map<string, ObjectCount>, object: string): ObjectCount {
  const count = objects.get(object) ?? { object, created: 0, updated: 0, unchanged: 0, failed: 0 };
  objects.set(object, count);
  return count;
}
