import { join } from 'node:path';
import { optional, runCommand, type Io } from '../shared/cli.ts';
import { connect } from '../shared/connect.ts';
import { createProgress } from '../shared/progress.ts';
import { applyScenario, type SeedReport } from './apply-scenario.ts';
import { readScenario } from './scenario.ts';

const usage = `Fills an org with a scenario. What is there is compared first and only what differs is written, so that a second run
changes nothing but dates relative to today, and a run that was cut off is finished by the next.

  npm run seed -- [--scenario demo] [--target-org <org>] [--dry-run] [--json]

  --scenario <name>     folder under config/seed (demo)
  --target-org <org>    alias, user name or URL; the local org unless told
  --dry-run             compare with the org and count; write nothing`;

/** `npm run seed`. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { scenario: { type: 'string' }, 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' } },
      async run(args) {
        const scenario = await readScenario(join(io.cwd, 'config', 'seed'), optional(args, 'scenario') ?? 'demo');
        const connection = await connect(optional(args, 'target-org'), io);
        const today = new Date().toISOString().slice(0, 10);
        return applyScenario(connection, scenario, {
          today,
          dryRun: args['dry-run'] === true,
          progress: createProgress(io),
        });
      },
      print,
    },
    argv,
    io,
  );

function print({ scenario, dryRun, objects, notes }: SeedReport): string {
  const sum = (of: 'created' | 'updated' | 'unchanged'): number => objects.reduce((total, each) => total + each[of], 0);
  const [created, updated] = [sum('created'), sum('updated')];
  const [be, end] = dryRun ? [' would be', '; nothing was written'] : ['', ''];
  return [
    ...objects.map(
      (each) =>
        `  ${each.object.padEnd(26)} ${each.created} created, ${each.updated} updated, ${each.unchanged} unchanged`,
    ),
    ...notes.map((note) => `  ${note}`),
    created + updated === 0
      ? `Scenario ${scenario} is in the org: nothing to change.`
      : `Scenario ${scenario}: ${created} records${be} created, ${updated}${be} updated, ${sum('unchanged')} unchanged${end}.`,
    '',
  ].join('\n');
}
