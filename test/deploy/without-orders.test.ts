import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { main as deploy } from '../../scripts/deploy/cli.ts';
import { startOrg, type RunningOrg } from '../../scripts/org/server.ts';
import { main as seed } from '../../scripts/seed/cli.ts';
import { readAsPage } from '../product/whitespace-page.ts';
import { API_VERSION } from '../../scripts/shared/connect.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

const folder = mkdtempSync(join(tmpdir(), 'no-orders-'));
let org: RunningOrg;

/** An org in which Orders are not enabled. */
beforeAll(async () => {
  const config = join(folder, 'org');
  cpSync('config/org', config, { recursive: true });
  for (const name of ['Order', 'OrderItem']) rmSync(join(config, 'standard-objects', `${name}.json`));
  mkdirSync(join(folder, 'data'));
  org = await startOrg({ dataFolder: join(folder, 'data'), port: 0, configFolder: config });
});
afterAll(async () => {
  await org.close();
  rmSync(folder, { recursive: true, force: true });
});

type Main = typeof deploy;
async function run(main: Main, ...argv: readonly string[]) {
  const said = { out: '', err: '' };
  const io = {
    cwd: process.cwd(),
    env: { SF_ACCESS_TOKEN: org.adminToken },
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
  };
  return { code: await main(['--target-org', org.url, ...argv], io), ...said };
}

const connection = (): Connection =>
  new Connection({ instanceUrl: org.url, accessToken: org.adminToken, version: API_VERSION });
const count = async (soql: string): Promise<number> => (await connection().query(soql)).totalSize;

describe('an org without Orders', () => {
  it('is told before the deploy, with what to do', async () => {
    expect(await run(seed, '--scenario', 'settings')).toMatchObject({
      code: 1,
      err: `${org.url} has no Planning_Setting__c, or this user may not see it. Deploy first with \`npm run deploy\`.\n`,
    });
    const { code, out, err } = await run(deploy);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `${org.url} has no Order, or this user may not see it; nothing was deployed.\n` +
        '  Turn on Orders in Setup → Order Settings, and deploy again;\n' +
        '  or leave out what stands on it: --without Order. The pages go on without it.\n',
    );
    expect(JSON.parse((await run(deploy, '--json')).out)).toMatchObject({ status: 1 });
  });

  it('refuses to leave out what is not used', async () => {
    const { code, err } = await run(deploy, '--without', 'Ordr');
    expect([code, err]).toEqual([1, expect.stringMatching(/^--without Ordr: the source uses Account, .*Order, /)]);
  });

  it('takes everything else, and the demo without its orders, twice', async () => {
    const dry = await run(deploy, '--without', 'Order', '--dry-run');
    expect([dry.code, dry.err.split('\n').slice(1), dry.out]).toEqual([
      0,
      [''],
      expect.stringMatching(/components are valid for \S+, without Order; nothing was changed\.\n$/),
    ]);
    const done = await run(deploy, '--without', 'Order');
    expect([done.code, done.out]).toEqual([0, expect.stringMatching(/components are in \S+, without Order\.\n$/)]);
    expect((await run(seed, '--dry-run')).out).toMatch(/Order: .* 11 records are left out/);
    const first = await run(seed);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/Order: the org has no such object; its 11 records are left out\./);
    expect(await count('SELECT Id FROM Account_Plan__c')).toBe(3);
    expect(await count("SELECT Id FROM PermissionSet WHERE Name LIKE 'Account_Planning_%'")).toBe(4);
    expect((await run(seed)).out).toMatch(/nothing to change\.\n$/);

    const { records } = await connection().query<{ Id: string; Account__c: string }>(
      `SELECT Id, Account__c FROM Account_Plan__c WHERE External_Key__c = 'demo:plan:halden'`,
    );
    const { Id: planId = '', Account__c: accountId = '' } = records[0] ?? {};
    const page = await readAsPage(connection(), { accountId, planId });
    expect([page.orderLines, page.lines.length > 10, page.cells.length > 10]).toEqual([[], true, true]);
  }, 240_000);
});

it('leaves the source as it is', () => {
  const permissions = readFileSync(
    'force-app/main/default/permissionsets/Account_Planning_Rep.permissionset-meta.xml',
    'utf8',
  );
  expect(permissions).toContain('<field>Order.Buying_Center__c</field>');
});
