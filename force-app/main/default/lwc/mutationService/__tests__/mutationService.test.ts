import { executeMutation } from 'lightning/graphql';
import { MOST_OPERATIONS, RefusedError, refTo, runInOneTransaction, sendAllOrNone } from 'c/mutationService';
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

describe('sendAllOrNone', () => {
  const refusing = (refused: number) => {
    const log: string[] = [];
    const done = sendAllOrNone(
      [1, 2, 3],
      async (part) => {
        log.push(`send ${part}`);
        if (part === refused) throw new Error('No.');
        return part * 10;
      },
      async (part, answer) => log.push(`take back ${part} of ${answer}`),
    );
    return { done, log };
  };

  it('answers what each part answered, in their order', async () => {
    const { done, log } = refusing(0);
    expect(await done).toEqual([10, 20, 30]);
    expect(log).toEqual(['send 1', 'send 2', 'send 3']);
  });

  it('takes back what was done, last first, when a part is refused', async () => {
    const { done, log } = refusing(3);
    await expect(done).rejects.toThrow('No.');
    expect(log).toEqual(['send 1', 'send 2', 'send 3', 'take back 2 of 20', 'take back 1 of 10']);
  });
});
