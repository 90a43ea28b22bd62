import { updateRecord } from 'lightning/uiRecordApi';
import type { Notice } from 'c/planEventService';
import type { PlanStatus } from 'c/planModel';
import type { UndoEntry } from 'c/undoService';
import { PlanDesk } from '../desk';
import scope from './data/scope.json';

jest.mock('lightning/uiRecordApi', () => ({
  createRecord: jest.fn(),
  updateRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));

const update = updateRecord as jest.Mock;
const CONFLICT = { status: 412, body: { message: 'Saved meanwhile', errorCode: 'PRECONDITION_FAILED' } };
let saves = 0;

/** A desk at a plan of the status; `said` is what a move answers. */
function desk(status: PlanStatus) {
  const shown: (PlanStatus | undefined)[] = [];
  const made = new PlanDesk(({ plan }) => shown.push(plan?.status));
  made.open('acc', '2026-06-30');
  made.takeScope(scope);
  made.choose({ chosenId: 'plan', pageId: null });
  made.patchPlan({ status });
  shown.length = 0;
  const move = (to: PlanStatus): Promise<Notice | UndoEntry | null> => made.moveTo(to);
  return { made, shown, move, status: () => made.view.plan?.status };
}
const entryOf = (told: Notice | UndoEntry | null): UndoEntry => {
  if (!told || !('undo' in told)) throw new Error(`There is no way back: ${JSON.stringify(told)}`);
  return told;
};
const sent = () => update.mock.calls.map(([{ fields }, options]) => [fields.Status__c, options.ifUnmodifiedSince]);

describe('a move of the status', () => {
  beforeEach(() => {
    saves = 0;
    update.mockReset().mockImplementation(async () => {
      saves += 1;
      return { id: 'plan', lastModifiedDate: `2026-06-30T0${saves}:00:00.000Z` };
    });
  });

  it.each<[PlanStatus, PlanStatus]>([
    ['Draft', 'In Review'],
    ['In Review', 'Approved'],
    ['Active', 'Under Revision'],
  ])('from %s to %s is taken back and done again, each held against the save before', async (from, to) => {
    const { move, status } = desk(from);
    const entry = entryOf(await move(to));
    expect(status()).toBe(to);
    await entry.undo();
    expect(status()).toBe(from);
    await entry.redo?.();
    expect(status()).toBe(to);
    expect(sent()).toEqual([
      [to, expect.anything()],
      [from, '2026-06-30T01:00:00.000Z'],
      [to, '2026-06-30T02:00:00.000Z'],
    ]);
  });

  it.each<[PlanStatus, PlanStatus]>([
    ['Active', 'Completed'],
    ['Active', 'Expired'],
    ['Approved', 'Active'],
    ['Under Revision', 'In Review'],
  ])('from %s to %s has no way back where the path has none', async (from, to) => {
    const { move } = desk(from);
    const told = await move(to);
    expect(told).not.toHaveProperty('undo');
    expect(told).not.toMatchObject({ isError: true });
  });

  it('is in sight before it is saved, with the key of an active plan', async () => {
    const { move, shown } = desk('Approved');
    const moving = move('Active');
    expect(shown.at(-1)).toBe('Active');
    await moving;
    expect(update.mock.lastCall?.[0].fields).toEqual({
      Id: 'plan',
      Status__c: 'Active',
      Active_Key__c: expect.stringMatching(/^acc\|\d{4}-\d\d-\d\d$/),
    });
  });

  it('is as it was when the way back is refused, and says so by rejecting', async () => {
    const { move, status } = desk('Draft');
    const entry = entryOf(await move('In Review'));
    update.mockRejectedValueOnce(CONFLICT);
    await expect(entry.undo()).rejects.toBe(CONFLICT);
    expect(status()).toBe('In Review');
  });

  it('leaves other plans alone when somebody has gone to another one meanwhile', async () => {
    const { made, move } = desk('Draft');
    const entry = entryOf(await move('In Review'));
    made.choose({ chosenId: null, pageId: 'no-such-plan' });
    await entry.undo();
    expect(made.view.plan).toBeNull();
    expect(made.view.plans.find(({ id }) => id === 'plan')?.status).toBe('Draft');
  });
});
