import { sparsePlaces } from 'c/sparseOrderModel';
import { dropAt, places, stepMove } from 'c/strategyDestinationModel';
import { mayStand, placesNow, relocations } from 'c/strategyMoveModel';
import { strategyRows } from 'c/strategyRowModel';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const tree = strategyTree(
  [
    objective({ id: 'o1', customerGoal: 'Uptime', sortOrder: 1000 }),
    objective({ id: 'o2', customerGoal: ' UPTIME', sortOrder: 2000 }),
    objective({ id: 'o3', customerGoal: 'Cost', sortOrder: 3000 }),
  ],
  [
    action('a1', { sortOrder: 1000 }),
    action('a2', { sortOrder: 2000 }),
    action('a3', { sortOrder: 3000 }),
    action('s1', { parentActionId: 'a2', sortOrder: 1000 }),
    action('s2', { parentActionId: 's1', sortOrder: 1000 }),
    action('b1', { objectiveId: 'o2', sortOrder: 1000 }),
  ],
  '2026-06-30',
);
const rows = strategyRows(tree, new Set());
const row = (key: string) => {
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`${key} is not there.`);
  return found;
};

describe('sparsePlaces', () => {
  const seats = (...orders: (number | null)[]) => orders.map((sortOrder, at) => ({ id: `n${at}`, sortOrder }));
  test.each([
    ['alone', seats(), 0, [['x', 1000]]],
    ['first', seats(1000, 2000), 0, [['x', 500]]],
    ['between', seats(1000, 2000), 1, [['x', 1500]]],
    ['last', seats(1000, 2000), 2, [['x', 3000]]],
    [
      'between neighbours without room, spreading the fewest',
      seats(1, 2, 9),
      1,
      [
        ['x', 3],
        ['n1', 6],
      ],
    ],
    ['before one, below zero', seats(1, 50), 0, [['x', -999]]],
    [
      'among those without an order',
      seats(null, null, null),
      1,
      [
        ['n0', 1000],
        ['x', 2000],
      ],
    ],
    ['behind those with one, before those without', seats(5, null), 1, [['x', 1005]]],
    [
      'between equals at the end',
      seats(3, 3),
      1,
      [
        ['x', 1003],
        ['n1', 2003],
      ],
    ],
  ] as const)('puts a record %s', (_, others, index, expected) => {
    const written = sparsePlaces(others, 'x', index);
    expect(written.map(({ id, sortOrder }) => [id, sortOrder])).toEqual(expected);
  });

  test('keeps every order of a thousand random moves distinct and right', () => {
    let list = seats(...Array.from({ length: 12 }, () => null));
    let seed = 7;
    const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let turn = 0; turn < 1000; turn++) {
      const moved = list[next(list.length)];
      if (!moved) throw new Error('The list is empty.');
      const others = list.filter((seat) => seat !== moved);
      const index = next(list.length);
      const expected = [...others.slice(0, index), moved, ...others.slice(index)].map(({ id }) => id);
      const written = new Map(sparsePlaces(others, moved.id, index).map(({ id, sortOrder }) => [id, sortOrder]));
      list = [...others, moved]
        .map((seat) => ({ id: seat.id, sortOrder: written.get(seat.id) ?? seat.sortOrder }))
        .sort(
          (a, b) =>
            (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || expected.indexOf(a.id) - expected.indexOf(b.id),
        );
      expect(list.map(({ id }) => id)).toEqual(expected);
    }
  });
});

describe('mayStand', () => {
  test.each([
    ['below an objective', 'a2', 'o2', null, true],
    ['below itself', 'a2', 'o1', 'a2', false],
    ['below what is below it', 'a2', 'o1', 's2', false],
    ['below an action of another objective than it says', 'a1', 'o2', 'a3', false],
    ['where it comes to four levels', 'a2', 'o1', 'a1', true],
    ['where it comes to five levels', 'a2', 'o1', 's1', false],
    ['below what is not there', 'a1', 'gone', null, false],
  ])('%s', (_, id, objectiveId, parentActionId, expected) => {
    expect(mayStand(tree, id, { objectiveId, parentActionId })).toBe(expected);
  });
});

describe('relocations', () => {
  test('moves an action among its siblings by one write', () => {
    const to = { kind: 'action', id: 'a3', objectiveId: 'o1', parentActionId: null, beforeId: 'a1' } as const;
    expect(relocations(tree, to)).toEqual([{ kind: 'action', id: 'a3', patch: { sortOrder: 500 } }]);
  });

  test('takes what is below along to another objective, parents first, and knows the way back', () => {
    const to = { kind: 'action', id: 'a2', objectiveId: 'o2', parentActionId: null, beforeId: null } as const;
    const moved = relocations(tree, to);
    expect(moved).toEqual([
      { kind: 'action', id: 'a2', patch: { objectiveId: 'o2' } },
      { kind: 'action', id: 's1', patch: { objectiveId: 'o2' } },
      { kind: 'action', id: 's2', patch: { objectiveId: 'o2' } },
    ]);
    expect(placesNow(tree, moved).map(({ id, patch }) => [id, patch])).toEqual([
      ['a2', { objectiveId: 'o1' }],
      ['s1', { objectiveId: 'o1' }],
      ['s2', { objectiveId: 'o1' }],
    ]);
  });

  test('gives an objective the words of the goal it comes to', () => {
    const to = { kind: 'objective', id: 'o3', goal: 'Uptime', beforeId: 'o2' } as const;
    expect(relocations(tree, to)).toEqual([
      { kind: 'objective', id: 'o3', patch: { customerGoal: 'Uptime', sortOrder: 1500 } },
    ]);
  });

  test.each([
    ['stands there', { kind: 'action', id: 'a1', objectiveId: 'o1', parentActionId: null, beforeId: 'a2' }],
    ['may not', { kind: 'action', id: 'a2', objectiveId: 'o1', parentActionId: 's1', beforeId: null }],
  ] as const)('writes nothing when it %s', (_, to) => {
    expect(relocations(tree, to)).toEqual([]);
  });
});

describe('stepMove', () => {
  test.each([
    ['an action up', 'a2', 'up', { parentActionId: null, beforeId: 'a1', objectiveId: 'o1' }],
    ['an action down', 'a1', 'down', { parentActionId: null, beforeId: 'a3', objectiveId: 'o1' }],
    ['the last action over to the next objective', 'a3', 'down', { objectiveId: 'o2', beforeId: 'b1' }],
    ['the first action back to the objective before', 'b1', 'up', { objectiveId: 'o1', beforeId: null }],
    ['an action below the one before it', 'a3', 'in', { parentActionId: 'a2', beforeId: null }],
    ['a sub-action beside its parent', 's1', 'out', { parentActionId: null, beforeId: 'a3' }],
    ['an objective down', 'o1', 'down', { goal: 'Uptime', beforeId: null }],
    ['the last objective of a goal to the next', 'o2', 'down', { goal: 'Cost', beforeId: 'o3' }],
    ['an objective to the goal before', 'o3', 'out', { goal: 'Uptime', beforeId: null }],
  ] as const)('takes %s', (_, id, step, expected) => {
    expect(stepMove(tree, id, step)).toMatchObject(expected);
  });

  test.each([
    ['the first objective up', 'o1', 'up'],
    ['the first action in', 'a1', 'in'],
    ['an action out of its objective', 'a1', 'out'],
    ['a sub-action past its siblings', 's1', 'up'],
    ['an action too deep', 'b1', 'in'],
  ] as const)('does not take %s', (_, id, step) => {
    expect(stepMove(tree, id, step)).toBeNull();
  });
});

describe('dropAt', () => {
  test.each([
    ['an action on another', 'a1', 'b1', 'into', { to: { objectiveId: 'o2', parentActionId: 'b1' }, zone: 'into' }],
    ['an action before another', 'a3', 'a1', 'before', { to: { beforeId: 'a1' }, zone: 'before' }],
    ['an action behind another', 'a1', 'a3', 'after', { to: { beforeId: null }, zone: 'after' }],
    [
      'an action behind an unfolded one, as its first',
      'a1',
      'a2',
      'after',
      { to: { parentActionId: 'a2', beforeId: 's1' } },
    ],
    ['an action on an objective', 'a1', 'o2', 'into', { to: { objectiveId: 'o2', parentActionId: null } }],
    ['an objective on a goal', 'o1', 'goal:cost', 'into', { to: { goal: 'Cost', beforeId: 'o3' } }],
    ['an objective behind another', 'o1', 'o2', 'after', { to: { goal: 'Uptime', beforeId: null } }],
  ] as const)('lets %s', (_, moved, over, zone, expected) => {
    expect(dropAt(tree, row(moved), row(over), zone)).toMatchObject(expected);
  });

  test.each([
    ['an action on a goal', 'a1', 'goal:cost', 'into'],
    ['an action below itself', 'a2', 's1', 'into'],
    ['a row on itself', 'a1', 'a1', 'before'],
    ['an action where it stands', 'a1', 'a2', 'before'],
    ['an objective on its own actions', 'o1', 'a1', 'after'],
    ['a goal anywhere', 'goal:uptime', 'o3', 'after'],
  ] as const)('does not let %s', (_, moved, over, zone) => {
    expect(dropAt(tree, row(moved), row(over), zone)).toBeNull();
  });
});

describe('places', () => {
  test('offers each objective and action below which an action may stand', () => {
    expect(places(tree, 'a2').map(({ name, indent }) => [name, indent])).toEqual([
      ['Objective', 0],
      ['a1', 1],
      ['a3', 1],
      ['Objective', 0],
      ['b1', 1],
      ['Objective', 0],
    ]);
  });

  test('offers an objective the other goals, and the end of its own', () => {
    expect(places(tree, 'o1').map(({ name }) => name)).toEqual(['Uptime', 'Cost']);
    expect(places(tree, 'o2').map(({ name }) => name)).toEqual(['Cost']);
  });
});
