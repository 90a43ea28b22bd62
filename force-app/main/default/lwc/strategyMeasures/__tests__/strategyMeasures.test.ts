import { createElement } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import { formatMoney } from 'c/formatService';
import type { MeasuredObjective } from 'c/measureRunModel';
import type { Definition } from 'c/planRecordService';
import StrategyMeasures from 'c/strategyMeasures';

const wire = graphql as unknown as {
  emit(result: unknown, filter?: unknown, refresh?: () => Promise<unknown>): void;
};
const WON = {
  id: 'won',
  name: 'Won',
  objectName: 'Opportunity',
  fn: 'Sum',
  field: 'Amount',
  filter: null,
  scope: 'Account',
  scopeField: 'AccountId',
  dateField: null,
  dateRange: 'All Time',
  denominatorId: null,
  unit: 'Amount',
} as unknown as Definition;
const context = {
  accountId: 'acc',
  accountIds: ['acc'],
  planId: 'plan',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  today: '2026-06-30',
};
const objective = (id: string, definitionId = 'won'): MeasuredObjective => ({
  id,
  name: `Objective ${id}`,
  definitionId,
  baseline: 0,
  actual: 100,
  start: null,
  due: null,
  weights: null,
  context,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));
const value = (amount: number) => ({ edges: [{ node: { aggregate: { Amount: { sum: { value: amount } } } } }] });

async function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-strategy-measures', { is: StrategyMeasures });
  const told: (readonly [string, unknown])[] = [];
  for (const name of ['save', 'cancel'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  Object.assign(element, { objectives: [objective('a'), objective('b')], definitions: [WON], ...more });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot as ShadowRoot;
  const cells = () =>
    [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
  const buttons = () =>
    [...root.querySelectorAll('lightning-button')] as unknown as (HTMLElement & { label: string })[];
  return { root, told, cells, buttons };
}

const answer = (amount: number, refresh: () => Promise<unknown> = () => Promise.resolve()) =>
  wire.emit({ uiapi: { aggregate: { m0: value(amount) } } }, undefined, refresh);

describe('c-strategy-measures', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows that it measures, then each value before and after, and saves what came out', async () => {
    const { root, told, cells, buttons } = await show();
    expect(root.querySelector('[role="status"]')?.textContent).toContain('Measures_Running');
    expect(buttons()).toHaveLength(1);
    wire.emit({ uiapi: { aggregate: { m0: value(250), m1: value(100) } } });
    await settled();
    expect(cells()).toEqual([
      ['Objective a', formatMoney(100), formatMoney(250)],
      ['Objective b', formatMoney(100), formatMoney(100)],
    ]);
    expect(root.querySelectorAll('.changed')).toHaveLength(1);
    buttons()[1]?.click();
    expect(told).toEqual([['save', { outcomes: [expect.objectContaining({ actual: 250 }), expect.anything()] }]]);
  });

  it.each<[string, () => Promise<unknown>, string, string]>([
    ['brings another', async () => answer(300), formatMoney(300), ''],
    ['brings none, as it is the same', () => Promise.resolve(), formatMoney(250), ''],
    ['fails', () => Promise.reject(new Error('failed to fetch')), '', 'Measures_Problem'],
  ])('does not take a kept answer when it is repeated: the refresh %s', async (_, refresh, after, problem) => {
    (gql as unknown as jest.Mock).mockImplementation(() => ({}));
    const { root, cells } = await show({ objectives: [objective('a')], isRepeated: true });
    answer(250, refresh);
    await settled();
    expect(cells()[0]?.[2]).toBe(after);
    expect(root.querySelector('.problem')?.textContent ?? '').toContain(problem);
    (gql as unknown as jest.Mock).mockReset();
  });

  it('names what cannot be measured, and saves nothing when nothing can', async () => {
    const { root, cells, buttons } = await show({ objectives: [objective('a', 'gone')] });
    expect(root.querySelector('.problem')?.textContent).toContain('Measures_Problem');
    expect(cells()[0]?.slice(1)).toEqual(['100', '']);
    expect(buttons()).toHaveLength(1);
  });

  it('is left by Escape', async () => {
    const { root, told } = await show();
    root.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told).toEqual([['cancel', null]]);
  });
});
