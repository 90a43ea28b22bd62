import type { UnlinkedInput } from 'c/strategyUnlinkedModel';
import { unlinkedWork } from 'c/strategyUnlinkedModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

type Deal = UnlinkedInput['opportunities'][number];
type Cell = UnlinkedInput['cells'][number];
type Task = UnlinkedInput['tasks'][number];
const deal = (id: string, more: Partial<Deal> = {}) =>
  ({ id, name: id, isClosed: false, amount: 100, buyingCenterId: null, ...more }) as Deal;
const cell = (id: string, more: Partial<Cell> = {}) =>
  ({
    id,
    potentialAmount: 10,
    statusOverride: null,
    opportunityId: null,
    offeringId: 'off',
    buyingCenterId: 'bc',
    ...more,
  }) as Cell;
const task = (id: string, more: Partial<Task> = {}) =>
  ({ id, subject: id, isClosed: false, whatId: null, ...more }) as Task;

const NOTHING: UnlinkedInput = {
  objectives: [],
  actions: [],
  opportunities: [],
  lines: [],
  tasks: [],
  cells: [],
  names: new Map([
    ['off', 'Edge Server'],
    ['bc', 'Plant Operations'],
  ]),
};
const found = (more: Partial<UnlinkedInput>) => unlinkedWork({ ...NOTHING, ...more });

describe('unlinkedWork', () => {
  test('is nothing of nothing', () => {
    expect(found({})).toEqual({ items: [], dealCount: 0, dealAmount: 0, taskCount: 0, cellCount: 0, cellAmount: 0 });
  });

  test.each([
    ['an open opportunity', { opportunities: [deal('d')] }, ['d']],
    ['a closed one', { opportunities: [deal('d', { isClosed: true })] }, []],
    ['one an action serves', { opportunities: [deal('d')], actions: [action('a', { opportunityId: 'd' })] }, []],
    [
      'one a dropped action served',
      { opportunities: [deal('d')], actions: [action('a', { opportunityId: 'd', status: 'Dropped' })] },
      ['d'],
    ],
    [
      'one of a cell an action serves',
      {
        opportunities: [deal('d')],
        cells: [cell('c', { opportunityId: 'd' })],
        actions: [action('a', { cellId: 'c' })],
      },
      [],
    ],
    ['an open task', { tasks: [task('t')] }, ['t']],
    ['a closed task', { tasks: [task('t', { isClosed: true })] }, []],
    ['the task of an action', { tasks: [task('t')], actions: [action('a', { taskId: 't' })] }, []],
    [
      'a task of a deal that is served',
      { tasks: [task('t', { whatId: 'd' })], actions: [action('a', { opportunityId: 'd' })] },
      [],
    ],
    ['a cell with a potential', { cells: [cell('c')] }, ['c']],
    ['a cell without one', { cells: [cell('c', { potentialAmount: 0 })] }, []],
    ['a cell that does not apply', { cells: [cell('c', { statusOverride: 'Not Applicable' })] }, []],
  ])('says of %s', (_, more, expected) => {
    expect(found(more).items.map(({ id }) => id)).toEqual(expected);
  });

  test('sums amounts, with none for a missing one, the largest first', () => {
    const work = found({
      opportunities: [deal('d1', { amount: null }), deal('d2', { amount: 1e12 }), deal('d3', { amount: -5 })],
    });
    expect(work).toMatchObject({ dealCount: 3, dealAmount: 1e12 - 5 });
    expect(work.items.map(({ id }) => id)).toEqual(['d2', 'd1', 'd3']);
  });

  const objectives = [
    objective({ id: 'o1', name: 'Grow storage', customerGoal: 'Real-time analytics' }),
    objective({ id: 'o2', name: 'Edge servers in two halls' }),
    objective({ id: 'o3', name: 'Edge everywhere', status: 'Achieved' }),
  ];
  test.each([
    ['by the name', { opportunities: [deal('d', { name: 'Storage refresh' })] }, 'o1'],
    [
      'by the buying center',
      {
        opportunities: [deal('d', { buyingCenterId: 'bc' })],
        actions: [action('a', { objectiveId: 'o1', name: 'Visit operations' })],
      },
      'o1',
    ],
    [
      'by the product',
      { opportunities: [deal('d')], lines: [{ opportunityId: 'd', productName: 'Edge Server E2' }] },
      'o2',
    ],
    ['of a cell by its offering', { cells: [cell('c')] }, 'o2'],
    ['of nothing in common', { opportunities: [deal('d', { name: 'The new deal for all' })] }, null],
  ])('suggests an objective %s', (_, more, expected) => {
    expect(found({ objectives, ...more }).items[0]?.suggestedId).toBe(expected);
  });

  test('names a new objective after the buying center', () => {
    expect(found({ opportunities: [deal('d', { buyingCenterId: 'bc' })] }).items[0]?.newName).toBe('Plant Operations');
  });
});
