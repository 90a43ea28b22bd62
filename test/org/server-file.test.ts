import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/org/listen.ts';
import { readServerFile, removeServerFile, runningOrg, writeServerFile } from '../../scripts/org/server-file.ts';

describe('server.json', () => {
  let folder: string;
  const content = { url: 'http://127.0.0.1:1', username: 'admin@test.local', accessToken: '00D!x' };

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'server-file-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there while an org runs, for its owner only', () => {
    writeServerFile(folder, content);
    expect(readServerFile(folder)).toEqual(content);
    expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['server.json']);
    removeServerFile(folder);
    expect(readServerFile(folder)).toBeUndefined();
  });

  it('replaces what a killed process left', () => {
    writeFileSync(join(folder, 'server.json'), '{"url":', { mode: 0o644 });
    expect(readServerFile(folder)).toBeUndefined();
    writeServerFile(folder, content);
    expect(readServerFile(folder)).toEqual(content);
    expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600);
  });

  it('names no running org when nobody answers, or something else does', async () => {
    expect(await runningOrg(folder)).toBeUndefined();
    const { close, url } = await listen(
      Promise.resolve(() => new Response('another program')),
      '127.0.0.1',
      0,
    );
    writeServerFile(folder, { ...content, url });
    expect(await runningOrg(folder)).toBeUndefined();
    await close();
    expect(await runningOrg(folder)).toBeUndefined();
  });

  it('names the org that answers', async () => {
    const org = Promise.resolve(() => new Response('[]', { headers: { 'Sforce-Limit-Info': 'api-usage=1/15000' } }));
    const { close, url } = await listen(org, '127.0.0.1', 0);
    writeServerFile(folder, { ...content, url });
    expect(await runningOrg(folder)).toBe(url);
    await close();
  });
});
