import {
  countIn,
  countedCurrency,
  fill,
  formatCount,
  formatDay,
  formatInUnits,
  formatMoney,
  formatNumber,
  formatPercent,
  formatUnits,
  moneyFormatter,
  todayOfUser,
  unitOf,
} from 'c/formatService';

jest.mock('@salesforce/label/c.Format_Thousands', () => ({ default: '{0}K' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'America/Los_Angeles' }), { virtual: true });

describe('formatCount', () => {
  const deals = { one: '{0} deal of {1}', other: '{0} deals of {1}' };

  test.each([
    [0, '0 deals of Halden'],
    [1, '1 deal of Halden'],
    [2, '2 deals of Halden'],
    [25_000, '25,000 deals of Halden'],
  ])('says %i in its form', (count, expected) => {
    expect(formatCount(deals, count, 'Halden')).toBe(expected);
  });

  test('says every count in the one form that a text has', () => {
    expect(formatCount({ other: 'Items: {0}' }, 1)).toBe('Items: 1');
  });
});

describe('fill', () => {
  test.each([
    ['{0} of {1}', [1, 'two'], '1 of two'],
    ['{1} of {0}', [1, 'two'], 'two of 1'],
    ['{0} and {2}', ['a'], 'a and {2}'],
    ['none', ['a'], 'none'],
  ])('puts values into "%s"', (label, values, expected) => {
    expect(fill(label, ...values)).toBe(expected);
  });
});

test.each([
  [formatMoney(1_925_000), '$1,925,000'],
  [formatMoney(12.5), '$12.5'],
  [formatMoney(null), '–'],
  [formatUnits(1925, 1000), '$1,925K'],
  [formatUnits(925, 1), '$925'],
  [formatUnits(null, 1), '–'],
  [formatInUnits(-300, 1000), '$0K'],
  [formatInUnits(-1600, 1000), '-$2K'],
  [formatNumber(1234.5), '1,234.5'],
  [formatNumber(null), '–'],
  [formatPercent(54.4), '54%'],
  [formatPercent(null), '–'],
  [formatDay('2026-09-30', '2026'), 'Sep 30'],
  [formatDay('2026-09-30', '2027'), 'Sep 30, 2026'],
  [formatDay('2026-09-30'), 'Sep 30, 2026'],
  [formatDay(null), '–'],
])('%s is how it reads', (shown, expected) => {
  expect(shown.replace(/(\.\d)0$/, '$1')).toBe(expected);
});

test('writes amounts in the currency that is counted in, and in that of the user without one', () => {
  const written = () => [formatMoney(1200), formatUnits(12, 1000), countedCurrency(), moneyFormatter()];
  countIn('EUR');
  expect(written()).toEqual(['€1,200', '€12K', 'EUR', 'decimal']);
  countIn(null);
  expect(written()).toEqual(['$1,200', '$12K', 'USD', 'currency']);
});

test('counts amounts in thousands from ten thousand on', () => {
  expect([9_999, 10_000, -20_000].map(unitOf)).toEqual([1, 1000, 1000]);
});

test('is on the day of the user, not of the clock', () => {
  expect(todayOfUser(new Date('2026-01-01T05:00:00Z'))).toBe('2025-12-31');
});
