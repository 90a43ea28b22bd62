import { createOpportunity, removeRecord, saveCell, undoOpportunity } from 'c/planService';
import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent } from 'c/planRecordService';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input } from '../../crmModel/__tests__/builders';
import { CellEditor } from '../cellEditor';
import type { Told } from '../cellEditor';

jest.mock('c/planService', () => ({
  saveCell: jest.fn(),
  removeRecord: jest.fn(),
  createOpportunity: jest.fn(),
  undoOpportunity: jest.fn(),
}));

const save = saveCell as jest.Mock;
const PLACE = { planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId: 'a' };
const CONFLICT = { status: 412, body: { errorCode: 'PRECONDITION_FAILED', message: 'x' } };

function editor(cells = [cellRecord('a', { potentialAmount: 1 })]) {
  const told: Told[] = [];
  const shown: PlanContent[] = [];
  const counts = { reload: 0, settle: 0 };
  const made = new CellEditor({
    patch: (patch) => {
      made.content = { ...(made.content ?? EMPTY_CONTENT), ...patch };
      shown.push(made.content);
    },
    reload: () => {
      counts.reload += 1;
    },
    settle: () => {
      counts.settle += 1;
    },
    tell: (each) => told.push(each),
  });
  made.content = { ...EMPTY_CONTENT, cells };
  return { made, told, shown, counts, cells: () => made.content?.cells ?? [] };
}

const cellWith = (record: ReturnType<typeof cellRecord>) => {
  const cell = whitespaceMatrix(input({ cells: [record] }), '2026-06-15').cells[0];
  if (!cell) throw new Error('No cell.');
  return cell;
};

describe('CellEditor', () => {
  beforeEach(() => save.mockReset().mockResolvedValue({ id: 'cell-a', lastModifiedDate: 'later' }));

  it('shows a change at once and keeps what the org answers', async () => {
    const { made, shown, told, counts, cells } = editor();
    const saving = made.save(PLACE, cells()[0] ?? null, { potentialAmount: 2 });
    expect(shown[0]?.cells[0]).toMatchObject({ potentialAmount: 2, lastModifiedDate: '2026-01-01T00:00:00.000Z' });
    await saving;
    expect(cells()[0]).toMatchObject({ potentialAmount: 2, lastModifiedDate: 'later' });
    expect(told[0]?.isError).toBe(false);
    expect(counts).toEqual({ reload: 0, settle: 1 });
  });

  it('puts the old value back when the org refuses, and says why', async () => {
    const { made, told, counts, cells } = editor();
    save.mockRejectedValue({
      body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not so.' }] } },
    });
    await made.save(PLACE, cells()[0] ?? null, { potentialAmount: -2 });
    expect(cells()[0]?.potentialAmount).toBe(1);
    expect(told[0]).toMatchObject({ message: 'Not so.', isError: true, undo: null });
    expect(counts).toEqual({ reload: 0, settle: 0 });
  });

  it('shows both values when somebody else was faster, and saves mine over theirs only when told to', async () => {
    const { made, counts, cells } = editor();
    const seen = cells()[0] ?? null;
    save.mockRejectedValueOnce(CONFLICT);
    await made.save(PLACE, seen, { potentialAmount: 2 });
    expect(counts.reload).toBe(1);
    expect(made.conflictOn(cellWith(cellRecord('a', { potentialAmount: 1 })))).toBeNull();
    const theirs = cellRecord('a', { potentialAmount: 9, lastModifiedDate: 'theirs' });
    expect(made.conflictOn(cellWith(theirs))).toEqual({ changes: { potentialAmount: 2 }, theirs });
    await made.keepMine(cellWith(theirs));
    expect(save).toHaveBeenLastCalledWith(PLACE, theirs, { potentialAmount: 2 });
    expect(made.conflictOn(cellWith(theirs))).toBeNull();
  });

  it('takes a change back by saving the old value, and a new record by removing it', async () => {
    const old = editor();
    await old.made.save(PLACE, old.cells()[0] ?? null, { potentialAmount: 2 });
    await old.told[0]?.undo?.();
    expect(save.mock.calls[1]?.slice(1)).toMatchObject([{ lastModifiedDate: 'later' }, { potentialAmount: 1 }]);
    const fresh = editor([]);
    await fresh.made.save(PLACE, null, { potentialAmount: 2 });
    await fresh.told[0]?.undo?.();
    expect(removeRecord).toHaveBeenCalledWith('cell-a');
    expect(fresh.cells()).toEqual([]);
  });

  it('does a change again on the record as it is by then, and makes a removed one anew', async () => {
    const old = editor();
    await old.made.save(PLACE, old.cells()[0] ?? null, { potentialAmount: 2 });
    await old.told[0]?.undo?.();
    expect(old.cells()[0]?.potentialAmount).toBe(1);
    await old.told[0]?.redo?.();
    expect(old.cells()[0]?.potentialAmount).toBe(2);
    const fresh = editor([]);
    await fresh.made.save(PLACE, null, { potentialAmount: 2 });
    await fresh.told[0]?.undo?.();
    await fresh.told[0]?.redo?.();
    expect(save).toHaveBeenLastCalledWith(PLACE, null, { potentialAmount: 2 });
    expect(fresh.cells()).toMatchObject([{ id: 'cell-a', potentialAmount: 2 }]);
  });

  it('rejects an undo that the org refuses, and asks it what is so', async () => {
    const { made, told, counts, cells } = editor();
    await made.save(PLACE, cells()[0] ?? null, { potentialAmount: 2 });
    save.mockRejectedValueOnce(CONFLICT);
    await expect(told[0]?.undo?.()).rejects.toEqual(CONFLICT);
    expect(cells()[0]?.potentialAmount).toBe(2);
    expect(counts.reload).toBe(1);
  });

  it('shows the opportunity on its cell, asks the org, and can undo it', async () => {
    const made = { opportunityId: 'o1', cellId: 'cell-a', isNewCell: false };
    (createOpportunity as jest.Mock).mockResolvedValue(made);
    const { made: cellEditor, told, counts, cells } = editor();
    const wanted = { name: 'Deal', stageName: 'Prospecting', closeDate: '2026-09-01', amount: 7 };
    await cellEditor.createOpportunity(PLACE, cells()[0] ?? null, wanted, null);
    expect(cells()[0]?.opportunityId).toBe('o1');
    expect(cellEditor.content?.opportunities[0]).toMatchObject({ id: 'o1', amount: 7, isClosed: false });
    expect(counts).toEqual({ reload: 1, settle: 1 });
    await told[0]?.undo?.();
    expect(undoOpportunity).toHaveBeenCalledWith(made);
  });
});
