import { main } from '../../scripts/measure/cli.ts';
import type { MeasureReport } from '../../scripts/measure/measure-objectives.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
let planId: string;
let accountId: string;
const definitions = new Map<string, string>();

beforeAll(async () => {
  org = await startProductOrg();
  const { records } = await org.admin.query<{ Id: string; Account__c: string }>(
    "SELECT Id, Account__c FROM Account_Plan__c WHERE Status__c = 'Active' AND Account__r.ParentId = null ORDER BY Name LIMIT 1",
  );
  planId = records[0]?.Id ?? '';
  accountId = records[0]?.Account__c ?? '';
  for (const { Id } of (
    await org.admin.query<{ Id: string }>('SELECT Id FROM Objective__c WHERE Measure_Definition__c != null')
  ).records)
    await org.admin.sobject('Objective__c').update({ Id, Measure_Definition__c: null });
  await define('Won', { Function__c: 'Sum', Field__c: 'Amount', Filter__c: condition('IsWon', true) });
  await define('Closed', { Function__c: 'Sum', Field__c: 'Amount', Filter__c: condition('IsClosed', true) });
  await define('Win rate', {
    Function__c: 'Ratio',
    Field__c: 'Amount',
    Filter__c: condition('IsWon', true),
    Denominator__c: definitions.get('Closed'),
    Unit__c: 'Percent',
  });
  await define('Broken', { Function__c: 'Sum', Field__c: 'No_Such_Field__c' });
  await define('Bad filter', { Function__c: 'Count', Field__c: null, Filter__c: '{' });
}, 60_000);

afterAll(() => org.close());

const condition = (field: string, value: boolean): string => JSON.stringify({ field, op: 'eq', value });

async function define(name: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  const { id } = await org.admin.sobject('Measure_Definition__c').create({
    Name: name,
    Object_Name__c: 'Opportunity',
    Scope__c: 'Account and Subsidiaries',
    Scope_Field__c: 'AccountId',
    Date_Range__c: 'All Time',
    Unit__c: 'Amount',
    ...more,
  });
  definitions.set(name, id ?? '');
}

async function objective(name: string, measure: string): Promise<string> {
  const { id } = await org.admin.sobject('Objective__c').create({
    Name: name,
    Account_Plan__c: planId,
    Measure_Type__c: 'Amount',
    Measure_Definition__c: definitions.get(measure),
  });
  return id ?? '';
}

async function measure(
  ...flags: readonly string[]
): Promise<{ readonly code: number; readonly report: MeasureReport }> {
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  const code = await main(['--json', ...flags], { ...org.io, stdout });
  return { code, report: (JSON.parse(text) as { readonly result: MeasureReport }).result };
}

const valueOf = async (
  id: string,
): Promise<{ readonly Actual_Value__c: number | null; readonly Measured_At__c: string | null }> =>
  (await org.admin.sobject('Objective__c').retrieve(id)) as never;

async function sumOf(where: string): Promise<number> {
  const { records } = await org.admin.query<{ total: number | null }>(
    `SELECT SUM(Amount) total FROM Opportunity WHERE (AccountId = '${accountId}' OR Account.ParentId = '${accountId}') AND ${where}`,
  );
  return records[0]?.total ?? 0;
}

it('computes objectives of open plans as the records say, and only says what it would do in a dry run', async () => {
  const won = await objective('Won revenue', 'Won');
  const rate = await objective('Win rate', 'Win rate');
  const [wonAmount, closedAmount] = [await sumOf('IsWon = true'), await sumOf('IsClosed = true')];
  expect(wonAmount).toBeGreaterThan(0);

  const dry = await measure('--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.report.changed.map(({ name }) => name).sort()).toEqual(['Win rate', 'Won revenue']);
  expect((await valueOf(won)).Actual_Value__c).toBeNull();

  const { code, report } = await measure();
  expect({ code, calls: report.calls, problems: report.problems }).toEqual({ code: 0, calls: 1, problems: [] });
  const saved = await valueOf(won);
  expect(saved.Actual_Value__c).toBe(wonAmount);
  expect(saved.Measured_At__c).not.toBeNull();
  expect((await valueOf(rate)).Actual_Value__c).toBeCloseTo((100 * wonAmount) / closedAmount, 2);

  expect((await measure()).report.changed).toEqual([]);
});

it('measures the others when one definition is wrong, and says which in its exit code and report', async () => {
  const won = await objective('Also won', 'Won');
  await objective('Broken', 'Broken');
  await objective('Bad filter', 'Bad filter');
  const { code, report } = await measure();
  expect(code).toBe(1);
  expect(report.problems.map(({ name }) => name).sort()).toEqual(['Bad filter', 'Broken']);
  expect(report.problems.find(({ name }) => name === 'Broken')?.problem).toContain('No_Such_Field__c');
  expect((await valueOf(won)).Actual_Value__c).toBe(await sumOf('IsWon = true'));
});
