import { optional, runCommand, type Io } from '../shared/cli.ts';
import { connect } from '../shared/connect.ts';
import { createProgress } from '../shared/progress.ts';
import { computeLookAlikes, type LookAlikeReport } from './compute-look-alikes.ts';

const usage = `Computes which offerings similar accounts own, over the whole org; meant to run every night.

  npm run look-alikes -- [--target-org <org>] [--all] [--dry-run] [--json]

  --target-org <org>    alias, user name or URL; the local org unless told
  --all                 for every account, not only those with an open plan and their subsidiaries
  --dry-run             compute and count; write nothing

Accounts are alike as the active Look-Alike Definition says; of several the first by name is used.`;

/** `npm run look-alikes`. Exits 1 when a record could not be written or deleted; the others are done. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { 'target-org': { type: 'string' }, all: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
      async run(args) {
        const connection = await connect(optional(args, 'target-org'), io);
        return computeLookAlikes(connection, {
          now: new Date(),
          dryRun: args['dry-run'] === true,
          all: args.all === true,
          progress: createProgress(io),
        });
      },
      print,
      exitCode: ({ failed }) => (failed > 0 ? 1 : 0),
    },
    argv,
    io,
  );

function print(report: LookAlikeReport): string {
  const { created, updated, deleted, unchanged, failed, problems, unusedDefinitions, missing } = report;
  const [be, end] = report.dryRun ? [' would be', '; nothing was written'] : ['', ''];
  return [
    `By "${report.definition}": ${report.told} of ${report.targets} accounts have similar accounts enough, among ${report.accounts}; ` +
      `${report.offerings} offerings, ${report.facts} records of what is owned.`,
    `${created} look-alikes${be} made, ${updated}${be} changed, ${deleted}${be} deleted, ${unchanged} unchanged${end}.`,
    ...unusedDefinitions.map((name) => `  "${name}" is active as well and is not used: the first by name is.`),
    ...missing.map((what) => `  Without ${what}: the org has none, or this user may not read them.`),
    ...problems.map(({ record, problem }) => `  ${record} failed: ${problem}`),
    ...(failed > problems.length ? [`  … and ${failed - problems.length} more failed.`] : []),
    '',
  ].join('\n');
}
