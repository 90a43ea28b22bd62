import noRate from '@salesforce/label/c.Currency_No_Rate';
import type { Account, ListPrice } from 'c/crmModel';
import { exchanged } from 'c/currencyModel';
import type { CurrencyRate } from 'c/currencyModel';
import { countedCurrency, fill, formatMoney, formatNumber } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';

type OfAccount = Pick<Account, 'id' | 'currencyCode'>;

/** The currency a plan counts and is typed in, that of its account; `null` in an org of one, whose records name none. */
export const planCurrency = (accounts: readonly OfAccount[], accountId: string): string | null =>
  accounts.find(({ id }) => id === accountId)?.currencyCode ?? null;

/** List prices in the currency a plan counts in: an opportunity takes none of another. */
export const pricesIn = (isoCode: string | null, prices: readonly ListPrice[]): readonly ListPrice[] =>
  prices.filter((price) => (price.currencyCode ?? null) === isoCode);

/** An amount as its record holds it; of a currency other than the plan's with its code. */
export const moneyIn = (amount: number, isoCode: string | null | undefined): string =>
  isoCode && isoCode !== countedCurrency() ? `${isoCode} ${formatNumber(amount)}` : formatMoney(amount);

/** What an amount a person types is turned into the currency of its record by. */
export interface Till {
  /** The currency it is typed in; `null` in an org of one. */
  readonly currency: string | null;
  readonly rates: readonly CurrencyRate[];
  readonly today: IsoDate;
}

interface Scope {
  readonly accounts: readonly OfAccount[];
  readonly rates: readonly CurrencyRate[];
}

export const tillOf = (scope: Scope | null, accountId: string | undefined, today: IsoDate): Till => ({
  currency: planCurrency(scope?.accounts ?? [], accountId ?? ''),
  rates: scope?.rates ?? [],
  today,
});

/** An amount cannot be kept in the currency of its record. */
export class NoRateError extends Error {
  readonly errorCode = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';
  constructor(from: string, to: string) {
    super(fill(noRate, from, to));
    this.name = 'NoRateError';
  }
}

interface Kept {
  readonly currencyCode?: string | null;
  /** The day the amount was said; its rate holds, today's without it. */
  readonly asOfDate?: IsoDate | null;
}

/** What was typed as the record holds it: a record stays in its currency. Throws {@link NoRateError}. */
export function amountKept({ currency: from, rates, today }: Till, record: Kept | null, amount: number | null) {
  const to = record?.currencyCode ?? null;
  if (amount === null || from === null || to === null || to === from) return amount;
  const kept = exchanged(amount, from, to, rates, record?.asOfDate ?? today);
  if (kept === null) throw new NoRateError(from, to);
  return kept;
}
