import { createElement } from 'lwc';
import { getRecord, updateRecord } from 'lightning/uiRecordApi';
import type { Plan } from 'c/planModel';
import PlanHeaderDetails from 'c/planHeaderDetails';
import type { UndoEntry } from 'c/undoService';
import { plan } from '../../planModel/__tests__/builders';

jest.mock('lightning/uiRecordApi', () => ({
  ...jest.requireActual<object>('lightning/uiRecordApi'),
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));

const update = updateRecord as jest.Mock;
const READ = '2026-01-01T00:00:00.000Z';
const SAVED = '2026-06-15T10:00:00.000Z';
const CONFLICT = { status: 412, body: { message: 'Saved meanwhile', errorCode: 'PRECONDITION_FAILED' } };
const PLAN: Plan = plan({
  targetAmount: 500_000,
  nextReviewDate: '2026-07-01',
  reviewCadence: 'Quarterly',
  executiveSponsorId: 'u1',
  executiveSponsorName: 'Anna Berg',
  lastModifiedDate: READ,
});
type Element = HTMLElement & Record<string, unknown>;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-plan-header-details', { is: PlanHeaderDetails }) as unknown as Element;
  const told: (readonly [string, unknown])[] = [];
  const done: UndoEntry[] = [];
  for (const name of ['planpatch', 'scopereload', 'close'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail ?? null]));
  element.addEventListener('undoable', (event) => done.push((event as CustomEvent<UndoEntry>).detail));
  Object.assign(element, { plan: PLAN, ...more });
  document.body.appendChild(element);
  const find = (selector: string) => element.shadowRoot?.querySelector(selector) as unknown as Element;
  const validity: string[] = [];
  Object.assign(find('[data-field="targetAmount"]'), {
    setCustomValidity: (text: string) => validity.push(text),
    reportValidity: () => validity.at(-1) === '',
  });
  const type = (field: string, detail: object) =>
    find(`[data-field="${field}"]`).dispatchEvent(new CustomEvent('change', { detail }));
  const save = async () => {
    element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button')[1]?.click();
    await settled();
  };
  const message = () => find('[role="alert"]').textContent?.trim();
  return { element, find, told, done, type, save, message, validity };
}

describe('c-plan-header-details', () => {
  beforeEach(() => {
    update.mockReset().mockResolvedValue({ id: 'plan', lastModifiedDate: SAVED });
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('begins with what the plan says', () => {
    const { find } = show();
    expect(
      ['targetAmount', 'nextReviewDate', 'reviewCadence', 'executiveSponsorId'].map(
        (field) => find(`[data-field="${field}"]`).value,
      ),
    ).toEqual([500_000, '2026-07-01', 'Quarterly', 'u1']);
  });

  it('saves what was changed alone, against what was read, shows it and closes', async () => {
    const { type, save, told } = show();
    type('targetAmount', { value: '650000' });
    type('nextReviewDate', { value: '' });
    await save();
    expect(update).toHaveBeenCalledWith(
      { fields: { Id: 'plan', Target_Amount__c: 650_000, Next_Review_Date__c: null } },
      { ifUnmodifiedSince: READ },
    );
    expect(told).toEqual([
      ['planpatch', { targetAmount: 650_000, nextReviewDate: null, lastModifiedDate: SAVED }],
      ['close', null],
    ]);
  });

  it('has the name of another sponsor read', async () => {
    const { type, save, told } = show();
    type('executiveSponsorId', { recordId: 'u2' });
    await save();
    expect(update.mock.lastCall?.[0].fields).toEqual({ Id: 'plan', Executive_Sponsor__c: 'u2' });
    expect(told.map(([name]) => name)).toEqual(['planpatch', 'scopereload', 'close']);
  });

  it('is taken back and done again, each held against the save before', async () => {
    const { type, save, done } = show();
    type('executiveSponsorId', { recordId: null });
    await save();
    update.mockResolvedValueOnce({ id: 'plan', lastModifiedDate: '2026-06-15T11:00:00.000Z' });
    await done[0]?.undo();
    await done[0]?.redo?.();
    expect(
      update.mock.calls.map(([{ fields }, options]) => [fields.Executive_Sponsor__c, options.ifUnmodifiedSince]),
    ).toEqual([
      [null, READ],
      ['u1', SAVED],
      [null, '2026-06-15T11:00:00.000Z'],
    ]);
  });

  it('tells of an undo from where the form stood, which is gone by then', async () => {
    const home = document.createElement('div');
    const heard: unknown[] = [];
    home.addEventListener('planpatch', (event) => heard.push((event as CustomEvent).detail));
    const { element, type, save, done } = show({ home });
    type('targetAmount', { value: '1' });
    await save();
    element.remove();
    await done[0]?.undo();
    expect(heard).toEqual([
      { targetAmount: 1, lastModifiedDate: SAVED },
      { targetAmount: 500_000, lastModifiedDate: SAVED },
    ]);
  });

  it('is taken back after the plan was saved from elsewhere on the page, held against that save', async () => {
    const home = Object.assign(document.createElement('div'), { plan: PLAN });
    const { type, save, done } = show({ home });
    type('targetAmount', { value: '1' });
    await save();
    home.plan = { ...PLAN, targetAmount: 1, likelihoodWhite: 50, lastModifiedDate: '2026-06-15T12:00:00.000Z' };
    await done[0]?.undo();
    expect(update.mock.lastCall).toEqual([
      { fields: { Id: 'plan', Target_Amount__c: 500_000 } },
      { ifUnmodifiedSince: '2026-06-15T12:00:00.000Z' },
    ]);
  });

  it('closes without a save when nothing was changed', async () => {
    const { save, told } = show();
    await save();
    expect(update).not.toHaveBeenCalled();
    expect(told).toEqual([['close', null]]);
  });

  it('refuses a target below nothing', async () => {
    const { type, save, validity } = show();
    type('targetAmount', { value: '-1' });
    await save();
    expect(validity.at(-1)).toBe('c.Draft_Target_Negative');
    expect(update).not.toHaveBeenCalled();
  });

  it('shows what was typed beside what is saved now when somebody came first, and saves over it then', async () => {
    update.mockRejectedValueOnce(CONFLICT);
    const { element, find, type, save, told, message } = show();
    type('targetAmount', { value: '650000' });
    await save();
    expect(told).toEqual([['scopereload', null]]);
    element.plan = {
      ...PLAN,
      targetAmount: 700_000,
      reviewCadence: null,
      lastModifiedDate: SAVED,
    };
    await settled();
    expect(find('c-conflict-notice').conflict).toMatchObject({
      rows: [{ name: 'c.Draft_Target', mine: '$650,000', theirs: '$700,000' }],
    });
    expect(message()).toBe('');
    expect(find('[data-field="targetAmount"]').value).toBe(650_000);
    find('c-conflict-notice').dispatchEvent(new CustomEvent('keepmine'));
    await settled();
    expect(update.mock.lastCall).toEqual([
      { fields: { Id: 'plan', Target_Amount__c: 650_000 } },
      { ifUnmodifiedSince: SAVED },
    ]);
  });

  it('names the sponsor each of two people chose, and leaves theirs when that is taken', async () => {
    const { element, find, type, save, told } = show();
    type('executiveSponsorId', { recordId: 'u2' });
    await settled();
    (getRecord as unknown as { emit(data: unknown): void }).emit({ fields: { Name: { value: 'Kofi' } } });
    element.plan = { ...PLAN, executiveSponsorId: 'u3', executiveSponsorName: 'Oona', lastModifiedDate: SAVED };
    await save();
    expect(update).not.toHaveBeenCalled();
    expect(find('c-conflict-notice').conflict).toMatchObject({ rows: [{ mine: 'Kofi', theirs: 'Oona' }] });
    find('c-conflict-notice').dispatchEvent(new CustomEvent('taketheirs'));
    expect(told).toEqual([['close', null]]);
  });

  it('tells what the org refused, and stays open', async () => {
    update.mockRejectedValueOnce({
      status: 403,
      body: { message: 'no', errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' },
    });
    const { type, save, told, message } = show();
    type('targetAmount', { value: '2' });
    await save();
    expect(message()).toBe('c.Error_No_Access');
    expect(told).toEqual([]);
  });

  it('closes by Escape', () => {
    const { find, told } = show();
    find('section').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    find('section').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told).toEqual([['close', null]]);
  });
});
