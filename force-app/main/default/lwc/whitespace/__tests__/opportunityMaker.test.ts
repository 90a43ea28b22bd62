import { EMPTY_CONTENT } from 'c/planRecordService';
import { createOpportunities, undoOpportunities } from 'c/planService';
import type { StampedRecord } from 'c/stampService';
import { cellRecord } from '../../crmModel/__tests__/builders';
import { CellEditor } from '../cellEditor';
import type { Outlet, Told } from '../cellEditor';
import { OpportunityMaker } from '../opportunityMaker';

jest.mock('c/planService', () => ({
  MOST_OPPORTUNITIES: 2,
  createOpportunities: jest.fn(),
  undoOpportunities: jest.fn(),
}));

const [create, undo] = [createOpportunities as jest.Mock, undoOpportunities as jest.Mock];
const SEEN = '2026-01-01T00:00:00.000Z';
const LATER = '2026-02-01T00:00:00.000Z';
const wanted = (offeringId = 'a') => ({
  place: { planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId },
  price: null,
  name: 'Deal',
  stageName: 'New',
  closeDate: '2026-09-01',
  amount: 7,
});

function maker(cells = [cellRecord('a', { lastModifiedDate: SEEN })]) {
  const told: Told[] = [];
  /** When the org says a record was saved. */
  const times = new Map<string, string>();
  const counts = { reload: 0 };
  const outlet = {
    patch: (patch) => (editor.content = { ...(editor.content ?? EMPTY_CONTENT), ...patch }),
    reload: () => (counts.reload += 1),
    tell: (each: Told) => told.push(each),
    nameOf: () => '',
    till: () => ({ currency: 'USD', rates: [], today: '2026-06-15' }),
    stampsOf: (records: readonly StampedRecord[]) =>
      Promise.resolve(
        new Map(records.map(({ id }) => [id, { lastModifiedDate: times.get(id) ?? SEEN, byId: null, byName: null }])),
      ),
  } as Outlet;
  const editor = new CellEditor(outlet);
  editor.content = { ...EMPTY_CONTENT, cells };
  return { made: new OpportunityMaker(outlet, editor), told, times, counts, editor };
}

beforeEach(() => {
  create.mockReset().mockResolvedValue([{ opportunityId: 'o', cellId: 'cell-a', isNewCell: false }]);
  undo.mockReset().mockResolvedValue(undefined);
});

describe('making opportunities of cells', () => {
  it('makes none of a cell that was saved since it was read', async () => {
    const { made, told, times, counts } = maker();
    times.set('cell-a', LATER);
    expect(await made.make([wanted()])).toBe(false);
    expect(create).not.toHaveBeenCalled();
    expect(told).toMatchObject([{ isError: true, undo: null }]);
    expect(counts.reload).toBe(1);
  });

  it('makes none a second time when the answer to the first was lost', async () => {
    const { made, times } = maker();
    create.mockImplementationOnce(() => {
      times.set('cell-a', LATER);
      return Promise.reject(new Error('Failed to fetch'));
    });
    expect(await made.make([wanted()])).toBe(false);
    expect(await made.make([wanted()])).toBe(false);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('takes back and makes again what it left itself, before it is read anew', async () => {
    const { made, told, times } = maker();
    create.mockImplementation(() => {
      times.set('cell-a', LATER);
      return Promise.resolve([{ opportunityId: 'o', cellId: 'cell-a', isNewCell: false }]);
    });
    await made.make([wanted()]);
    undo.mockImplementation(() => Promise.resolve(times.set('cell-a', '2026-03-01T00:00:00.000Z')));
    await told[0]?.undo?.();
    await told[0]?.redo?.();
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('takes nothing back of an opportunity somebody went on with', async () => {
    const { made, told, times } = maker();
    await made.make([wanted()]);
    await Promise.resolve();
    times.set('o', LATER);
    await expect(told[0]?.undo?.()).rejects.toMatchObject({ errorCode: 'CONFLICT' });
    expect(undo).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody said more of', SEEN, true],
    ['somebody said more of', LATER, false],
  ])('takes back a cell made with its opportunity that %s', async (_title, saved, isNewCell) => {
    create.mockResolvedValue([{ opportunityId: 'o', cellId: 'new', isNewCell: true }]);
    const { made, told, times } = maker([]);
    await made.make([wanted()]);
    await Promise.resolve();
    times.set('new', saved);
    await told[0]?.undo?.();
    expect(undo).toHaveBeenCalledWith([{ opportunityId: 'o', cellId: 'new', isNewCell }]);
  });
});
