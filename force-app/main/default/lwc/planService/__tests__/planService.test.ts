import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { runInOneTransaction } from 'c/mutationService';
import * as service from 'c/planService';
import {
  createAgreement,
  createOpportunities,
  moveStatus,
  saveAction,
  saveCell,
  saveObjective,
  undoOpportunities,
  saveCells,
} from 'c/planService';
import { cellRecord } from '../../crmModel/__tests__/builders';
import { objective } from '../../objectiveModel/__tests__/builders';

jest.mock('c/mutationService', () => ({
  MOST_OPERATIONS: 100,
  refTo: (alias: string) => `@{${alias}}`,
  runInOneTransaction: jest.fn(),
}));
jest.mock('lightning/uiRecordApi', () => ({
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));

const [run, create, update] = [runInOneTransaction as jest.Mock, createRecord as jest.Mock, updateRecord as jest.Mock];
const PLACE = { planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId: 'off' };
const PLAN = { id: 'plan', accountId: 'acc', periodStart: '2026-01-01', lastModifiedDate: 'then' };
const SAVED = { id: 'saved', lastModifiedDate: 'now' };

describe('planService', () => {
  beforeEach(() => {
    run.mockReset().mockResolvedValue({ plan: 'p1', opportunity0: 'o1', cell0: 'c1', cell1: 'c2' });
    create.mockReset().mockResolvedValue(SAVED);
    update.mockReset().mockResolvedValue(SAVED);
  });

  it('makes a cell with the key of its place when nobody knew anything', async () => {
    expect(await saveCell(PLACE, null, { potentialAmount: 5 })).toEqual(SAVED);
    expect(create).toHaveBeenCalledWith({
      apiName: 'Whitespace_Cell__c',
      fields: {
        Account_Plan__c: 'plan',
        Offering__c: 'off',
        Account__c: 'acc',
        Cell_Key__c: 'plan:acc:off',
        Potential_Amount__c: 5,
      },
    });
  });

  it('puts a cell on its buying center instead of the account', async () => {
    await saveCell({ ...PLACE, buyingCenterId: 'bc' }, null, {});
    const { fields } = create.mock.calls[0][0];
    expect(fields).toMatchObject({ Buying_Center__c: 'bc', Cell_Key__c: 'plan:bc:off' });
    expect(fields).not.toHaveProperty('Account__c');
  });

  it('changes a cell only if nobody else did since', async () => {
    const record = cellRecord('off');
    await saveCell(PLACE, record, { walletAmount: null, lastModifiedByName: 'x' } as never);
    expect(update).toHaveBeenCalledWith(
      { fields: { Id: record.id, Wallet_Amount__c: null } },
      { ifUnmodifiedSince: record.lastModifiedDate },
    );
  });

  it.each([
    ['Active', 'acc|2026-01-01'],
    ['Completed', null],
  ] as const)('moves a plan to %s with key %p', async (status, key) => {
    await moveStatus(PLAN as never, status);
    expect(update).toHaveBeenCalledWith(
      { fields: { Id: 'plan', Status__c: status, Active_Key__c: key } },
      { ifUnmodifiedSince: 'then' },
    );
  });

  it('saves objectives and actions by their fields', async () => {
    await saveObjective('plan', null, { name: 'New', targetValue: 3 });
    await saveObjective('plan', objective(), { status: 'Achieved' });
    await saveAction('o1', null, { name: 'Call', parentActionId: 'a0' });
    expect(create.mock.calls.map(([input]) => input)).toEqual([
      { apiName: 'Objective__c', fields: { Account_Plan__c: 'plan', Name: 'New', Target_Value__c: 3 } },
      { apiName: 'Action__c', fields: { Objective__c: 'o1', Name: 'Call', Parent_Action__c: 'a0' } },
    ]);
    expect(update.mock.calls[0][0]).toEqual({ fields: { Id: 'o1', Status__c: 'Achieved' } });
  });

  it.each([
    [
      'saveFact',
      'Plan_Fact__c',
      'Account_Plan__c',
      { kind: 'Need', isDropped: false },
      { Kind__c: 'Need', Is_Dropped__c: false },
    ],
    ['saveUpdate', 'Plan_Update__c', 'Account_Plan__c', { body: 'Met', authorName: 'x' }, { Body__c: 'Met' }],
    ['saveCommitment', 'Commitment__c', 'Account_Plan__c', { dueDate: '2026-01-31' }, { Due_Date__c: '2026-01-31' }],
    ['saveForce', 'Force__c', 'Objective__c', { strength: 4 }, { Strength__c: 4 }],
  ] as const)(
    '%s makes a record below its parent, and changes it if nobody else did',
    async (name, object, parent, changes, fields) => {
      const save = service[name] as (parentId: string, record: unknown, changes: unknown) => Promise<unknown>;
      expect(await save('above', null, changes)).toEqual(SAVED);
      expect(create).toHaveBeenCalledWith({ apiName: object, fields: { [parent]: 'above', ...fields } });
      await save('above', { id: 'r', lastModifiedDate: 'then' }, changes);
      expect(update).toHaveBeenCalledWith({ fields: { Id: 'r', ...fields } }, { ifUnmodifiedSince: 'then' });
    },
  );

  it('keys an agreement by its version, which may exist once', async () => {
    await createAgreement('plan', { version: 2, agreedBy: 'Ann', agreedOn: '2026-01-31', content: '{}' });
    expect(create.mock.calls.map(([{ fields }]) => fields)).toEqual([
      {
        Account_Plan__c: 'plan',
        Agreement_Key__c: 'plan:2',
        Version__c: 2,
        Agreed_By__c: 'Ann',
        Agreed_On__c: '2026-01-31',
        Content__c: '{}',
      },
    ]);
  });

  const WANTED = {
    place: PLACE,
    record: null,
    name: 'Deal',
    stageName: 'Prospecting',
    closeDate: '2027-01-31',
    amount: 9,
  };
  const PRICE = { pricebookEntryId: 'e', pricebookId: 'b', productId: 'p', unitPrice: 1 };

  it('makes an opportunity with its line and the link from a new cell', async () => {
    const [made] = await createOpportunities([{ ...WANTED, price: PRICE }]);
    expect(made).toEqual({ opportunityId: 'o1', cellId: 'c1', isNewCell: true });
    expect(run.mock.calls[0][0].map((operation: { alias: string }) => operation.alias)).toEqual([
      'opportunity0',
      'line0',
      'cell0',
    ]);
    expect(run.mock.calls[0][0][1].fields).toEqual({
      OpportunityId: '@{opportunity0}',
      PricebookEntryId: 'e',
      Quantity: 1,
      UnitPrice: 9,
    });
    expect(run.mock.calls[0][0][0].fields).not.toHaveProperty('Amount');
  });

  it('gives an opportunity without a product its amount, and links the cell there is', async () => {
    const [made] = await createOpportunities([{ ...WANTED, record: cellRecord('off'), price: null }]);
    expect(made).toMatchObject({ cellId: 'cell-off', isNewCell: false });
    expect(run.mock.calls[0][0]).toMatchObject([
      { fields: { Amount: 9 } },
      { kind: 'update', id: 'cell-off', fields: { Opportunity__c: '@{opportunity0}' } },
    ]);
  });

  it('saves several cells in one transaction: changed, made in their place, and removed', async () => {
    const ids = await saveCells([
      { place: PLACE, record: cellRecord('off'), changes: { potentialAmount: 5 } },
      { place: { ...PLACE, buyingCenterId: 'bc' }, record: null, changes: { potentialAmount: 6 } },
      { place: PLACE, record: cellRecord('old'), changes: null },
    ]);
    expect(run).toHaveBeenCalledTimes(1);
    expect(run.mock.calls[0][0]).toMatchObject([
      { kind: 'update', alias: 'cell0', id: 'cell-off', fields: { Potential_Amount__c: 5 } },
      { kind: 'create', alias: 'cell1', fields: { Cell_Key__c: 'plan:bc:off', Potential_Amount__c: 6 } },
      { kind: 'delete', alias: 'cell2', id: 'cell-old' },
    ]);
    expect(ids).toEqual(['cell-off', 'c2', 'cell-old']);
  });

  it('makes several opportunities at once, each with its own line and cell', async () => {
    await createOpportunities([
      { ...WANTED, price: PRICE },
      { ...WANTED, price: PRICE },
    ]);
    const aliases = (run.mock.calls[0][0] as { alias: string }[]).map(({ alias }) => alias);
    expect(aliases).toEqual(['opportunity0', 'line0', 'cell0', 'opportunity1', 'line1', 'cell1']);
  });

  it.each([
    [true, { kind: 'delete', id: 'c1' }],
    [false, { kind: 'update', id: 'c1', fields: { Opportunity__c: null } }],
  ])('undoes it together with the cell if that was new (%p)', async (isNewCell, cell) => {
    await undoOpportunities([{ opportunityId: 'o1', cellId: 'c1', isNewCell }]);
    expect(run.mock.calls[0][0]).toMatchObject([cell, { kind: 'delete', object: 'Opportunity', id: 'o1' }]);
  });
});
