import { createElement } from 'lwc';
import StrategyBoard from 'c/strategyBoard';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const TREE = strategyTree(
  [objective({ name: 'Grow' })],
  [
    action('a1', { name: 'Call', status: 'Waiting', dueDate: '2026-01-05', customerOwnerName: 'Wen Zhao' }),
    action('a2', { name: 'Visit', status: 'Waiting' }),
    action('a3', { name: 'Ship', status: 'Completed' }),
  ],
  '2026-06-30',
);

function show(canEdit = true) {
  const element = createElement('c-strategy-board', { is: StrategyBoard });
  const told: unknown[] = [];
  for (const name of ['open', 'status'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  const period = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };
  Object.assign(element, { tree: TREE, today: '2026-06-30', period, canEdit, areCustomerOwnersShown: true });
  document.body.appendChild(element);
  const root = element.shadowRoot;
  if (!root) throw new Error('It has no root.');
  const card = (id: string): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>('.open')].find((each) => each.dataset.id === id);
    if (!found) throw new Error(`${id} is not there.`);
    return found;
  };
  const press = (id: string, key: string, more: KeyboardEventInit = {}) =>
    card(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
  return { root, told, card, press };
}

describe('c-strategy-board', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('shows each column with its cards, owners and what is overdue', () => {
    const { root, card } = show();
    const shown = [...root.querySelectorAll('[data-status]')].map((each) => each.querySelectorAll('.card').length);
    expect(shown).toEqual([0, 0, 2, 1, 0]);
    expect(card('a1').textContent).toMatch(/Call.*Grow.*Customer_Owner/);
    expect(card('a1').querySelector('.due_late')).not.toBeNull();
  });

  test.each([
    ['ArrowDown', 'a1', 'a2'],
    ['ArrowUp', 'a2', 'a1'],
    ['ArrowRight', 'a2', 'a3'],
    ['ArrowLeft', 'a3', 'a1'],
  ])('moves the focus by %s', (key, from, to) => {
    const { root, press } = show();
    press(from, key);
    expect((root.activeElement as HTMLElement | null)?.dataset.id).toBe(to);
  });

  test('moves a card to another column by key, and not past the last', () => {
    const { told, press } = show();
    press('a1', 'ArrowRight', { altKey: true, shiftKey: true });
    press('a1', 'ArrowLeft', { altKey: true, shiftKey: true });
    expect(told).toEqual([
      ['status', { id: 'a1', status: 'Completed' }],
      ['status', { id: 'a1', status: 'In Progress' }],
    ]);
  });

  test('moves a card by its menu', async () => {
    const { root, told } = show();
    root.querySelector<HTMLElement>('.tool[data-id="a3"]')?.click();
    await Promise.resolve();
    const menu = root.querySelector('c-strategy-menu');
    menu?.dispatchEvent(new CustomEvent('choose', { detail: { value: 'Dropped' } }));
    expect(told).toEqual([['status', { id: 'a3', status: 'Dropped' }]]);
  });

  test('opens a card, and offers nothing to change to who may only read', () => {
    const { root, told, card, press } = show(false);
    card('a1').click();
    press('a1', 'ArrowRight', { altKey: true, shiftKey: true });
    expect(told).toEqual([['open', { kind: 'action', id: 'a1' }]]);
    expect(root.querySelector('.tool')).toBeNull();
  });
});
