import { createElement } from 'lwc';
import WhitespaceEntry from 'c/whitespaceEntry';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import { cellRecord, input, offering } from '../../crmModel/__tests__/builders';

type Element = HTMLElement & Record<string, unknown>;
const settled = (turns = 20): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => settled(turns - 1));
const matrix = whitespaceMatrix(
  input({ offerings: [offering('a'), offering('b')], cells: [cellRecord('a', { potentialAmount: 5 })] }),
  '2026-06-15',
);

async function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-entry', { is: WhitespaceEntry }) as unknown as Element;
  Object.assign(element, { matrix, canEdit: true, canCreate: true, today: '2026-06-15', ...more });
  const told: [string, unknown][] = [];
  for (const name of ['amountsenter', 'rangecreate', 'cellopen', 'plannotice'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  await settled();
  const find = (selector: string) => (element.shadowRoot?.querySelector(selector) ?? null) as unknown as Element | null;
  const tell = async (selector: string, name: string, detail?: unknown) => {
    find(selector)?.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
  };
  return { find, tell, told };
}

const RANGE = { cells: [0, 1], range: [[0, 1]] };

describe('c-whitespace-entry', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('opens a box on what is typed, keeps it while it cannot be understood, and tells the amount', async () => {
    const { find, tell, told } = await show();
    await tell('c-whitespace-board', 'celltype', { index: 0, text: '4' });
    expect(find('c-whitespace-amount-input')).toMatchObject({ begin: '4', heading: 'c.Whitespace_Type_Label' });
    await tell('c-whitespace-amount-input', 'amountenter', { text: 'four', move: 'down' });
    expect(find('c-whitespace-amount-input')?.problem).toBe('c.Whitespace_Amount_Not');
    await tell('c-whitespace-amount-input', 'amountenter', { text: '$48K', move: 'down' });
    expect(find('c-whitespace-amount-input')).toBeNull();
    expect(told).toEqual([['amountsenter', { field: 'potentialAmount', amounts: [{ index: 0, amount: 48_000 }] }]]);
  });

  it('drops what is typed on Escape', async () => {
    const { find, tell, told } = await show();
    await tell('c-whitespace-board', 'celltype', { index: 0, text: '4' });
    await tell('c-whitespace-amount-input', 'cancel');
    expect([find('c-whitespace-amount-input'), told]).toEqual([null, []]);
  });

  it('pastes a table as a whole, or says what of it is refused', async () => {
    const { tell, told } = await show();
    const paste = { ...RANGE, room: RANGE.range };
    await tell('c-whitespace-board', 'rangepaste', { ...paste, text: '1\t2' });
    await tell('c-whitespace-board', 'rangepaste', { ...paste, text: '1\tx' });
    await tell('c-whitespace-board', 'rangepaste', { ...paste, text: '1\n2' });
    expect(told).toEqual([
      [
        'amountsenter',
        {
          field: 'potentialAmount',
          amounts: [
            { index: 0, amount: 1 },
            { index: 1, amount: 2 },
          ],
        },
      ],
      ['plannotice', { message: 'c.Whitespace_Paste_At', isError: true }],
      ['plannotice', { message: 'c.Whitespace_Paste_Tall', isError: true }],
    ]);
  });

  it('fills from the first cell, by key and by command', async () => {
    const { tell, told } = await show();
    await tell('c-whitespace-board', 'rangefill', { ...RANGE, direction: 'right' });
    await tell('c-whitespace-board', 'rangechange', RANGE);
    await tell('c-whitespace-selection', 'command', 'fillright');
    const filled = ['amountsenter', { field: 'potentialAmount', amounts: [{ index: 1, amount: 5 }] }];
    expect(told).toEqual([filled, filled]);
  });

  it('copies figures as shown, and wants opportunities of what is selected', async () => {
    const { find, tell, told } = await show();
    const write = jest.fn();
    await tell('c-whitespace-board', 'rangecopy', { ...RANGE, write });
    expect(write).toHaveBeenCalledWith('5\t');
    await tell('c-whitespace-board', 'rangechange', RANGE);
    expect(find('c-whitespace-selection')).toMatchObject({ count: 2, canFillDown: false, canFillRight: true });
    await tell('c-whitespace-selection', 'command', 'create');
    expect(told).toEqual([['rangecreate', { cells: [0, 1] }]]);
    await tell('c-whitespace-board', 'rangechange', { cells: [], range: [] });
    expect(find('c-whitespace-selection')).toBeNull();
  });

  it('offers to fill nothing in a view in which no amounts are entered', async () => {
    const { find, tell } = await show();
    const viewState = { ...FIRST_VIEW, view: 'heat' };
    Object.defineProperty(find('c-whitespace-board'), 'viewState', { configurable: true, get: () => viewState });
    await tell('c-whitespace-board', 'rangechange', RANGE);
    expect(find('c-whitespace-selection')).toMatchObject({ canFillDown: false, canFillRight: false });
  });

  it('enters nothing for a reader', async () => {
    const { tell, told } = await show({ canEdit: false });
    await tell('c-whitespace-board', 'rangepaste', { ...RANGE, room: RANGE.range, text: '1\t2' });
    expect(told).toEqual([]);
  });
});
