import { createElement } from 'lwc';
import StrategyLinker from 'c/strategyLinker';
import { strategyTree } from 'c/strategyTreeModel';
import { objective } from '../../objectiveModel/__tests__/builders';

const TREE = strategyTree(
  [objective({ id: 'o1', name: 'Grow' }), objective({ id: 'o2', name: 'Renew' })],
  [],
  '2026-06-30',
);
const ITEM = {
  kind: 'opportunity',
  id: 'd1',
  name: 'Rack deal',
  amount: 100,
  suggestedId: 'o2',
  newName: 'Labs',
} as const;

function show(item: object, canCreateObjective = true) {
  const element = createElement('c-strategy-linker', { is: StrategyLinker });
  const told: unknown[] = [];
  element.addEventListener('link', (event) => told.push((event as CustomEvent).detail));
  Object.assign(element, { items: [item], tree: TREE, canCreateObjective });
  document.body.appendChild(element);
  const root = element.shadowRoot;
  const select = root?.querySelector('select');
  if (!root || !select) throw new Error('It is not there.');
  const values = () => [...select.options].map(({ value }) => value);
  return { root, select, values, told };
}

describe('c-strategy-linker', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  test.each([
    ['the suggested objective first', ITEM, true, ['o2', 'new', 'o1']],
    ['a new one first where none fits', { ...ITEM, suggestedId: null }, true, ['new', 'o1', 'o2']],
    ['no new one to who may not make it', ITEM, false, ['o2', 'o1']],
  ])('offers %s', (_, item, canCreate, expected) => {
    expect(show(item, canCreate).values()).toEqual(expected);
  });

  test.each([
    ['o2', { id: 'd1', objectiveId: 'o2', newName: 'Labs' }],
    ['new', { id: 'd1', objectiveId: null, newName: 'Labs' }],
  ])('links to %s', (value, expected) => {
    const { root, select, told } = show(ITEM);
    select.value = value;
    root.querySelector<HTMLElement>('.link')?.click();
    expect(told).toEqual([expected]);
  });
});
