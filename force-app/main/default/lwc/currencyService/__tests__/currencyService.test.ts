import { NoRateError, amountKept, moneyIn, planCurrency, tillOf } from 'c/currencyService';

const RATES = [
  { isoCode: 'USD', startDate: '1700-01-01', rate: 1 },
  { isoCode: 'EUR', startDate: '1700-01-01', rate: 0.8 },
  { isoCode: 'EUR', startDate: '2026-04-01', rate: 0.5 },
];
const accounts = [
  { id: 'acc', currencyCode: 'USD' },
  { id: 'sub', currencyCode: 'EUR' },
];
const till = tillOf({ accounts, rates: RATES }, 'acc', '2026-06-15');

describe('currencyService', () => {
  test('counts in the currency of the account, and in none where the org has one', () => {
    expect([planCurrency(accounts, 'acc'), planCurrency(accounts, 'sub')]).toEqual(['USD', 'EUR']);
    expect(planCurrency([{ id: 'acc', currencyCode: null }], 'acc')).toBeNull();
    expect(tillOf(null, undefined, '2026-06-15')).toEqual({ currency: null, rates: [], today: '2026-06-15' });
  });

  test.each([
    ['a record without a currency', null, 1000, 1000],
    ['a record in the currency that is typed', { currencyCode: 'USD' }, 1000, 1000],
    ['another currency at the rate of today', { currencyCode: 'EUR', asOfDate: null }, 1000, 500],
    ['another currency at the rate of the day it was said', { currencyCode: 'EUR', asOfDate: '2026-03-31' }, 1000, 800],
    ['nothing', { currencyCode: 'EUR' }, null, null],
  ])('keeps %s', (_, record, typed, kept) => {
    expect(amountKept(till, record, typed)).toBe(kept);
  });

  test('keeps what is typed in an org of one currency', () => {
    expect(amountKept(tillOf(null, 'acc', '2026-06-15'), { currencyCode: null }, 7)).toBe(7);
  });

  test('words an amount of another currency by its code', () => {
    expect([moneyIn(1200, 'EUR'), moneyIn(1200, 'USD'), moneyIn(1200, null)]).toEqual([
      'EUR 1,200',
      '$1,200',
      '$1,200',
    ]);
  });

  test('never takes an amount one to one where there is no rate', () => {
    expect(() => amountKept(till, { currencyCode: 'CHF' }, 1)).toThrow(NoRateError);
  });
});
