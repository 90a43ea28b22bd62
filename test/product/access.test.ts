import type { Connection } from 'jsforce';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
const people = ['rep', 'lead', 'ops', 'none'] as const;
type Person = (typeof people)[number];
const connections = {} as Record<Person, Connection>;
let halden = '';
let cell = '';

beforeAll(async () => {
  org = await startProductOrg();
  for (const person of people) connections[person] = await org.as(`${person}@keystone.local`);
  const plans = await org.admin.query<{ Id: string }>(
    `SELECT Id FROM Account_Plan__c WHERE External_Key__c = 'demo:plan:halden'`,
  );
  halden = plans.records[0]?.Id ?? '';
  const cells = await org.admin.query<{ Id: string }>(
    `SELECT Id FROM Whitespace_Cell__c WHERE Account_Plan__c = '${halden}' AND Potential_Amount__c > 0 LIMIT 1`,
  );
  cell = cells.records[0]?.Id ?? '';
  await org.admin
    .sobject('Currency_Rate__c')
    .create({ Iso_Code__c: 'EUR', Start_Date__c: '2026-01-01', Rate__c: 0.92, Rate_Key__c: 'EUR:2026-01-01' });
}, 60_000);
afterAll(() => org.close());

const codeOf = async (work: () => PromiseLike<unknown>): Promise<string> => {
  try {
    await work();
    return 'ok';
  } catch (error) {
    const { errorCode, name } = error as { errorCode?: string; name: string };
    return errorCode ?? name;
  }
};

const count = async (person: Person, soql: string): Promise<number> =>
  (await connections[person].query(soql)).totalSize;

describe('who may do what', () => {
  it.each<[Person, Record<string, number>]>([
    ['rep', { Account_Plan__c: 2, Objective__c: 8, Plan_Fact__c: 30, Stakeholder__c: 14, Force__c: 10 }],
    ['lead', { Account_Plan__c: 3, Objective__c: 8, Plan_Fact__c: 33, Stakeholder__c: 16, Force__c: 10 }],
    ['ops', { Account_Plan__c: 2, Objective__c: 8, Plan_Fact__c: 30, Stakeholder__c: 14, Force__c: 10 }],
  ])('%s sees the plans that are shared and what is below them', async (person, counts) => {
    const alike = { Whitespace_Cell__c: 48, Wallet_Line__c: 24, Competitor_Position__c: 3, Plan_Agreement__c: 1 };
    for (const [object, records] of Object.entries({ ...counts, ...alike }))
      expect([object, await count(person, `SELECT Id FROM ${object}`)]).toEqual([object, records]);
  });

  it.each<[Person, string, Record<string, unknown>]>([
    ['rep', 'ok', { Plan_Update__c: { Kind__c: 'Visit', Body__c: 'x', Update_Date__c: '2026-01-05' } }],
    ['lead', 'ok', { Plan_Fact__c: { Kind__c: 'Need', Statement__c: 'x', Source__c: 'Assumption' } }],
    ['rep', 'ok', { Commitment__c: { Name: 'x', Department__c: 'Sales', Due_Date__c: '2031-01-05' } }],
    ['rep', 'ok', { Stakeholder__c: { Name: 'x' } }],
    [
      'ops',
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      { Plan_Update__c: { Kind__c: 'Visit', Body__c: 'x', Update_Date__c: '2026-01-05' } },
    ],
    ['ops', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', { Stakeholder__c: { Name: 'x' } }],
  ])('%s writing below the plan: %s %j', async (person, code, records) => {
    for (const [object, values] of Object.entries(records)) {
      const write = { Account_Plan__c: halden, ...(values as Record<string, unknown>) };
      expect(await codeOf(() => connections[person].sobject(object).create(write))).toContain(code);
    }
  });

  it.each<[Person, string]>([
    ['rep', 'INSUFFICIENT_ACCESS'],
    ['lead', 'INSUFFICIENT_ACCESS'],
  ])('%s cannot delete what the customer agreed to', async (person, code) => {
    const { records } = await connections[person].query<{ Id: string }>('SELECT Id FROM Plan_Agreement__c');
    const destroy = () => connections[person].sobject('Plan_Agreement__c').destroy(records[0]?.Id ?? '');
    expect(await codeOf(destroy)).toContain(code);
  });

  describe.each([
    ['Measure_Definition__c', { Description__c: 'Changed' }],
    ['Plan_Template__c', { Description__c: 'Changed' }],
    ['Plan_Template_Item__c', { Customer_Goal__c: 'Changed' }],
    ['Planning_Setting__c', { Number_Value__c: 90 }],
    ['Currency_Rate__c', { Rate__c: 0.9 }],
    ['Look_Alike_Definition__c', { Description__c: 'Changed' }],
  ])('the configuration in %s', (object, values) => {
    const firstId = async (): Promise<string> => {
      const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM ${object} LIMIT 1`);
      return records[0]?.Id ?? '';
    };

    it.each(['rep', 'lead', 'ops'] as const)('can be read by %s and not changed', async (person) => {
      expect(await count(person, `SELECT Id FROM ${object} LIMIT 1`)).toBe(1);
      const id = await firstId();
      expect(await codeOf(() => connections[person].sobject(object).update({ Id: id, ...values }))).toMatch(
        /INSUFFICIENT_ACCESS/,
      );
      expect(await codeOf(() => connections[person].sobject(object).destroy(id))).toMatch(/INSUFFICIENT_ACCESS/);
    });

    it('can be changed by the administrator and is unknown to others', async () => {
      expect(await codeOf(async () => org.admin.sobject(object).update({ Id: await firstId(), ...values }))).toBe('ok');
      expect(await codeOf(() => connections.none.query(`SELECT Id FROM ${object}`))).toBe('INVALID_TYPE');
    });
  });

  it('a user without permission cannot name the object, on any path', async () => {
    const none = connections.none;
    expect(await codeOf(() => none.query('SELECT Id FROM Account_Plan__c'))).toBe('INVALID_TYPE');
    expect(await codeOf(() => none.query('SELECT Id, (SELECT Id FROM Account_Plans__r) FROM Account'))).toBe(
      'INVALID_TYPE',
    );
    expect(
      await codeOf(() => none.query('SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Account_Plan__c)')),
    ).toBe('INVALID_TYPE');
    expect(await codeOf(() => none.sobject('Account_Plan__c').retrieve(halden))).toBe('NOT_FOUND');
    expect(await codeOf(() => none.sobject('Account_Plan__c').create({ Name: 'x' }))).toBe('NOT_FOUND');
    expect(await count('none', 'SELECT Id FROM Account')).toBe(await count('lead', 'SELECT Id FROM Account'));
  });

  it.each<[Person, string]>([
    ['rep', 'ok'],
    ['lead', 'ok'],
    ['ops', 'INSUFFICIENT_ACCESS_OR_READONLY'],
  ])('%s changing a cell of the plan: %s', async (person, code) => {
    expect(
      await codeOf(() => connections[person].sobject('Whitespace_Cell__c').update({ Id: cell, Need_Score__c: 5 })),
    ).toBe(code);
  });

  it('the viewer can neither create nor delete', async () => {
    const { ops } = connections;
    expect(await codeOf(() => ops.sobject('Objective__c').create({ Name: 'x', Account_Plan__c: halden }))).not.toBe(
      'ok',
    );
    expect(await codeOf(() => ops.sobject('Account_Plan__c').destroy(halden))).not.toBe('ok');
    expect(await codeOf(() => ops.sobject('Account').update({ Id: '001000000000000AAA', Name: 'x' }))).not.toBe('ok');
  });

  it('a rep does not see the plan of a colleague, not even through its account', async () => {
    const { records } = await connections.rep.query<{ Account_Plans__r: { totalSize: number } | null }>(
      `SELECT Id, (SELECT Id FROM Account_Plans__r) FROM Account WHERE External_Key__c = 'demo:aldermoor'`,
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.Account_Plans__r ?? null).toBeNull();
  });
});
