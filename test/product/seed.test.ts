import { main } from '../../scripts/seed/cli.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 60_000);
afterAll(() => org.close());

const rows = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await org.admin.query<Record<string, unknown>>(soql)).records;
const count = async (soql: string): Promise<number> => (await org.admin.query(soql)).totalSize;

describe('the demo', () => {
  it('makes nothing new when it is applied again', async () => {
    let out = '';
    let err = '';
    const io = {
      ...org.io,
      cwd: process.cwd(),
      env: { SF_ACCESS_TOKEN: org.admin.accessToken ?? '' },
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    };
    expect([await main(['--target-org', org.product.url, '--json'], io), err]).toEqual([0, '']);
    const { objects } = (JSON.parse(out) as { result: { objects: { object: string; created: number }[] } }).result;
    expect(objects.length).toBeGreaterThan(30);
    expect(objects.filter(({ created }) => created > 0)).toEqual([]);
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
