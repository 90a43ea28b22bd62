import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import { EMPTY_CONTENT } from 'c/planRecordService';
import { saveCell } from 'c/planService';
import Whitespace from 'c/whitespace';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input } from '../../crmModel/__tests__/builders';

jest.mock('c/planService', () => ({
  saveCell: jest.fn(),
  removeRecord: jest.fn(),
  createOpportunity: jest.fn(),
  undoOpportunity: jest.fn(),
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
  return { find, tell, told };
}

describe('c-whitespace', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('opens the panel of a cell and closes it again', async () => {
    const { find, tell } = await show();
    await tell('c-whitespace-matrix', 'cellopen', { index: 0, focus: 'panel' });
    expect(find('c-whitespace-cell-panel')).toMatchObject({ rowName: 'Acme', columnName: 'a', canEdit: true });
    expect(find('c-whitespace-matrix')?.selected).toBe(0);
    await tell('c-whitespace-cell-panel', 'close');
    expect(find('c-whitespace-cell-panel')).toBeNull();
  });

  it('opens a cell of the ranking', async () => {
    const { find, tell } = await show();
    await tell('c-whitespace-ranking', 'cellchoose', { rowKey: 'acc', columnKey: 'a' });
    expect(find('c-whitespace-cell-panel')?.cell).toMatchObject({ status: 'Potential' });
  });

  it('saves a cell in its place and says so, with a way back', async () => {
    (saveCell as jest.Mock).mockResolvedValue({ id: 'cell-a', lastModifiedDate: 'later' });
    const { tell, told } = await show();
    await tell('c-whitespace-matrix', 'cellopen', { index: 0, focus: 'stay' });
    await tell('c-whitespace-cell-panel', 'cellsave', { changes: { potentialAmount: 6 } });
    expect(saveCell).toHaveBeenCalledWith(
      { planId: 'plan', accountId: 'acc', buyingCenterId: null, offeringId: 'a' },
      data.cells[0],
      { potentialAmount: 6 },
    );
    expect(told.map(([name]) => name)).toEqual(['contentpatch', 'contentpatch', 'undoable']);
    expect(told[2]?.[1]).toMatchObject({ label: 'c.Plan_Saved' });
  });

  it('switches between status and heat', async () => {
    const { find, tell } = await show();
    await tell('button[data-value="heat"]', 'click');
    expect(find('c-whitespace-matrix')?.view).toBe('heat');
    expect(find('button[data-value="heat"]')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('folds and unfolds an account', async () => {
    const { find, tell } = await show();
    await tell('c-whitespace-matrix', 'grouptoggle', { accountId: 'acc' });
    expect([...(find('c-whitespace-matrix')?.folded as Set<string>)]).toEqual(['acc']);
    await tell('c-whitespace-matrix', 'grouptoggle', { accountId: 'acc' });
    expect([...(find('c-whitespace-matrix')?.folded as Set<string>)]).toEqual([]);
  });

  it('says what is missing when nothing is sold yet, and waits without a matrix', async () => {
    const { find } = await show({ matrix: whitespaceMatrix(input({ offerings: [] }), '2026-06-15') });
    expect(find('c-state-message')?.heading).toBe('c.Whitespace_Empty_Title');
    document.body.textContent = '';
    expect((await show({ matrix: null })).find('c-whitespace-matrix')).toBeNull();
  });
});
