import { createElement } from 'lwc';
import WhitespaceBoard from 'c/whitespaceBoard';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { freeze, thaw } from 'c/whitespaceSnapshotModel';
import { input, offering, open } from '../../crmModel/__tests__/builders';

const center = (id: string) => ({ id, name: id.toUpperCase(), accountId: 'acc', parentId: null, sortOrder: null });
const matrix = whitespaceMatrix(
  input({
    centers: [center('it'), center('lab')],
    offerings: Array.from({ length: 10 }, (_, at) => offering(`o${at}`, { sortOrder: at })),
    opportunities: [open('1', '2026-12-01', { buyingCenterId: 'it' })],
  }),
  '2026-06-15',
);

async function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-whitespace-board', { is: WhitespaceBoard }) as unknown as HTMLElement &
    Record<string, unknown>;
  Object.assign(element, { matrix, accountId: 'acc', accountName: 'Acme', today: '2026-06-15', ...more });
  document.body.appendChild(element);
  await Promise.resolve();
  const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  const change = async (to: Record<string, unknown>) => {
    find('c-whitespace-toolbar')?.dispatchEvent(new CustomEvent('viewchange', { detail: { change: to } }));
    await Promise.resolve();
  };
  return { element, find, change };
}

describe('c-whitespace-board', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows the shape of the matrix while it is read', async () => {
    const { find } = await show({ matrix: null });
    expect(find('.skeleton')).not.toBeNull();
    expect(find('c-whitespace-matrix')).toBeNull();
  });

  it('shows the grid, the table, and that nothing matches', async () => {
    const { find, change } = await show();
    expect(find('c-whitespace-matrix')).not.toBeNull();
    await change({ isTable: true });
    expect(find('c-whitespace-table')).not.toBeNull();
    await change({ text: 'nowhere' });
    expect(find('c-state-message')).not.toBeNull();
    find('c-state-message')?.dispatchEvent(new CustomEvent('act'));
    await Promise.resolve();
    expect(find('c-whitespace-table')).not.toBeNull();
  });

  it('passes on what the matrix tells, and says how much is selected', async () => {
    const { element, find } = await show();
    const told = jest.fn();
    for (const name of ['cellopen', 'celltype', 'rangechange', 'rangefill', 'rangecopy', 'rangepaste'])
      element.addEventListener(name, (event) => told(event.type, (event as CustomEvent).detail));
    for (const name of ['cellopen', 'celltype', 'rangefill', 'rangecopy', 'rangepaste'])
      find('c-whitespace-matrix')?.dispatchEvent(new CustomEvent(name, { detail: name }));
    const range = { cells: [0, 1], range: [[0, 1]] };
    find('c-whitespace-matrix')?.dispatchEvent(new CustomEvent('rangechange', { detail: range }));
    await Promise.resolve();
    expect(told).toHaveBeenCalledTimes(6);
    expect(told).toHaveBeenLastCalledWith('rangechange', range);
    expect((find('c-whitespace-toolbar') as unknown as { statusLine: string }).statusLine).toContain('Range_Count');
  });

  it('compares with what a review kept once that is read, for as long as the review is there', async () => {
    const reviews = [{ id: 'r1', type: 'QBR', status: 'Completed', date: '2026-03-31', whitespaceVersion: 1 }];
    const before = whitespaceMatrix(
      input({
        centers: [center('it'), center('lab')],
        offerings: Array.from({ length: 10 }, (_, at) => offering(`o${at}`, { sortOrder: at })),
      }),
      '2026-03-31',
    );
    const frozen = freeze(before);
    const thawed = thaw(frozen.kind === 'frozen' ? frozen.text : '');
    const snapshot = thawed.kind === 'snapshot' ? thawed.snapshot : null;
    const { element, find, change } = await show({ reviews });
    const compared = () => find('c-whitespace-compare') as unknown as { comparison: { counts: object } | null } | null;
    const sight = () => (find('c-whitespace-matrix') as unknown as { sight: { changeOf?: unknown } }).sight;
    expect(compared()).toBeNull();
    await change({ compare: 'elsewhere' });
    expect(compared()).toBeNull();
    await change({ compare: 'r1' });
    expect([compared()?.comparison, sight().changeOf]).toEqual([null, undefined]);
    find('c-whitespace-compare')?.dispatchEvent(new CustomEvent('snapshot', { detail: { reviewId: 'r1', snapshot } }));
    await Promise.resolve();
    expect(compared()?.comparison?.counts).toMatchObject({ new: 1, won: 0 });
    expect(sight().changeOf).toBeInstanceOf(Function);
    Object.assign(element, { reviews: [] });
    await Promise.resolve();
    expect([compared(), sight().changeOf]).toEqual([null, undefined]);
    Object.assign(element, { reviews });
    await Promise.resolve();
    find('c-whitespace-compare')?.dispatchEvent(new CustomEvent('comparestop'));
    await Promise.resolve();
    expect([compared(), sight().changeOf]).toEqual([null, undefined]);
  });

  it('prints the whole matrix in bands of columns', async () => {
    const { element } = await show();
    const bands = () => [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement & { layout: { columns: unknown[] } }>('.band') ?? []),
    ];
    expect(bands()).toHaveLength(0);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await Promise.resolve();
    expect(bands().map(({ layout }) => layout.columns.length)).toEqual([6, 5]);
    expect(bands().map(({ style }) => style.width)).toEqual(['100%', '89%']);
    expect(element.shadowRoot?.querySelector('.print p')?.textContent).toContain('c.Whitespace_Amounts');
    window.dispatchEvent(new CustomEvent('afterprint'));
    await Promise.resolve();
    expect(bands()).toHaveLength(0);
  });

  it('prints the table, all of it, where the table is shown', async () => {
    const { element, change } = await show();
    await change({ isTable: true });
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await Promise.resolve();
    const printed = element.shadowRoot?.querySelector<HTMLElement & { isWhole: boolean }>('.print c-whitespace-table');
    expect(printed?.isWhole).toBe(true);
    expect(element.shadowRoot?.querySelector('.band')).toBeNull();
    window.dispatchEvent(new CustomEvent('afterprint'));
  });
});
