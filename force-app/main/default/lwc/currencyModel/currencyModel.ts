import type { Asset, CellRecord, Opportunity, OpportunityLine, OrderLine, WalletLine } from 'c/crmModel';
import type { IsoDate } from 'c/periodModel';

/** What a unit of the corporate currency was worth from a day on, as `Currency_Rate__c` holds it. */
export interface CurrencyRate {
  readonly isoCode: string;
  readonly startDate: IsoDate;
  /** Units of this currency for one unit of the corporate currency. */
  readonly rate: number;
}

/** How amounts of other currencies were counted. */
export interface Exchange {
  readonly currency: string;
  /** The day from which the newest rate that was used holds; `null` when none was. */
  readonly rateDate: IsoDate | null;
  /** Amounts that were converted. */
  readonly converted: number;
  /** Amounts that could not be, and count as nothing, by currency. */
  readonly missing: readonly { readonly isoCode: string; readonly count: number }[];
}

/** The rate that holds on a day: the last that started by then; `null` when none did or it is no rate. */
export function rateOn(rates: readonly CurrencyRate[], isoCode: string, day: IsoDate): CurrencyRate | null {
  let found: CurrencyRate | null = null;
  for (const each of rates) {
    if (each.isoCode !== isoCode || each.startDate > day || !(each.rate > 0)) continue;
    if (found === null || each.startDate >= found.startDate) found = each;
  }
  return found;
}

interface Amounts {
  readonly opportunities: readonly Opportunity[];
  readonly lines: readonly OpportunityLine[];
  readonly assets: readonly Asset[];
  readonly cells?: readonly CellRecord[];
  readonly walletLines?: readonly WalletLine[];
  readonly orderLines?: readonly OrderLine[];
}

type Factor = (isoCode: string, day: IsoDate) => number | null;

/** Counts what was asked for, and looks each rate up once a day and currency. */
function exchangeTo(currency: string, rates: readonly CurrencyRate[]) {
  const known = new Map<string, number | null>();
  const missing = new Map<string, number>();
  let rateDate: IsoDate | null = null;
  let converted = 0;
  const lookUp: Factor = (isoCode, day) => {
    const from = rateOn(rates, isoCode, day);
    const to = rateOn(rates, currency, day);
    if (!from || !to) return null;
    for (const { startDate } of [from, to]) if (rateDate === null || startDate > rateDate) rateDate = startDate;
    return to.rate / from.rate;
  };
  const factor: Factor = (isoCode, day) => {
    const key = `${isoCode}:${day}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = lookUp(isoCode, day)));
    if (found === null) missing.set(isoCode, (missing.get(isoCode) ?? 0) + 1);
    else converted += 1;
    return found;
  };
  const result = (): Exchange => ({
    currency,
    rateDate,
    converted,
    missing: [...missing].map(([isoCode, count]) => ({ isoCode, count })).sort((a, b) => b.count - a.count),
  });
  return { factor, result };
}

const times = (amount: number | null, factor: number | null): number | null =>
  amount === null || factor === null ? null : Math.round(amount * factor * 100) / 100;

/** An amount of one currency in another, at the rates that hold on a day; `null` where one has none by then. */
export const exchanged = (
  amount: number,
  from: string,
  to: string,
  rates: readonly CurrencyRate[],
  day: IsoDate,
): number | null => times(amount, exchangeTo(to, rates).factor(from, day));

/**
 * Amounts of deals, assets, cells and wallets in one currency: what is closed at the rate of its close date, what a person said
 * of a cell or a wallet at that of the day they said it, what is open, in use or ordered at today's. An amount without a rate
 * becomes `null` and is told in `exchange.missing`; nothing is ever taken one to one. `exchange` is `null` where everything is
 * in that currency already.
 */
export function inCurrency<T extends Amounts>(
  input: T,
  currency: string | null,
  rates: readonly CurrencyRate[],
  today: IsoDate,
): { readonly input: T; readonly exchange: Exchange | null } {
  const isForeign = ({ currencyCode = null }: { readonly currencyCode?: string | null }): boolean =>
    currencyCode !== null && currencyCode !== currency;
  const { cells = [], walletLines = [], orderLines = [] } = input;
  if (
    currency === null ||
    ![input.opportunities, input.assets, cells, walletLines, orderLines].some((each) => each.some(isForeign))
  )
    return { input, exchange: null };
  const { factor, result } = exchangeTo(currency, rates);
  const factors = new Map<string, number | null>();
  const opportunities = input.opportunities.map((each) => {
    if (!isForeign(each)) return each;
    const by = factor(each.currencyCode ?? '', each.isClosed ? each.closeDate : today);
    factors.set(each.id, by);
    return { ...each, amount: times(each.amount, by) };
  });
  const lines = input.lines.map((each) =>
    factors.has(each.opportunityId)
      ? { ...each, amount: times(each.amount, factors.get(each.opportunityId) ?? null) }
      : each,
  );
  const assets = input.assets.map((each) =>
    isForeign(each) ? { ...each, price: times(each.price, factor(each.currencyCode ?? '', today)) } : each,
  );
  const wallets = walletLines.map((each) =>
    isForeign(each)
      ? {
          ...each,
          amount: times(each.amount, factor(each.currencyCode ?? '', each.asOfDate ?? today)),
          currencyCode: currency,
        }
      : each,
  );
  const known = cells.map((each) => {
    if (!isForeign(each) || (each.potentialAmount === null && each.walletAmount === null)) return each;
    const by = factor(each.currencyCode ?? '', each.asOfDate ?? today);
    const amounts = { potentialAmount: times(each.potentialAmount, by), walletAmount: times(each.walletAmount, by) };
    return { ...each, ...amounts, currencyCode: currency };
  });
  const orders = orderLines.map((each) =>
    isForeign(each) ? { ...each, amount: times(each.amount, factor(each.currencyCode ?? '', today)) } : each,
  );
  const changed = {
    ...input,
    opportunities,
    lines,
    assets,
    ...(input.cells ? { cells: known } : {}),
    ...(input.walletLines ? { walletLines: wallets } : {}),
    ...(input.orderLines ? { orderLines: orders } : {}),
  };
  return { input: changed, exchange: result() };
}
