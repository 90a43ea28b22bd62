import { foldedAtFirst, goalKey, OPEN_UP_TO_ROWS, rowMove, strategyRows } from 'c/strategyRowModel';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const tree = strategyTree(
  [
    objective({ id: 'o1', name: 'o1', customerGoal: 'Uptime' }),
    objective({ id: 'o2', name: 'o2', customerGoal: 'Uptime' }),
    objective({ id: 'o3', name: 'o3' }),
  ],
  [action('a1'), action('a2', { parentActionId: 'a1' }), action('a3')],
  '2026-01-01',
);
const [uptime, none] = [goalKey('Uptime'), goalKey(null)];
const keys = (folded: readonly string[]): readonly string[] =>
  strategyRows(tree, new Set(folded)).map((row) => row.key);

describe('strategyRows', () => {
  test.each([
    ['everything unfolded', [], [uptime, 'o1', 'a1', 'a2', 'a3', 'o2', none, 'o3']],
    ['an action folded', ['a1'], [uptime, 'o1', 'a1', 'a3', 'o2', none, 'o3']],
    ['an objective folded', ['o1'], [uptime, 'o1', 'o2', none, 'o3']],
    ['a goal folded', [uptime], [uptime, none, 'o3']],
  ])('shows the rows of a tree with %s', (_, folded, expected) => {
    expect(keys(folded)).toEqual(expected);
  });

  test('gives each row its level and its place among its siblings', () => {
    const rows = strategyRows(tree, new Set());
    expect(rows.map((row) => [row.key, row.level, row.position, row.setSize])).toEqual([
      [uptime, 1, 1, 2],
      ['o1', 2, 1, 2],
      ['a1', 3, 1, 2],
      ['a2', 4, 1, 1],
      ['a3', 3, 2, 2],
      ['o2', 2, 2, 2],
      [none, 1, 2, 2],
      ['o3', 2, 1, 1],
    ]);
  });
});

describe('foldedAtFirst', () => {
  test('folds nothing that can be read at once', () => {
    expect(foldedAtFirst(tree)).toEqual(new Set());
  });

  test('folds the objectives of a long tree', () => {
    const actions = Array.from({ length: OPEN_UP_TO_ROWS }, (_, index) => action(`a${index}`));
    expect(foldedAtFirst(strategyTree([objective()], actions, '2026-01-01'))).toEqual(new Set(['o1']));
  });
});

describe('rowMove', () => {
  test.each([
    ['ArrowDown', 'o1', { kind: 'focus', key: 'a1' }],
    ['ArrowUp', 'o1', { kind: 'focus', key: uptime }],
    ['ArrowUp', uptime, null],
    ['ArrowDown', 'o3', null],
    ['Home', 'a2', { kind: 'focus', key: uptime }],
    ['End', 'a2', { kind: 'focus', key: 'o3' }],
    ['PageDown', uptime, { kind: 'focus', key: 'o3' }],
    ['ArrowRight', 'o1', { kind: 'enter', key: 'o1' }],
    ['ArrowRight', 'a2', { kind: 'enter', key: 'a2' }],
    ['ArrowLeft', 'o1', { kind: 'fold', key: 'o1' }],
    ['ArrowLeft', 'a2', { kind: 'focus', key: 'a1' }],
    ['x', 'o1', null],
    ['ArrowDown', 'gone', null],
  ])('%s on %s', (pressed, key, expected) => {
    expect(rowMove(strategyRows(tree, new Set()), key, pressed)).toEqual(expected);
  });

  test('ArrowRight unfolds a folded row', () => {
    expect(rowMove(strategyRows(tree, new Set(['o1'])), 'o1', 'ArrowRight')).toEqual({ kind: 'unfold', key: 'o1' });
  });
});
