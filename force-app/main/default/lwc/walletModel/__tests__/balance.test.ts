import type { WalletHolder, WalletLine } from 'c/crmModel';
import { inCurrency } from 'c/currencyModel';
import { rollUp, sideIn, walletOf } from 'c/walletModel';
import type { LedgerSide, WalletFacts } from 'c/walletModel';
import { cellRecord, input, walletLine } from '../../crmModel/__tests__/builders';

/** The same numbers for the same seed: a test that fails fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const CURRENCIES = ['USD', 'EUR', 'JPY', 'GBP', null] as const;
const RATES = [
  { isoCode: 'USD', startDate: '2020-01-01', rate: 1 },
  { isoCode: 'EUR', startDate: '2020-01-01', rate: 0.923_417 },
  { isoCode: 'JPY', startDate: '2020-01-01', rate: 149.317_9 },
  { isoCode: 'GBP', startDate: '2020-01-01', rate: 0.791_113 },
];

function anyLines(next: (below: number) => number, cellId: string): readonly WalletLine[] {
  const amount = (): number | null =>
    [null, 0, next(10_000_000) / 100, next(1_000) / 3, next(9) * 1e9][next(5)] ?? null;
  const holders: readonly (readonly [WalletHolder, string | null])[] = [
    ['Us', null],
    ['In-House', null],
    ['Competitor', 'k'],
    ['Competitor', 'n'],
    ['Competitor', 'm'],
  ];
  return holders
    .filter(() => next(2) === 0)
    .map(([holder, competitorId]) =>
      walletLine(cellId, competitorId, {
        holder,
        amount: amount(),
        quantity: amount(),
        currencyCode: CURRENCIES[next(CURRENCIES.length)] ?? null,
      }),
    );
}

function anyFacts(seed: number): WalletFacts {
  const next = numbers(seed);
  const some = (): number | null => (next(3) === 0 ? null : next(10_000_000) / ([1, 3, 100][next(3)] ?? 1));
  return {
    owned: some() ?? 0,
    quantity: some() ?? 0,
    walletAmount: some(),
    walletQuantity: some(),
    lines: anyLines(next, 'c'),
  };
}

const inCents = (value: number): number => Math.round(value * 100);

function expectBalance(side: LedgerSide): void {
  const { ours, competitors, inHouse, unallocated, over, wallet } = side;
  const parts = [ours, competitors, inHouse, unallocated].map(inCents).reduce((sum, part) => sum + part, 0);
  expect(parts - inCents(over)).toBe(inCents(wallet));
  for (const each of Object.values(side)) if (typeof each === 'number') expect(each).toBe(inCents(each) / 100);
}

describe('a ledger of whatever amounts', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed + 1))(
    'balances or is over by its difference: no. %i',
    (seed) => {
      const ledger = walletOf(anyFacts(seed));
      for (const mode of ['value', 'units'] as const) {
        const side = sideIn(ledger, mode);
        expectBalance(side);
        expect(side.unallocated === 0 || side.over === 0).toBe(true);
      }
      expect(inCents(ledger.balance)).toBe(inCents(ledger.unallocated) - inCents(ledger.over));
    },
  );

  it('balances in every sum, by competitor too, however the sums are put together', () => {
    const ledgers = Array.from({ length: 500 }, (_, seed) => walletOf(anyFacts(seed + 1_000)));
    for (const mode of ['value', 'units'] as const) {
      const whole = rollUp(ledgers, mode);
      expectBalance({ ...whole });
      const held = [...whole.byCompetitor.values()].reduce((sum, part) => sum + inCents(part), 0);
      expect(held).toBe(inCents(whole.competitors));
      const parts = [rollUp(ledgers.slice(0, 123), mode), rollUp(ledgers.slice(123), mode)];
      for (const key of ['ours', 'competitors', 'inHouse', 'unallocated', 'over', 'wallet'] as const)
        expect(parts.reduce((sum, part) => sum + inCents(part[key]), 0)).toBe(inCents(whole[key]));
    }
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'balances in the currency of the account: no. %i',
    (seed) => {
      const next = numbers(seed);
      const facts = {
        walletAmount: next(2) ? next(10_000_000) / 100 : null,
        currencyCode: CURRENCIES[next(4)] ?? null,
      };
      const read = input({ cells: [cellRecord('a', facts)], walletLines: anyLines(next, 'cell-a') });
      const { input: converted, exchange } = inCurrency(read, 'EUR', RATES, '2026-06-15');
      const [cell] = converted.cells;
      const ledger = walletOf({
        owned: next(1_000_000) / 7,
        quantity: 0,
        walletAmount: cell?.walletAmount ?? null,
        walletQuantity: null,
        lines: converted.walletLines,
      });
      expectBalance(sideIn(ledger, 'value'));
      expect(exchange?.missing ?? []).toEqual([]);
    },
  );
});
