import type { Removal } from 'c/buyingCenterModel';
import { readHanging, removalSteps, removeCenter } from 'c/buyingCenterService';
import { runInOneTransaction } from 'c/mutationService';

jest.mock('c/mutationService', () => ({ MOST_OPERATIONS: 100, runInOneTransaction: jest.fn() }));
jest.mock('lightning/graphql', () => ({ gql: String.raw }));
const run = runInOneTransaction as jest.Mock;

const REMOVAL: Removal = {
  centerId: 'a',
  targetId: null,
  accountId: 'acc',
  childIds: ['b'],
  opportunityIds: ['o1'],
  assetIds: [],
  orderIds: [],
  stakeholderIds: ['s1'],
  actions: [{ id: 'act', cellId: '2' }],
  cells: [
    { kind: 'move', cellId: '1', key: 'p:acc:o' },
    {
      kind: 'join',
      cellId: '3',
      intoId: '2',
      values: {
        potentialAmount: 1,
        walletAmount: null,
        walletQuantity: null,
        opportunityId: null,
        statusOverride: null,
        overriddenStatus: null,
        overrideReason: null,
        needScore: 8,
        capabilityScore: null,
        competitionScore: null,
        source: 'Customer',
        asOfDate: null,
        confidence: null,
      },
      changedLines: [],
      newLines: [
        {
          key: '2:In-House',
          holder: 'In-House',
          competitorId: null,
          amount: 1,
          quantity: null,
          contractEnd: null,
          isEntrenched: false,
          source: null,
          asOfDate: '2026-05-01',
        },
      ],
    },
  ],
};

describe('removing a buying center', () => {
  beforeEach(() => run.mockReset().mockResolvedValue({}));

  it('is one transaction that puts everything in its place and deletes it last', async () => {
    await removeCenter({ ...REMOVAL, targetId: 'd' });
    expect(run).toHaveBeenCalledTimes(1);
    const written = (run.mock.calls[0][0] as Record<string, unknown>[]).map(({ kind, object, id, fields }) =>
      [kind, object, id ?? '', JSON.stringify(fields ?? {})].join(' '),
    );
    expect(written).toEqual([
      'update Opportunity o1 {"Buying_Center__c":"d"}',
      'update Stakeholder__c s1 {"Buying_Center__c":"d"}',
      'update Buying_Center__c b {"Parent_Buying_Center__c":"d"}',
      'update Action__c act {"Whitespace_Cell__c":"2"}',
      'update Whitespace_Cell__c 1 {"Buying_Center__c":"d","Account__c":null,"Cell_Key__c":"p:acc:o"}',
      expect.stringMatching(/^update Whitespace_Cell__c 2 {"Potential_Amount__c":1,/),
      expect.stringMatching(/^create Wallet_Line__c {2}{"Whitespace_Cell__c":"2","Line_Key__c":"2:In-House"/),
      'delete Whitespace_Cell__c 3 {}',
      'delete Buying_Center__c a {}',
    ]);
  });

  it('leaves it to the org to clear the look-ups of what goes to the account, so that orders nobody may edit hold nothing up', () => {
    const [step, ...more] = removalSteps({ ...REMOVAL, orderIds: ['r1'] });
    expect(more).toEqual([]);
    expect(step?.map(({ kind, object }) => `${kind} ${object}`)).toEqual([
      'update Action__c',
      'update Whitespace_Cell__c',
      'update Whitespace_Cell__c',
      'create Wallet_Line__c',
      'delete Whitespace_Cell__c',
      'delete Buying_Center__c',
    ]);
  });

  it('splits what one transaction does not hold, no cell in two', () => {
    const opportunityIds = Array.from({ length: 195 }, (_, n) => `o${n}`);
    const steps = removalSteps({ ...REMOVAL, targetId: 'd', opportunityIds });
    expect(steps.map(({ length }) => length)).toEqual([100, 99, 4]);
    expect(steps[2]?.map(({ kind }) => kind)).toEqual(['update', 'create', 'delete', 'delete']);
  });
});

it('reads what hangs on a buying center, and says when there is more than it read', () => {
  const node = (Id: string, more = {}) => ({ node: { Id, ...more } });
  const cell = node('c', {
    Account_Plan__c: { value: 'p' },
    Offering__c: { value: 'o' },
    Buying_Center__c: { value: 'a' },
    Wallet_Lines__r: { edges: [node('l', { Holder__c: { value: 'Us' }, Amount__c: { value: 5 } })] },
  });
  const query = { Opportunity: { edges: [node('o1')] }, Order: null, Whitespace_Cell__c: { edges: [cell] } };
  const { hanging, isWhole } = readHanging({ uiapi: { query } });
  expect(isWhole).toBe(true);
  expect(hanging).toMatchObject({
    opportunityIds: ['o1'],
    orderIds: [],
    cells: [{ id: 'c', planId: 'p', buyingCenterId: 'a', lines: [{ id: 'l', holder: 'Us', amount: 5 }] }],
  });
  const many = { Asset: { edges: Array.from({ length: 2000 }, (_, n) => node(String(n))) } };
  expect(readHanging({ uiapi: { query: many } }).isWhole).toBe(false);
});
