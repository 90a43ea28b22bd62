import { join, resolve } from 'node:path';
import { CommandError, optional, runCommand, UsageError, type Arguments, type Io } from '../shared/cli.ts';
import { createProgress } from '../shared/progress.ts';
import { startProduct, type RunningProduct } from './start-product.ts';
import { watchSource } from './watch-source.ts';

const usage = `Starts the product on this machine: compiles, starts the local org, deploys force-app to it, seeds the demo, and tells where.

  npm start -- [--watch] [--fresh] [--port <number>] [--scenario <name>] [--data <folder>] [--json]

  --port <number>       loopback port (8510)
  --fresh               forget all data and begin anew
  --watch               deploy again when a file changes; open pages reload
  --scenario <name>     folder under config/seed (demo)
  --data <folder>       where the org keeps its data (.local-org)`;

/** `npm start`: runs until it is interrupted. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: {
        port: { type: 'string' },
        fresh: { type: 'boolean' },
        watch: { type: 'boolean' },
        scenario: { type: 'string' },
        data: { type: 'string' },
      },
      async run(args) {
        const started = Date.now();
        const say = (line: string): void => void io.stderr.write(`${line}\n`);
        const product = await startProduct({
          project: io.cwd,
          dataFolder: resolve(io.cwd, optional(args, 'data') ?? '.local-org'),
          port: portOf(args),
          fresh: args.fresh === true,
          pages: true,
          scenario: optional(args, 'scenario') ?? 'demo',
          say,
          progress: createProgress(io),
        });
        io.stdout.write(
          args.json ? `${JSON.stringify({ url: product.url, users: product.users })}\n` : greeting(product, started),
        );
        const stopWatching = args.watch
          ? watchSource(join(io.cwd, 'force-app'), () => redeployed(product, say))
          : () => undefined;
        await interrupted();
        stopWatching();
        await product.close();
        return undefined;
      },
      print: () => '',
    },
    argv,
    io,
  );

function portOf(args: Arguments): number {
  const port = Number(optional(args, 'port') ?? '8510');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${String(args.port)} is not a port number.`);
  return port;
}

async function redeployed(product: RunningProduct, say: (line: string) => void): Promise<void> {
  try {
    await product.redeploy();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    say(error.message);
  }
}

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });

function greeting(product: RunningProduct, started: number): string {
  const users = product.users.map(
    ({ username, name, title }) => `  ${username.padEnd(24)} ${name}${title ? `, ${title}` : ''}`,
  );
  return `\nAccount Planning is ready at ${product.url} (${((Date.now() - started) / 1000).toFixed(1)} s). Sign in as:\n${users.join('\n')}\n\nCtrl+C stops it; the data stays.\n`;
}
