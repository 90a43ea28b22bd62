import { barsOf, byMonth, monthsOf, placeOf, todayPlace } from 'c/strategyTimelineModel';
import { strategyRows } from 'c/strategyRowModel';
import { strategyTree } from 'c/strategyTreeModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';

const YEAR = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };
const bars = (dates: readonly (readonly [string | null, string | null])[], today = '2026-06-30') =>
  barsOf(
    strategyRows(
      strategyTree(
        [objective()],
        dates.map(([startDate, dueDate], at) => action(`a${at}`, { startDate, dueDate, sortOrder: at })),
        today,
      ),
      new Set(),
    ),
    YEAR,
  ).filter((bar) => bar.kind === 'action');

describe('monthsOf', () => {
  test.each([
    ['a year', YEAR, 12],
    ['one day', { periodStart: '2026-03-05', periodEnd: '2026-03-05' }, 1],
    ['a period over the end of a year', { periodStart: '2026-11-15', periodEnd: '2027-02-14' }, 4],
  ])('covers %s without a hole', (_, span, count) => {
    const months = monthsOf(span);
    expect(months).toHaveLength(count);
    expect(months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 1);
    expect(months[0]?.left).toBe(0);
  });

  test('gives February of a leap year 29 of 366 days', () => {
    const february = monthsOf({ periodStart: '2028-01-01', periodEnd: '2028-12-31' })[1];
    expect(february?.width).toBeCloseTo((29 / 366) * 100, 2);
  });
});

describe('todayPlace', () => {
  test.each([
    ['the first day', '2026-01-01', 0],
    ['the last day', '2026-12-31', placeOf('2026-12-31', YEAR)],
    ['the day before', '2025-12-31', null],
    ['the day after', '2027-01-01', null],
  ])('on %s', (_, today, expected) => {
    expect(todayPlace(today, YEAR)).toBe(expected);
  });
});

describe('barsOf', () => {
  test.each([
    ['within the period', ['2026-01-01', '2026-12-31'], { left: 0, width: 100, isCutLeft: false, isCutRight: false }],
    ['begun before', ['2025-06-01', '2026-01-01'], { left: 0, isCutLeft: true }],
    ['ending after', ['2026-12-31', '2027-06-01'], { isCutRight: true }],
    ['over before it', ['2025-01-01', '2025-02-01'], { left: null, isCutLeft: true }],
    ['all after it', ['2027-01-01', '2027-02-01'], { left: null, isCutRight: true }],
    ['with a due day alone', [null, '2026-01-01'], { left: 0, start: '2026-01-01' }],
    ['without dates', [null, null], { left: null, isCutLeft: false, isCutRight: false }],
    ['overdue', ['2026-01-01', '2026-06-29'], { isOverdue: true }],
  ] as const)('draws an action %s', (_, dates, expected) => {
    expect(bars([dates])[0]).toMatchObject(expected);
  });
});

describe('byMonth', () => {
  test('lists by the month due, what has no date last', () => {
    const list = byMonth(
      bars([
        [null, null],
        ['2026-01-01', '2026-03-31'],
        [null, '2026-03-01'],
        [null, '2025-12-31'],
      ]),
    );
    expect(list.map(({ month, bars: each }) => [month, each.map(({ key }) => key)])).toEqual([
      ['2025-12-01', ['a3']],
      ['2026-03-01', ['a2', 'a1']],
      [null, ['a0']],
    ]);
  });
});
