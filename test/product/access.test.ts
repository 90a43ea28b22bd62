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
  it.each<[Person, number]>([
    ['rep', 1],
    ['lead', 2],
    ['ops', 1],
  ])('%s sees %i of the two plans, and the objectives below them', async (person, plans) => {
    expect(await count(person, 'SELECT Id FROM Account_Plan__c')).toBe(plans);
    expect(await count(person, 'SELECT Id FROM Objective__c')).toBe(4);
    expect(await count(person, 'SELECT Id FROM Whitespace_Cell__c')).toBe(48);
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
    expect(await count('none', 'SELECT Id FROM Account')).toBe(5);
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
