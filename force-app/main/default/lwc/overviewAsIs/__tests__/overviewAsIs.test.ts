import { createElement } from 'lwc';
import { getPicklistValues, getObjectInfo } from 'lightning/uiObjectInfoApi';
import OverviewAsIs from 'c/overviewAsIs';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanScope } from 'c/planRecordService';

interface Adapter {
  emit(value: unknown): void;
}
const DEAL = {
  rowKey: 'r',
  columnKey: 'o1',
  opportunityId: 'd1',
  name: 'Deal',
  productName: null,
  stageName: 'Won',
  amount: 10,
  probability: 100,
};
const MATRIX = {
  deals: [
    { ...DEAL, state: 'won', closeDate: '2024-02-01' },
    { ...DEAL, state: 'lost', closeDate: '2022-06-01', opportunityId: 'd2' },
  ],
  columns: [{ key: 'o1', name: 'Edge Server' }],
  cells: [],
  total: { owned: 0, wallet: 0 },
};
const OPEN = (id: string, stageName: string, probability: number) => ({
  id,
  name: id,
  stageName,
  probability,
  amount: 100,
  isClosed: false,
  isWon: false,
  closeDate: '2024-05-01',
  accountId: 'a',
});
const CONTENT = { ...EMPTY_CONTENT, opportunities: [OPEN('x', 'B', 10), OPEN('y', 'A', 90)] };

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-overview-as-is', { is: OverviewAsIs }) as unknown as HTMLElement;
  Object.assign(element, {
    plan: { id: 'p', accountId: 'a', periodStart: '2024-01-01', periodEnd: '2024-12-31' },
    scope: EMPTY_SCOPE,
    content: CONTENT,
    matrix: MATRIX,
    today: '2024-02-29',
    ...more,
  });
  document.body.appendChild(element);
  const all = <T extends Element = HTMLElement>(selector: string): readonly T[] => [
    ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
  ];
  const figures = (block: string) => all('button[data-block]').filter(({ dataset }) => dataset.block === block);
  const frame = (block: string) =>
    all('c-overview-as-is-block').find(({ dataset }) => dataset.block === block) as unknown as {
      drilled: { records: { id: string }[] } | null;
      asTable: boolean;
      table: { rows: { key: string; canDrill: boolean }[] };
      emptyText: string;
      isEmpty: boolean;
    };
  return { element, all, figures, frame };
}
const settled = () => Promise.resolve();

describe('c-overview-as-is', () => {
  beforeEach(() => window.localStorage.clear());
  afterEach(() => {
    document.body.textContent = '';
  });

  it('holds its shape while the matrix is computed', () => {
    const { all } = show({ matrix: null });
    expect(all('.bone')).toHaveLength(3);
    expect(all('c-overview-as-is-block')).toHaveLength(0);
  });

  it('says that it fills itself for an account without anything', () => {
    const { all } = show({ content: EMPTY_CONTENT });
    expect(all('c-state-message')).toHaveLength(1);
  });

  it('draws a square for each deal, solid for won and outlined for lost', () => {
    const { all } = show();
    expect([all('.square_won').length, all('.square_lost').length]).toEqual([1, 1]);
  });

  it('counts over the chosen time, and remembers it', async () => {
    const { all } = show();
    const select = all<HTMLSelectElement>('select')[0];
    if (select) select.value = '12m';
    select?.dispatchEvent(new CustomEvent('change'));
    await settled();
    expect(all('.square_lost')).toHaveLength(0);
    document.body.textContent = '';
    expect(show().all('.square_lost')).toHaveLength(0);
  });

  it('orders stages by likelihood until the path is known', async () => {
    const { figures } = show();
    expect(figures('pipeline').map(({ dataset }) => dataset.key)).toEqual(['B', 'A']);
    (getObjectInfo as unknown as Adapter).emit({ defaultRecordTypeId: null });
    await settled();
    (getPicklistValues as unknown as Adapter).emit({
      values: [
        { value: 'A', label: 'First' },
        { value: 'B', label: 'Second' },
      ],
    });
    await settled();
    expect(figures('pipeline').map(({ dataset }) => dataset.key)).toEqual(['A', 'B']);
  });

  it('shows the records behind a figure, and closes them with the focus back on it', async () => {
    const { element, figures, frame } = show();
    const figure = figures('winLoss')[0];
    figure?.click();
    await settled();
    expect(frame('winLoss').drilled?.records.map(({ id }) => id)).toEqual(['d1', 'd2']);
    expect(frame('pipeline').drilled).toBeNull();
    (frame('winLoss') as unknown as HTMLElement).dispatchEvent(new CustomEvent('drillclose'));
    await settled();
    expect(frame('winLoss').drilled).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(figure);
  });

  it('has a table for each picture', async () => {
    const { all, frame } = show();
    all('.plain')[0]?.click();
    await settled();
    expect(frame('winLoss').asTable).toBe(true);
    expect(frame('winLoss').table.rows.map(({ canDrill }) => canDrill)).toEqual([true, true]);
    expect(frame('renewals').table.rows.some(({ canDrill }) => canDrill)).toBe(false);
  });

  it('looks ahead to renewals as far as the setting says', () => {
    const settings = [{ key: 'whitespace.renewalDays', numberValue: 45, textValue: null }];
    const rows = (scope: PlanScope) =>
      show({ scope })
        .frame('renewals')
        .table.rows.map(({ key }) => key);
    expect(rows({ ...EMPTY_SCOPE, settings } as PlanScope)).toEqual(['passed', '30', '45']);
    document.body.textContent = '';
    expect(rows(EMPTY_SCOPE)).toEqual(['passed', '30', '60', '120']);
  });

  it('says whom to ask when cases are not visible', () => {
    const cases = show({ scope: { ...EMPTY_SCOPE, missing: ['Cases'] } }).frame('cases');
    expect([cases.isEmpty, cases.emptyText]).toEqual([true, 'c.Overview_Cases_Hidden']);
  });

  it('opens Whitespace from the position', () => {
    const { element, all } = show();
    const opened = jest.fn();
    element.addEventListener('tabopen', opened);
    all('.plain').at(-1)?.click();
    expect(opened.mock.calls[0]?.[0].detail).toEqual({ tab: 'whitespace' });
  });
});
