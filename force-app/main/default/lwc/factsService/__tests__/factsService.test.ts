import { FactEditor, FactSheet, factTag, quoted } from 'c/factsService';
import type { SheetView } from 'c/factsService';
import type { Fact, FactValues } from 'c/factModel';
import { removeRecord, saveFact } from 'c/planService';
import type { UndoEntry } from 'c/undoService';
import { fact } from '../../factModel/__tests__/builders';

jest.mock('c/planService', () => ({ saveFact: jest.fn(), removeRecord: jest.fn() }));
const save = jest.mocked(saveFact);
const remove = jest.mocked(removeRecord);

const CONFLICT = { body: { output: { errors: [{ errorCode: 'CONFLICT', message: 'changed' }] } } };
const REFUSED = {
  body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No words.' }] } },
};
let version = 0;
const answer = (id = 'f1') => ({ id, lastModifiedDate: `v${(version += 1)}` });

/** An editor with its facts, and what it told. */
function open(facts: readonly Fact[]) {
  const element = document.createElement('div');
  const told = { steps: [] as UndoEntry[], notices: [] as string[], reloads: 0 };
  element.addEventListener('undoable', (event) => told.steps.push((event as CustomEvent<UndoEntry>).detail));
  element.addEventListener('plannotice', (event) => told.notices.push((event as CustomEvent).detail.message));
  element.addEventListener('contentreload', () => (told.reloads += 1));
  const editor = new FactEditor(element);
  editor.facts = facts;
  editor.planId = 'plan';
  return { editor, told };
}
const last = (steps: readonly UndoEntry[]): UndoEntry => {
  const step = steps.at(-1);
  if (!step) throw new Error('Nothing was told.');
  return step;
};
const {
  id: _id,
  planId: _plan,
  isDropped: _dropped,
  createdDate: _made,
  lastModifiedDate: _changed,
  ...VALUES
} = fact();

beforeEach(() => {
  version = 0;
  save.mockReset().mockImplementation(async () => answer());
  remove.mockReset().mockResolvedValue(undefined);
});

describe('FactEditor', () => {
  it('shows a change at once, keeps what the org answers, and takes it back and does it again', async () => {
    const { editor, told } = open([fact({ weight: 3 })]);
    const saving = editor.change(editor.facts[0] as Fact, { weight: 9 });
    expect(editor.facts[0]?.weight).toBe(9);
    expect(await saving).toBeNull();
    expect(editor.facts[0]).toMatchObject({ weight: 9, lastModifiedDate: 'v1' });
    await last(told.steps).undo();
    expect(editor.facts[0]).toMatchObject({ weight: 3, lastModifiedDate: 'v2' });
    expect(save.mock.calls[1]?.[1]).toMatchObject({ lastModifiedDate: 'v1' });
    await last(told.steps).redo?.();
    expect(editor.facts[0]?.weight).toBe(9);
  });

  it('shows the old value again when the org refuses, and answers why', async () => {
    save.mockRejectedValueOnce(REFUSED);
    const { editor, told } = open([fact({ weight: 3 })]);
    expect((await editor.change(editor.facts[0] as Fact, { weight: 11 }))?.message).toBe('No words.');
    expect(editor.facts[0]?.weight).toBe(3);
    expect(told).toEqual({ steps: [], notices: [], reloads: 0 });
  });

  it('says what was refused where no form stands open, and reads anew after a conflict', async () => {
    save.mockRejectedValueOnce(CONFLICT);
    const { editor, told } = open([fact()]);
    expect((await editor.drop(editor.facts[0] as Fact))?.kind).toBe('conflict');
    expect(editor.facts[0]?.isDropped).toBe(false);
    expect(told).toMatchObject({ notices: ['c.Fact_Not_Saved'], reloads: 1 });
  });

  it('saves one after the other, each over the answer to the one before', async () => {
    const { editor } = open([fact()]);
    const first = editor.facts[0] as Fact;
    await Promise.all([editor.confirm(first, '2026-06-15', null), editor.drop(first)]);
    expect(save.mock.calls.map(([, record]) => record?.lastModifiedDate)).toEqual([first.lastModifiedDate, 'v1']);
    expect(editor.facts[0]).toMatchObject({ isDropped: true, confirmedOn: '2026-06-15' });
  });

  it('makes a fact, removes it, makes it again, and still knows it by its first id', async () => {
    save.mockImplementationOnce(async () => answer('new1')).mockImplementationOnce(async () => answer('new2'));
    const { editor, told } = open([]);
    expect(await editor.add(VALUES)).toBeNull();
    expect(editor.facts).toMatchObject([{ id: 'new1', planId: 'plan', statement: VALUES.statement }]);
    const made = last(told.steps);
    await made.undo();
    expect([remove.mock.calls, editor.facts]).toEqual([[['new1']], []]);
    await made.redo?.();
    expect(editor.now('new1')?.id).toBe('new2');
  });

  it('brings a fact back that the org would not remove', async () => {
    remove.mockRejectedValueOnce(REFUSED);
    const { editor, told } = open([]);
    await editor.add(VALUES);
    await expect(last(told.steps).undo()).rejects.toBe(REFUSED);
    expect(editor.facts).toHaveLength(1);
  });
});

describe('FactSheet', () => {
  const sheetOn = (facts: readonly Fact[]) => {
    const { editor } = open(facts);
    const views: SheetView[] = [];
    return { editor, sheet: new FactSheet(editor, (view) => views.push(view)) };
  };
  const mine: FactValues = { ...VALUES, weight: 9 };

  it('saves only what was changed, and closes with the focus back where it was', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const { editor, sheet } = sheetOn([fact()]);
    sheet.open(editor.facts[0] as Fact);
    document.body.focus();
    expect(await sheet.save(mine)).toBe(true);
    expect(save.mock.calls[0]?.[2]).toEqual({ weight: 9 });
    expect(sheet.view.isOpen).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it('asks the org for nothing when nothing was changed', async () => {
    const { editor, sheet } = sheetOn([fact()]);
    sheet.open(editor.facts[0] as Fact);
    expect(await sheet.save(VALUES)).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });

  it('shows what somebody else saved, and saves over that only when told to', async () => {
    save.mockRejectedValueOnce(CONFLICT);
    const { editor, sheet } = sheetOn([fact()]);
    sheet.open(editor.facts[0] as Fact);
    expect(await sheet.save(mine)).toBe(false);
    expect(sheet.view).toMatchObject({ isOpen: true, theirs: null, problem: '' });
    const theirs = fact({ weight: 5, lastModifiedDate: 'theirs' });
    editor.facts = [theirs];
    sheet.look();
    expect(sheet.view.theirs).toBe(theirs);
    expect(await sheet.keepMine(mine)).toBe(true);
    expect(save.mock.calls[1]?.[1]).toMatchObject({ lastModifiedDate: 'theirs' });
  });

  it('does not save over what was read anew while it was open', async () => {
    const { editor, sheet } = sheetOn([fact()]);
    sheet.open(editor.facts[0] as Fact);
    editor.facts = [fact({ weight: 5, lastModifiedDate: 'theirs' })];
    expect(await sheet.save(mine)).toBe(false);
    expect(save).not.toHaveBeenCalled();
    expect(sheet.view.theirs?.weight).toBe(5);
  });

  it('keeps what was typed when the org refuses', async () => {
    save.mockRejectedValueOnce(REFUSED);
    const { sheet } = sheetOn([]);
    sheet.openNew('Fear', '');
    expect(await sheet.save(mine)).toBe(false);
    expect(sheet.view).toMatchObject({ isOpen: true, isSaving: false, problem: 'No words.', kind: 'Fear' });
  });
});

describe('words', () => {
  it.each<[string, Partial<Fact>, string]>([
    ['nothing while it is fresh', { confirmedOn: '2026-06-01' }, ''],
    ['its last day while it is ageing', { confirmedOn: '2025-12-28' }, 'c.Fact_Ageing'],
    ['its days once it is stale', {}, 'c.Fact_Stale'],
  ])('say %s', (_title, more, age) => {
    expect(
      factTag(
        fact(more),
        '2026-06-15',
        more.confirmedOn ? [] : [{ key: 'fact.expiry.Need', numberValue: 10, textValue: null }],
      ).age,
    ).toBe(age);
  });

  it('name nobody where nobody confirmed it', () => {
    const assumed = fact({ source: 'Assumption', confirmedBy: null, confirmedOn: null });
    expect(factTag(assumed, '2026-06-15', [])).toMatchObject({
      who: '',
      weight: '',
      about: '',
      sourceClass: 'source source_assumption',
    });
  });

  it('shorten a long statement', () => {
    expect(quoted({ statement: 'x'.repeat(61) })).toHaveLength(62);
    expect(quoted({ statement: 'short' })).toBe('“short”');
  });
});
