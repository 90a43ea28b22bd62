import { createElement } from 'lwc';
import StrategyMover from 'c/strategyMover';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const TREE = strategyTree(
  [objective({ id: 'o1', name: 'Grow' }), objective({ id: 'o2', name: 'Renew' })],
  [action('a1'), ...Array.from({ length: 60 }, (_, at) => action(`b${at}`, { objectiveId: 'o2', name: `Step ${at}` }))],
  '2026-06-30',
);

function show() {
  const element = createElement('c-strategy-mover', { is: StrategyMover });
  const told: unknown[] = [];
  for (const name of ['move', 'cancel'])
    element.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
  Object.assign(element, { tree: TREE, recordId: 'a1' });
  document.body.appendChild(element);
  const root = element.shadowRoot;
  const input = root?.querySelector('input');
  if (!root || !input) throw new Error('It is not there.');
  const places = () => [...root.querySelectorAll<HTMLElement>('.place')];
  return { root, input, places, told };
}

describe('c-strategy-mover', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test('lists places up to a number and says that there are more', () => {
    const { root, input, places } = show();
    expect(places()).toHaveLength(40);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('c.Strategy_Move_More');
    expect(root.activeElement).toBe(input);
  });

  test('finds a place by its name and moves there', async () => {
    const { input, places, told } = show();
    input.value = 'step 57';
    input.dispatchEvent(new CustomEvent('input'));
    await Promise.resolve();
    expect(places().map((place) => place.textContent)).toEqual(['Step 57']);
    places()[0]?.click();
    expect(told).toEqual([{ kind: 'action', id: 'a1', objectiveId: 'o2', parentActionId: 'b57', beforeId: null }]);
  });

  test('closes with Escape', () => {
    const { input, told } = show();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told).toEqual([null]);
  });
});
