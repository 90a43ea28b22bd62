import type { Connection } from 'jsforce';
import type { Progress } from '../shared/progress.ts';
import { deleteRecords } from '../shared/write-records.ts';
import { buildRecords } from './build-records.ts';
import type { Converted } from './convert-row.ts';
import { countOf, type FileCount, type ImportReport, type ObjectCount, type Reject } from './import-report.ts';
import { loadRule, type LoadContext } from './load-rule.ts';
import type { Mapping } from './mapping.ts';
import type { PreparedFile } from './prepare-extract.ts';

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
  for (const prepared of files) {
    const context: LoadContext = {
      ...options,
      prefix: mapping.prefix,
      planned,
      objects,
      refused: new Map(),
      made: new Map(),
    };
    await loadFile(connection, prepared, context);
    const kept = prepared.converted.filter((row) => !context.refused.has(row));
    for (const mend of kept.flatMap((row) => row.mends)) {
      const rule = `${prepared.file.name} ${mend}`;
      mends[rule] = (mends[rule] ?? 0) + 1;
    }
    const refusals = rejectsOf(prepared, context.refused);
    rejects.push(...refusals);
    counts.push(countRows(prepared, kept, refusals.length));
  }
  return { dryRun: options.dryRun, files: counts, objects: [...objects.values()], mends, rejects };
}

async function loadFile(
  connection: Connection,
  { rule, converted }: PreparedFile,
  context: LoadContext,
): Promise<void> {
  for (const recordRule of rule.records) {
    const rows = converted.filter((row) => !context.refused.has(row));
    await loadRule(connection, recordRule, buildRecords(recordRule, rows), context);
  }
  await takeBack(connection, context);
}

/** Deletes what refused rows had made before they were refused; what cannot be deleted is said in the row's reason. */
async function takeBack(connection: Connection, { refused, made, objects }: LoadContext): Promise<void> {
  const all = [...refused.keys()].flatMap((row) => (made.get(row) ?? []).map((each) => ({ row, ...each })));
  const outcomes = await deleteRecords(
    connection,
    all.map(({ id }) => id),
  );
  all.forEach(({ row, object, id }, index) => {
    const problem = outcomes[index]?.problem;
    const count = countOf(objects, object);
    if (problem === undefined) {
      count.created--;
      count.refused++;
    } else refused.set(row, `${refused.get(row)}; its ${object} ${id} stays in the org: ${problem}`);
  });
}

function rejectsOf({ file, rejected }: PreparedFile, refused: ReadonlyMap<Converted, string>): Reject[] {
  const all = [...rejected, ...[...refused].map(([{ row }, reason]) => ({ row, reason }))];
  return all
    .map(({ row, reason }) => ({ file: file.name, line: row.line, reason, cells: row.cells }))
    .sort((a, b) => a.line - b.line);
}

function countRows({ file }: PreparedFile, kept: readonly Converted[], rejected: number): FileCount {
  const mended = kept.filter((row) => row.mends.length > 0).length;
  return { file: file.name, rows: file.rows.length, loaded: kept.length - mended, mended, rejected };
}
