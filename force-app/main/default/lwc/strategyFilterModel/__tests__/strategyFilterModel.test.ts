import { filterWork, isFiltering, NO_FILTER } from 'c/strategyFilterModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const work = {
  objectives: [
    objective({
      id: 'o1',
      name: 'Grow run-rate',
      customerGoal: 'Uptime',
      dueDate: '2026-12-31',
      responsibleId: '005000000000001AAA',
    }),
    objective({ id: 'o2', name: 'Displace rival', dueDate: '2026-01-31', status: 'Dropped' }),
  ],
  actions: [
    action('a1', { name: 'Benchmark', dueDate: '2026-02-01' }),
    action('a2', { name: 'Ship nodes', parentActionId: 'a1', assigneeName: 'Vicki Laflamme', dueDate: '2026-02-28' }),
    action('a3', { name: 'Price pilot', objectiveId: 'o2', assigneeId: '005000000000001', dueDate: '2026-03-01' }),
  ],
};
const shown = (more: Partial<typeof NO_FILTER>, today = '2026-03-01') => {
  const { objectives, actions, matches } = filterWork(work, { ...NO_FILTER, ...more }, today);
  return [objectives.map(({ id }) => id), actions.map(({ id }) => id), matches];
};

describe('filterWork', () => {
  test.each([
    ['everything without a filter', {}, [['o1', 'o2'], ['a1', 'a2', 'a3'], 5]],
    ['what is mine, whichever form of the id', { mineOf: '005000000000001AAA' }, [['o1', 'o2'], ['a3'], 2]],
    ['what is overdue', { isOverdue: true }, [['o1'], ['a1', 'a2'], 2]],
    ['an owner by name, with what it stands under', { text: 'laflamme' }, [['o1'], ['a1', 'a2'], 1]],
    ['several words in any order', { text: ' nodes SHIP ' }, [['o1'], ['a1', 'a2'], 1]],
    ['a goal', { text: 'uptime' }, [['o1'], [], 1]],
    ['nothing', { text: 'zebra' }, [[], [], 0]],
  ])('shows %s', (_, more, expected) => {
    expect(shown(more)).toEqual(expected);
  });

  test('counts as overdue only the day after, leap day or not', () => {
    expect(shown({ isOverdue: true }, '2026-02-28')).toEqual([['o1'], ['a1'], 1]);
    expect(shown({ isOverdue: true }, '2026-01-31')).toEqual([[], [], 0]);
  });

  test.each([
    ['nothing', {}, false],
    ['blanks', { text: '  ' }, false],
    ['a word', { text: 'x' }, true],
    ['mine', { mineOf: 'u' }, true],
  ])('tells whether %s filters', (_, more, expected) => {
    expect(isFiltering({ ...NO_FILTER, ...more })).toBe(expected);
  });
});
