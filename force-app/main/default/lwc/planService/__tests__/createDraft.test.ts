import { RefusedError, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import { draftItem } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';
import { createDraft, isOneTransaction } from 'c/planService';
import type { MadeIds, NewPlan } from 'c/planService';

jest.mock('c/mutationService', () => ({
  ...jest.requireActual('c/mutationService'),
  runInOneTransaction: jest.fn(),
}));
const run = runInOneTransaction as jest.Mock;
let ids = 0;
const answer = (operations: readonly Operation[]): Record<string, string> =>
  Object.fromEntries(operations.map(({ alias }) => [alias, `id${ids++}`]));
const operationsOf = (call: number): readonly (Operation & { readonly fields: Record<string, unknown> })[] =>
  run.mock.calls[call][0];

const plan = (items: readonly DraftItem[], more: Partial<NewPlan> = {}): NewPlan => ({
  externalKey: 'draft-1',
  accountId: 'acc',
  currencyCode: null,
  head: {
    name: 'N'.repeat(100),
    planType: 'Grow',
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    targetAmount: 10,
  },
  previousPlanId: 'before',
  items,
  ...more,
});
const WORK = [
  draftItem('action', 'a', { name: 'Call' }, { objectiveId: 'o', cellId: 'c', commitmentId: 'k' }),
  draftItem('action', 'b', { name: 'Again' }, { objectiveId: 'o', parentActionId: 'a' }),
  draftItem('objective', 'o', { name: 'Renew', sortOrder: 1 }),
  draftItem('force', 'f', { name: 'Freeze', strength: 3 }, { objectiveId: 'o' }),
  draftItem('cell', 'c', { accountId: 'acc', buyingCenterId: 'bc', offeringId: 'off', potentialAmount: 7 }),
  draftItem('commitment', 'k', { name: 'Stock' }, { objectiveId: 'o' }),
];
const many = (count: number): readonly DraftItem[] => [
  draftItem('objective', 'o', { name: 'O' }),
  ...Array.from({ length: count - 1 }, (_, index) =>
    draftItem('action', `a${index}`, { name: 'A' }, { objectiveId: 'o' }),
  ),
];
const none: MadeIds = new Map();

describe('a plan in the making', () => {
  beforeEach(() => {
    ids = 0;
    run.mockReset().mockImplementation((operations) => Promise.resolve(answer(operations)));
  });

  it('is in the currency of its account, and each record that names no other', async () => {
    const kept = draftItem('cell', 'd', { offeringId: 'old', walletAmount: 9, currencyCode: 'USD' });
    await createDraft(plan([...WORK, kept], { currencyCode: 'EUR' }), none, jest.fn());
    const currencies = operationsOf(0).map(({ fields }) => fields.CurrencyIsoCode);
    expect(currencies).toEqual(operationsOf(0).map(({ fields }) => (fields.Wallet_Amount__c === 9 ? 'USD' : 'EUR')));
    await createDraft(plan(WORK), none, jest.fn());
    expect(operationsOf(1).filter(({ fields }) => 'CurrencyIsoCode' in fields)).toEqual([]);
  });

  it('is made in one transaction, whole, with what names what', async () => {
    const made = await createDraft(plan(WORK), none, jest.fn());
    expect(run).toHaveBeenCalledTimes(1);
    const [head, objective, commitment, cell, action, below, force] = operationsOf(0).map(({ fields }) => fields);
    expect(head).toMatchObject({
      Account__c: 'acc',
      Status__c: 'Draft',
      External_Key__c: 'draft-1',
      Previous_Plan__c: 'before',
    });
    expect(head?.Name).toHaveLength(80);
    expect(objective).toEqual({
      Name: 'Renew',
      Sort_Order__c: 1,
      Account_Plan__c: '@{r0}',
      External_Key__c: 'draft-1:o',
    });
    expect(commitment).toMatchObject({ Account_Plan__c: '@{r0}', Objective__c: '@{r1}' });
    expect(cell).toMatchObject({ Cell_Key__c: 'draft-1:bc:off', Account_Plan__c: '@{r0}', Potential_Amount__c: 7 });
    expect(action).toMatchObject({ Objective__c: '@{r1}', Whitespace_Cell__c: '@{r3}', Commitment__c: '@{r2}' });
    expect(below).toMatchObject({ Objective__c: '@{r1}', Parent_Action__c: '@{r4}' });
    expect(force).toEqual({ Name: 'Freeze', Strength__c: 3, Objective__c: '@{r1}', External_Key__c: 'draft-1:f' });
    expect(made.get('')).toBe('id0');
  });

  it.each([
    [99, true],
    [100, false],
  ])('with %i records fits into one transaction: %p', (count, is) => {
    expect(isOneTransaction(plan(many(count)))).toBe(is);
  });

  it('of 250 records is made in three transactions, and says last what it carries on', async () => {
    const told: number[] = [];
    await createDraft(plan(many(250)), none, (made) => told.push(made.size));
    expect(run.mock.calls.map(([operations]) => operations.length)).toEqual([100, 100, 51, 1]);
    expect(told).toEqual([100, 200, 251]);
    expect(operationsOf(0)[0]?.fields).not.toHaveProperty('Previous_Plan__c');
    expect(operationsOf(1)[0]?.fields).toMatchObject({ Objective__c: 'id1' });
    expect(operationsOf(3)[0]).toMatchObject({ kind: 'update', id: 'id0', fields: { Previous_Plan__c: 'before' } });
  });

  it('goes on from where it was refused, and makes nothing twice', async () => {
    run.mockImplementationOnce((operations) => Promise.resolve(answer(operations)));
    run.mockImplementationOnce(() => Promise.reject(new RefusedError([])));
    let last = none;
    const tell = (made: MadeIds): void => {
      last = made;
    };
    await expect(createDraft(plan(many(150)), none, tell)).rejects.toBeInstanceOf(RefusedError);
    expect(last.size).toBe(100);
    await createDraft(plan(many(150)), last, tell);
    expect(last.size).toBe(151);
    const keys = [0, 2].flatMap((call) => operationsOf(call).map(({ fields }) => fields.External_Key__c));
    expect(new Set(keys).size).toBe(151);
  });

  it('that is there already is only finished', async () => {
    await createDraft(plan([]), new Map([['', 'p1']]), jest.fn());
    expect(run.mock.calls).toEqual([
      [
        [
          {
            kind: 'update',
            alias: 'plan',
            object: 'Account_Plan__c',
            id: 'p1',
            fields: { Previous_Plan__c: 'before' },
          },
        ],
      ],
    ]);
  });
});
