import { inCurrency, rateOn } from 'c/currencyModel';
import type { CurrencyRate } from 'c/currencyModel';
import { asset, cellRecord, input, line, open, walletLine, won } from '../../crmModel/__tests__/builders';

const rate = (isoCode: string, startDate: string, units: number): CurrencyRate => ({ isoCode, startDate, rate: units });
const RATES = [
  rate('USD', '2020-01-01', 1),
  rate('EUR', '2026-06-01', 0.5),
  rate('EUR', '2026-01-01', 0.8),
  rate('CHF', '2026-01-01', 0),
];
const TODAY = '2026-09-21';

describe('currencyModel', () => {
  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 0.8],
    ['2026-05-31', 0.8],
    ['2026-06-01', 0.5],
    ['2030-01-01', 0.5],
  ])('takes the rate that holds on %s', (day, expected) => {
    expect(rateOn(RATES, 'EUR', day)?.rate ?? null).toBe(expected);
  });

  test('converts closed deals at the rate of their close date, open ones and assets at that of today', () => {
    const data = input({
      opportunities: [
        won('1', '2026-03-01', { currencyCode: 'EUR', amount: 80 }),
        open('2', '2026-12-31', { currencyCode: 'EUR', amount: 80 }),
        won('3', '2026-03-01', { currencyCode: 'USD', amount: 7 }),
      ],
      lines: [line('1', 'a', 40), line('2', 'a', -10), line('3', 'a', 7)],
      assets: [asset('1', 'a', null, { currencyCode: 'EUR', price: 100 })],
    });
    const { input: made, exchange } = inCurrency(data, 'USD', RATES, TODAY);
    expect(made.opportunities.map(({ amount }) => amount)).toEqual([100, 160, 7]);
    expect(made.lines.map(({ amount }) => amount)).toEqual([50, -20, 7]);
    expect(made.assets[0]?.price).toBe(200);
    expect(exchange).toEqual({ currency: 'USD', rateDate: '2026-06-01', converted: 3, missing: [] });
  });

  test('converts what was said of a wallet at the rate of the day it was said, else of today', () => {
    const { input: made, exchange } = inCurrency(
      input({
        walletLines: [
          walletLine('c', 'k', { currencyCode: 'EUR', amount: 80, asOfDate: '2026-02-01' }),
          walletLine('c', 'o', { currencyCode: 'EUR', amount: 80 }),
          walletLine('c', null, { currencyCode: 'USD', amount: 7 }),
          walletLine('c', 'g', { currencyCode: 'GBP', amount: 7, quantity: 2 }),
        ],
      }),
      'USD',
      RATES,
      TODAY,
    );
    expect(made.walletLines.map(({ amount, currencyCode }) => [amount, currencyCode])).toEqual([
      [100, 'USD'],
      [160, 'USD'],
      [7, 'USD'],
      [null, 'USD'],
    ]);
    expect(exchange).toMatchObject({ converted: 2, missing: [{ isoCode: 'GBP', count: 1 }] });
  });

  test.each(['GBP', 'CHF'])('counts nothing without a rate, and says so: %s', (currencyCode) => {
    const data = input({
      opportunities: [open('1', '2026-12-31', { currencyCode, amount: 80 })],
      lines: [line('1', 'a', 80)],
    });
    const { input: made, exchange } = inCurrency(data, 'USD', RATES, TODAY);
    expect(made.opportunities[0]?.amount).toBeNull();
    expect(made.lines[0]?.amount).toBeNull();
    expect(exchange).toMatchObject({ converted: 0, rateDate: null, missing: [{ isoCode: currencyCode, count: 1 }] });
  });

  test('counts what is said of a cell at the rate of the day it was said', () => {
    const data = input({
      cells: [
        cellRecord('a', { potentialAmount: 80, walletAmount: 800, asOfDate: '2026-01-01', currencyCode: 'EUR' }),
        cellRecord('b', { potentialAmount: 80, currencyCode: 'EUR' }),
        cellRecord('c', { potentialAmount: 80, walletAmount: 1, currencyCode: 'CHF' }),
        cellRecord('d', { needScore: 3, currencyCode: 'CHF' }),
        cellRecord('e', { potentialAmount: 80, currencyCode: 'USD' }),
      ],
    });
    const rates = [rate('USD', '2020-01-01', 1), rate('EUR', '2020-01-01', 0.8), rate('EUR', '2026-04-01', 0.5)];
    const { input: made, exchange } = inCurrency(data, 'USD', rates, '2026-06-15');
    expect(made.cells.map((cell) => [cell.potentialAmount, cell.walletAmount])).toEqual([
      [100, 1000],
      [160, null],
      [null, null],
      [null, null],
      [80, null],
    ]);
    expect(exchange).toMatchObject({ converted: 2, rateDate: '2026-04-01', missing: [{ isoCode: 'CHF', count: 1 }] });
  });

  test('leaves an org of one currency alone', () => {
    const data = input({ opportunities: [open('1', '2026-12-31')] });
    expect(inCurrency(data, null, [], TODAY)).toEqual({ input: data, exchange: null });
    expect(inCurrency(data, 'USD', [], TODAY).input).toBe(data);
  });

  test('rounds to whole cents, of huge amounts too', () => {
    const data = input({ opportunities: [open('1', '2026-12-31', { currencyCode: 'EUR', amount: 1e12 + 0.01 })] });
    const { input: made } = inCurrency(
      data,
      'USD',
      [rate('USD', '2020-01-01', 1), rate('EUR', '2020-01-01', 3)],
      TODAY,
    );
    expect(made.opportunities[0]?.amount).toBe(333333333333.34);
  });
});
