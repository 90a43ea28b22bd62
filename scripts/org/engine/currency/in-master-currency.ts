import type { RollUp } from '../save/save-model.ts';
import type { InMasterCurrency } from '../save/total-details.ts';
import type { Context } from '../types.ts';
import { amountConverter } from './convert-amount.ts';

/** How a roll-up of amounts turns those of its details into the master's currency; undefined where there is nothing to turn. */
export function inMasterCurrency(
  { parent, summary }: RollUp,
  masterId: string,
  { catalog, store }: Pick<Context, 'catalog' | 'store'>,
): InMasterCurrency | undefined {
  if (!catalog.currency || summary.type !== 'currency') return undefined;
  const to = store.read(parent, masterId)?.['CurrencyIsoCode'];
  const convert = amountConverter(store);
  return (amount, detail) => convert(amount, detail['CurrencyIsoCode'], to);
}
