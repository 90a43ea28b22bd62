import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { ConflictView } from 'c/conflictNotice';
import { runInOneTransaction } from 'c/mutationService';
import type { Action, Objective } from 'c/objectiveModel';
import type { Notice } from 'c/planEventService';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import StrategyWork from 'c/strategyWork';
import type { UndoEntry } from 'c/undoService';
import { action, objective } from '../../objectiveModel/__tests__/builders';

jest.mock('lightning/uiRecordApi', () => ({
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));
jest.mock('../../mutationService/mutationService', () => ({
  ...jest.requireActual<object>('../../mutationService/mutationService'),
  runInOneTransaction: jest.fn(),
}));
jest.mock('@salesforce/label/c.Conflict_Changed_By', () => ({ default: '{0} came first' }), { virtual: true });
jest.mock('@salesforce/label/c.Strategy_Conflict_Place_Text', () => ({ default: '{0} #{1}' }), { virtual: true });

const update = updateRecord as jest.Mock;
const transaction = runInOneTransaction as jest.Mock;
const wire = graphql as unknown as { emit(data: unknown): void };
const READ = '2026-01-01T00:00:00.000Z';
const LATER = '2026-06-30T11:00:00.000Z';
const CONFLICT = { status: 412, body: { message: 'Saved meanwhile', errorCode: 'PRECONDITION_FAILED' } };
const RIGHTS = { ...NO_CAPABILITIES, canEditObjectives: true, canEditActions: true };
const PLAN = { id: 'plan', status: 'Active', accountId: 'acc', periodStart: '2026-01-01', periodEnd: '2026-12-31' };
const OBJECTIVES = [
  objective({ id: 'o1', name: 'Grow', measureDefinitionId: 'won' }),
  objective({ id: 'o2', name: 'Renew', measureDefinitionId: 'won' }),
];
const ACTIONS = [
  action('a1', { name: 'Visit', status: 'In Progress', sortOrder: 1 }),
  action('a2', { name: 'Price', sortOrder: 2 }),
];

type Element = HTMLElement & Record<string, unknown>;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const stamp = (Id: string, value: string, by: string) => ({
  node: { Id, LastModifiedDate: { value }, LastModifiedById: { value: by }, LastModifiedBy: { Name: { value: by } } },
});

function show() {
  const element = createElement('c-strategy-work', { is: StrategyWork }) as unknown as Element;
  const notices: Notice[] = [];
  const done: UndoEntry[] = [];
  let reloads = 0;
  element.addEventListener('plannotice', (event) => notices.push((event as CustomEvent<Notice>).detail));
  element.addEventListener('undoable', (event) => done.push((event as CustomEvent<UndoEntry>).detail));
  element.addEventListener('contentreload', () => {
    reloads += 1;
  });
  const content = { ...EMPTY_CONTENT, objectives: OBJECTIVES, actions: ACTIONS };
  Object.assign(element, { plan: PLAN, today: '2026-06-30', capabilities: RIGHTS, scope: EMPTY_SCOPE, content });
  document.body.appendChild(element);
  const find = (name: string) => element.shadowRoot?.querySelector(name) as unknown as Element | null;
  const tell = async (from: string, name: string, detail: unknown = undefined) => {
    find(from)?.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
  };
  /** What somebody else saved comes in. */
  const read = async (theirs: { readonly objectives?: readonly Objective[]; readonly actions?: readonly Action[] }) => {
    element.content = { ...content, ...theirs };
    await settled();
  };
  const conflict = () => (find('c-conflict-notice')?.conflict ?? null) as ConflictView | null;
  const values = () => conflict()?.rows.map(({ name, mine, theirs }) => [name, mine, theirs]);
  return { find, tell, read, conflict, values, notices, done, reloads: () => reloads };
}
const theirAction = (more: Partial<Action>) => [
  { ...ACTIONS[0], lastModifiedDate: LATER, ...more } as Action,
  ACTIONS[1] as Action,
];
const rename = { kind: 'action', id: 'a1', field: 'name', value: 'Visit Columbus' };
const stampsOf = (objectives: readonly object[], actions: readonly object[] = []) => ({
  uiapi: { query: { Objective__c: { edges: objectives }, Action__c: { edges: actions } } },
});

describe('a change of what somebody else saved meanwhile', () => {
  beforeEach(() => {
    update.mockReset().mockImplementation(async ({ fields }) => ({ id: fields.Id, lastModifiedDate: LATER }));
    transaction.mockReset().mockResolvedValue({});
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('is told, read, and shown beside theirs once that is here, with who it was', async () => {
    update.mockRejectedValueOnce(CONFLICT);
    const { tell, read, conflict, values, notices, reloads } = show();
    await tell('c-strategy-tree', 'edit', rename);
    expect(notices).toEqual([{ message: expect.any(String), isError: true }]);
    expect(reloads()).toBe(1);
    expect(conflict()).toBeNull();
    await read({ actions: theirAction({ name: 'Call' }) });
    expect(conflict()?.who).toBe('c.Conflict_Changed_By_Somebody');
    expect(values()).toEqual([['c.Strategy_Field_Name', 'Visit Columbus', 'Call']]);
    wire.emit(stampsOf([], [stamp('a1', LATER, 'Anna')]));
    await settled();
    expect(conflict()?.who).toBe('Anna came first');
  });

  it('is saved over theirs when mine is kept, which can be taken back to theirs', async () => {
    update.mockRejectedValueOnce(CONFLICT);
    const { tell, read, conflict, done } = show();
    await tell('c-strategy-tree', 'edit', rename);
    await read({ actions: theirAction({ name: 'Call' }) });
    await tell('c-conflict-notice', 'keepmine');
    expect(update.mock.lastCall).toEqual([
      { fields: { Id: 'a1', Name: 'Visit Columbus' } },
      { ifUnmodifiedSince: LATER },
    ]);
    expect(conflict()).toBeNull();
    await done.at(-1)?.undo();
    expect(update.mock.lastCall?.[0].fields).toEqual({ Id: 'a1', Name: 'Call' });
  });

  it('is dropped when theirs is taken', async () => {
    update.mockRejectedValueOnce(CONFLICT);
    const { tell, read, conflict } = show();
    await tell('c-strategy-tree', 'edit', rename);
    await read({ actions: theirAction({ name: 'Call' }) });
    await tell('c-conflict-notice', 'taketheirs');
    expect(conflict()).toBeNull();
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('from the form closes it: what was typed stands beside theirs', async () => {
    update.mockRejectedValueOnce(CONFLICT);
    const { find, tell, read, values } = show();
    await tell('c-strategy-tree', 'open', { kind: 'action', id: 'a1' });
    await tell('c-strategy-form', 'save', { values: { ...ACTIONS[0], name: 'Visit Columbus', dueDate: '2026-12-01' } });
    expect(find('c-strategy-form')).toBeNull();
    await read({ actions: theirAction({ name: 'Call' }) });
    expect(values()).toEqual([
      ['c.Strategy_Field_Name', 'Visit Columbus', 'Call'],
      ['c.Strategy_Field_Due_Date', 'Dec 1, 2026', '–'],
    ]);
  });

  it('is found out when it is taken back, too', async () => {
    const { tell, read, values, done } = show();
    await tell('c-strategy-tree', 'edit', rename);
    update.mockRejectedValueOnce(CONFLICT);
    await expect(done[0]?.undo()).rejects.toBe(CONFLICT);
    await read({ actions: theirAction({ name: 'Call', lastModifiedDate: '2026-06-30T12:00:00.000Z' }) });
    expect(values()).toEqual([['c.Strategy_Field_Name', 'Visit', 'Call']]);
  });

  it('of several measures writes none, names the records, and keeps mine by one transaction', async () => {
    const { find, tell, read, values, conflict } = show();
    const outcomes = OBJECTIVES.map((each, index) => ({ objective: each, actual: 10 + index, forecast: null }));
    find('[data-measures]')?.click();
    await settled();
    await tell('c-strategy-measures', 'save', { outcomes });
    wire.emit(stampsOf([stamp('o1', LATER, 'Anna'), stamp('o2', READ, 'me')]));
    await settled();
    expect(transaction).not.toHaveBeenCalled();
    const theirs = [
      { ...OBJECTIVES[0], actualValue: 7, lastModifiedDate: LATER } as Objective,
      OBJECTIVES[1] as Objective,
    ];
    await read({ objectives: theirs });
    expect(values()?.[0]).toEqual(['Grow: c.Strategy_Field_Actual_Value', '10', '7']);
    expect(values()?.every(([name]) => name?.startsWith('Grow: '))).toBe(true);
    wire.emit(stampsOf([stamp('o1', LATER, 'Anna'), stamp('o2', READ, 'me')]));
    await settled();
    await tell('c-conflict-notice', 'keepmine');
    wire.emit(stampsOf([stamp('o1', LATER, 'Anna'), stamp('o2', READ, 'me')]));
    await settled();
    expect(transaction.mock.lastCall?.[0].map(({ fields }: { fields: object }) => fields)).toEqual([
      expect.objectContaining({ Actual_Value__c: 10 }),
      expect.objectContaining({ Actual_Value__c: 11 }),
    ]);
    expect(conflict()).toBeNull();
  });

  it('is not made up by an older answer that comes in after a save', async () => {
    const { tell, read } = show();
    await tell('c-strategy-tree', 'edit', rename);
    await read({ actions: [...ACTIONS] });
    await tell('c-strategy-tree', 'edit', { ...rename, value: 'Visit Dayton' });
    expect(update.mock.lastCall?.[1]).toEqual({ ifUnmodifiedSince: LATER });
    await read({ actions: theirAction({ name: 'Call', lastModifiedDate: '2026-06-30T12:00:00.000Z' }) });
    await tell('c-strategy-tree', 'edit', { ...rename, value: 'Visit Xenia' });
    expect(update.mock.lastCall?.[1]).toEqual({ ifUnmodifiedSince: '2026-06-30T12:00:00.000Z' });
  });

  it('of a place tells both places', async () => {
    update.mockRejectedValueOnce(CONFLICT);
    const { tell, read, values } = show();
    await tell('c-strategy-tree', 'move', {
      kind: 'action',
      id: 'a1',
      objectiveId: 'o2',
      parentActionId: null,
      beforeId: null,
    });
    await read({ actions: theirAction({ sortOrder: 5 }) });
    expect(values()).toEqual([['c.Strategy_Conflict_Place', 'Renew #1', 'Grow #2']]);
  });
});
