import { removalOf, type Removal } from 'c/buyingCenterModel';
import { HANGING_QUERY, readHanging, removeCenter } from 'c/buyingCenterService';
import { startProductOrg, type ProductOrg } from './product-org.ts';

const mockSend = jest.fn();
jest.mock(
  'lightning/graphql',
  () => ({ gql: String.raw, executeMutation: (asked: unknown) => mockSend(asked) as unknown }),
  { virtual: true },
);

/** More than two transactions hold. */
const DEALS = 230;
const FAULTS = ['dropBefore', 'dropAfter', 'lock'] as const;

let org: ProductOrg;
let accountId: string;
let planId: string;
let offerings: readonly string[];

const create = async (object: string, values: Record<string, unknown>): Promise<string> =>
  (await org.admin.sobject(object).create(values)).id ?? '';
const all = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await org.admin.query<Record<string, unknown>>(soql, { autoFetch: true, maxFetch: 10_000 })).records;
const faults = (told: readonly object[]): Promise<unknown> =>
  org.admin.request({
    method: 'POST',
    url: `${org.product.url}/_local/faults`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults: told }),
  });
const graphql = <T>(asked: object): Promise<T> => org.admin.requestPost<T>('/graphql', asked);

beforeAll(async () => {
  org = await startProductOrg();
  mockSend.mockImplementation((asked: object) => graphql(asked));
  accountId = await create('Account', { Name: 'Many units' });
  planId = await create('Account_Plan__c', {
    Name: 'Many units',
    Account__c: accountId,
    Plan_Type__c: 'Grow',
    Status__c: 'Draft',
    Period_Start__c: '2026-01-01',
    Period_End__c: '2026-12-31',
  });
  offerings = (await all('SELECT Id FROM Offering__c WHERE Product__c != null ORDER BY Id')).map(({ Id }) =>
    String(Id),
  );
}, 120_000);

afterAll(() => org.close());

interface Unit {
  readonly id: string;
  readonly targetId: string;
}

const cell = async (row: string, offering: string | undefined, more: Record<string, unknown>): Promise<string> => {
  const Whitespace_Cell__c = await create('Whitespace_Cell__c', {
    Account_Plan__c: planId,
    Buying_Center__c: row,
    Offering__c: offering,
    Cell_Key__c: `${planId}:${row}:${offering}`,
    ...more,
  });
  const line = { Whitespace_Cell__c, Source__c: 'Assumption', Holder__c: 'In-House', Amount__c: 10.5 };
  await create('Wallet_Line__c', { ...line, Line_Key__c: `${Whitespace_Cell__c}:In-House` });
  return Whitespace_Cell__c;
};

/** A buying center with deals, a child and two cells, one of which the other has as well. */
async function unit(name: string): Promise<Unit> {
  const id = await create('Buying_Center__c', { Name: name, Account__c: accountId });
  const targetId = await create('Buying_Center__c', { Name: `${name} heir`, Account__c: accountId });
  await create('Buying_Center__c', { Name: `${name} child`, Account__c: accountId, Parent_Buying_Center__c: id });
  const deal = { AccountId: accountId, StageName: 'Prospecting', CloseDate: '2030-01-01', Buying_Center__c: id };
  await org.admin.sobject('Opportunity').create(
    Array.from({ length: DEALS }, (_, n) => ({ Name: `${name} ${n}`, ...deal })),
    { allowRecursive: true },
  );
  await cell(id, offerings[0], { Potential_Amount__c: 100.25, Wallet_Amount__c: 500 });
  await cell(id, offerings[1], { Potential_Amount__c: 40 });
  await cell(targetId, offerings[0], { Potential_Amount__c: 20.5, Wallet_Amount__c: 1000 });
  return { id, targetId };
}

/** Reads as the page reads when it is about to delete. */
async function removal({ id, targetId }: Unit): Promise<Removal> {
  const variables = { centerId: id, rowIds: [id, targetId], accountId };
  const answer = await graphql<{ data?: unknown }>({ query: String(HANGING_QUERY), variables });
  const { hanging, isWhole } = readHanging(answer.data);
  expect(isWhole).toBe(true);
  const records = await all(
    `SELECT Id, Name, Account__c, Parent_Buying_Center__c FROM Buying_Center__c WHERE Account__c = '${accountId}'`,
  );
  const centers = records.map((record) => ({
    id: String(record.Id),
    name: String(record.Name),
    accountId,
    parentId: record.Parent_Buying_Center__c as string | null,
    sortOrder: null,
  }));
  const center = centers.find((each) => each.id === id);
  if (!center) throw new Error('It is gone');
  return removalOf(center, targetId, centers, hanging);
}

async function expectNothingLost({ id, targetId }: Unit, name: string): Promise<void> {
  const count = async (soql: string): Promise<number> => (await all(soql)).length;
  const deals = `SELECT Id FROM Opportunity WHERE Name LIKE '${name} %' AND Buying_Center__c`;
  expect(await count(`${deals} = '${targetId}'`)).toBe(DEALS);
  expect(await count(`${deals} = null`)).toBe(0);
  expect(await count(`SELECT Id FROM Buying_Center__c WHERE Id = '${id}'`)).toBe(0);
  expect(await count(`SELECT Id FROM Buying_Center__c WHERE Parent_Buying_Center__c = '${targetId}'`)).toBe(1);
  expect(
    await all(
      `SELECT Potential_Amount__c, Wallet_Amount__c, Cell_Key__c, (SELECT Amount__c FROM Wallet_Lines__r) FROM Whitespace_Cell__c WHERE Buying_Center__c = '${targetId}' ORDER BY Potential_Amount__c`,
    ),
  ).toMatchObject([
    {
      Potential_Amount__c: 40,
      Cell_Key__c: `${planId}:${targetId}:${offerings[1]}`,
      Wallet_Lines__r: { records: [{ Amount__c: 10.5 }] },
    },
    {
      Potential_Amount__c: 120.75,
      Wallet_Amount__c: 1500,
      Cell_Key__c: `${planId}:${targetId}:${offerings[0]}`,
      Wallet_Lines__r: { records: [{ Amount__c: 21 }] },
    },
  ]);
}

describe('removing a buying center on which more hangs than one transaction holds', () => {
  it('puts all of it where it goes', async () => {
    const whole = await unit('Whole');
    await removeCenter(await removal(whole));
    await expectNothingLost(whole, 'Whole');
  }, 60_000);

  it.each(FAULTS.flatMap((kind) => [1, 2, 3].map((nth) => [kind, nth] as const)))(
    'that ends with %s in transaction %i can be done again, and loses nothing and doubles nothing',
    async (kind, nth) => {
      const name = `${kind}${nth}`;
      const cut = await unit(name);
      const asked = await removal(cut);
      let sent = 0;
      mockSend.mockImplementation(async (each: object) => {
        sent += 1;
        if (sent === nth) await faults([{ kind, path: '*/graphql', count: 1 }]);
        return graphql(each);
      });
      await expect(removeCenter(asked)).rejects.toThrow();
      mockSend.mockImplementation((each: object) => graphql(each));
      const isDone = (await all(`SELECT Id FROM Buying_Center__c WHERE Id = '${cut.id}'`)).length === 0;
      expect(isDone).toBe(kind === 'dropAfter' && nth === 3);
      if (!isDone) await removeCenter(await removal(cut));
      await expectNothingLost(cut, name);
    },
    60_000,
  );
});
