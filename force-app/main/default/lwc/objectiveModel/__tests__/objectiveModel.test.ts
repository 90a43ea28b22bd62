import {
  attainment,
  elapsedShare,
  expectedToDate,
  isActionOverdue,
  meanProgress,
  objectiveHealth,
} from 'c/objectiveModel';
import type { Objective } from 'c/objectiveModel';
import { objective } from './builders';

const measure = (baselineValue: number | null, targetValue: number | null, actualValue: number | null) =>
  objective({ measureType: 'Amount', baselineValue, targetValue, actualValue });

describe('attainment', () => {
  it.each<[number | null, number | null, number | null, number | null]>([
    [100, 200, 150, 0.5],
    [null, 200, 50, 0.25],
    [100, 50, 75, 0.5],
    [0, 100, 250, 1],
    [0, 100, -10, 0],
    [100, 100, 100, null],
    [0, null, 5, null],
    [0, 100, null, null],
  ])('from %p to %p at %p is %p', (baseline, target, actual, expected) => {
    expect(attainment(measure(baseline, target, actual))).toBe(expected);
  });
  it('cannot be told of a qualitative objective', () => {
    expect(attainment({ ...measure(0, 10, 5), measureType: 'Qualitative' })).toBeNull();
  });
});

describe('expected to date', () => {
  it.each<[string | null, string | null, string, number | null]>([
    ['2026-01-01', '2027-01-01', '2025-12-31', 0],
    ['2026-01-01', '2027-01-01', '2027-06-01', 1],
    ['2024-02-28', '2024-03-01', '2024-02-29', 0.5],
    ['2026-05-01', '2026-05-01', '2026-05-01', 1],
    [null, '2026-05-01', '2026-05-01', null],
  ])('from %p to %p on %p has passed %p of its time', (startDate, dueDate, today, expected) => {
    expect(elapsedShare({ startDate, dueDate }, today)).toBe(expected);
  });
  it('follows the months of a seasonal objective, and only of one', () => {
    const late = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2];
    const year = { seasonalWeights: late, startDate: '2026-01-01', dueDate: '2026-12-31' } as const;
    expect(elapsedShare({ ...year, expectedCurve: 'Seasonal' }, '2026-11-30')).toBe(0.5);
    expect(elapsedShare({ ...year, expectedCurve: 'Linear' }, '2026-11-30')).toBe(elapsedShare(year, '2026-11-30'));
  });
  it('goes in a straight line from baseline to target', () => {
    const half = { ...measure(100, 300, 0), startDate: '2026-01-01', dueDate: '2026-01-11' };
    expect(expectedToDate(half, '2026-01-06')).toBe(200);
    expect(expectedToDate({ ...half, targetValue: null }, '2026-01-06')).toBeNull();
  });
});

describe('the status of an objective', () => {
  const year: Partial<Objective> = {
    measureType: 'Amount',
    baselineValue: 0,
    targetValue: 100,
    startDate: '2026-01-01',
    dueDate: '2026-12-31',
  };
  it.each<[string, Partial<Objective>, string, string]>([
    ['On Track at nine tenths of expected', { actualValue: 45 }, '2026-07-02', 'On Track'],
    ['At Risk below', { actualValue: 40 }, '2026-07-02', 'At Risk'],
    ['Off Track further below', { actualValue: 30 }, '2026-07-02', 'Off Track'],
    ['Achieved at its target, even late', { actualValue: 100 }, '2027-07-02', 'Achieved'],
    ['Off Track past its due date', { actualValue: 99 }, '2027-01-01', 'Off Track'],
    ['Not Started before its start', { actualValue: 0 }, '2025-12-01', 'Not Started'],
    ['as stored when nothing can be told', { actualValue: null, status: 'At Risk' }, '2026-07-02', 'At Risk'],
    [
      'Dropped when somebody dropped it',
      { actualValue: 100, status: 'Dropped', statusReason: 'Merged' },
      '2026-07-02',
      'Dropped',
    ],
  ])('is %s', (_title, more, today, expected) => {
    expect(objectiveHealth(objective({ ...year, ...more }), null, today).status).toBe(expected);
  });

  it('follows a person who gave a reason, and says so', () => {
    const told = objective({ ...year, actualValue: 10, status: 'On Track', statusReason: 'Order is signed' });
    expect(objectiveHealth(told, null, '2026-07-02')).toMatchObject({
      status: 'On Track',
      derived: 'Off Track',
      isOverridden: true,
    });
  });

  it('takes the progress of a qualitative objective from its actions', () => {
    const soft = objective({ measureType: 'Qualitative' });
    expect(objectiveHealth(soft, 1, '2026-07-02').status).toBe('Achieved');
    expect(objectiveHealth(soft, 0, '2026-07-02').status).toBe('Not Started');
  });
});

it('finds an action overdue the day after it was due', () => {
  expect(isActionOverdue({ dueDate: '2026-01-01', status: 'Waiting' }, '2026-01-01')).toBe(false);
  expect(isActionOverdue({ dueDate: '2026-01-01', status: 'Waiting' }, '2026-01-02')).toBe(true);
  expect(isActionOverdue({ dueDate: '2026-01-01', status: 'Completed' }, '2026-01-02')).toBe(false);
});

it.each<[readonly (number | null)[], readonly number[] | undefined, number | null]>([
  [[], undefined, null],
  [[null, null], undefined, null],
  [[1, 0, null], undefined, 0.5],
  [[1, 0], [3, 1], 0.75],
  [[1, 0], [0, 1], 0],
])('means %p by weights %p as %p', (shares, weights, expected) => {
  expect(meanProgress(shares, weights)).toBe(expected);
});
