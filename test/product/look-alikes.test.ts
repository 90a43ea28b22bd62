import type { Connection } from 'jsforce';
import { main } from '../../scripts/look-alikes/cli.ts';
import type { LookAlikeReport } from '../../scripts/look-alikes/compute-look-alikes.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
const made: Record<string, string> = {};

beforeAll(async () => {
  org = await startProductOrg();
  const [offering] = await all(
    `SELECT Id, Product__c FROM Offering__c WHERE Is_Active__c = true AND Product__c != null ORDER BY Name`,
  );
  made.offering = String(offering?.Id);
  made.product = String(offering?.Product__c);
  const same = { Industry: 'Shipping', AnnualRevenue: 50_000_000, BillingCountry: 'Peru' };
  for (const [name, more] of Object.entries({
    Own: {},
    'Peer B': {},
    'Peer A': {},
    'Peer C': {},
    'Peer D': {},
    'Peer far': { BillingCountry: 'Chile' },
  }))
    made[name] = await create('Account', { Name: name, ...same, ...more });
  made.Sub = await create('Account', { Name: 'Sub', ...same, ParentId: made.Own });
  for (const name of ['Peer A', 'Peer B', 'Sub', 'Peer far'])
    await create('Asset', { Name: 'In use', AccountId: made[name], Product2Id: made.product });
  const long = { Name: 'Ended', AccountId: made['Peer C'], Product2Id: made.product, UsageEndDate: '2020-01-01' };
  await create('Asset', long);
  made.plan = await create('Account_Plan__c', {
    Name: 'Own Plan',
    Account__c: made.Own,
    Plan_Type__c: 'Grow',
    Status__c: 'Draft',
    Period_Start__c: '2026-01-01',
    Period_End__c: '2026-12-31',
  });
}, 120_000);

afterAll(() => org.close());

const all = async (soql: string, connection: Connection = org.admin): Promise<readonly Record<string, unknown>[]> =>
  (await connection.query<Record<string, unknown>>(soql, { autoFetch: true, maxFetch: 100_000 })).records;

async function create(object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await org.admin.sobject(object).create(fields);
  return id ?? '';
}

async function run(...flags: readonly string[]): Promise<{ code: number; report: LookAlikeReport; said: string }> {
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  const code = await main(['--json', ...flags], { ...org.io, stdout });
  const { result, message } = JSON.parse(text) as { result: LookAlikeReport; message?: string };
  return { code, report: result, said: message ?? '' };
}

const recordOf = async (account: string): Promise<Record<string, unknown> | undefined> =>
  (
    await all(
      `SELECT Id, Peer_Count__c, Owner_Count__c, Owner_Ids__c, Criteria__c, Penetration__c, Computed_At__c FROM Look_Alike__c WHERE Account__c = '${made[account]}' AND Offering__c = '${made.offering}'`,
    )
  )[0];

it('comes with the demo: of nine accounts like that of the plan, seven own a product', async () => {
  const [found] = await all(
    `SELECT Peer_Count__c, Owner_Count__c, Criteria__c FROM Look_Alike__c WHERE Account__r.External_Key__c = 'demo:halden' AND Offering__r.External_Key__c = 'demo:o:gpu'`,
  );
  expect(found).toMatchObject({
    Peer_Count__c: 9,
    Owner_Count__c: 7,
    Criteria__c: 'Manufacturing · 500M–2B · USA',
  });
});

it('says of an account with a plan and of its subsidiary who among similar accounts owns an offering', async () => {
  const before = await all('SELECT Id FROM Look_Alike__c');
  const dry = await run('--dry-run');
  expect([dry.code, dry.report.created > 0]).toEqual([0, true]);
  expect(await all('SELECT Id FROM Look_Alike__c')).toHaveLength(before.length);

  const { code, report } = await run();
  expect([code, report.problems, report.created]).toEqual([0, [], dry.report.created]);
  expect(await recordOf('Own')).toMatchObject({
    Peer_Count__c: 4,
    Owner_Count__c: 2,
    Owner_Ids__c: `${made['Peer A']}\n${made['Peer B']}`,
    Criteria__c: 'Shipping · 10M–100M · Peru',
    Penetration__c: 50,
  });
  expect(await recordOf('Sub')).toMatchObject({ Peer_Count__c: 4, Owner_Count__c: 2 });
  expect(await recordOf('Peer A')).toBeUndefined();
});

it('writes nothing a second time, and only what differs after a change', async () => {
  expect((await run()).report).toMatchObject({ created: 0, updated: 0, deleted: 0 });
  const before = await recordOf('Own');
  await create('Asset', { Name: 'New', AccountId: made['Peer D'], Product2Id: made.product });
  expect((await run()).report).toMatchObject({ created: 0, updated: 2, deleted: 0 });
  expect(await recordOf('Own')).toMatchObject({ Id: before?.Id, Owner_Count__c: 3 });
});

it('agrees with a count of every pair over the whole demo', async () => {
  const { report } = await run('--all');
  expect(report.failed).toBe(0);
  const accounts = await all('SELECT Id, Name, ParentId, Industry, AnnualRevenue, BillingCountry FROM Account');
  const owned = new Set<string>();
  const lines = await all(
    'SELECT Opportunity.AccountId, Opportunity.Buying_Center__r.Account__c, Product2Id FROM OpportunityLineItem WHERE Opportunity.IsWon = true',
  );
  const assets = await all('SELECT AccountId, Buying_Center__r.Account__c, Product2Id, UsageEndDate FROM Asset');
  const since = new Date(Date.now() - 120 * 86_400_000).toISOString().slice(0, 10);
  const pair = (parent: Row, product: unknown): void => {
    owned.add(`${parent.Buying_Center__r?.Account__c ?? parent.AccountId}:${product}`);
  };
  for (const { Opportunity, Product2Id } of lines) pair(Opportunity as Row, Product2Id);
  for (const asset of assets)
    if (asset.UsageEndDate === null || String(asset.UsageEndDate) >= since)
      pair(asset as unknown as Row, asset.Product2Id);
  const bounds = [1e7, 1e8, 5e8, 2e9];
  const band = (size: unknown): number => bounds.filter((bound) => Number(size) >= bound).length;
  const top = (id: unknown): unknown => {
    const parent = accounts.find((each) => each.Id === id)?.ParentId;
    return parent === null || parent === undefined ? id : top(parent);
  };
  const records = await all(
    `SELECT Account__c, Peer_Count__c, Owner_Count__c, Offering__r.Product__c FROM Look_Alike__c WHERE Offering__r.Product__c != null`,
  );
  expect(records.length).toBeGreaterThan(20);
  for (const record of records) {
    const account = accounts.find(({ Id }) => Id === record.Account__c);
    const peers = accounts.filter(
      (peer) =>
        peer.Industry !== null &&
        peer.BillingCountry !== null &&
        peer.AnnualRevenue !== null &&
        peer.Industry === account?.Industry &&
        peer.BillingCountry === account?.BillingCountry &&
        band(peer.AnnualRevenue) === band(account?.AnnualRevenue) &&
        top(peer.Id) !== top(account?.Id),
    );
    const product = (record.Offering__r as { Product__c: string }).Product__c;
    const owners = peers.filter(({ Id }) => owned.has(`${Id}:${product}`));
    expect([record.Peer_Count__c, record.Owner_Count__c]).toEqual([peers.length, owners.length]);
  }
  const back = await run();
  expect(back.report.deleted).toBeGreaterThan(0);
  expect(await recordOf('Peer A')).toBeUndefined();
}, 60_000);

interface Row {
  readonly AccountId: string;
  readonly Buying_Center__r: { readonly Account__c: string } | null;
}

it('gives a rep the record, read only', async () => {
  const rep = await org.as('rep@keystone.local');
  const [found] = await all(`SELECT Id, Owner_Ids__c FROM Look_Alike__c WHERE Account__c = '${made.Own}'`, rep);
  expect(found).toBeDefined();
  await expect(rep.sobject('Look_Alike__c').update({ Id: String(found?.Id), Owner_Count__c: 1 })).rejects.toThrow();
  const none = await org.as('none@keystone.local');
  await expect(all('SELECT Id FROM Look_Alike__c', none)).rejects.toThrow(/not supported/);
});

it('refuses a definition in words and leaves the records as they are', async () => {
  const before = await all('SELECT Id FROM Look_Alike__c');
  const id = await create('Look_Alike_Definition__c', {
    Name: 'A first by name',
    Segment_Field__c: 'Sector__c',
    Size_Bounds__c: '5;2',
  });
  const refused = await run();
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('"Sector__c"');
  expect(refused.said).toContain('Size Bounds do not ascend: 2 follows 5.');
  await org.admin.sobject('Look_Alike_Definition__c').update({ Id: id, Name: 'Z last by name' });
  expect(await run()).toMatchObject({ code: 0, report: { unusedDefinitions: ['Z last by name'] } });
  expect(await all('SELECT Id FROM Look_Alike__c')).toHaveLength(before.length);
  await org.admin.sobject('Look_Alike_Definition__c').update({ Id: id, Is_Active__c: false });
});

it('goes on where one record is refused, says so in its exit code, and mends it the next night', async () => {
  await org.admin.sobject('Look_Alike__c').destroy(String((await recordOf('Own'))?.Id));
  const key = `${made.Own}:${made.offering}`;
  await create('Look_Alike__c', { Account__c: made['Peer far'], Look_Alike_Key__c: key });
  const { code, report } = await run();
  expect(code).toBe(1);
  expect(report).toMatchObject({ created: 0, failed: 1, deleted: 1, problems: [{ record: key }] });
  expect(await run()).toMatchObject({ code: 0, report: { created: 1, failed: 0 } });
});

it('deletes what is said of an account that has not enough similar accounts any more', async () => {
  for (const name of ['Peer C', 'Peer D'])
    await org.admin.sobject('Account').update({ Id: made[name] ?? '', Industry: null });
  expect((await run()).report.deleted).toBeGreaterThan(0);
  expect(await recordOf('Own')).toBeUndefined();
});
