import type { Connection } from 'jsforce';
import { zipSync } from 'fflate';
import { OWNER_NAMES_QUERY, readOwnerNames } from 'c/lookAlikeService';
import { startProductOrg, type ProductOrg } from './product-org.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

const PEOPLE = ['admin', 'lead', 'rep', 'ops', 'none'] as const;
type Person = (typeof PEOPLE)[number];
const EVERYBODY: readonly Person[] = ['admin', 'lead', 'rep', 'ops'];
const PLANNERS: readonly Person[] = ['admin', 'lead', 'rep'];

let org: ProductOrg;
const people = {} as Record<Person, Connection>;

beforeAll(async () => {
  org = await startProductOrg();
  for (const name of PEOPLE) people[name] = name === 'admin' ? org.admin : await org.as(`${name}@keystone.local`);
  const [account] = (
    await org.admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE External_Key__c = 'demo:halden'`)
  ).records;
  await org.admin
    .sobject('Order')
    .create({ AccountId: account?.Id ?? '', EffectiveDate: '2026-01-01', Status: 'Draft' });
}, 120_000);

afterAll(() => org.close());

/** Whether the work was done; whatever the refusal, there is one. */
const works = async (work: () => PromiseLike<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
};

interface Answer {
  readonly data?: { readonly uiapi?: { readonly query?: Readonly<Record<string, unknown>> } | null };
  readonly errors?: readonly { readonly message: string }[];
}

async function graphql(connection: Connection, query: string, variables: object = {}): Promise<Answer> {
  const answer = await connection.requestPost<Answer>('/graphql', { query, variables });
  if (answer.errors?.length) throw new Error(answer.errors[0]?.message);
  return answer;
}

const found = (records: readonly unknown[]): void => {
  if (records.length === 0) throw new Error('Nothing');
};

type Way = (connection: Connection, object: string, id: string, field: string, value: unknown) => Promise<unknown>;

const READS: Readonly<Record<string, Way>> = {
  SOQL: async (connection, object, id, field) =>
    found((await connection.query(`SELECT ${field} FROM ${object} WHERE Id = '${id}'`)).records),
  REST: async (connection, object, id, field) => {
    const record = await connection.request<Record<string, unknown>>(`/sobjects/${object}/${id}`);
    if (!(field in record)) throw new Error('No field');
  },
  GraphQL: (connection, object, _, field) =>
    graphql(
      connection,
      `query { uiapi { query { ${object}(first: 1) { edges { node { Id ${field} { value } } } } } } }`,
    ),
  Bulk: async (connection, object, id, field) =>
    found(await (await connection.bulk2.query(`SELECT ${field} FROM ${object} WHERE Id = '${id}'`)).toArray()),
};

const WRITES: Readonly<Record<string, Way>> = {
  REST: (connection, object, id, field, value) => connection.sobject(object).update({ Id: id, [field]: value }),
  collections: async (connection, object, id, field, value) => {
    const [result] = await connection.sobject(object).update([{ Id: id, [field]: value }]);
    if (!result?.success) throw new Error('Refused');
  },
  GraphQL: (connection, object, id, field, value) =>
    graphql(
      connection,
      `mutation M($one: ${object}UpdateInput!) { uiapi(input: { allOrNone: true }) { one: ${object}Update(input: $one) { success } } }`,
      { one: { Id: id, [object]: { [field]: value } } },
    ),
  Bulk: async (connection, object, id, field, value) => {
    const input = [{ Id: id, [field]: String(value) }];
    const { failedResults, successfulResults } = await connection.bulk2.loadAndWaitForResults({
      object,
      operation: 'update',
      input,
    });
    if (failedResults.length > 0 || successfulResults.length === 0) throw new Error('Refused');
  },
};

const ROWS: readonly (readonly [string, string, unknown, readonly Person[], readonly Person[]])[] = [
  // Public Read Only: a rep edits the competitors that rep named.
  ['Competitor__c', 'Description__c', 'Seen', EVERYBODY, ['admin']],
  ['Wallet_Line__c', 'Quantity__c', 7, EVERYBODY, PLANNERS],
  ['Competitor_Position__c', 'Response__c', 'Answered', EVERYBODY, PLANNERS],
  ['Look_Alike__c', 'Criteria__c', 'Changed', EVERYBODY, ['admin']],
  ['Look_Alike_Definition__c', 'Description__c', 'Changed', EVERYBODY, ['admin']],
  ['Whitespace_Cell__c', 'Wallet_Quantity__c', 3, EVERYBODY, PLANNERS],
  ['Opportunity', 'Loss_Reason__c', 'Price', EVERYBODY, PLANNERS],
  ['Plan_Fact__c', 'Market_Share__c', 12, EVERYBODY, PLANNERS],
];

describe.each(ROWS)('%s.%s', (object, field, value, readers, writers) => {
  const record = async (): Promise<string> => {
    const where: Readonly<Record<string, string>> = {
      Opportunity: `WHERE External_Key__c = 'demo:d03'`,
      Plan_Fact__c: `WHERE Account_Plan__r.External_Key__c = 'demo:plan:halden' AND Kind__c = 'Market'`,
      Wallet_Line__c: `WHERE Whitespace_Cell__r.Account_Plan__r.External_Key__c = 'demo:plan:halden'`,
      Whitespace_Cell__c: `WHERE Account_Plan__r.External_Key__c = 'demo:plan:halden'`,
    };
    const { records } = await org.admin.query<{ Id: string }>(
      `SELECT Id FROM ${object} ${where[object] ?? ''} LIMIT 1`,
    );
    return records[0]?.Id ?? '';
  };
  const whoCan = async (way: Way): Promise<readonly Person[]> => {
    const id = await record();
    const can: Person[] = [];
    for (const person of PEOPLE) if (await works(() => way(people[person], object, id, field, value))) can.push(person);
    return can;
  };

  it.each(Object.keys(READS))('is read by %s by whom it should be', async (way) => {
    expect(await whoCan(READS[way] as Way)).toEqual(readers);
  });

  it.each(Object.keys(WRITES))('is written by %s by whom it should be', async (way) => {
    expect(await whoCan(WRITES[way] as Way)).toEqual(writers);
  });
});

it('a rep names a competitor and edits it; the viewer cannot', async () => {
  const { id } = await people.rep.sobject('Competitor__c').create({ Name: 'Named by a rep' });
  const change = { Id: id ?? '', Website__c: 'https://rival.example' };
  expect(await works(() => people.rep.sobject('Competitor__c').update(change))).toBe(true);
  expect(await works(() => people.lead.sobject('Competitor__c').destroy(id ?? ''))).toBe(false);
  expect(await works(() => people.ops.sobject('Competitor__c').create({ Name: 'By a viewer' }))).toBe(false);
});

it('the buying center of an order is read by who sees the order, and unknown to who has no permission', async () => {
  const field = 'SELECT Id, Buying_Center__c FROM Order';
  for (const person of EVERYBODY)
    expect([person, await works(() => people[person].query(field))]).toEqual([person, true]);
  expect(await works(() => people.none.query(field))).toBe(false);
  expect(await works(() => people.none.query('SELECT Main_Competitor__c FROM Opportunity'))).toBe(false);
});

it('who manages buying centers puts orders and assets on them', async () => {
  for (const object of ['Order', 'Asset'])
    for (const [person, may] of [
      ['rep', true],
      ['lead', true],
      ['ops', false],
      ['none', false],
    ] as const) {
      const { fields } = await people[person].sobject(object).describe();
      const isUpdateable = fields.some(({ name, updateable }) => name === 'Buying_Center__c' && updateable);
      expect([object, person, isUpdateable]).toEqual([object, person, may]);
    }
});

describe('look-alikes where accounts are private', () => {
  const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

  beforeAll(async () => {
    const files = {
      'package.xml': `<Package ${namespace}><types><members>Account</members><name>CustomObject</name></types><version>66.0</version></Package>`,
      'objects/Account.object': `<CustomObject ${namespace}><sharingModel>Private</sharingModel></CustomObject>`,
    };
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
    const { success } = await org.admin.metadata
      .deploy(Buffer.from(zip).toString('base64'), { singlePackage: true })
      .complete(true);
    expect(success).toBe(true);
  }, 60_000);

  it('tell a rep the count, and the names only of accounts the rep may see', async () => {
    const soql = `SELECT Peer_Count__c, Owner_Count__c, Owner_Ids__c FROM Look_Alike__c WHERE Account__r.External_Key__c = 'demo:halden' AND Offering__r.External_Key__c = 'demo:o:gpu'`;
    const [evidence] = (await people.rep.query<Record<string, unknown>>(soql)).records;
    expect(evidence).toMatchObject({ Peer_Count__c: 9, Owner_Count__c: 7 });
    const accountIds = String(evidence?.Owner_Ids__c).split('\n');
    expect(accountIds).toHaveLength(7);
    const rep = (await people.rep.identity()).user_id;
    const others = accountIds.slice(2);
    await org.admin.sobject('Account').update(accountIds.slice(0, 2).map((Id) => ({ Id, OwnerId: rep })));
    const owner = (await org.admin.identity()).user_id;
    await org.admin.sobject('Account').update(others.map((Id) => ({ Id, OwnerId: owner })));
    const namesOf = async (person: Person) =>
      readOwnerNames((await graphql(people[person], String(OWNER_NAMES_QUERY), { accountIds })).data);
    expect(new Set((await namesOf('rep')).map(({ id }) => id))).toEqual(new Set(accountIds.slice(0, 2)));
    expect(await namesOf('admin')).toHaveLength(7);
    for (const id of others) {
      expect(await works(() => people.rep.sobject('Account').retrieve(id))).toBe(false);
      expect((await people.rep.query(`SELECT Id FROM Account WHERE Id = '${id}'`)).totalSize).toBe(0);
    }
  });

  it('are not told at all of an account that the rep may not see', async () => {
    const hidden = await org.admin.sobject('Account').create({ Name: 'Hidden' });
    const [offering] = (await org.admin.query<{ Id: string }>('SELECT Id FROM Offering__c LIMIT 1')).records;
    await org.admin.sobject('Look_Alike__c').create({
      Account__c: hidden.id ?? '',
      Offering__c: offering?.Id,
      Look_Alike_Key__c: `${hidden.id}:${offering?.Id}`,
    });
    const soql = `SELECT Id FROM Look_Alike__c WHERE Account__c = '${hidden.id}'`;
    expect((await org.admin.query(soql)).totalSize).toBe(1);
    expect((await people.rep.query(soql)).totalSize).toBe(0);
  });
});
