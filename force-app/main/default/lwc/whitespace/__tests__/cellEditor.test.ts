import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent } from 'c/planRecordService';
import { saveCell, saveCells } from 'c/planService';
import type { CellWrite } from 'c/planService';
import type { StampedRecord } from 'c/stampService';
import { cellRecord, walletLine } from '../../crmModel/__tests__/builders';
import { CellEditor } from '../cellEditor';
import type { Told } from '../cellEditor';

jest.mock('c/planService', () => ({
  CELL_MAP: { object: 'Whitespace_Cell__c', fields: { potentialAmount: 'P', walletAmount: 'W', needScore: 'N' } },
  MOST_CELLS: 2,
  saveCell: jest.fn(),
  saveCells: jest.fn(),
}));

const [one, many] = [saveCell as jest.Mock, saveCells as jest.Mock];
const SEEN = '2026-01-01T00:00:00.000Z';
const LATER = '2026-02-01T00:00:00.000Z';
const CONFLICT = { status: 412, body: { errorCode: 'PRECONDITION_FAILED', message: 'x' } };
const place = (offeringId: string) => ({ planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId });
const till = {
  currency: 'USD',
  rates: ['USD', 'EUR'].map((isoCode, at) => ({ isoCode, startDate: '1700-01-01', rate: at === 0 ? 1 : 0.5 })),
  today: '2026-06-15',
};
const edit = (offeringId: string, potentialAmount: number | null) => ({
  place: place(offeringId),
  changes: { potentialAmount },
});

function editor(content: Partial<PlanContent> = { cells: [cellRecord('a', { potentialAmount: 1 })] }) {
  const told: Told[] = [];
  const shown: PlanContent[] = [];
  const times = new Map<string, string>();
  const counts = { reload: 0, asked: 0 };
  const made = new CellEditor({
    patch: (patch) => {
      made.content = { ...(made.content ?? EMPTY_CONTENT), ...patch };
      shown.push(made.content);
    },
    reload: () => {
      counts.reload += 1;
    },
    tell: (each) => told.push(each),
    nameOf: ({ offeringId }) => offeringId,
    till: () => till,
    stampsOf: (records: readonly StampedRecord[]) => {
      counts.asked += 1;
      const stampOf = (id: string) => ({ lastModifiedDate: times.get(id) ?? SEEN, byId: null, byName: null });
      return Promise.resolve(new Map(records.map(({ id }) => [id, stampOf(id)])));
    },
  });
  made.content = { ...EMPTY_CONTENT, ...content };
  const cells = () => made.content?.cells ?? [];
  const amounts = () => Object.fromEntries(cells().map((cell) => [cell.offeringId, cell.potentialAmount]));
  return { made, told, shown, times, counts, cells, amounts };
}

describe('CellEditor with one cell', () => {
  beforeEach(() => {
    one.mockReset().mockResolvedValue({ id: 'cell-a', lastModifiedDate: LATER });
    many.mockReset().mockResolvedValue(['cell-a']);
  });

  it('shows a change at once, keeps what the org answers, and saves nothing twice', async () => {
    const { made, told, amounts, cells } = editor();
    const saving = made.edit([edit('a', 2)]);
    expect(amounts()).toEqual({ a: 2 });
    const again = made.edit([edit('a', 2)]);
    expect(await saving).toBe(true);
    expect(await again).toBe(true);
    expect(one).toHaveBeenCalledTimes(1);
    expect(cells()[0]).toMatchObject({ potentialAmount: 2, lastModifiedDate: LATER });
    expect(told).toMatchObject([{ message: 'c.Whitespace_Saved_Named', isError: false }]);
  });

  it('keeps a record in its currency, and saves nothing where there is no rate', async () => {
    const inEuro = cellRecord('a', { potentialAmount: 1, currencyCode: 'EUR' });
    const { made, told, amounts } = editor({ cells: [inEuro, cellRecord('b', { currencyCode: 'CHF' })] });
    expect(await made.edit([edit('a', 1000)])).toBe(true);
    expect(one.mock.lastCall?.[2]).toEqual({ potentialAmount: 500 });
    expect(amounts()).toMatchObject({ a: 500 });
    expect(await made.edit([edit('b', 1000)])).toBe(false);
    expect(one).toHaveBeenCalledTimes(1);
    expect(told.at(-1)).toMatchObject({ message: 'c.Currency_No_Rate', isError: true });
  });

  it('puts the old value back when the org refuses, and says why', async () => {
    const { made, told, amounts, counts } = editor();
    one.mockRejectedValue({
      body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not so.' }] } },
    });
    expect(await made.edit([edit('a', 2)])).toBe(false);
    expect(amounts()).toEqual({ a: 1 });
    expect(told).toMatchObject([{ message: 'Not so.', isError: true, undo: null }]);
    expect(counts.reload).toBe(0);
  });

  it('saves one after the other, and takes only the refused one back', async () => {
    const { made, amounts } = editor();
    one.mockRejectedValueOnce({ message: 'Not so.' });
    const first = made.edit([edit('a', 2)]);
    const second = made.edit([edit('b', 3)]);
    expect(amounts()).toEqual({ a: 2, b: 3 });
    one.mockResolvedValueOnce({ id: 'cell-b', lastModifiedDate: LATER });
    expect([await first, await second]).toEqual([false, true]);
    expect(amounts()).toEqual({ a: 1, b: 3 });
  });

  it('shows both values when somebody else was faster, and saves mine over theirs only when told to', async () => {
    const { made, counts, cells } = editor();
    one.mockRejectedValueOnce(CONFLICT);
    await made.edit([edit('a', 2)]);
    expect(counts.reload).toBe(1);
    expect(made.clashes).toEqual([]);
    const theirs = cellRecord('a', { potentialAmount: 9, lastModifiedDate: LATER });
    made.content = { ...EMPTY_CONTENT, cells: [theirs] };
    expect(made.clashes).toMatchObject([{ changes: { potentialAmount: 2 }, theirs }]);
    expect(await made.keepMine()).toBe(true);
    expect(one).toHaveBeenLastCalledWith({ ...place('a'), currencyCode: 'USD' }, theirs, { potentialAmount: 2 });
    expect(made.clashes).toEqual([]);
    expect(cells()[0]?.potentialAmount).toBe(2);
  });

  it('takes a change back by the old value, a bare new record by removing it, and does both again', async () => {
    const old = editor();
    await old.made.edit([edit('a', 2)]);
    await old.told[0]?.undo?.();
    expect(one).toHaveBeenLastCalledWith(
      { ...place('a'), currencyCode: 'USD' },
      expect.objectContaining({ lastModifiedDate: LATER }),
      {
        potentialAmount: 1,
      },
    );
    await old.told[0]?.redo?.();
    expect(old.amounts()).toEqual({ a: 2 });
    const fresh = editor({ cells: [] });
    await fresh.made.edit([edit('a', 2)]);
    await fresh.told[0]?.undo?.();
    expect(many).toHaveBeenLastCalledWith([expect.objectContaining({ changes: null })]);
    expect(many.mock.lastCall?.[0]).toMatchObject([{ record: { id: 'cell-a' } }]);
    expect(fresh.cells()).toEqual([]);
    await fresh.told[0]?.redo?.();
    expect(one).toHaveBeenLastCalledWith({ ...place('a'), currencyCode: 'USD' }, null, { potentialAmount: 2 });
  });

  it('keeps a new record to which somebody added since, and leaves what somebody changed since', async () => {
    const held = editor({ cells: [], walletLines: [walletLine('cell-a', 'north')] });
    await held.made.edit([edit('a', 2)]);
    await held.told[0]?.undo?.();
    expect(many).not.toHaveBeenCalled();
    expect(held.amounts()).toEqual({ a: null });
    const changed = editor();
    await changed.made.edit([edit('a', 2)]);
    changed.made.content = { ...EMPTY_CONTENT, cells: [cellRecord('a', { potentialAmount: 7 })] };
    await expect(changed.told[0]?.undo?.()).rejects.toMatchObject({ errorCode: 'CONFLICT' });
    expect(changed.amounts()).toEqual({ a: 7 });
  });

  it('does not remove a new record that somebody saved since, though this page has not heard of it', async () => {
    const { made, told, times, counts } = editor({ cells: [] });
    await made.edit([edit('a', 2)]);
    times.set('cell-a', '2026-03-01T00:00:00.000Z');
    await expect(told[0]?.undo?.()).rejects.toMatchObject({ errorCode: 'CONFLICT' });
    expect(many).not.toHaveBeenCalled();
    expect(counts.reload).toBe(1);
  });
});

describe('CellEditor with several cells', () => {
  beforeEach(() => {
    one.mockReset();
    many
      .mockReset()
      .mockImplementation((writes: readonly CellWrite[]) =>
        Promise.resolve(writes.map(({ place: at, record }) => record?.id ?? `cell-${at.offeringId}`)),
      );
  });

  it('saves them in one transaction, as one step to take back and do again', async () => {
    const { made, told, times, amounts, cells } = editor();
    const saving = made.edit([edit('a', 2), edit('b', 3)]);
    expect(amounts()).toEqual({ a: 2, b: 3 });
    await saving;
    expect(many).toHaveBeenCalledTimes(1);
    expect(cells().map(({ id }) => id)).toEqual(['cell-a', 'cell-b']);
    expect(told).toHaveLength(1);
    times.set('cell-a', SEEN);
    await told[0]?.undo?.();
    expect(many.mock.calls[1]?.[0]).toMatchObject([{ changes: { potentialAmount: 1 } }, { changes: null }]);
    expect(amounts()).toEqual({ a: 1 });
    await told[0]?.redo?.();
    expect(amounts()).toEqual({ a: 2, b: 3 });
  });

  it('saves none when somebody changed one meanwhile; theirs stay, and the rest is saved when told so', async () => {
    const { made, times, counts, amounts } = editor();
    times.set('cell-a', LATER);
    expect(await made.edit([edit('a', 2), edit('b', 3)])).toBe(false);
    expect(many).not.toHaveBeenCalled();
    expect(amounts()).toEqual({ a: 1 });
    expect(counts.reload).toBe(1);
    const theirs = cellRecord('a', { potentialAmount: 9, lastModifiedDate: LATER });
    made.content = { ...EMPTY_CONTENT, cells: [theirs] };
    expect(made.clashes).toMatchObject([{ place: { offeringId: 'a' }, theirs: { potentialAmount: 9 } }]);
    one.mockResolvedValue({ id: 'cell-b', lastModifiedDate: LATER });
    await made.takeTheirs();
    expect(one).toHaveBeenCalledTimes(1);
    expect(amounts()).toEqual({ a: 9, b: 3 });
    expect(made.clashes).toEqual([]);
  });

  it('takes back what is through when a later transaction is refused', async () => {
    const { made, amounts } = editor();
    many.mockResolvedValueOnce(['cell-a', 'cell-b']).mockRejectedValueOnce({ message: 'Not so.' });
    expect(await made.edit([edit('a', 2), edit('b', 3), edit('c', 4)])).toBe(false);
    expect(many.mock.calls[2]?.[0]).toMatchObject([
      { record: { id: 'cell-a' }, changes: { potentialAmount: 1 } },
      { record: { id: 'cell-b' }, changes: null },
    ]);
    expect(amounts()).toEqual({ a: 1 });
  });
});
