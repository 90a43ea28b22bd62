import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError, optional, required, runCommand, type Io } from '../shared/cli.ts';
import { connect } from '../shared/connect.ts';
import { createProgress } from '../shared/progress.ts';
import { importExtract } from './import-extract.ts';
import type { ImportReport } from './import-report.ts';
import { parseMapping } from './mapping.ts';
import { prepareExtract } from './prepare-extract.ts';
import { writeRejects } from './write-rejects.ts';

const usage = `Loads a CRM extract in CSV into an org by upserts on external ids; a second run changes nothing.

  npm run import -- --source <folder> --mapping config/import/<name>.json [options]

  --source <folder>     folder of the CSV files
  --mapping <file>      how columns become records
  --target-org <org>    alias, user name or URL; the local org unless told
  --rejects <file>      where rows that were not loaded are listed (rejects.csv)
  --dry-run             read, convert and compare; write nothing to the org, whose rules may still refuse rows
  --json                the report as JSON`;

/** `npm run import`: exit code 0 also when rows were rejected; they are counted and listed. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: {
        source: { type: 'string' },
        mapping: { type: 'string' },
        'target-org': { type: 'string' },
        rejects: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
      async run(args) {
        const mappingPath = resolve(io.cwd, required(args, 'mapping'));
        const mapping = parseMapping(await readText(mappingPath), mappingPath);
        const files = await prepareExtract(resolve(io.cwd, required(args, 'source')), mapping);
        const connection = await connect(optional(args, 'target-org'), io);
        const report = await importExtract(connection, mapping, files, {
          dryRun: args['dry-run'] === true,
          progress: createProgress(io),
        });
        const rejectsFile = resolve(io.cwd, optional(args, 'rejects') ?? 'rejects.csv');
        await writeRejects(rejectsFile, report.rejects);
        return { ...report, rejectsFile };
      },
      print,
    },
    argv,
    io,
  );

function print(report: ImportReport & { readonly rejectsFile: string }): string {
  const lines = [
    report.dryRun
      ? 'Dry run: nothing was written to the org, so that its validation rules were not asked.'
      : 'Imported.',
    '',
  ];
  for (const file of report.files)
    lines.push(
      `${file.file.padEnd(24)} ${file.rows} rows = ${file.loaded} loaded + ${file.mended} mended + ${file.rejected} rejected`,
    );
  lines.push('');
  for (const object of report.objects)
    lines.push(
      `${object.object.padEnd(24)} ${object.created} created, ${object.updated} updated, ${object.unchanged} unchanged, ${object.refused} refused`,
    );
  if (Object.keys(report.mends).length > 0) lines.push('', 'Mended by rule:');
  for (const [mend, times] of Object.entries(report.mends)) lines.push(`  ${times} × ${mend}`);
  if (report.rejects.length > 0) lines.push('', `${report.rejects.length} rows are listed in ${report.rejectsFile}.`);
  return `${lines.join('\n')}\n`;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new CommandError(`${path} does not exist. Mappings are kept in config/import.`);
    throw error;
  }
}
