import type { Connection } from 'jsforce';
import { applyScenario } from '../../scripts/seed/apply-scenario.ts';
import { main } from '../../scripts/seed/cli.ts';
import { parseSteps } from '../../scripts/seed/scenario.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 60_000);
afterAll(() => org.close());

const rows = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await org.admin.query<Record<string, unknown>>(soql)).records;
const count = async (soql: string): Promise<number> => (await org.admin.query(soql)).totalSize;

interface Told {
  readonly objects: readonly { readonly object: string; readonly created: number; readonly updated: number }[];
  readonly notes: readonly string[];
}

/** Runs `npm run seed` as user of `connection`; answers its exit code, its report and what it said beside. */
async function seed(connection: Connection, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const io = {
    ...org.io,
    cwd: process.cwd(),
    env: { SF_ACCESS_TOKEN: connection.accessToken ?? '' },
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  const code = await main(['--target-org', org.product.url, ...args], io);
  return { code, out, err, told: args.includes('--json') ? (JSON.parse(out) as { result: Told }).result : null };
}

const touched = (told: Told | null): readonly string[] =>
  (told?.objects ?? [])
    .filter(({ created, updated }) => created + updated > 0)
    .map(({ object, created, updated }) => `${object}: ${created} created, ${updated} updated`);

describe('the demo', () => {
  it('changes nothing when it is applied again', async () => {
    const { code, err, told } = await seed(org.admin, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(told?.objects.length).toBeGreaterThan(30);
    expect([touched(told), told?.notes]).toEqual([[], []]);
    expect((await seed(org.admin)).out).toMatch(/Scenario demo is in the org: nothing to change\.\n$/);
  });

  it('tells in a dry run what would change, leaves it so, and then changes that alone', async () => {
    const [order] = await rows(`SELECT Id FROM Order WHERE Name = 'Spare fans'`);
    const [account] = await rows(`SELECT Id FROM Account WHERE External_Key__c = 'demo:tessaly'`);
    const [visit] = await rows(`SELECT Id FROM Event WHERE Location = 'Labs'`);
    await org.admin.sobject('Order').destroy(String(order?.Id));
    await org.admin.sobject('Account').update({ Id: String(account?.Id), BillingCity: 'Elsewhere' });
    await org.admin.sobject('Event').destroy(String(visit?.Id));
    const expected = ['Account: 0 created, 1 updated', 'Event: 1 created, 0 updated', 'Order: 1 created, 0 updated'];
    expect(touched((await seed(org.admin, '--json', '--dry-run')).told)).toEqual(expected);
    expect((await seed(org.admin, '--dry-run')).out).toMatch(
      /2 records would be created, 1 would be updated, .*nothing was written\.\n$/,
    );
    expect(touched((await seed(org.admin, '--json')).told)).toEqual(expected);
    expect(touched((await seed(org.admin, '--json')).told)).toEqual([]);
  }, 60_000);

  it('has orders that were activated after their products, one still a draft, and contracts that are', async () => {
    expect(await count(`SELECT Id FROM Order WHERE Status = 'Activated'`)).toBe(5);
    expect(await count(`SELECT Id FROM Order WHERE Status = 'Draft'`)).toBe(1);
    expect(await count(`SELECT Id FROM Contract WHERE Status != 'Activated'`)).toBe(0);
  });

  it('has updates by those who wrote them, on the day they did', async () => {
    expect(
      await rows(
        'SELECT CreatedBy.Name, COUNT(Id) n FROM Plan_Update__c GROUP BY CreatedBy.Name ORDER BY CreatedBy.Name',
      ),
    ).toMatchObject([
      { Name: 'Dana Reyes', n: 4 },
      { Name: 'Kofi Lindqvist', n: 2 },
    ]);
    const updates = await rows('SELECT Update_Date__c, CreatedDate FROM Plan_Update__c');
    expect(updates.map(({ CreatedDate }) => String(CreatedDate).slice(0, 10))).toEqual(
      updates.map(({ Update_Date__c }) => Update_Date__c),
    );
  });

  it('has one commitment that is breached by days, one service level that is met and one that was cancelled', async () => {
    expect(
      await rows(
        `SELECT Name, Kind__c, Status__c, Is_Breached__c, Breach_Days__c FROM Commitment__c WHERE Is_Breached__c = true OR Kind__c = 'Service Level' OR Status__c = 'Cancelled' ORDER BY Commitment_Number__c`,
      ),
    ).toMatchObject([
      { Name: '24 units of GPU Node stock', Is_Breached__c: true, Breach_Days__c: 3 },
      { Kind__c: 'Service Level', Is_Breached__c: false, Breach_Days__c: 0 },
      { Status__c: 'Cancelled', Is_Breached__c: false, Breach_Days__c: 0 },
    ]);
  });

  it.each<[string, string, number]>([
    ['facts that are stale', 'FROM Plan_Fact__c WHERE Expires_On__c < TODAY', 5],
    ['facts that soon are', 'FROM Plan_Fact__c WHERE Expires_On__c = NEXT_N_DAYS:30', 1],
    [
      'a champion nobody has talked with for 70 days',
      `FROM Stakeholder__c WHERE Support__c = 'Champion' AND Last_Contact_Date__c < LAST_N_DAYS:70`,
      1,
    ],
    ['open cases of one product', `FROM Case WHERE IsClosed = false AND Asset.Product2.ProductCode = 'GPU'`, 5],
    ['overdue tasks', 'FROM Task WHERE IsClosed = false AND ActivityDate < TODAY', 4],
    [
      'visits and meetings of the account in the last quarter',
      `FROM Event WHERE AccountId != null AND ActivityDate = LAST_N_DAYS:90`,
      8,
    ],
    ['contracts that end', 'FROM Contract WHERE EndDate > TODAY', 4],
    ['orders with an amount', 'FROM Order WHERE TotalAmount > 0', 5],
    ['measures', 'FROM Measure_Definition__c WHERE Is_Active__c = true', 9],
    [
      'a carried-on objective and its outcome',
      `FROM Objective__c WHERE Previous_Objective__r.Status__c = 'Achieved'`,
      2,
    ],
    ['accounts on the map', 'FROM Account WHERE BillingLatitude != null AND BillingLongitude != null', 5],
  ])('has %s', async (_, from, records) => {
    expect(await count(`SELECT Id ${from}`)).toBe(records);
  });

  it('has tasks that were made for its actions', async () => {
    const actions = await rows('SELECT Task_Id__c FROM Action__c WHERE Sync_To_Task__c = true');
    const ids = actions.map(({ Task_Id__c }) => `'${String(Task_Id__c)}'`);
    expect(await count(`SELECT Id FROM Task WHERE Id IN (${ids.join(',')})`)).toBe(2);
  });

  it('weighs the forces of an objective', async () => {
    expect(
      await rows(
        `SELECT Driving_Score__c, Restraining_Score__c, Net_Score__c, Go_Decision__c FROM Objective__c WHERE External_Key__c = 'demo:o2'`,
      ),
    ).toMatchObject([{ Driving_Score__c: 19, Restraining_Score__c: 15, Net_Score__c: 4, Go_Decision__c: 'Go' }]);
  });
});

describe('a scenario', () => {
  const text = (name: string): string =>
    JSON.stringify([
      { object: 'Account', key: 'External_Key__c', columns: ['External_Key__c', 'Name'], rows: [[name, name]] },
      {
        object: 'Order',
        match: ['Name'],
        same: { Status: 'Draft', EffectiveDate: '{today}', Pricebook2Id: '{@Pricebook2.IsStandard=true}' },
        columns: ['Name', 'AccountId'],
        rows: [[name, `{@Account.External_Key__c=${name}}`]],
      },
      {
        object: 'OrderItem',
        match: ['OrderId'],
        columns: ['OrderId', 'PricebookEntryId', 'Quantity', 'UnitPrice'],
        rows: [[`{@Order.Name=${name}}`, '{@PricebookEntry.Product2.External_Key__c=demo:edge}', 1, 2]],
      },
      { object: 'Order', match: ['Name'], set: ['Status'], columns: ['Name', 'Status'], rows: [[name, 'Activated']] },
    ]);
  const apply = (steps: string, advance = (): void => undefined, connection = org.admin) =>
    applyScenario(
      connection,
      { name: 'small', steps: parseSteps(steps, 'small.json') },
      { today: '2026-05-20', dryRun: false, progress: { start: () => undefined, advance, end: () => undefined } },
    );

  it.each([1, 2, 3, 4])('cut off after step %i is finished by the next run', async (steps) => {
    const name = `cut:${steps}`;
    let done = 0;
    const cut = (): void => {
      done++;
      if (done === steps) throw new Error('killed');
    };
    await expect(apply(text(name), cut)).rejects.toThrow('killed');
    await apply(text(name));
    expect(await rows(`SELECT Status, TotalAmount FROM Order WHERE Name = '${name}'`)).toMatchObject([
      { Status: 'Activated', TotalAmount: 2 },
    ]);
    expect(touched(await apply(text(name)))).toEqual([]);
  });

  it('stops where a record to be set is not there, and names it', async () => {
    const set = { object: 'Order', match: ['Name'], set: ['Status'], columns: ['Name', 'Status'], rows: [['no', 'x']] };
    await expect(apply(JSON.stringify([set]))).rejects.toThrow('small.json, Order: {"Name":"no","Status":"x"} is not');
  });

  it('leaves out who wrote a record where the user may not tell it, and says so', async () => {
    const step = {
      object: 'Plan_Update__c',
      key: 'External_Key__c',
      same: { Account_Plan__c: '{@Account_Plan__c.External_Key__c=demo:plan:aldermoor}', Update_Date__c: '{today}' },
      columns: ['External_Key__c', 'Body__c', 'CreatedById'],
      rows: [['small:u', 'Told', '{@User.Username=rep@keystone.local}']],
    };
    const { notes } = await apply(JSON.stringify([step]), undefined, await org.as('lead@keystone.local'));
    expect(notes).toEqual([
      'Plan_Update__c: CreatedById is as the org writes it, as this user may not set audit fields.',
    ]);
    expect(await rows(`SELECT CreatedBy.Username FROM Plan_Update__c WHERE External_Key__c = 'small:u'`)).toMatchObject(
      [{ CreatedBy: { Username: 'lead@keystone.local' } }],
    );
  });
});
