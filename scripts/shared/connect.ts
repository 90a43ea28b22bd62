import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import { CommandError, type Io } from './cli.ts';

/** Source API version of the project: Spring '26. */
export const API_VERSION = '66.0';
const run = promisify(execFile);

interface Login {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/**
 * A connection to the org a person named: nothing or `local` is the local org that runs in this folder, a URL takes its token
 * from SF_ACCESS_TOKEN (or is the local org), anything else is an alias or user name of the `sf` CLI.
 */
export async function connect(target: string | undefined, io: Io): Promise<Connection> {
  const login = await findLogin(target ?? 'local', io);
  await greet(login);
  return new Connection({ ...login, version: API_VERSION });
}

async function findLogin(target: string, io: Io): Promise<Login> {
  const local = await readLocal(io);
  if (target === 'local') {
    if (local) return local;
    throw new CommandError(
      'No local org is running in this folder. Start it with `npm start`, or name an org with --target-org.',
    );
  }
  if (/^https?:\/\//.test(target)) {
    const url = parseUrl(target);
    if (local && url === local.instanceUrl) return local;
    const accessToken = io.env.SF_ACCESS_TOKEN;
    if (accessToken) return { instanceUrl: url, accessToken };
    throw new CommandError(
      `No access token for ${url}. Set SF_ACCESS_TOKEN, or log in with \`npx sf org login web\` and name the org by its alias.`,
    );
  }
  return fromCli(target);
}

async function readLocal(io: Io): Promise<Login | undefined> {
  try {
    const server = JSON.parse(await readFile(join(io.cwd, '.local-org', 'server.json'), 'utf8')) as {
      url: string;
      accessToken: string;
    };
    return { instanceUrl: server.url, accessToken: server.accessToken };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CommandError(
      `.local-org/server.json cannot be read: ${(error as Error).message}. Stop the local org and start it again.`,
    );
  }
}

function parseUrl(target: string): string {
  if (!URL.canParse(target))
    throw new CommandError(`"${target}" is not a URL. Write it as https://your-domain.my.salesforce.com.`);
  return new URL(target).origin;
}

async function fromCli(alias: string): Promise<Login> {
  try {
    const { stdout } = await run('npx', [
      '--no-install',
      'sf',
      'org',
      'auth',
      'show-access-token',
      '--target-org',
      alias,
      '--json',
      '--no-prompt',
    ]);
    const token = (JSON.parse(stdout) as { result: { accessToken: string } }).result.accessToken;
    const display = await run('npx', ['--no-install', 'sf', 'org', 'display', '--target-org', alias, '--json']);
    const { instanceUrl } = (JSON.parse(display.stdout) as { result: { instanceUrl: string } }).result;
    return { instanceUrl: instanceUrl.replace(/\/$/, ''), accessToken: token };
  } catch (error) {
    throw new CommandError(
      `The sf CLI knows no org "${alias}" (${cliMessage(error)}). List yours with \`npx sf org list\`.`,
    );
  }
}

function cliMessage(error: unknown): string {
  const { stdout, message } = error as { stdout?: string; message: string };
  try {
    const said = (JSON.parse(stdout ?? '') as { message: string }).message.replace(/^Parsing --target-org\s*/, '');
    return (said.split('\n')[0] ?? said).replace(/\.$/, '');
  } catch {
    return message.split('\n')[0] ?? message;
  }
}

/** Asks the org once, without the retries of jsforce, so that a wrong address or an expired session is known at once. */
async function greet({ instanceUrl, accessToken }: Login): Promise<void> {
  let status: number;
  try {
    const headers = { authorization: `Bearer ${accessToken}` };
    status = (await fetch(`${instanceUrl}/services/data/v${API_VERSION}/`, { headers })).status;
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message;
    throw new CommandError(`${instanceUrl} does not answer (${cause}). Check the address and that the org is up.`);
  }
  if (status === 401)
    throw new CommandError(
      `The session for ${instanceUrl} has expired. Log in again (local org: restart \`npm start\`).`,
    );
  if (status >= 400) throw new CommandError(`${instanceUrl} answered ${status}: it is not a Salesforce org.`);
}
