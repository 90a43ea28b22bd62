import { customerContact } from 'c/activityModel';
import { goalBuild } from 'c/goalBuildModel';
import { CONTENT_QUERY, SCOPE_QUERY } from 'c/planQueryService';
import { planQuality } from 'c/planQualityModel';
import { readContent, readScope } from 'c/planRecordService';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { startProductOrg, type ProductOrg } from './product-org.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 120_000);

afterAll(() => org.close());

/** The quality of the demo's plan as the page judges it for this user, and how many activities they see. */
async function judged(username: string) {
  const connection = await org.as(username);
  const { records } = await connection.query<{ Id: string; Account__c: string }>(
    `SELECT Id, Account__c FROM Account_Plan__c WHERE External_Key__c = 'demo:plan:halden'`,
  );
  const { Id: planId = '', Account__c: accountId = '' } = records[0] ?? {};
  const ask = async (query: unknown, variables: object): Promise<unknown> =>
    (await connection.requestPost<{ data?: unknown }>('/graphql', { query: String(query), variables })).data;
  const scope = readScope(await ask(SCOPE_QUERY, { accountId }));
  const accountIds = scope.accounts.map(({ id }) => id);
  const content = readContent(await ask(CONTENT_QUERY, { accountIds, planId }));
  const today = new Date().toISOString().slice(0, 10);
  const plan = scope.plans.find(({ id }) => id === planId);
  if (!plan) throw new Error('no plan');
  const input = { ...scope, ...content, planId, accountId };
  const build = goalBuild(plan, whitespaceMatrix(input, today, ''), input, today);
  const { lastContact, isUnseen } = customerContact(content, today);
  const quality = planQuality(
    { ...content, plan, build, lastContact, isContactUnseen: isUnseen, settings: scope.settings },
    today,
  );
  return { quality, activities: content.tasks.length + content.events.length };
}

it('judges a plan alike for who owns it, who leads, who only reads it and who sees no activities', async () => {
  const rep = await judged('rep@keystone.local');
  const lead = await judged('lead@keystone.local');
  const viewer = await judged('ops@keystone.local');
  expect([lead.quality, viewer.quality]).toEqual([rep.quality, rep.quality]);
  expect(rep.activities).toBeGreaterThan(viewer.activities);
});
