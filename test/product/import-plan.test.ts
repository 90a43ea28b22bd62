import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { main } from '../../scripts/transfer/cli.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 60_000);
afterAll(() => org.close());

interface Report {
  readonly files: ReadonlyArray<{ file: string; rows: number; loaded: number; mended: number; rejected: number }>;
  readonly objects: ReadonlyArray<{ object: string; created: number; updated: number; unchanged: number }>;
}

async function importPlan(): Promise<Report> {
  let out = '';
  const io = { ...org.io, stdout: { write: (text: string) => (out += text) } };
  const flags = ['--source', resolve('test/transfer/plan'), '--mapping', resolve('config/import/plan.json'), '--json'];
  expect(await main(flags, io)).toBe(0);
  return (JSON.parse(out) as { result: Report }).result;
}

const rows = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await org.admin.query<Record<string, unknown>>(soql)).records;

describe('importing a plan from sheets', () => {
  let report: Report;
  beforeAll(async () => {
    report = await importPlan();
  }, 30_000);

  it('loads, mends and rejects so that the counts add up to the rows', () => {
    expect(report.files).toEqual([
      { file: 'plans.csv', rows: 3, loaded: 0, mended: 1, rejected: 2 },
      { file: 'objectives.csv', rows: 5, loaded: 1, mended: 2, rejected: 2 },
      { file: 'actions.csv', rows: 8, loaded: 0, mended: 2, rejected: 6 },
      { file: 'facts.csv', rows: 6, loaded: 0, mended: 2, rejected: 4 },
    ]);
  });

  it('makes a draft of a year with its objectives', async () => {
    expect(
      await rows(
        `SELECT Name, Status__c, Plan_Type__c, Period_End__c, Account__r.Name, Objective_Count__c FROM Account_Plan__c WHERE External_Key__c LIKE 'plan:%'`,
      ),
    ).toMatchObject([
      {
        Name: 'Corvane Cold Chain Plan',
        Status__c: 'Draft',
        Plan_Type__c: 'Grow',
        Period_End__c: '2031-12-31',
        Account__r: { Name: 'Corvane Logistics' },
        Objective_Count__c: 3,
      },
    ]);
    expect(
      await rows(
        `SELECT Name, Measure_Type__c, Attainment__c, Status__c, Responsible__r.Username FROM Objective__c WHERE External_Key__c = 'plan:objective:O1'`,
      ),
    ).toMatchObject([
      {
        Measure_Type__c: 'Number',
        Attainment__c: 30,
        Status__c: 'On Track',
        Responsible__r: { Username: 'rep@keystone.local' },
      },
    ]);
  });

  it('puts a sub-action below its action, though it stands first', async () => {
    expect(
      await rows(
        `SELECT Name, Parent_Action__r.Name, Completed_Date__c, Is_Customer_Visible__c, Priority__c FROM Action__c WHERE External_Key__c LIKE 'plan:%' ORDER BY Name`,
      ),
    ).toMatchObject([
      {
        Name: 'Fit two trucks',
        Parent_Action__r: { Name: 'Pilot with ten trucks' },
        Completed_Date__c: '2031-01-30',
        Is_Customer_Visible__c: true,
        Priority__c: 'Medium',
      },
      { Name: 'Pilot with ten trucks', Parent_Action__r: null, Priority__c: 'High' },
    ]);
  });

  it('keeps a statement of two lines', async () => {
    expect(
      await rows(`SELECT Statement__c, Source__c FROM Plan_Fact__c WHERE External_Key__c LIKE 'plan:%' ORDER BY Name`),
    ).toMatchObject([
      { Statement__c: 'Proof of temperature,\nfor every pallet', Source__c: 'Customer' },
      { Statement__c: 'A recall before the holidays', Source__c: 'Assumption' },
    ]);
  });

  it.each([
    ['an account nobody has', 'plans.csv,3', /Nobody Ltd is not there/],
    ['a period that ends before it starts', 'plans.csv,4', /Period End/],
    ['a dropped objective without a reason', 'objectives.csv,4', /Reason/],
    ['an objective of no plan', 'objectives.csv,5', /plan/],
    ['a completed action without a date', 'actions.csv,4', /Completed Date/],
    ['an action due before it starts', 'actions.csv,5', /Due Date is before/],
    ['a day no month has', 'actions.csv,6', /31\/04\/2031/],
    ['a status nobody knows', 'actions.csv,7', /Perhaps/],
    ['a second row of the same name', 'actions.csv,8', /stands on line 3 already/],
    ['a user nobody is', 'actions.csv,9', /nobody@keystone\.local/],
    ['a customer fact confirmed by nobody', 'facts.csv,5', /who confirmed it/],
    ['a kind nobody knows', 'facts.csv,6', /Rumor/],
    ['a fact without a statement', 'facts.csv,7', /statement/],
    ['a weight out of range', 'facts.csv,8', /1 to 10/],
  ])('lists %s with its reason', (_, line, reason) => {
    const rejects = readFileSync(join(org.folder, 'rejects.csv'), 'utf8').split('\n');
    expect(rejects.find((reject) => reject.startsWith(`${line},`))).toMatch(reason);
  });

  it('changes nothing when run again', async () => {
    const again = await importPlan();
    expect(again.objects.filter(({ created, updated }) => created + updated > 0)).toEqual([]);
  });
});
