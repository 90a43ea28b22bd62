import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { createOpportunities, saveCell } from 'c/planService';
import Whitespace from 'c/whitespace';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input } from '../../crmModel/__tests__/builders';

jest.mock('c/planService', () => ({
  ...jest.requireActual<object>('c/planService'),
  saveCell: jest.fn(),
  createOpportunities: jest.fn(),
}));

/** An org in which nobody else saves. */
const mockStamps = (records: readonly { readonly id: string }[]) =>
  Promise.resolve(new Map(records.map(({ id }) => [id, { lastModifiedDate: '2026-01-01T00:00:00.000Z' }])));
jest.mock('c/stampService', () => ({
  ...jest.requireActual<object>('c/stampService'),
  StampReader: jest.fn(() => ({ read: mockStamps, take: jest.fn() })),
}));

type Element = HTMLElement & Record<string, unknown>;
/** Long enough for all that was started to be over. */
const settled = (turns = 100): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));
const data = input({ cells: [cellRecord('a', { potentialAmount: 5, opportunityId: null })] });
const matrix = whitespaceMatrix(data, '2026-06-15');

async function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace', { is: Whitespace }) as unknown as Element;
  Object.assign(element, {
    plan: { id: 'plan', accountId: 'acc', periodEnd: '2026-12-31' },
    scope: { accounts: data.accounts, offerings: data.offerings, plans: [], prices: [] },
    content: { ...EMPTY_CONTENT, cells: data.cells },
    matrix,
    capabilities: { ...NO_CAPABILITIES, canEditCells: true },
    today: '2026-06-15',
    ...more,
  });
  const told: [string, unknown][] = [];
  for (const name of ['contentpatch', 'contentreload', 'undoable']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  document.body.appendChild(element);
  await settled();
  const find = (selector: string) => (element.shadowRoot?.querySelector(selector) ?? null) as unknown as Element | null;
  const tell = async (selector: string, name: string, detail?: unknown) => {
    find(selector)?.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
  };
  return { find, tell, told, element };
}

describe('c-whitespace', () => {
  beforeEach(() => (saveCell as jest.Mock).mockReset().mockResolvedValue({ id: 'cell-a', lastModifiedDate: 'later' }));
  afterEach(() => {
    document.body.textContent = '';
  });

  it('opens the panel of a cell and closes it again', async () => {
    const { find, tell } = await show();
    await tell('c-whitespace-entry', 'cellopen', { index: 0, focus: 'panel' });
    expect(find('c-whitespace-cell-panel')).toMatchObject({ rowName: 'Acme', columnName: 'a', canEdit: true });
    expect(find('c-whitespace-entry')?.selected).toBe(0);
    await tell('c-whitespace-cell-panel', 'close');
    expect(find('c-whitespace-cell-panel')).toBeNull();
  });

  it('opens a cell of the ranking', async () => {
    const { find, tell } = await show();
    await tell('c-whitespace-ranking', 'cellchoose', { rowKey: 'acc', columnKey: 'a' });
    expect(find('c-whitespace-cell-panel')?.cell).toMatchObject({ status: 'Potential' });
  });

  it('closes the panel by Escape in the board, where nothing else needs it', async () => {
    const { find, tell } = await show();
    await tell('c-whitespace-entry', 'cellopen', { index: 0, focus: 'stay' });
    const press = (key: string) =>
      find('c-whitespace-entry')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    await settled();
    expect(find('c-whitespace-cell-panel')).not.toBeNull();
    press('Escape');
    await settled();
    expect(find('c-whitespace-cell-panel')).toBeNull();
  });

  it('gives the focus back to where the cell was opened', async () => {
    const { find, tell } = await show();
    const back = jest.fn().mockReturnValue(true);
    const board = jest.fn();
    Object.assign(find('c-whitespace-ranking') as object, { focusCell: back });
    Object.assign(find('c-whitespace-entry') as object, { focusSelected: board });
    await tell('c-whitespace-ranking', 'cellchoose', { rowKey: 'acc', columnKey: 'a' });
    await tell('c-whitespace-cell-panel', 'close');
    expect([back.mock.calls, board.mock.calls]).toEqual([[['acc', 'a']], []]);
    await tell('c-whitespace-entry', 'cellopen', { index: 0, focus: 'stay' });
    await tell('c-whitespace-cell-panel', 'close');
    expect([back.mock.calls.length, board.mock.calls.length]).toEqual([1, 1]);
  });

  it('saves a cell in its place and says so, with a way back', async () => {
    const { tell, told } = await show();
    await tell('c-whitespace-entry', 'cellopen', { index: 0, focus: 'stay' });
    await tell('c-whitespace-cell-panel', 'cellsave', { changes: { potentialAmount: 6 } });
    expect(saveCell).toHaveBeenCalledWith(
      { planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId: 'a' },
      data.cells[0],
      { potentialAmount: 6 },
    );
    expect(told.map(([name]) => name)).toEqual(['contentpatch', 'contentpatch', 'undoable']);
    expect(told[2]?.[1]).toMatchObject({ label: 'c.Whitespace_Saved_Named' });
  });

  it('accepts what the CRM says in one step that can be taken back', async () => {
    const cells = [
      cellRecord('a', {
        statusOverride: 'Lost',
        overrideReason: 'Told so',
        overriddenStatus: 'White',
        potentialAmount: 5,
      }),
    ];
    const { tell, told } = await show({
      content: { ...EMPTY_CONTENT, cells },
      matrix: whitespaceMatrix(input({ cells }), '2026-06-15'),
    });
    await tell('c-whitespace-entry', 'cellopen', { index: 0, focus: 'stay' });
    await tell('c-whitespace-cell-panel', 'crmaccept');
    expect((saveCell as jest.Mock).mock.calls[0]?.[2]).toEqual({
      statusOverride: null,
      overrideReason: null,
      overriddenStatus: null,
    });
    expect(told.at(-1)?.[0]).toBe('undoable');
  });

  it('saves amounts entered on the matrix, and nothing of a reader', async () => {
    const { tell } = await show();
    const detail = { field: 'walletAmount', amounts: [{ index: 0, amount: 48_000 }] };
    await tell('c-whitespace-entry', 'amountsenter', detail);
    expect((saveCell as jest.Mock).mock.calls[0]?.[2]).toEqual({ walletAmount: 48_000 });
    document.body.textContent = '';
    const reader = await show({ capabilities: NO_CAPABILITIES });
    await reader.tell('c-whitespace-entry', 'amountsenter', detail);
    expect(saveCell).toHaveBeenCalledTimes(1);
  });

  it('shows a conflict on a cell that is not open above the matrix, and can leave it', async () => {
    (saveCell as jest.Mock).mockRejectedValue({ status: 412, body: { errorCode: 'CONFLICT', message: 'x' } });
    const { find, tell, element } = await show();
    await tell('c-whitespace-entry', 'amountsenter', {
      field: 'potentialAmount',
      amounts: [{ index: 0, amount: 6 }],
    });
    expect(find('c-conflict-notice')).toBeNull();
    const cells = [cellRecord('a', { potentialAmount: 9, lastModifiedDate: 'theirs', lastModifiedByName: 'Anna' })];
    element.content = { ...EMPTY_CONTENT, cells };
    await settled();
    expect(find('c-conflict-notice')?.conflict).toMatchObject({ rows: [{ mine: '$6', theirs: '$9' }] });
    await tell('c-conflict-notice', 'taketheirs');
    expect(find('c-conflict-notice')).toBeNull();
  });

  it('offers opportunities of several cells and makes what was ticked', async () => {
    (createOpportunities as jest.Mock).mockResolvedValue([{ opportunityId: 'o1', cellId: 'cell-a', isNewCell: false }]);
    const { find, tell, told } = await show({
      capabilities: { ...NO_CAPABILITIES, canEditCells: true, canCreateOpportunity: true },
    });
    await tell('c-whitespace-ranking', 'cellscreate', { keys: ['acc:a'] });
    expect(find('c-whitespace-opportunities')?.offers).toMatchObject([
      { key: 'acc:a', account: 'Acme', amount: 5, duplicates: [], held: null },
    ]);
    const offers = [{ key: 'acc:a', name: 'Deal', amount: 7 }];
    await tell('c-whitespace-opportunities', 'opportunitiescreate', {
      stageName: 'New',
      closeDate: '2026-09-01',
      offers,
    });
    expect((createOpportunities as jest.Mock).mock.calls[0]?.[0]).toMatchObject([
      { name: 'Deal', stageName: 'New', amount: 7, place: { offeringId: 'a' }, record: { id: 'cell-a' } },
    ]);
    expect(find('c-whitespace-opportunities')).toBeNull();
    expect(told.map(([name]) => name)).toEqual(['contentpatch', 'undoable', 'contentreload']);
  });

  it('says what is missing when nothing is sold yet, and waits without a matrix', async () => {
    const { find } = await show({ matrix: whitespaceMatrix(input({ offerings: [] }), '2026-06-15') });
    expect(find('c-state-message')?.heading).toBe('c.Whitespace_Empty_Title');
    document.body.textContent = '';
    expect((await show({ matrix: null })).find('c-whitespace-entry')).toBeNull();
  });
});
