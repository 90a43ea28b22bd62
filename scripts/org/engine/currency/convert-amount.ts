import type { Store } from '../../store/types.ts';

/** Turns an amount of one currency into another by the rates in force; an amount without a currency stays as it is. */
export type ConvertAmount = (amount: number, from: unknown, to: unknown) => number;

/** Conversion by the rates of the currency types, as formulas and roll-ups do it: dated rates are for opportunities alone. */
export function amountConverter(store: Store): ConvertAmount {
  let rates: ReadonlyMap<unknown, number> | undefined;
  return (amount, from, to) => {
    if (from === to) return amount;
    rates ??= new Map(
      store
        .select('SELECT "IsoCode", "ConversionRate" FROM "CurrencyType"', [])
        .map((row) => [row['IsoCode'], Number(row['ConversionRate'])]),
    );
    const [own, wanted] = [rates.get(from), rates.get(to)];
    return own === undefined || wanted === undefined ? amount : (amount / own) * wanted;
  };
}
