import { resolve } from 'node:path';
import { optional, runCommand, UsageError, type Arguments, type Io } from '../shared/cli.ts';
import { startOrg } from './server.ts';

const usage = `Runs the local org until it is stopped (Ctrl+C): an empty one, for any project.

  npx tsx scripts/run.ts org [--data <folder>] [--port <number>] [--host <address>] [--json]

  --data <folder>    database and server.json; made if missing (.local-org)
  --port <number>    0 takes any free one (8510)
  --host <address>   127.0.0.1, ::1 or localhost (127.0.0.1)
  --no-web           only the APIs, without the Lightning pages
  --json             print address, user and access token as one line of JSON`;

/** Runs until `stopped`. Where it answers goes to stdout as soon as it does. */
export const main = (argv: readonly string[], io: Io, stopped: () => Promise<void> = interrupted): Promise<number> =>
  runCommand(
    {
      usage,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        'no-web': { type: 'boolean' },
      },
      async run(args) {
        const org = await startOrg({
          dataFolder: resolve(io.cwd, optional(args, 'data') ?? '.local-org'),
          port: portOf(args),
          host: optional(args, 'host'),
          configFolder: resolve(io.cwd, 'config', 'org'),
          web: args['no-web'] !== true,
          report: (error) => io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
        });
        const { url, orgId, username, adminToken: accessToken } = org;
        io.stdout.write(
          args.json
            ? `${JSON.stringify({ url, orgId, username, accessToken })}\n`
            : greeting(url, username, accessToken),
        );
        await stopped();
        await org.close();
      },
      print: () => '',
    },
    argv,
    io,
  );

function portOf(args: Arguments): number {
  const text = optional(args, 'port') ?? '8510';
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port ${text} is not a port number (0 to 65535).`);
  return port;
}

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });

const greeting = (url: string, username: string, token: string): string => `The local org answers at ${url}

  SF_ACCESS_TOKEN='${token}' npx sf org login access-token --instance-url ${url} --alias local --no-prompt

User ${username}. Ctrl+C stops it; the data stays.
`;
