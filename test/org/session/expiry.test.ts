import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrg, type RunningOrg } from '../../../scripts/org/server.ts';

const hour = 60 * 60 * 1000;
const minute = 60 * 1000;

describe('Sessions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'org-sessions-'));
  let time = Date.UTC(2026, 2, 1);
  const now = (): Date => new Date(time);
  const start = (): Promise<RunningOrg> => startOrg({ dataFolder: folder, port: 0, now });
  const status = async (org: RunningOrg, token: string): Promise<number> => {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${org.url}/services/data/v66.0/limits`, { headers });
    const body = (await answer.json()) as unknown;
    if (answer.status !== 200) expect(body).toMatchObject([{ errorCode: 'INVALID_SESSION_ID' }]);
    return answer.status;
  };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('end after two hours without use, over a restart too; the own one of a start lasts while it runs', async () => {
    const first = await start();
    const { token } = first.engine.login(first.username);
    for (let uses = 0; uses < 3; uses += 1) {
      time += 2 * hour - minute;
      expect(await status(first, token)).toBe(200);
    }
    time += 2 * hour + minute;
    expect(await status(first, token)).toBe(401);
    expect(await status(first, first.adminToken)).toBe(200);
    time += hour;
    await first.close();

    const second = await start();
    expect(await status(second, first.adminToken)).toBe(200);
    time += 2 * hour + minute;
    expect(await status(second, first.adminToken)).toBe(401);
    expect(await status(second, second.adminToken)).toBe(200);
    await second.close();
  });

  it('are forgotten on the next start when they are over', async () => {
    const first = await start();
    const { token } = first.engine.login(first.username);
    await first.close();
    time += 3 * hour;
    const second = await start();
    time -= 3 * hour;
    expect(await status(second, token)).toBe(401);
    await second.close();
  });
});
