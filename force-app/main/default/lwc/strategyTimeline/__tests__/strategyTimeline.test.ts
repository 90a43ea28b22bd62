import { createElement } from 'lwc';
import StrategyTimeline from 'c/strategyTimeline';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const actions = [
  action('a1', { name: 'Call', startDate: '2026-05-01', dueDate: '2026-06-01' }),
  action('a2', { name: 'Visit' }),
];

function show(count = 0) {
  const element = createElement('c-strategy-timeline', { is: StrategyTimeline });
  const told: unknown[] = [];
  element.addEventListener('open', (event) => told.push((event as CustomEvent).detail));
  const more = Array.from({ length: count }, (_, at) => action(`m${at}`));
  const tree = strategyTree([objective({ name: 'Grow' })], [...actions, ...more], '2026-06-30');
  Object.assign(element, { today: '2026-06-30', period: { periodStart: '2026-01-01', periodEnd: '2026-12-31' }, tree });
  document.body.appendChild(element);
  const root = element.shadowRoot;
  if (!root) throw new Error('It has no root.');
  const bar = (id: string) =>
    [...root.querySelectorAll<HTMLElement>('[data-key]')].find((each) => each.dataset.key === id);
  const press = (id: string, key: string) =>
    bar(id)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  return { root, told, bar, press };
}

describe('c-strategy-timeline', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('draws bars over twelve months, marks what is overdue, and says what has no date', () => {
    const { root, bar } = show();
    expect(root.querySelectorAll('.month')).toHaveLength(12);
    expect(bar('a1')?.querySelector('.bar_late')).not.toBeNull();
    expect(bar('a2')?.textContent).toMatch(/Timeline_Undated/);
  });

  test('moves between bars by arrows and opens one', () => {
    const { root, bar, press, told } = show();
    bar('o1')?.focus();
    press('o1', 'ArrowDown');
    expect((root.activeElement as HTMLElement | null)?.dataset.key).toBe('a1');
    press('a1', 'End');
    expect((root.activeElement as HTMLElement | null)?.dataset.key).toBe('a2');
    bar('a2')?.click();
    expect(told).toEqual([{ kind: 'action', id: 'a2' }]);
  });

  test('draws of many bars only those in sight', () => {
    const { root } = show(3000);
    expect(root.querySelectorAll('[data-key]').length).toBeLessThan(60);
    expect(root.querySelector('[role="listitem"]')?.getAttribute('aria-setsize')).toBe('3003');
  });
});
