import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../scripts/org/cli.ts';
import { readServerFile } from '../../scripts/org/server-file.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('The org command', () => {
  let data: string;

  beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'org-cli-'))));
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  async function run(
    argv: readonly string[],
    whileRunning: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Run> {
    const written = { out: '', err: '' };
    const io = {
      stdout: { write: (text: string) => (written.out += text) },
      stderr: { write: (text: string) => (written.err += text) },
      env: {},
      cwd: process.cwd(),
    };
    const code = await main(['--data', data, '--no-web', ...argv], io, whileRunning);
    return { code, ...written };
  }

  it('tells how to use it', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--port <number>');
  });

  it.each([
    [['--port', 'many'], 2, /--port many is not a port number/],
    [['--port', '70000'], 2, /--port 70000 is not a port number/],
    [['--nope'], 2, /Unknown option '--nope'/],
    [['--host', '0.0.0.0'], 1, /listens on this computer only/],
  ])('refuses %j', async (argv, code, message) => {
    expect(await run(argv)).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
    expect(existsSync(join(data, 'server.json'))).toBe(false);
  });

  it('answers while it runs, and leaves no server.json behind', async () => {
    const { code, out } = await run(['--port', '0', '--json'], async () => {
      const file = readServerFile(data);
      const answer = await fetch(`${file?.url}/services/data/v66.0/limits`, {
        headers: { Authorization: `Bearer ${file?.accessToken}` },
      });
      expect(answer.status).toBe(200);
    });
    expect(code).toBe(0);
    expect(JSON.parse(out.split('\n')[0] ?? '')).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      orgId: expect.stringMatching(/^00D\w{15}$/),
      username: expect.stringContaining('@'),
      accessToken: expect.stringMatching(/^00D\w{12}![\w.]+$/),
    });
    expect(existsSync(join(data, 'server.json'))).toBe(false);
  });

  it('keeps what was written for the next start', async () => {
    const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
      const file = readServerFile(data);
      const headers = { Authorization: `Bearer ${file?.accessToken}`, 'Content-Type': 'application/json' };
      const answer = await fetch(`${file?.url}/services/data/v66.0${path}`, {
        method,
        headers,
        body: body && JSON.stringify(body),
      });
      return answer.json();
    };
    await run(['--port', '0'], async () =>
      expect(await ask('POST', '/sobjects/Account', { Name: 'Kept' })).toMatchObject({ success: true }),
    );
    await run(['--port', '0'], async () =>
      expect(
        await ask('GET', `/query?q=${encodeURIComponent("SELECT Name FROM Account WHERE Name = 'Kept'")}`),
      ).toMatchObject({ totalSize: 1 }),
    );
  });

  it('refuses a second org on the same data, naming the first', async () => {
    await run(['--port', '0'], async () => {
      const url = readServerFile(data)?.url ?? '';
      expect(await run(['--port', '0'])).toMatchObject({
        code: 1,
        err: expect.stringContaining(`already runs at ${url}`),
      });
      expect(readServerFile(data)?.url).toBe(url);
    });
  });

  it('names a port in use', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = other.address() as AddressInfo;
    expect(await run(['--port', String(port)])).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`),
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it('lets go of the port when the database cannot be opened', async () => {
    writeFileSync(
      join(data, 'org.sqlite'),
      'this is no database, but long enough to look like the header of one'.repeat(20),
    );
    const { code, err } = await run(['--port', '0']);
    expect(code).toBe(1);
    expect(err).toMatch(/^The data in \S+ cannot be used: file is not a database\. Choose another folder/);
    expect(existsSync(join(data, 'server.json'))).toBe(false);
  });

  it('names a data folder it cannot make', async () => {
    writeFileSync(join(data, 'file'), '');
    const { code, err } = await run(['--port', '0', '--data', join(data, 'file', 'below')]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^The data in \S+file\/below cannot be used: ENOTDIR/)]);
  });
});
