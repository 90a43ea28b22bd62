import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { EMPTY_CONTENT } from 'c/planRecordService';
import PlanRollForwardDelta from 'c/planRollForwardDelta';
import { objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

jest.mock('@salesforce/label/c.Delta_Named', () => ({ default: '{0} {1}: {2}' }), { virtual: true });
jest.mock('@salesforce/label/c.Delta_Title', () => ({ default: 'Since {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Delta_Loading', () => ({ default: 'Reading {0}' }), { virtual: true });

const wire = graphql as unknown as {
  emit(data: unknown, filter?: unknown, refresh?: () => Promise<unknown>): void;
  emitErrors(errors: readonly object[], filter?: unknown, refresh?: () => Promise<unknown>): void;
};
const BEFORE = plan({
  id: 'before',
  name: 'Plan 2025',
  periodStart: '2025-01-01',
  periodEnd: '2025-12-31',
  targetAmount: 500_000,
});
const NOW = plan({ id: 'now', name: 'Plan 2026', targetAmount: 800_000, previousPlanId: 'before' });
const CONTENT = {
  ...EMPTY_CONTENT,
  objectives: [
    objective({ id: 'n1', name: 'Renew', previousObjectiveId: 'b1' }),
    objective({ id: 'n2', name: 'Expand', previousObjectiveId: null }),
  ],
};
const answer = (...objectives: readonly (readonly [string, string, string])[]) => ({
  uiapi: {
    query: {
      Objective__c: {
        edges: objectives.map(([Id, name, status]) => ({
          node: { Id, Name: { value: name }, Status__c: { value: status } },
        })),
      },
    },
  },
});
const OBJECTIVES = answer(
  ['b1', 'Renew', 'On Track'],
  ['b2', 'Sponsor', 'Achieved'],
  ['b3', 'Price', 'Dropped'],
  ['b4', 'Visit', 'At Risk'],
);
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function show(more: Readonly<Record<string, unknown>> = {}) {
  const element = createElement('c-plan-roll-forward-delta', { is: PlanRollForwardDelta }) as unknown as HTMLElement;
  let closed = 0;
  element.addEventListener('close', () => {
    closed += 1;
  });
  const matrix = { deals: [] };
  Object.assign(element, { plan: NOW, plans: [NOW, BEFORE], content: CONTENT, matrix, ...more });
  document.body.appendChild(element);
  await settled();
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const texts = (selector: string) => all(selector).map((each) => each.textContent);
  const rows = () => all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
  return { all, texts, rows, closed: () => closed };
}

describe('c-plan-roll-forward-delta', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says what it reads, and shows nothing yet', async () => {
    const { texts, rows } = await show();
    expect(texts('[role="status"]')).toEqual(['Reading Plan 2025']);
    expect(texts('h3')).toEqual(['Since Plan 2025']);
    expect(rows()).toEqual([]);
  });

  it('sets the figures of both plans side by side', async () => {
    const { texts, rows } = await show();
    wire.emit(OBJECTIVES);
    await settled();
    expect(texts('thead th')).toEqual(['c.Delta_Figure', 'Plan 2025', 'Plan 2026']);
    expect(rows()).toEqual([
      ['c.Delta_Target', '$500,000', '$800,000'],
      ['c.Delta_Won', '$0', '$0'],
      ['c.Delta_Attainment', '0%', '0%'],
      ['c.Delta_Objectives', '4', '2'],
    ]);
    expect(texts('[role="status"]')).toEqual(['']);
  });

  it('names each objective once, and no list that is empty', async () => {
    const { texts } = await show();
    wire.emit(OBJECTIVES);
    await settled();
    expect(texts('.lists li')).toEqual([
      '1 c.delta_achieved: Sponsor',
      '1 c.delta_carried: Renew',
      '1 c.delta_dropped: Price',
      '1 c.delta_left: Visit',
      '1 c.delta_added: Expand',
    ]);
    wire.emit(answer(['b1', 'Renew', 'On Track']));
    await settled();
    expect(texts('.lists li')).toEqual(['1 c.delta_carried: Renew', '1 c.delta_added: Expand']);
  });

  it('tells what went wrong, and tries again', async () => {
    const { texts, all, rows } = await show();
    const refresh = jest.fn(() => Promise.resolve(wire.emit(OBJECTIVES)));
    wire.emitErrors([{ message: 'failed to fetch' }], undefined, refresh);
    await settled();
    expect(texts('[role="alert"]')).toEqual(['c.Error_Offline']);
    expect(texts('[role="status"]')).toEqual(['']);
    all('lightning-button')[0]?.click();
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(all('[role="alert"]')).toEqual([]);
    expect(rows()).toHaveLength(4);
  });

  it.each([
    ['Escape', 1],
    ['Enter', 0],
  ])('closes by %s: %p', async (key, times) => {
    const { all, closed } = await show();
    all('section')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(closed()).toBe(times);
  });
});
