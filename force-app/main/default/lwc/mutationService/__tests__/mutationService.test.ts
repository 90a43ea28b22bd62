import { executeMutation } from 'lightning/graphql';
import { MOST_OPERATIONS, RefusedError, refTo, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';

jest.mock('lightning/graphql', () => ({ gql: String.raw, executeMutation: jest.fn() }));

const execute = executeMutation as jest.Mock;
const create = (alias: string, fields = {}): Operation => ({ kind: 'create', alias, object: 'Action__c', fields });

describe('runInOneTransaction', () => {
  beforeEach(() => execute.mockReset());

  it('sends all operations as one mutation and answers the ids of what it made', async () => {
    execute.mockResolvedValue({
      data: { uiapi: { first: { Record: { Id: 'a1' } }, second: { success: true }, third: { Id: 'x' } } },
    });
    const ids = await runInOneTransaction([
      create('first', { Name: 'One' }),
      { kind: 'update', alias: 'second', object: 'Action__c', id: 'a0', fields: { Parent_Action__c: refTo('first') } },
      { kind: 'delete', alias: 'third', object: 'Opportunity', id: 'x' },
    ]);
    expect(ids).toEqual({ first: 'a1' });
    const [{ query, variables }] = execute.mock.calls[0];
    expect(query.replace(/\s+/g, ' ').trim()).toBe(
      'mutation AccountPlanSave($first: Action__cCreateInput!, $second: Action__cUpdateInput!, $third: RecordDeleteInput!) ' +
        '{ uiapi(input: { allOrNone: true }) { first: Action__cCreate(input: $first) { Record { Id } } ' +
        'second: Action__cUpdate(input: $second) { success } third: OpportunityDelete(input: $third) { Id } } }',
    );
    expect(variables).toEqual({
      first: { Action__c: { Name: 'One' } },
      second: { Id: 'a0', Action__c: { Parent_Action__c: '@{first}' } },
      third: { Id: 'x' },
    });
  });

  it('throws what the org refused', async () => {
    execute.mockResolvedValue({ errors: [{ message: 'No.' }] });
    await expect(runInOneTransaction([create('first')])).rejects.toBeInstanceOf(RefusedError);
  });

  it('refuses more operations than fit into one transaction, before anything is sent', async () => {
    const many = Array.from({ length: MOST_OPERATIONS + 1 }, (_, index) => create(`a${index}`));
    await expect(runInOneTransaction(many)).rejects.toThrow('101 operations');
    expect(execute).not.toHaveBeenCalled();
  });
});
