import type { Connection } from 'jsforce';
import { main } from '../../scripts/measure/cli.ts';
import { MeasureRun, measuredOf } from 'c/measureService';
import { CONTENT_QUERY, SCOPE_QUERY } from 'c/planQueryService';
import { readContent, readScope } from 'c/planRecordService';
import { startProductOrg, type ProductOrg } from './product-org.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 120_000);

afterAll(() => org.close());

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

const ask = (connection: Connection, query: unknown, variables = {}): Promise<Answer> =>
  connection.requestPost<Answer>('/graphql', { query: String(query), variables });

it('measures in the page, as a key account manager, what the nightly job measures as an administrator', async () => {
  const rep = await org.as('rep@keystone.local');
  const { records } = await rep.query<{ Account_Plan__c: string; Account_Plan__r: { Account__c: string } }>(
    "SELECT Account_Plan__c, Account_Plan__r.Account__c FROM Objective__c WHERE Measure_Definition__c != null AND Account_Plan__r.Status__c = 'Active' LIMIT 1",
  );
  const planId = records[0]?.Account_Plan__c ?? '';
  const accountId = records[0]?.Account_Plan__r.Account__c ?? '';
  const scope = readScope((await ask(rep, SCOPE_QUERY, { accountId })).data);
  const accountIds = scope.accounts.map(({ id }) => id);
  const content = readContent((await ask(rep, CONTENT_QUERY, { accountIds, planId })).data);
  expect(scope.definitions.length).toBeGreaterThan(5);
  expect(scope.definitions.some(({ seasonalWeights }) => seasonalWeights?.length === 12)).toBe(true);

  const plan = scope.plans.find(({ id }) => id === planId) ?? null;
  const today = new Date().toISOString().slice(0, 10);
  const objectives = measuredOf(plan, content.objectives, scope.accounts, today);
  const run = new MeasureRun(objectives, scope.definitions);
  while (!run.isOver) {
    const { data, errors } = await ask(rep, run.query);
    run.take(data, errors);
  }
  expect(run.issues).toEqual([]);
  expect(run.outcomes.length).toBe(objectives.length);
  expect(run.outcomes.some(({ actual }) => (actual ?? 0) > 0)).toBe(true);

  expect(await main([], org.io)).toBe(0);
  const stored = await org.admin.query<{ Id: string; Actual_Value__c: number; Forecast_Value__c: number }>(
    `SELECT Id, Actual_Value__c, Forecast_Value__c FROM Objective__c WHERE Account_Plan__c = '${planId}' AND Measure_Definition__c != null AND Status__c != 'Dropped' ORDER BY Id`,
  );
  const byPage = run.outcomes.map(({ objective: { id }, actual, forecast }) => ({ id, actual, forecast }));
  expect(byPage.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    stored.records.map((each) => ({ id: each.Id, actual: each.Actual_Value__c, forecast: each.Forecast_Value__c })),
  );
});
