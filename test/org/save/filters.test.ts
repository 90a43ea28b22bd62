import { formatAutoNumber } from '../../../scripts/org/engine/save/auto-number.ts';
import { matchesFilter } from '../../../scripts/org/engine/save/matches-filter.ts';
import type { Value } from '../../../scripts/org/catalog/types.ts';

describe('The filter of a roll-up summary', () => {
  it.each<[Value, string, string, boolean]>([
    ['Open', 'equals', 'open', true],
    ['Open', 'equals', 'Closed, Open', true],
    ['Open', 'notEqual', 'Closed, Open', false],
    [null, 'notEqual', 'Open', true],
    [null, 'equals', '', true],
    [0, 'equals', '', false],
    [5, 'equals', '5.0', true],
    [5, 'lessThan', '10', true],
    ['5', 'lessThan', '10', false],
    [null, 'lessThan', '10', false],
    [5, 'greaterOrEqual', '5', true],
    ['2026-05-01', 'greaterThan', '2026-04-30', true],
    [true, 'equals', 'True', true],
    [true, 'notEqual', 'True', false],
    ['Grand Oak', 'contains', 'oak', true],
    ['Grand Oak', 'notContain', 'elm', true],
    ['Grand Oak', 'startsWith', 'grand', true],
    ['A;B', 'includes', 'B,C', true],
    ['A;B', 'excludes', 'B', false],
  ])('%j %s %j is %s', (value, operation, wanted, expected) =>
    expect(matchesFilter(value, { field: 'X__c', operation, value: wanted })).toBe(expected),
  );

  it('refuses an operation it does not know', () => {
    expect(() => matchesFilter('x', { field: 'X__c', operation: 'sounds', value: 'x' })).toThrow(
      'sounds is not supported',
    );
  });
});

describe('An auto number', () => {
  it.each([
    ['T-{0000}', 7, 'T-0007'],
    ['T-{0000}', 12345, 'T-12345'],
    ['{YYYY}/{MM}/{DD}-{0}', 3, '2026/02/09-3'],
    ['{YY}{000}', 3, '26003'],
  ])('%s with %i is %s', (format, number, expected) =>
    expect(formatAutoNumber(format, number, new Date('2026-02-09T00:00:00Z'))).toBe(expected),
  );
});
