import { optional, runCommand, type Io } from '../shared/cli.ts';
import { connect } from '../shared/connect.ts';
import { createProgress } from '../shared/progress.ts';
import { measureObjectives, type MeasureReport } from './measure-objectives.ts';

const usage = `Computes the measures of all open plans from CRM records, as the page does; meant to run every night.

  npm run measure -- [--target-org <org>] [--dry-run] [--json]

  --target-org <org>    alias, user name or URL; the local org unless told
  --dry-run             compute and print; write nothing`;

/** `npm run measure`. Exits 1 when a measure could not be computed or an objective not be saved; the others are done. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' } },
      async run(args) {
        const connection = await connect(optional(args, 'target-org'), io);
        return measureObjectives(connection, {
          now: new Date(),
          dryRun: args['dry-run'] === true,
          progress: createProgress(io),
        });
      },
      print,
      exitCode: ({ problems }) => (problems.length > 0 ? 1 : 0),
    },
    argv,
    io,
  );

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const print = ({ dryRun, plans, objectives, changed, calls, problems }: MeasureReport): string =>
  [
    `${counted(objectives, 'objective')} of ${counted(plans, 'plan')} measured in ${counted(calls, 'call')}; ${changed.length} ${dryRun ? 'would change; nothing was written' : 'changed'}.`,
    ...changed.map(({ name, before, after }) => `  ${name}: ${before ?? '–'} → ${after ?? '–'}`),
    ...problems.map(({ name, problem }) => `  ${name} could not be measured: ${problem}`),
    '',
  ].join('\n');
