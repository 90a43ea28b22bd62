import { processIo, type Io } from './shared/cli.ts';

type Main = (argv: readonly string[], io: Io) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<{ readonly main: Main }>>> = {
  build: () => import('./build/cli.ts'),
  check: () => import('./check/cli.ts'),
  deploy: () => import('./deploy/cli.ts'),
  import: () => import('./transfer/cli.ts'),
  'look-alikes': () => import('./look-alikes/cli.ts'),
  measure: () => import('./measure/cli.ts'),
  org: () => import('./org/cli.ts'),
  rates: () => import('./rates/cli.ts'),
  readme: () => import('./readme/cli.ts'),
  seed: () => import('./seed/cli.ts'),
  start: () => import('./start/cli.ts'),
};

const [name = '', ...argv] = process.argv.slice(2);
const load = commands[name];
if (!load) {
  process.stderr.write(`Unknown command "${name}". Commands: ${Object.keys(commands).join(', ')}.\n`);
  process.exit(2);
}
process.exitCode = await (await load()).main(argv, processIo());
