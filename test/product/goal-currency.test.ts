import { inCurrency } from 'c/currencyModel';
import { goalBuild, type GoalBuild } from 'c/goalBuildModel';
import { CONTENT_QUERY, SCOPE_QUERY } from 'c/planQueryService';
import { readContent, readScope } from 'c/planRecordService';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { makeEuroPlan, startCurrencies } from './currencies.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

const today = '2026-06-15';
let org: ProductOrg;
let accountId: string;
let planId: string;

const create = async (object: string, values: Record<string, unknown>): Promise<string> =>
  (await org.admin.sobject(object).create(values)).id ?? '';
const deal = (CurrencyIsoCode: string, CloseDate: string, more: Record<string, unknown>): Promise<string> =>
  create('Opportunity', {
    Name: `${CurrencyIsoCode} ${CloseDate}`,
    AccountId: accountId,
    StageName: 'Closed Won',
    CurrencyIsoCode,
    CloseDate,
    ...more,
  });

beforeAll(async () => {
  org = await startProductOrg();
  await startCurrencies(org);
  ({ accountId, planId } = await makeEuroPlan(org, { Target_Amount__c: 5000 }));
  await deal('USD', '2026-02-01', { Amount: 1000 });
  await deal('EUR', '2026-03-31', { Amount: 1000 });
  await deal('GBP', '2026-03-31', { Amount: 100 });
  await deal('GBP', '2026-05-01', { Amount: 1000 });
  await deal('GBP', '2026-11-01', { Amount: 2000, StageName: 'Prospecting', Probability: 50 });
  const { records } = await org.admin.query<{ Id: string; Pricebook2Id: string }>(
    `SELECT Id, Pricebook2Id FROM PricebookEntry WHERE Pricebook2.IsStandard = true AND IsActive = true AND CurrencyIsoCode = 'USD' LIMIT 1`,
  );
  const [entry] = records;
  const withLines = await deal('USD', '2026-01-15', { Pricebook2Id: entry?.Pricebook2Id });
  const line = { OpportunityId: withLines, PricebookEntryId: entry?.Id, Quantity: 2, UnitPrice: 300 };
  await create('OpportunityLineItem', line);
}, 120_000);

afterAll(() => org.close());

/** Reads as the page reads, and builds as it builds. */
async function buildInPage(): Promise<GoalBuild> {
  const ask = async (query: unknown, variables: object): Promise<unknown> =>
    (await org.admin.requestPost<{ data?: unknown }>('/graphql', { query: String(query), variables })).data;
  const scope = readScope(await ask(SCOPE_QUERY, { accountId }));
  const accountIds = scope.accounts.map(({ id }) => id);
  const content = readContent(await ask(CONTENT_QUERY, { accountIds, planId }));
  const plan = scope.plans.find(({ id }) => id === planId);
  if (!plan) throw new Error('The plan was not read');
  const currency = scope.accounts.find(({ id }) => id === accountId)?.currencyCode ?? null;
  const read = { ...scope, ...content, planId, accountId };
  const { input, exchange } = inCurrency(read, currency, scope.rates, today);
  return { ...goalBuild(plan, whitespaceMatrix(input, today), input, today), exchange };
}

it('builds the goal in the currency of the account: won deals and lines at the rates of their days, open ones at today’s', async () => {
  const won = 1000 * 0.8 + 1000 + 100 * (0.8 / 0.5) + 1000 * (0.5 / 0.5) + 600 * 0.8;
  const weighted = 2000 * (0.5 / 0.5) * 0.5;
  const build = await buildInPage();
  expect(build.components).toMatchObject([
    { kind: 'won', amount: won, count: 5 },
    { kind: 'renewals', amount: 0 },
    { kind: 'pipeline', openAmount: 2000, likelihood: 50, amount: weighted, count: 1 },
    { kind: 'whitespace', amount: 0 },
  ]);
  expect(build).toMatchObject({ inSight: won + weighted, target: 5000, gap: 5000 - won - weighted, surplus: 0 });
  expect(build.exchange).toMatchObject({ currency: 'EUR', missing: [], rateDate: '2026-04-01' });
});

it('counts nothing one to one that has no rate, and tells how much it is', async () => {
  const { records } = await org.admin.query<{ Id: string }>(
    `SELECT Id FROM Currency_Rate__c WHERE Iso_Code__c = 'GBP'`,
  );
  await org.admin.sobject('Currency_Rate__c').destroy(records.map(({ Id }) => Id));
  const build = await buildInPage();
  expect(build.inSight).toBe(1000 * 0.8 + 1000 + 600 * 0.8);
  expect(build.exchange?.missing).toEqual([{ isoCode: 'GBP', count: 3 }]);
});
