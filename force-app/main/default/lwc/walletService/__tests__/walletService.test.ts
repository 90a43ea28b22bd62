import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent } from 'c/planRecordService';
import { removeRecord, saveWallet } from 'c/planService';
import type { StoredWallet, WalletInput, WalletLineInput } from 'c/planService';
import type { UndoEntry } from 'c/undoService';
import { WalletEditor } from 'c/walletService';
import { cellRecord, walletLine } from '../../crmModel/__tests__/builders';

jest.mock('../../planService/planService', () => ({
  ...jest.requireActual('../../planService/planService'),
  saveWallet: jest.fn(),
  removeRecord: jest.fn(),
}));
const save = saveWallet as jest.Mock;

const PLACE = { planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId: 'off' };
const TILL = { currency: null, rates: [], today: '2026-06-15' };
const OF = { place: PLACE, name: 'Data × Pro', till: TILL };
const STAMP = '2026-01-01T00:00:00.000Z';
const LATER = '2026-02-01T00:00:00.000Z';
const CELL = cellRecord('off', { id: 'cell', walletAmount: 1000, lastModifiedDate: STAMP });
const KESTREL = walletLine('cell', 'kestrel', { id: 'wk', amount: 300, lastModifiedDate: STAMP });
const STORED: StoredWallet = { record: CELL, lines: [KESTREL] };
const line = (more: Partial<WalletLineInput> = {}): WalletLineInput => ({ ...KESTREL, ...more });
const input = (lines: readonly WalletLineInput[], more: Partial<WalletInput> = {}): WalletInput => ({
  wallet: 900,
  walletQuantity: null,
  lines,
  removedIds: [],
  ...more,
});

function begin(content: Partial<PlanContent> = { cells: [CELL], walletLines: [KESTREL] }, stamp = STAMP) {
  const element = document.createElement('div');
  const heard: string[] = [];
  const steps: UndoEntry[] = [];
  const state = { content: { ...EMPTY_CONTENT, ...content } };
  const editor = new WalletEditor(element, (records) =>
    Promise.resolve(new Map(records.map(({ id }) => [id, { lastModifiedDate: stamp, byId: null, byName: null }]))),
  );
  editor.content = state.content;
  element.addEventListener('contentpatch', (event) => {
    state.content = { ...state.content, ...(event as CustomEvent<Partial<PlanContent>>).detail };
    editor.content = state.content;
  });
  for (const name of ['contentreload', 'scopereload', 'undoable'])
    element.addEventListener(name, (event) => {
      heard.push(name);
      if (name === 'undoable') steps.push((event as CustomEvent<UndoEntry>).detail);
    });
  const shown = () => [
    state.content.cells[0]?.walletAmount,
    ...state.content.walletLines.map(({ id, amount, competitorId }) => `${id} ${competitorId} ${amount}`),
  ];
  return { editor, heard, steps, state, shown };
}

const answer = (...ids: readonly string[]) => ({
  cellId: 'cell',
  lines: ids.map((id) => ({ id, competitorId: 'kestrel' })),
  hasNewCompetitors: false,
});

describe('the wallet editor', () => {
  beforeEach(() => {
    save.mockReset().mockResolvedValue(answer('wk'));
    (removeRecord as jest.Mock).mockReset().mockResolvedValue(undefined);
  });

  it('shows a wallet at once and keeps what the org made of it', async () => {
    const { editor, shown, heard, state } = begin();
    const saving = editor.save(OF, input([line({ amount: 250 })]), STORED);
    expect(shown()).toEqual([900, 'wk kestrel 250']);
    expect(await saving).toBeNull();
    expect(shown()).toEqual([900, 'wk kestrel 250']);
    expect(state.content.cells[0]?.lastModifiedDate).toBe(STAMP);
    expect(heard).toEqual(['undoable']);
  });

  it('shows it as it was when the org refuses', async () => {
    save.mockRejectedValue({ body: { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No' } });
    const { editor, shown, heard } = begin();
    expect(await editor.save(OF, input([line({ amount: 250 })]), STORED)).not.toBeNull();
    expect([shown(), heard]).toEqual([[1000, 'wk kestrel 300'], []]);
  });

  it('saves nothing over what somebody else saved, and shows both once theirs is here', async () => {
    const { editor, heard, state } = begin(undefined, LATER);
    const wanted = input([line({ amount: 250 })]);
    expect((await editor.save(OF, wanted, STORED))?.kind).toBe('conflict');
    expect(save).not.toHaveBeenCalled();
    expect(heard).toEqual(['contentreload']);
    expect(editor.conflictAt(PLACE)).toBeNull();
    const theirs = { ...KESTREL, amount: 1, lastModifiedDate: LATER };
    editor.content = { ...state.content, walletLines: [theirs] };
    expect(editor.conflictAt(PLACE)).toEqual({ mine: wanted, theirs: { record: CELL, lines: [theirs] } });
    expect(editor.conflictAt({ ...PLACE, offeringId: 'other' })).toBeNull();
    editor.forget();
    expect(editor.conflictAt(PLACE)).toBeNull();
  });

  it('takes back and does again, by who holds it', async () => {
    const { editor, steps, shown } = begin();
    save.mockResolvedValue(answer());
    await editor.save(OF, input([], { removedIds: ['wk'] }), STORED);
    expect(shown()).toEqual([900]);
    save.mockResolvedValue(answer('wk2'));
    await steps[0]?.undo();
    expect(save.mock.lastCall?.[2]).toMatchObject({ wallet: 1000, lines: [{ id: null, amount: 300 }], removedIds: [] });
    expect(shown()).toEqual([1000, 'wk2 kestrel 300']);
    save.mockResolvedValue(answer());
    await steps[0]?.redo?.();
    expect(save.mock.lastCall?.[2]).toMatchObject({ wallet: 900, lines: [], removedIds: ['wk2'] });
    expect(shown()).toEqual([900]);
  });

  it('takes a record that was made for the wallet away with it', async () => {
    const { editor, steps, state } = begin({});
    save.mockResolvedValue({ ...answer('w1'), cellId: 'made' });
    await editor.save(OF, input([line({ id: null })]), { record: null, lines: [] });
    expect(state.content.cells.map(({ id }) => id)).toEqual(['made']);
    await steps[0]?.undo();
    expect(removeRecord).toHaveBeenCalledWith('made');
    expect([state.content.cells, state.content.walletLines]).toEqual([[], []]);
  });

  it('keeps a record others have added to, and empties its wallet', async () => {
    const { editor, steps, state } = begin({});
    save.mockResolvedValue({ ...answer('w1'), cellId: 'made' });
    await editor.save(OF, input([line({ id: null })]), { record: null, lines: [] });
    editor.content = { ...state.content, cells: state.content.cells.map((cell) => ({ ...cell, needScore: 7 })) };
    save.mockResolvedValue({ ...answer(), cellId: 'made' });
    await steps[0]?.undo();
    expect(removeRecord).not.toHaveBeenCalled();
    expect(save.mock.lastCall?.[2]).toMatchObject({ wallet: null, lines: [], removedIds: ['w1'] });
  });

  it('has competitors read anew when one was made', async () => {
    save.mockResolvedValue({ ...answer('wk'), hasNewCompetitors: true });
    const { editor, heard } = begin();
    await editor.save(OF, input([line()]), STORED);
    expect(heard).toEqual(['scopereload', 'undoable']);
  });

  it('says which competitors an undo leaves', async () => {
    const { editor, steps } = begin();
    await editor.save(OF, input([line()]), STORED);
    expect(steps[0]?.left).toBe('');
    const named = line({ id: null, competitorId: null, newCompetitorName: 'Zephyr' });
    await editor.save(OF, input([line(), named, named]), editor.at(PLACE));
    expect(steps[1]?.left).toBe('c.Wallet_Undo_Keeps_One');
  });

  describe('in an org of several currencies', () => {
    const rates = ['USD', 'EUR', 'GBP'].map((isoCode, at) => ({
      isoCode,
      startDate: '1700-01-01',
      rate: [1, 0.5, 0.8][at] ?? 0,
    }));
    const IN_USD = { ...OF, till: { ...TILL, currency: 'USD', rates } };
    const EURO = { cells: [{ ...CELL, currencyCode: 'EUR' }], walletLines: [{ ...KESTREL, currencyCode: 'EUR' }] };
    /** As the matrix shows it. */
    const SHOWN: StoredWallet = {
      record: { ...CELL, walletAmount: 2000, currencyCode: 'USD' },
      lines: [{ ...KESTREL, amount: 600, currencyCode: 'USD' }],
    };

    it('leaves amounts nobody touched, and keeps each record in its currency', async () => {
      save.mockResolvedValue(answer('wk', 'new'));
      const { editor, state } = begin(EURO);
      const made = line({ id: null, competitorId: 'ostra', amount: 50 });
      const wanted = input([line({ amount: 600, contractEnd: '2027-01-01' }), made], { wallet: 3000 });
      expect(await editor.save(IN_USD, wanted, SHOWN)).toBeNull();
      expect(save.mock.lastCall?.[2]).toMatchObject({
        wallet: 1500,
        lines: [
          { id: 'wk', amount: 300, currencyCode: 'EUR', contractEnd: '2027-01-01' },
          { id: null, amount: 50, currencyCode: 'USD' },
        ],
      });
      expect(state.content.walletLines.map(({ amount, currencyCode }) => [amount, currencyCode])).toEqual([
        [300, 'EUR'],
        [50, 'USD'],
      ]);
      expect(state.content.cells[0]).toMatchObject({ walletAmount: 1500, currencyCode: 'EUR' });
    });

    it('takes back what was removed in the currency it had', async () => {
      save.mockResolvedValue(answer());
      const { editor, steps } = begin(EURO);
      await editor.save(IN_USD, input([], { removedIds: ['wk'], wallet: 2000 }), SHOWN);
      expect(save.mock.lastCall?.[2]).toMatchObject({ wallet: 1000 });
      save.mockResolvedValue(answer('wk2'));
      await steps[0]?.undo();
      expect(save.mock.lastCall?.[2]).toMatchObject({
        wallet: 1000,
        lines: [{ id: null, amount: 300, currencyCode: 'EUR' }],
      });
    });

    it('saves nothing where there is no rate, and says so', async () => {
      const swiss = { cells: [CELL], walletLines: [{ ...KESTREL, currencyCode: 'CHF' }] };
      const { editor } = begin(swiss);
      const shown: StoredWallet = { record: CELL, lines: [{ ...KESTREL, amount: null }] };
      expect((await editor.save(IN_USD, input([line({ amount: 7 })]), shown))?.message).toBe('c.Currency_No_Rate');
      expect(save).not.toHaveBeenCalled();
      expect(await editor.save(IN_USD, input([line({ amount: null, quantity: 2 })]), shown)).toBeNull();
      expect(save.mock.lastCall?.[2]).toMatchObject({ lines: [{ amount: 300, quantity: 2, currencyCode: 'CHF' }] });
    });
  });

  it('shows both where theirs was read before mine was saved', async () => {
    const theirs = { ...KESTREL, amount: 1, lastModifiedDate: LATER };
    const { editor } = begin({ cells: [CELL], walletLines: [theirs] });
    expect((await editor.save(OF, input([line({ amount: 250 })]), STORED))?.kind).toBe('conflict');
    expect(save).not.toHaveBeenCalled();
    expect(editor.conflictAt(PLACE)?.theirs.lines).toEqual([theirs]);
  });
});
