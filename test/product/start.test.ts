import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { startProduct, type RunningProduct } from '../../scripts/start/start-product.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const project = join(folder, 'project');
const silent = { start: () => undefined, advance: () => undefined, end: () => undefined };
const label = join(project, 'force-app/main/default/labels/CustomLabels.labels-meta.xml');

/** A copy of the project, so that a test may change its source. */
beforeAll(() => {
  for (const part of ['force-app', 'config', 'sfdx-project.json', '.forceignore', 'package.json'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(fresh = false): Promise<{ product: RunningProduct; said: string[] }> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const dataFolder = join(folder, 'data');
  const product = await startProduct({
    project,
    dataFolder,
    port: 0,
    fresh,
    scenario: 'demo',
    pages: false,
    say,
    progress: silent,
  });
  return { product, said };
}

function connect(): Connection {
  const server = JSON.parse(readFileSync(join(folder, 'data', 'server.json'), 'utf8')) as {
    url: string;
    accessToken: string;
  };
  return new Connection({ instanceUrl: server.url, accessToken: server.accessToken, version: '66.0' });
}

const planNames = async (): Promise<string[]> =>
  (await connect().query<{ Name: string }>('SELECT Name FROM Account_Plan__c ORDER BY Name')).records.map(
    ({ Name }) => Name,
  );

describe('starting the product', () => {
  it('deploys and seeds the first time, keeps everything after a restart, and begins anew when told', async () => {
    const first = await start();
    expect(first.said.filter((line) => /^(Deployed|Seeded)/.test(line))).toHaveLength(2);
    expect(first.product.users.map(({ username }) => username)).toEqual(
      expect.arrayContaining(['admin@keystone.local', 'rep@keystone.local', 'none@keystone.local']),
    );
    const { records } = await connect().query<{ Id: string }>(`SELECT Id FROM Account_Plan__c LIMIT 1`);
    await connect()
      .sobject('Account_Plan__c')
      .update({ Id: records[0]?.Id ?? '', Name: 'A name of mine' });
    await first.product.close();

    const second = await start();
    expect(second.said).toEqual([]);
    expect(await planNames()).toContain('A name of mine');
    await second.product.close();

    const third = await start(true);
    expect(await planNames()).toEqual(['Aldermoor Retain Plan', 'Halden Foundation Plan', 'Halden Growth Plan']);
    await third.product.close();
  }, 60_000);

  it('deploys again what changed, and leaves the org as it is when the change does not deploy', async () => {
    const { product, said } = await start();
    const before = readFileSync(label, 'utf8');
    writeFileSync(label, before.replace('<value>Account plan</value>', '<value>Plan of the account</value>'));
    await product.redeploy();
    expect(said.at(-1)).toMatch(/^Deployed \d+ components/);
    writeFileSync(
      label,
      before.replace('</CustomLabels>', '<labels><fullName>Bad Name</fullName></labels></CustomLabels>'),
    );
    await expect(product.redeploy()).rejects.toThrow(
      /The deploy failed; nothing was changed\.\n {2}labels\/CustomLabels/,
    );
    expect(await planNames()).toHaveLength(3);
    writeFileSync(label, before);
    await product.close();
  }, 60_000);
});
