import { join } from 'node:path';
import { optional, runCommand, type Io } from '../shared/cli.ts';
import { connect } from '../shared/connect.ts';
import { createProgress } from '../shared/progress.ts';
import { applyScenario, type SeedReport } from './apply-scenario.ts';
import { readScenario } from './scenario.ts';

const usage = `Fills an org with a scenario by upserts on external ids; a second run changes nothing but dates relative to today.

  npm run seed -- [--scenario demo] [--target-org <org>] [--dry-run] [--json]

  --scenario <name>     folder under config/seed (demo)
  --target-org <org>    alias, user name or URL; the local org unless told
  --dry-run             read the scenario and reach the org; write nothing`;

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

const print = (report: SeedReport): string =>
  [
    report.dryRun
      ? `Scenario ${report.scenario} can be applied; nothing was written.`
      : `Scenario ${report.scenario} is in the org.`,
    ...report.objects.map(
      ({ object, created, updated, kept }) =>
        `  ${object.padEnd(26)} ${created} created, ${updated} updated, ${kept} ${report.dryRun ? 'to write' : 'kept'}`,
    ),
    '',
  ].join('\n');
