import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import PlanDraftSave from 'c/planDraftSave';
import { createDraft, removeRecord } from 'c/planService';

jest.mock('c/planService', () => ({ PLAN_KEY: '', createDraft: jest.fn(), removeRecord: jest.fn() }));

const PLAN = { externalKey: 'roll:1', accountId: 'acc', head: {}, previousPlanId: 'before', items: [] };
const create = createDraft as jest.Mock;
const remove = removeRecord as jest.Mock;
const wire = graphql as unknown as { emit(value: unknown): void };
const settled = (turns = 20): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));
type Saver = HTMLElement & { start(plan: object): Promise<void>; undo(key: string): Promise<void> };

/** The org has the plan and one objective of it. */
const keyed = (Id: string, key: string) => ({ edges: [{ node: { Id, External_Key__c: { value: key } } }] });
const FOUND = {
  data: {
    uiapi: { query: { Account_Plan__c: keyed('p', 'roll:1'), Objective__c: keyed('o', 'roll:1:a') } },
  },
};

function show(isBegun: boolean) {
  const element = createElement('c-plan-draft-save', { is: PlanDraftSave }) as unknown as Saver;
  Object.assign(element, { createLabel: 'Finish', isBegun });
  const told: [string, unknown][] = [];
  for (const name of ['made', 'takenback'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  return { element, told, text: () => element.shadowRoot?.querySelector('.live')?.textContent ?? '' };
}

describe('c-plan-draft-save', () => {
  beforeEach(() => {
    create.mockReset();
    remove.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('goes on from what the org has where somebody began', async () => {
    create.mockResolvedValue(new Map([['', 'p']]));
    const { element, told } = show(true);
    const done = element.start(PLAN);
    await settled();
    expect(create).not.toHaveBeenCalled();
    wire.emit(FOUND.data);
    await done;
    expect([...create.mock.calls[0][1]]).toEqual([
      ['', 'p'],
      ['a', 'o'],
    ]);
    expect(told).toEqual([['made', { planId: 'p', count: 0 }]]);
  });

  it('asks nothing for a plan nobody began, and says what is saved when it is cut off', async () => {
    create.mockImplementation((_plan, _known, tell) => {
      tell(new Map([['', 'p']]));
      return Promise.reject(new Error('The connection broke.'));
    });
    const { element, told, text } = show(false);
    await element.start(PLAN);
    await settled();
    expect(create.mock.calls[0][1].size).toBe(0);
    expect(text()).toContain('c.Draft_Save_Partial');
    expect(told).toEqual([]);
  });

  it('takes back what the org has of it', async () => {
    const { element, told } = show(true);
    const done = element.undo('roll:1');
    await settled();
    wire.emit(FOUND.data);
    await done;
    expect(remove).toHaveBeenCalledWith('p');
    expect(told.map(([name]) => name)).toEqual(['takenback']);
  });
});
