import type { Connection } from 'jsforce';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { diff } from 'c/whitespaceChangeModel';
import { freeze, thaw } from 'c/whitespaceSnapshotModel';
import { SNAPSHOT_QUERY, readSnapshotText } from 'c/reviewSnapshotService';
import { expectAttempt, RULE, type Attempt } from './attempts.ts';
import { demoIds } from './demo-ids.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';
import { readAsPage } from './whitespace-page.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

let org: ProductOrg;
let ids: Record<string, string> = {};
const people: Record<string, Connection> = {};

beforeAll(async () => {
  org = await startProductOrg();
  for (const name of ['lead', 'rep', 'ops', 'none']) people[name] = await org.as(`${name}@keystone.local`);
  ids = await demoIds(org.admin, {
    plan: ['Account_Plan__c', 'plan:halden'],
    account: ['Account', 'halden'],
    review: ['Plan_Review__c', 'review:qbr'],
  });
}, 120_000);
afterAll(() => org.close());

const TEXT = '{"version":1,"rows":[],"columns":[],"cells":[]}';
const review = (what: string, values: Record<string, unknown>, refusal?: Attempt['refusal']): Attempt => ({
  what,
  object: 'Plan_Review__c',
  values: () => ({ Account_Plan__c: ids.plan, Review_Type__c: 'EBR', Status__c: 'Planned', ...values }),
  ...(refusal ? { refusal } : {}),
});
const completed = { Status__c: 'Completed', Review_Date__c: '2026-01-05' };
const change = (what: string, values: Record<string, unknown>, refusal?: Attempt['refusal']): Attempt => ({
  what,
  object: 'Plan_Review__c',
  id: () => ids.review,
  values: () => values,
  ...(refusal ? { refusal } : {}),
});
const FINAL = [RULE, /not changed afterwards/] as const;

describe('rules for reviews', () => {
  it.each([
    review('one that is planned, without a day yet', {}),
    review('one of a kind nobody knows', { Review_Type__c: 'Chat' }, [
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      /Chat/,
    ]),
    review('a completed one without a day', { Status__c: 'Completed' }, [RULE, /needs the day/]),
    review('a completed one to come', { ...completed, Review_Date__c: '2099-01-01' }, [RULE, /in the future/]),
    review('one that is planned to come', { Review_Date__c: '2099-01-01' }),
    review('a snapshot without its version', { ...completed, Whitespace_Snapshot__c: TEXT }, [RULE, /together/]),
    review('a version of no snapshot', { ...completed, Whitespace_Snapshot_Version__c: 1 }, [RULE, /together/]),
    review('a completed one with what it froze', {
      ...completed,
      Whitespace_Snapshot__c: TEXT,
      Whitespace_Snapshot_Version__c: 1,
    }),
    change('another snapshot of a completed one', { Whitespace_Snapshot__c: TEXT }, FINAL),
    change('no snapshot any more', { Whitespace_Snapshot__c: null, Whitespace_Snapshot_Version__c: null }, FINAL),
    change('another day of a completed one', { Review_Date__c: '2026-01-05' }, FINAL),
    change('another kind of a completed one', { Review_Type__c: 'Weekly' }, FINAL),
    change('a completed one begun again', { Status__c: 'In Progress' }, FINAL),
    change('the summary of a completed one', { Summary__c: 'Written up' }),
  ])('$what', (each) => expectAttempt(people.rep as Connection, each));
});

describe('who may do what with reviews', () => {
  const make = (person: string) => () =>
    people[person]?.sobject('Plan_Review__c').create({
      Account_Plan__c: ids.plan,
      Review_Type__c: 'Weekly',
      ...completed,
      Whitespace_Snapshot__c: TEXT,
      Whitespace_Snapshot_Version__c: 1,
    });

  it.each(['lead', 'rep'])('%s completes one, and takes it back', async (person) => {
    const made = await make(person)();
    expect(made?.success).toBe(true);
    expect((await people[person]?.sobject('Plan_Review__c').destroy(made?.id ?? ''))?.success).toBe(true);
  });

  it('ops reads what it froze, and neither completes nor deletes one', async () => {
    const { records } = (await people.ops?.query<{ Whitespace_Snapshot__c: string }>(
      `SELECT Whitespace_Snapshot__c FROM Plan_Review__c WHERE Id = '${ids.review}'`,
    )) ?? { records: [] };
    expect(records[0]?.Whitespace_Snapshot__c).toContain('"version":1');
    await expect(make('ops')()).rejects.toMatchObject({ errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY' });
    await expect(people.ops?.sobject('Plan_Review__c').destroy(ids.review ?? '')).rejects.toThrow();
  });

  it('none does not know of reviews', async () => {
    await expect(people.none?.query('SELECT Id FROM Plan_Review__c')).rejects.toMatchObject({
      errorCode: 'INVALID_TYPE',
    });
  });
});

describe("the demo's last review", () => {
  it('is compared with today, read as the page reads it, and by names since its ids are of no org', async () => {
    const connection = people.ops as Connection;
    const input = await readAsPage(connection, { accountId: ids.account ?? '', planId: ids.plan ?? '' });
    const { records } = await org.admin.query<{ Review_Date__c: string }>(
      `SELECT Review_Date__c FROM Plan_Review__c WHERE Id = '${ids.review}'`,
    );
    const answer = await connection.requestPost<{ data: unknown }>('/graphql', {
      query: String(SNAPSHOT_QUERY),
      variables: { reviewId: ids.review },
    });
    const thawed = thaw(readSnapshotText(answer.data) ?? '');
    if (thawed.kind !== 'snapshot') throw new Error(thawed.kind);
    const today = new Date().toISOString().slice(0, 10);
    const matrix = whitespaceMatrix(input, today);
    const { counts, owned, byIndex } = diff(thawed.snapshot, matrix);
    expect((records[0]?.Review_Date__c ?? today) < today).toBe(true);
    expect([counts.won, counts.lost, counts.risk, counts.new, counts.removed, owned]).toEqual([1, 1, 1, 3, 0, 160_000]);
    expect(byIndex.size).toBeLessThan(matrix.cells.length / 3);
  });

  it('keeps a matrix through the field as it was', async () => {
    const connection = people.rep as Connection;
    const input = await readAsPage(connection, { accountId: ids.account ?? '', planId: ids.plan ?? '' });
    const matrix = whitespaceMatrix(input, new Date().toISOString().slice(0, 10));
    const frozen = freeze(matrix);
    const text = frozen.kind === 'frozen' ? frozen.text : '';
    const made = await connection.sobject('Plan_Review__c').create({
      Account_Plan__c: ids.plan,
      Review_Type__c: 'QBR',
      ...completed,
      Whitespace_Snapshot__c: text,
      Whitespace_Snapshot_Version__c: 1,
    });
    const { records } = await connection.query<{ Whitespace_Snapshot__c: string }>(
      `SELECT Whitespace_Snapshot__c FROM Plan_Review__c WHERE Id = '${made.id ?? ''}'`,
    );
    const thawed = thaw(records[0]?.Whitespace_Snapshot__c ?? '');
    expect(thawed.kind === 'snapshot' && diff(thawed.snapshot, matrix).changes).toEqual([]);
  });

  it('takes the largest snapshot there can be, and refuses a longer one', async () => {
    const long = (length: number) => ({
      Whitespace_Snapshot__c: 'x'.repeat(length),
      Whitespace_Snapshot_Version__c: 1,
    });
    const rep = people.rep as Connection;
    await expectAttempt(rep, review('the largest', { ...completed, ...long(131_072) }));
    await expectAttempt(rep, review('a longer one', { ...completed, ...long(131_073) }, ['STRING_TOO_LONG', /./]));
  });
});
