import { MeasureRun, measuredOf } from 'c/measureService';
import type { Plan } from 'c/planModel';
import type { Definition } from 'c/planRecordService';
import { objective } from '../../objectiveModel/__tests__/builders';

jest.mock('lightning/graphql', () => ({ gql: String.raw }));

const PLAN = {
  id: 'plan',
  accountId: 'acc',
  status: 'Active',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
} as Plan;
const WON: Definition = {
  id: 'won',
  name: 'Won',
  objectName: 'Opportunity',
  fn: 'Sum',
  field: 'Amount',
  filter: null,
  scope: 'Account and Subsidiaries',
  scopeField: 'AccountId',
  dateField: null,
  isDateTime: false,
  dateRange: 'All Time',
  rangeDays: null,
  denominatorId: null,
  unit: 'Amount',
  seasonalWeights: null,
};
const measured = (count: number, definitionId = 'won') =>
  measuredOf(
    PLAN,
    Array.from({ length: count }, (_, index) =>
      objective({
        id: `o${index}`,
        name: `Objective ${index}`,
        measureDefinitionId: definitionId,
        startDate: '2026-01-01',
        dueDate: '2026-12-31',
      }),
    ),
    [{ id: 'acc' }, { id: 'below' }],
    '2026-07-02',
  );
const value = (amount: number) => ({ edges: [{ node: { aggregate: { Amount: { sum: { value: amount } } } } }] });
const answer = (from: number, to: number) => ({
  uiapi: {
    aggregate: Object.fromEntries(
      Array.from({ length: to - from }, (_, index) => [`m${from + index}`, value(100 * (from + index))]),
    ),
  },
});

describe('what is measured', () => {
  it.each([
    ['an objective with a measure', PLAN, { measureDefinitionId: 'won' }, 1],
    ['none without a measure', PLAN, {}, 0],
    ['none that is dropped', PLAN, { measureDefinitionId: 'won', status: 'Dropped' as const }, 0],
    ['none of a completed plan', { ...PLAN, status: 'Completed' as const }, { measureDefinitionId: 'won' }, 0],
    ['none of an expired plan', { ...PLAN, status: 'Expired' as const }, { measureDefinitionId: 'won' }, 0],
    ['none without a plan', null, { measureDefinitionId: 'won' }, 0],
  ])('is %s', (_, plan, more, count) => {
    expect(measuredOf(plan, [objective(more)], [], '2026-07-02')).toHaveLength(count);
  });

  it.each([
    ['Seasonal' as const, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9]],
    ['Linear' as const, null],
  ])('weighs months on a %s curve as %p', (expectedCurve, weights) => {
    const seasonalWeights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9];
    const [first] = measuredOf(
      PLAN,
      [objective({ measureDefinitionId: 'won', expectedCurve, seasonalWeights })],
      [],
      '2026-07-02',
    );
    expect(first?.weights).toEqual(weights);
  });
});

describe('a run', () => {
  it('asks for the account and those below it, ten at a time, and is over after the last answer', () => {
    const run = new MeasureRun(measured(12), [WON]);
    expect(String(run.query)).toContain('{ AccountId: { in: ["acc","below"] } }');
    expect(String(run.query).match(/m\d+: Opportunity/g)).toHaveLength(10);
    run.take(answer(0, 10));
    expect(String(run.query).match(/m\d+: Opportunity/g)).toEqual(['m10: Opportunity', 'm11: Opportunity']);
    run.take(answer(10, 12));
    expect(run.query).toBeUndefined();
    expect(run.outcomes.map(({ actual }) => actual)).toEqual(Array.from({ length: 12 }, (_, index) => 100 * index));
    expect(run.outcomes[10]?.forecast).toBe(2000);
    expect(run.issues).toEqual([]);
  });

  it('asks each measure of a refused query alone, and names the one that is wrong', () => {
    const run = new MeasureRun(measured(2), [WON]);
    run.take(undefined, [{ message: 'No such field' }]);
    run.take(answer(0, 1));
    run.take(undefined, [{ message: 'No such field' }]);
    expect(run.query).toBeUndefined();
    expect(run.outcomes.map(({ objective: { id } }) => id)).toEqual(['o0']);
    expect(run.issues).toEqual([{ id: 'o1', name: 'Objective 1', problem: 'No such field' }]);
  });

  it('asks nothing for a measure that is gone or whose filter is wrong', () => {
    const gone = new MeasureRun(measured(1, 'other'), [WON]);
    expect([gone.query, gone.issues[0]?.problem]).toEqual([undefined, 'its measure is gone']);
    const wrong = new MeasureRun(measured(1), [{ ...WON, filter: '{' }]);
    expect([wrong.query, wrong.issues[0]?.problem]).toEqual([undefined, expect.stringContaining('not JSON')]);
  });
});
