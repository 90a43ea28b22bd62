import { updateRecord } from 'lightning/uiRecordApi';
import { problemOf } from 'c/errorService';
import { MOST_OPERATIONS, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { saveRelocations, stepsNow } from '../moves';
import type { Held, Step } from '../moves';
import type { Stamp } from 'c/stampService';

jest.mock('lightning/uiRecordApi', () => ({
  updateRecord: jest.fn(),
  createRecord: jest.fn(),
  deleteRecord: jest.fn(),
}));
jest.mock('../../mutationService/mutationService', () => ({
  ...jest.requireActual<object>('../../mutationService/mutationService'),
  runInOneTransaction: jest.fn(),
}));

const transaction = runInOneTransaction as jest.Mock;
const update = updateRecord as jest.Mock;
const READ = '2026-06-01T00:00:00.000Z';
const LATER = '2026-06-01T00:00:05.000Z';
const ME = 'me';

const work = (count: number) => ({
  objectives: Array.from({ length: count }, (_, index) =>
    objective({ id: `o${index}`, actualValue: index, lastModifiedDate: READ }),
  ),
  actions: [action('a', { objectiveId: 'o0', sortOrder: 1, lastModifiedDate: READ })],
});
const steps = (count: number): readonly Step[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'objective', id: `o${index}`, patch: { actualValue: 100 } }));
const sent = (): readonly (readonly Operation[])[] => transaction.mock.calls.map(([operations]) => operations);

/** An org where each record was saved last at `READ`, and by me at `LATER` once a transaction is through. */
function org(more: Readonly<Record<string, Partial<Stamp> | null>> = {}) {
  const reload = jest.fn();
  const held: Held = {
    stampsOf: async (records) =>
      new Map(
        records.flatMap(({ id }): [string, Stamp][] => {
          const lastModifiedDate = transaction.mock.calls.length > 0 ? LATER : READ;
          const stamp = more[id];
          return stamp === null ? [] : [[id, { lastModifiedDate, byId: ME, byName: 'Me', ...stamp }]];
        }),
      ),
    isMine: ({ byId }) => byId === ME,
    reload,
  };
  return { held, reload };
}
const kindOf = (saving: Promise<unknown>) =>
  saving.then(
    () => 'saved',
    (error: unknown) => problemOf(error).kind,
  );

describe('several records saved together', () => {
  beforeEach(() => {
    transaction.mockReset().mockResolvedValue({});
    update.mockReset().mockImplementation(async ({ fields }) => ({ id: fields.Id, lastModifiedDate: LATER }));
  });

  it('of one record is held against what was read by the org itself, and asks nothing before', async () => {
    const stampsOf = jest.fn();
    const change = await saveRelocations(work(1), steps(1), { ...org().held, stampsOf });
    expect(update).toHaveBeenCalledWith({ fields: { Id: 'o0', Actual_Value__c: 100 } }, { ifUnmodifiedSince: READ });
    expect(change(work(1)).objectives[0]).toMatchObject({ actualValue: 100, lastModifiedDate: LATER });
    expect(stampsOf).not.toHaveBeenCalled();
  });

  it('go in one transaction, and are known with the times they have then', async () => {
    const { held, reload } = org();
    const places: readonly Step[] = [
      ...steps(2),
      { kind: 'action', id: 'a', patch: { objectiveId: 'o1', parentActionId: null, sortOrder: 3 } },
    ];
    const change = await saveRelocations(work(2), places, held);
    expect(sent()).toEqual([
      [
        { kind: 'update', alias: 'move0', object: 'Objective__c', id: 'o0', fields: { Actual_Value__c: 100 } },
        { kind: 'update', alias: 'move1', object: 'Objective__c', id: 'o1', fields: { Actual_Value__c: 100 } },
        {
          kind: 'update',
          alias: 'move2',
          object: 'Action__c',
          id: 'a',
          fields: { Objective__c: 'o1', Parent_Action__c: null, Sort_Order__c: 3 },
        },
      ],
    ]);
    const { objectives, actions } = change(work(2));
    expect([...objectives, ...actions].map(({ lastModifiedDate }) => lastModifiedDate)).toEqual([LATER, LATER, LATER]);
    expect(actions[0]).toMatchObject({ objectiveId: 'o1', sortOrder: 3 });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['was saved by somebody else since', { o1: { lastModifiedDate: LATER, byId: 'other' } }],
    ['was saved in another window of mine since', { o1: { lastModifiedDate: LATER } }],
    ['is gone', { o1: null }],
  ])('are a conflict, and nothing is written, when one of them %s', async (_, stamps) => {
    expect(await kindOf(saveRelocations(work(3), steps(3), org(stamps).held))).toBe('conflict');
    expect(sent()).toEqual([]);
  });

  it('are a conflict when this page does not know one of them', async () => {
    expect(await kindOf(saveRelocations(work(1), steps(2), org().held))).toBe('conflict');
  });

  it('are not written when the org does not say when they were saved', async () => {
    const held = { ...org().held, stampsOf: () => Promise.reject(new Error('failed to fetch')) };
    expect(await kindOf(saveRelocations(work(2), steps(2), held))).toBe('offline');
    expect(sent()).toEqual([]);
  });

  it('do not take the time of somebody else who came right after for that of this page', async () => {
    const { held, reload } = org();
    let asked = 0;
    const stampsOf: Held['stampsOf'] = async (records) => {
      asked += 1;
      const stamps = new Map(await held.stampsOf(records));
      if (asked === 2) stamps.set('o1', { lastModifiedDate: LATER, byId: 'other', byName: 'Other' });
      return stamps;
    };
    const change = await saveRelocations(work(2), steps(2), { ...held, stampsOf });
    expect(change(work(2)).objectives.map(({ lastModifiedDate }) => lastModifiedDate)).toEqual([LATER, READ]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('are saved when their new times cannot be had', async () => {
    const { held, reload } = org();
    const stampsOf: Held['stampsOf'] = (records) =>
      sent().length === 0 ? held.stampsOf(records) : Promise.reject(new Error('failed to fetch'));
    const change = await saveRelocations(work(2), steps(2), { ...held, stampsOf });
    expect(change(work(2)).objectives[0]?.actualValue).toBe(100);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('beyond one transaction go in as many as they need', async () => {
    await saveRelocations(work(MOST_OPERATIONS * 2 + 1), steps(MOST_OPERATIONS * 2 + 1), org().held);
    expect(sent().map((part) => part.length)).toEqual([MOST_OPERATIONS, MOST_OPERATIONS, 1]);
  });

  it('are all taken back when a later transaction is refused, last first', async () => {
    const { held, reload } = org();
    const refused = { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Too high.' };
    transaction.mockResolvedValueOnce({}).mockResolvedValueOnce({}).mockRejectedValueOnce(refused);
    const count = MOST_OPERATIONS * 2 + 1;
    expect(await kindOf(saveRelocations(work(count), steps(count), held))).toBe('validation');
    const values = sent().map((part) => part.map((each) => ('fields' in each ? each.fields.Actual_Value__c : null)));
    expect(values).toHaveLength(5);
    expect(values[3]?.[0]).toBe(MOST_OPERATIONS);
    expect(values[4]?.slice(0, 3)).toEqual([0, 1, 2]);
    expect(reload).toHaveBeenCalled();
  });

  it('are read again when they cannot be taken back, which is what is told', async () => {
    const { held, reload } = org();
    transaction
      .mockResolvedValueOnce({})
      .mockRejectedValueOnce({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Too high.' })
      .mockRejectedValueOnce(new Error('failed to fetch'));
    const count = MOST_OPERATIONS + 1;
    expect(await kindOf(saveRelocations(work(count), steps(count), held))).toBe('offline');
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('the way back', () => {
  it('is what the records have now, without those that are gone', () => {
    const to: readonly Step[] = [
      { kind: 'objective', id: 'o1', patch: { actualValue: 9, statusReason: 'Why' } },
      { kind: 'objective', id: 'gone', patch: { actualValue: 9 } },
    ];
    expect(stepsNow(work(2), to)).toEqual([
      { kind: 'objective', id: 'o1', patch: { actualValue: 1, statusReason: null } },
    ]);
  });
});
