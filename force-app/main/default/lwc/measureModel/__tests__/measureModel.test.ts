import { dayOf, MeasureProblem, path, rangeBefore, rangeOf, readFilter } from 'c/measureModel';
import type { MeasureContext, MeasureDefinition, Range } from 'c/measureModel';
import { context, definition } from './builders';

describe('readFilter', () => {
  it.each([null, '', '  \n'])('counts everything for %j', (text) => {
    expect(readFilter(text)).toBeNull();
  });

  it('keeps and, or, values, lists and relative dates', () => {
    const filter = {
      and: [
        { field: 'IsWon', op: 'eq', value: true },
        {
          or: [
            { field: 'Account.Industry', op: 'in', value: ['Energy', null] },
            { field: 'CloseDate', op: 'gte', date: { days: -90 } },
          ],
        },
        { field: 'CreatedDate', op: 'lt', dateTime: { of: 'periodStart' } },
      ],
    };
    expect(readFilter(JSON.stringify(filter))).toEqual(filter);
  });

  it.each([
    ['not JSON', 'The filter is not JSON'],
    ['[]', 'Not a condition'],
    ['{"and":[]}', '"and" needs a list'],
    ['{"or":{}}', '"or" needs a list'],
    ['{"op":"eq","value":1}', 'names no field'],
    ['{"field":"A","op":"contains","value":"x"}', 'Unknown comparison of A'],
    ['{"field":"A } }","op":"eq","value":1}', 'not the name of a field'],
    ['{"field":"A","op":"eq"}', 'needs one value'],
    ['{"field":"A","op":"eq","value":[1]}', 'needs one value'],
    ['{"field":"A","op":"in","value":1}', 'needs a list'],
    ['{"field":"A","op":"in","value":[{}]}', 'needs a list'],
    ['{"field":"A","op":"eq","date":"yesterday"}', 'Not a date'],
    ['{"field":"A","op":"eq","date":{"days":1.5}}', 'Not a date'],
    [`${'{"and":['.repeat(12)}1${']}'.repeat(12)}`, 'nested more than ten deep'],
  ])('refuses %s', (text, message) => {
    expect(() => readFilter(text)).toThrow(MeasureProblem);
    expect(() => readFilter(text)).toThrow(message);
  });
});

it.each(['Name', 'Account.Parent.Name', 'A__r.B__c'])('takes %s as a path', (text) => {
  expect(path(text, 'It').join('.')).toBe(text);
});

it.each([null, '', 'a b', 'a.', '1a', 'a{b}', 'a.b.c.d.e.f.g'])('refuses %j as a path', (text) => {
  expect(() => path(text, 'It')).toThrow(MeasureProblem);
});

it('counts relative days from today and names the bounds of the period', () => {
  expect(dayOf({ days: -21 }, context())).toBe('2026-08-31');
  expect(dayOf({ of: 'periodEnd' }, context())).toBe('2026-12-31');
  expect(dayOf('2024-02-29', context())).toBe('2024-02-29');
});

describe('rangeOf', () => {
  it.each<[Partial<MeasureDefinition>, Range]>([
    [{ dateRange: 'All Time' }, null],
    [{ dateRange: 'Plan Period' }, { from: '2026-01-01', to: '2026-12-31' }],
    [
      { dateRange: 'Last N Days', rangeDays: 1 },
      { from: '2026-09-21', to: '2026-09-21' },
    ],
    [
      { dateRange: 'Last N Days', rangeDays: 365 },
      { from: '2025-09-22', to: '2026-09-21' },
    ],
    [
      { dateRange: 'Next N Days', rangeDays: 30 },
      { from: '2026-09-21', to: '2026-10-20' },
    ],
    [{ dateRange: 'This Fiscal Year' }, { literal: 'THIS_FISCAL_YEAR' }],
    [{ dateRange: 'Last Fiscal Year' }, { literal: 'LAST_FISCAL_YEAR' }],
    [{ dateRange: 'This Fiscal Quarter' }, { literal: 'THIS_FISCAL_QUARTER' }],
  ])('%j', (more, range) => {
    expect(rangeOf(definition(more), context())).toEqual(range);
  });

  it.each([null, 0, -1])('refuses %j days', (rangeDays) => {
    expect(() => rangeOf(definition({ dateRange: 'Last N Days', rangeDays }), context())).toThrow(
      'needs a number of days',
    );
  });
});

describe('rangeBefore', () => {
  const period: Partial<MeasureDefinition> = { dateRange: 'Plan Period' };

  it.each<[string, Partial<MeasureDefinition>, Partial<MeasureContext>, Range]>([
    ['as many days of the year before', period, {}, { from: '2025-01-01', to: '2025-09-21' }],
    [
      'the whole year before once it is over',
      period,
      { today: '2027-03-01' },
      { from: '2025-01-01', to: '2025-12-31' },
    ],
    [
      'the year before a leap year',
      period,
      { periodStart: '2028-01-01', periodEnd: '2028-12-31', today: '2028-02-29' },
      { from: '2027-01-01', to: '2027-02-28' },
    ],
    [
      'a quarter',
      period,
      { periodStart: '2026-07-01', periodEnd: '2026-09-30', today: '2026-09-30' },
      { from: '2026-04-01', to: '2026-06-30' },
    ],
    [
      'ten days',
      period,
      { periodStart: '2026-09-15', periodEnd: '2026-09-24' },
      { from: '2026-09-05', to: '2026-09-11' },
    ],
    ['days before days', { dateRange: 'Last N Days', rangeDays: 7 }, {}, { from: '2026-09-08', to: '2026-09-14' }],
    ['a fiscal year', { dateRange: 'This Fiscal Year' }, {}, { literal: 'LAST_FISCAL_YEAR' }],
  ])('%s', (_title, more, where, range) => {
    expect(rangeBefore(definition(more), context(where))).toEqual(range);
  });

  it.each(['All Time', 'Next N Days', 'Last Fiscal Year'] as const)('refuses %s', (dateRange) => {
    expect(() => rangeBefore(definition({ dateRange, rangeDays: 3 }), context())).toThrow('cannot compare');
  });
});
