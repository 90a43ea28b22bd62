import { executeMutation } from 'lightning/graphql';
import { decide, noteWritten, takeBack } from 'c/changeService';
import type { ChangeWrites } from 'c/changeWriteModel';

jest.mock('lightning/graphql', () => ({ gql: String.raw, executeMutation: jest.fn() }));
jest.mock('lightning/uiRecordApi', () => ({}));

const mutate = executeMutation as unknown as jest.Mock;
const answer = (ids: Readonly<Record<string, string>>) => ({
  data: { uiapi: Object.fromEntries(Object.entries(ids).map(([alias, Id]) => [alias, { Record: { Id } }])) },
});
const sent = (call: number) => (mutate.mock.calls[call] as [{ variables: Record<string, unknown> }])[0].variables;

const decision = { kind: 'renewal', decision: 'Accepted', recordId: 'x', summary: 'S'.repeat(300) } as const;
const renewal = (key: string): ChangeWrites => ({
  decision: { ...decision, key },
  objective: { make: { name: 'Keep', category: 'Retention' } },
  action: { name: 'Renew' },
  cell: {
    rowKey: 'acc',
    unit: 'Acme',
    accountId: 'acc',
    buyingCenterId: null,
    offeringId: 'off',
    offering: 'Offering',
    status: null,
    cellId: null,
  },
  fact: null,
  moved: null,
});

describe('deciding', () => {
  beforeEach(() => mutate.mockReset());

  it('writes everything in one transaction, an objective for several once, then notes what was made', async () => {
    mutate.mockResolvedValueOnce(
      answer({
        objective0: 'O',
        cell0: 'C0',
        action0: 'A0',
        decision0: 'D0',
        cell1: 'C1',
        action1: 'A1',
        decision1: 'D1',
      }),
    );
    mutate.mockResolvedValueOnce(answer({}));
    const made = await decide('plan', [renewal('k0'), renewal('k1')]);
    await noteWritten(made);
    expect(Object.keys(sent(0))).toEqual([
      'objective0',
      'cell0',
      'action0',
      'decision0',
      'cell1',
      'action1',
      'decision1',
    ]);
    expect(sent(0)).toMatchObject({
      cell0: { Whitespace_Cell__c: { Account__c: 'acc', Cell_Key__c: 'plan:acc:off' } },
      action1: { Action__c: { Objective__c: '@{objective0}', Whitespace_Cell__c: '@{cell1}', Name: 'Renew' } },
      decision0: { Change_Decision__c: { Account_Plan__c: 'plan', Change_Key__c: 'k0', Decision__c: 'Accepted' } },
    });
    expect(JSON.stringify(sent(0))).not.toContain('S'.repeat(256));
    expect(sent(1)).toEqual({
      note0: { Id: 'D0', Change_Decision__c: { Written_Record_Id__c: 'A0' } },
      note1: { Id: 'D1', Change_Decision__c: { Written_Record_Id__c: 'A1' } },
    });
    expect(made).toMatchObject([
      { key: 'k0', decisionId: 'D0', objectiveId: 'O', actionId: 'A0', cellId: 'C0', factId: null, moved: null },
      { key: 'k1', decisionId: 'D1', objectiveId: 'O' },
    ]);
  });

  it('makes one call where nothing but the decision is written', async () => {
    mutate.mockResolvedValueOnce(answer({ decision0: 'D' }));
    await noteWritten(await decide('plan', [{ ...renewal('k'), objective: null, action: null, cell: null }]));
    expect(mutate).toHaveBeenCalledTimes(1);
  });

  it('rejects as the org does', async () => {
    mutate.mockResolvedValueOnce({ errors: [{ message: 'DUPLICATE_VALUE: duplicate value found' }] });
    await expect(decide('plan', [renewal('k')])).rejects.toThrow('DUPLICATE_VALUE');
    expect(mutate).toHaveBeenCalledTimes(1);
  });

  it('takes back what was made, what several share once and last, and moved dates', async () => {
    mutate.mockResolvedValueOnce(answer({}));
    const shared = { objectiveId: 'O', cellId: null, factId: null, moved: null };
    await takeBack([
      { ...shared, key: 'a', decisionId: 'D0', actionId: 'A0' },
      { ...shared, key: 'b', decisionId: 'D1', actionId: null, moved: { actionId: 'A9', before: '2026-09-01' } },
    ]);
    expect(sent(0)).toEqual({
      decision0: { Id: 'D0' },
      action0: { Id: 'A0' },
      decision1: { Id: 'D1' },
      moved1: { Id: 'A9', Action__c: { Due_Date__c: '2026-09-01' } },
      objective0: { Id: 'O' },
    });
  });
});
