import type { Objective } from 'c/objectiveModel';
import {
  branch,
  changesOf,
  completion,
  fieldPatch,
  objectiveNodes,
  overtakenStatus,
  statusPatch,
  withPatch,
} from 'c/strategyEditModel';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective as anyObjective } from '../../objectiveModel/__tests__/builders';

const TODAY = '2026-06-30';

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};
const objective = (id: string, more: Partial<Objective> = {}): Objective =>
  anyObjective({
    id,
    name: id,
    measureType: 'Number',
    baselineValue: 0,
    targetValue: 10,
    actualValue: 5,
    startDate: '2026-01-01',
    dueDate: '2026-12-31',
    status: 'On Track',
    ...more,
  });

test('withPatch changes the one record and no other', () => {
  const records = [action('a'), action('b')];
  expect(withPatch(records, 'b', { name: 'B' }).map((each) => each.name)).toEqual(['a', 'B']);
});

test('changesOf keeps what differs and takes nothing for blank', () => {
  expect(
    changesOf({ name: 'a', weight: null, dueDate: '2026-01-01' }, { name: 'a', weight: undefined, dueDate: null }),
  ).toEqual({ dueDate: null });
  expect(changesOf(null, { name: 'a', weight: null })).toEqual({ name: 'a' });
});

describe('completing', () => {
  test('sets the day', () => {
    expect(completion(true, TODAY)).toEqual({ status: 'Completed', completedDate: TODAY });
  });

  test('is taken back with the day and the sign-off', () => {
    expect(completion(false, TODAY)).toEqual({
      status: 'In Progress',
      completedDate: null,
      signedOffBy: null,
      signedOffAt: null,
    });
  });

  test.each([
    [
      'keeps a day that is known',
      { status: 'In Progress' as const, completedDate: '2026-05-05' },
      'Completed' as const,
      '2026-05-05',
    ],
    ['sets today otherwise', { status: 'In Progress' as const, completedDate: null }, 'Completed' as const, TODAY],
    [
      'clears the day of what is taken up again',
      { status: 'Completed' as const, completedDate: TODAY },
      'Waiting' as const,
      null,
    ],
  ])('by its status %s', (_, before, status, completedDate) => {
    expect(statusPatch(before, status, TODAY)).toMatchObject({ status, completedDate });
  });
});

test('fieldPatch brings the name of a person and the date of a completion', () => {
  const people = [{ id: 'u1', name: 'Ann Roe' }];
  expect(fieldPatch(objective('o1'), 'responsibleId', 'u1', people, TODAY)).toEqual({
    responsibleId: 'u1',
    responsibleName: 'Ann Roe',
  });
  expect(fieldPatch(action('a'), 'assigneeId', null, people, TODAY)).toEqual({ assigneeId: null, assigneeName: null });
  expect(fieldPatch(action('a'), 'status', 'Completed', people, TODAY)).toEqual({
    status: 'Completed',
    completedDate: TODAY,
  });
  expect(fieldPatch(objective('o1'), 'actualValue', 7, people, TODAY)).toEqual({ actualValue: 7 });
});

test('branch names an action and all below it, the deepest first', () => {
  const actions = [
    action('a'),
    action('b', { parentActionId: 'a' }),
    action('c', { parentActionId: 'b' }),
    action('d'),
  ];
  expect(branch(actions, 'a')).toEqual(['c', 'b', 'a']);
});

describe('overtakenStatus', () => {
  const nodeOf = (more: Partial<Objective>) =>
    must(objectiveNodes(strategyTree([objective('o1', more)], [], TODAY))[0]);

  test.each([
    ['is nothing while arithmetic agrees', {}, null],
    ['is what arithmetic says now', { actualValue: 10 }, { status: 'Achieved', statusReason: null }],
    [
      'leaves a status that a person gave a reason for',
      { actualValue: 10, status: 'At Risk' as const, statusReason: 'Contract unsigned' },
      null,
    ],
  ])('%s', (_, more, expected) => {
    expect(overtakenStatus(nodeOf(more))).toEqual(expected);
  });
});
