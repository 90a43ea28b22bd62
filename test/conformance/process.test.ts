import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readServerFile } from '../../scripts/org/server-file.ts';
import { wire } from './clients/wire.ts';

/** The org as a process of its own, killed and started again on the same folder. */
describe('The org as a process', () => {
  const data = mkdtempSync(join(tmpdir(), 'org-process-'));
  const running = new Set<ChildProcess>();

  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });

  async function start(): Promise<{ child: ChildProcess; call: ReturnType<typeof wire> }> {
    const script = join(process.cwd(), 'scripts', 'run.ts');
    const argv = ['--import', 'tsx', script, 'org', '--data', data, '--port', '0', '--no-web', '--json'];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const line = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    );
    const { url, accessToken: token } = JSON.parse(line.split('\n')[0] ?? '') as { url: string; accessToken: string };
    return { child, call: wire({ url, token, close: () => Promise.resolve() }) };
  }

  const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

  it('keeps every record it acknowledged through kill -9, and no half of a call', async () => {
    const { child, call } = await start();
    const acknowledged: string[] = [];
    const killed = ended(child);
    const writer = async (name: string): Promise<void> => {
      for (let round = 0; ; round += 1) {
        const records = Array.from({ length: 50 }, () => ({
          attributes: { type: 'Account' },
          Name: `${name}-${round}`,
        }));
        const { status } = await call('POST', '/composite/sobjects', { allOrNone: true, records });
        if (status === 200) acknowledged.push(`${name}-${round}`);
        if (acknowledged.length === 12) child.kill('SIGKILL');
      }
    };
    await Promise.allSettled(['a', 'b', 'c', 'd'].map(writer));
    await killed;
    expect(existsSync(join(data, 'server.json'))).toBe(true);

    const again = await start();
    const soql = encodeURIComponent('SELECT Name, COUNT(Id) n FROM Account GROUP BY Name');
    const { records } = (await again.call('GET', `/query?q=${soql}`)).body as {
      records: { Name: string; n: number }[];
    };
    expect(records.map(({ Name }) => Name)).toEqual(expect.arrayContaining(acknowledged));
    expect(records.filter(({ n }) => n !== 50)).toEqual([]);
    const stopped = ended(again.child);
    again.child.kill('SIGTERM');
    expect(await stopped).toBe(0);
    expect(readServerFile(data)).toBeUndefined();
  });

  it('goes on with a bulk job after kill -9, and saves each row once', async () => {
    const rows = 3000;
    const { child, call } = await start();
    const job = { object: 'Account', operation: 'insert', contentType: 'CSV' };
    const { id } = (await call('POST', '/jobs/ingest', job)).body as { id: string };
    const csv = `Name\n${Array.from({ length: rows }, (_, index) => `Bulk ${index}`).join('\n')}\n`;
    await call('PUT', `/jobs/ingest/${id}/batches`, csv, { 'Content-Type': 'text/csv' });
    await call('PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' });
    const progress = async (on: typeof call): Promise<{ state: string; numberRecordsProcessed: number }> =>
      (await on('GET', `/jobs/ingest/${id}`)).body as { state: string; numberRecordsProcessed: number };
    while ((await progress(call)).numberRecordsProcessed === 0);
    const killed = ended(child);
    child.kill('SIGKILL');
    await killed;

    const again = await start();
    while (!/JobComplete|Failed/.test((await progress(again.call)).state));
    expect(await progress(again.call)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: rows });
    const soql = encodeURIComponent(
      "SELECT COUNT_DISTINCT(Name) names, COUNT(Id) n FROM Account WHERE Name LIKE 'Bulk %'",
    );
    expect((await again.call('GET', `/query?q=${soql}`)).body).toMatchObject({ records: [{ names: rows, n: rows }] });
    const successful = String((await again.call('GET', `/jobs/ingest/${id}/successfulResults`)).body);
    expect(new Set(successful.trim().split('\n')).size).toBe(rows + 1);
    again.child.kill('SIGKILL');
  });
});
