import { createElement } from 'lwc';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { Notice } from 'c/planEventService';
import type { StrategyTree } from 'c/strategyTreeModel';
import type { UndoEntry } from 'c/undoService';
import StrategyWork from 'c/strategyWork';
import objectives from './data/objectives.json';
import actions from './data/actions.json';

jest.mock('lightning/uiRecordApi', () => ({
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));

const MAY_EDIT = {
  ...NO_CAPABILITIES,
  canEditObjectives: true,
  canEditActions: true,
  canDeleteObjectives: true,
  canDeleteActions: true,
};
const PLAN = { id: 'plan', periodStart: '2026-01-01', periodEnd: '2026-12-31', targetAmount: 500_000 };
const [update, create, remove] = [updateRecord as jest.Mock, createRecord as jest.Mock, deleteRecord as jest.Mock];

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
type Element = HTMLElement & Record<string, unknown>;

function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-strategy-work', { is: StrategyWork }) as unknown as Element;
  const told: string[] = [];
  const done: UndoEntry[] = [];
  const notices: Notice[] = [];
  element.addEventListener('contentpatch', () => told.push('contentpatch'));
  element.addEventListener('undoable', (event) => done.push((event as CustomEvent<UndoEntry>).detail));
  element.addEventListener('plannotice', (event) => notices.push((event as CustomEvent<Notice>).detail));
  const content = { ...EMPTY_CONTENT, objectives, actions };
  Object.assign(element, { plan: PLAN, today: '2026-06-30', capabilities: MAY_EDIT, content, ...more });
  document.body.appendChild(element);
  const root = must(element.shadowRoot);
  const find = (name: string) => root.querySelector(name) as unknown as Element | null;
  const tell = (from: string, name: string, detail: unknown) =>
    must(find(from)).dispatchEvent(new CustomEvent(name, { detail }));
  const shown = () => must((must(find('c-strategy-tree')).tree as StrategyTree).goals[0]?.objectives[0]);
  return { element, find, tell, shown, told, done, notices };
}
/** Long enough for all that was started to be over. */
const settled = (turns = 100): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));
const answer = (id: string) => ({ id, lastModifiedDate: '2026-06-30T12:00:00.000Z' });

describe('c-strategy-work', () => {
  beforeEach(() => {
    update.mockReset().mockImplementation(async ({ fields }) => answer(fields.Id));
    create.mockReset().mockResolvedValue(answer('new'));
    remove.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  test('shows a completion at once and saves it against what was read', async () => {
    const { tell, shown, told } = show();
    tell('c-strategy-tree', 'complete', { id: 'a1', isCompleted: true });
    await Promise.resolve();
    expect(shown().completedCount).toBe(2);
    await settled();
    expect(update).toHaveBeenCalledWith(
      { fields: { Id: 'a1', Status__c: 'Completed', Completed_Date__c: '2026-06-30' } },
      { ifUnmodifiedSince: '2026-01-01T00:00:00.000Z' },
    );
    expect(told).toEqual(['contentpatch']);
  });

  test('measures what has a measure, stores the values with the status they say, and takes them back', async () => {
    const first = { ...must(objectives[0]), measureDefinitionId: 'won', status: 'On Track' };
    const content = { ...EMPTY_CONTENT, objectives: [first], actions };
    const scope = { ...EMPTY_SCOPE, accounts: [{ id: 'acc' }] };
    const { element, find, tell, done } = show({
      scope,
      content,
      plan: { ...PLAN, status: 'Active', accountId: 'acc' },
    });
    must(find('[data-measures]')).click();
    await settled();
    const [objective] = must(find('c-strategy-measures')).objectives as readonly { readonly id: string }[];
    expect(objective?.id).toBe(first.id);
    const outcome = { objective, actual: 7, forecast: 12 };
    tell('c-strategy-measures', 'save', { outcomes: [outcome] });
    await settled();
    expect(find('c-strategy-measures')).toBeNull();
    const saved = update.mock.calls[0]?.[0].fields;
    expect(saved).toMatchObject({ Id: first.id, Actual_Value__c: 7, Forecast_Value__c: 12 });
    expect(saved.Measured_At__c).toMatch(/^\d{4}-/);
    expect(done.map((entry) => entry.label)).toEqual(['c.Measures_Saved']);
    await must(done[0]).undo();
    expect(update.mock.lastCall?.[0].fields).toMatchObject({ Id: first.id, Actual_Value__c: first.actualValue });

    element.capabilities = NO_CAPABILITIES;
    await settled();
    expect(find('[data-measures]')).toBeNull();
  });

  test('takes back a change that is refused, and says so', async () => {
    update.mockRejectedValue({
      status: 400,
      body: {
        output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Enter a later Due Date.' }] },
      },
    });
    const { tell, shown, told, notices } = show();
    tell('c-strategy-tree', 'edit', { kind: 'action', id: 'a1', field: 'name', value: 'Other' });
    await Promise.resolve();
    expect(shown().actions[0]?.action.name).toBe('Other');
    await settled();
    expect(shown().actions[0]?.action.name).toBe('Benchmark');
    expect(notices).toEqual([{ message: expect.any(String), isError: true }]);
    expect(told).toEqual([]);
  });

  test('holds a second change against the answer to the first', async () => {
    const { tell } = show();
    tell('c-strategy-tree', 'edit', { kind: 'action', id: 'a1', field: 'name', value: 'Once' });
    tell('c-strategy-tree', 'edit', { kind: 'action', id: 'a1', field: 'name', value: 'Twice' });
    await settled();
    expect(update.mock.calls.map(([, options]) => options.ifUnmodifiedSince)).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-06-30T12:00:00.000Z',
    ]);
  });

  test('takes back a saved change', async () => {
    const { tell, shown, done } = show();
    tell('c-strategy-tree', 'edit', { kind: 'action', id: 'a1', field: 'name', value: 'Other' });
    await settled();
    await must(done.at(-1)).undo();
    await settled();
    expect(update).toHaveBeenLastCalledWith({ fields: { Id: 'a1', Name: 'Benchmark' } }, expect.anything());
    expect(shown().actions[0]?.action.name).toBe('Benchmark');
  });

  test('stores the status that arithmetic has moved on to', async () => {
    const { tell, shown } = show();
    tell('c-strategy-tree', 'edit', { kind: 'objective', id: 'o1', field: 'actualValue', value: 10 });
    await settled();
    expect(update.mock.calls.map(([input]) => input.fields)).toEqual([
      { Id: 'o1', Actual_Value__c: 10 },
      { Id: 'o1', Status__c: 'Achieved', Status_Reason__c: null },
    ]);
    expect(shown().objective.status).toBe('Achieved');
  });

  test('deletes an action with its sub-actions, the deepest first', async () => {
    const { tell, shown, told } = show();
    tell('c-strategy-tree', 'remove', { kind: 'action', id: 'a1' });
    await Promise.resolve();
    expect(shown().actions.map((node) => node.action.id)).toEqual(['a3']);
    await settled();
    expect(remove.mock.calls).toEqual([['a2'], ['a1']]);
    expect(told).toEqual(['contentpatch']);
  });

  test('shows what was deleted again when the org refuses', async () => {
    remove.mockRejectedValue({ status: 403, body: { message: 'no', errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' } });
    const { tell, shown, notices } = show();
    tell('c-strategy-tree', 'remove', { kind: 'objective', id: 'o1' });
    await settled();
    expect(shown().objective.id).toBe('o1');
    expect(notices).toEqual([{ message: expect.any(String), isError: true }]);
  });

  test('takes back the deletion of an objective by making it and its actions anew, parents first', async () => {
    let made = 0;
    create.mockImplementation(async () => answer(`new${++made}`));
    const { tell, shown, done } = show();
    tell('c-strategy-tree', 'remove', { kind: 'objective', id: 'o1' });
    await settled();
    expect(remove.mock.calls).toEqual([['o1']]);
    await must(done.at(-1)).undo();
    await settled();
    expect(
      create.mock.calls.map(([{ apiName, fields }]) => [
        apiName,
        fields.Name,
        fields.Objective__c,
        fields.Parent_Action__c,
      ]),
    ).toEqual([
      ['Objective__c', 'Grow uptime', undefined, undefined],
      ['Action__c', 'Benchmark', 'new1', null],
      ['Action__c', 'Ship nodes', 'new1', 'new2'],
      ['Action__c', 'Price the pilot', 'new1', null],
    ]);
    expect(shown().actions.map((node) => node.action.id)).toEqual(['new2', 'new4']);
  });

  test('makes a sub-action from the form and shows it in its place', async () => {
    const { find, tell, shown } = show();
    tell('c-strategy-tree', 'add', { objectiveId: 'o1', parentActionId: 'a1' });
    await settled();
    tell('c-strategy-form', 'save', {
      values: {
        name: 'Call',
        status: 'Not Started',
        priority: 'High',
        startDate: null,
        dueDate: null,
        assigneeId: null,
      },
    });
    await settled();
    expect(create).toHaveBeenCalledWith({
      apiName: 'Action__c',
      fields: expect.objectContaining({
        Objective__c: 'o1',
        Parent_Action__c: 'a1',
        Name: 'Call',
        Priority__c: 'High',
      }),
    });
    expect(shown().actions[0]?.children.map((node) => node.action.name)).toEqual(['Ship nodes', 'Call']);
    expect(find('c-strategy-form')).toBeNull();
  });

  test.each([
    ['due before start', { startDate: '2026-06-30', dueDate: '2026-06-01' }, 'dueDate'],
    ['a status of its own without a reason', { status: 'At Risk', statusReason: null }, 'statusReason'],
  ])('keeps the form open on %s', async (_, values, field) => {
    const { find, tell } = show();
    tell('c-strategy-tree', 'open', { kind: 'objective', id: 'o1' });
    await settled();
    tell('c-strategy-form', 'save', { values: { ...objectives[0], status: 'arithmetic', ...values } });
    await settled();
    expect(must(find('c-strategy-form')).problems).toEqual({ [field]: expect.any(String) });
    expect(update).not.toHaveBeenCalled();
  });

  test('keeps what was typed when the org refuses, with its words at the field', async () => {
    create.mockRejectedValue({
      status: 400,
      body: {
        output: {
          fieldErrors: {
            Due_Date__c: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Enter a later Due Date.' }],
          },
          errors: [],
        },
      },
    });
    const { find, tell } = show();
    tell('c-strategy-tree', 'add', { objectiveId: 'o1', parentActionId: null });
    await settled();
    tell('c-strategy-form', 'save', { values: { name: 'Call', status: 'Not Started' } });
    await settled();
    expect(must(find('c-strategy-form')).problems).toEqual({ dueDate: 'Enter a later Due Date.' });
  });

  test.each([
    ['holds its shape while it is read', { content: null }, '.skeleton'],
    ['invites to the first objective', { content: EMPTY_CONTENT }, 'c-state-message'],
  ])('%s', (_, more, selector) => {
    const { find } = show(more);
    expect(find(selector)).not.toBeNull();
    expect(find('c-strategy-tree')).toBeNull();
  });

  test('offers nothing to add to who may only read', () => {
    const { find } = show({ capabilities: NO_CAPABILITIES });
    expect(find('lightning-button')).toBeNull();
    expect(must(find('c-strategy-tree')).access).toEqual({
      objective: { canCreate: false, canEdit: false, canDelete: false },
      action: { canCreate: false, canEdit: false, canDelete: false },
    });
  });
});
