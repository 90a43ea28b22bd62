import { knownCurrencies, namedCurrencies } from '../../../catalog/multi-currency.ts';
import { childOf, flagOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { schemaProblems } from './schema.ts';

/** `settings/Currency.settings`. Several currencies cannot be taken back, nor their corporate one changed. Metadata API Developer Guide, CurrencySettings. */
export const checkCurrencySettings: Check = ({ component }, { before, schema }) => {
  const { xml } = component;
  if (!xml) return [];
  const problems: Problem[] = [...schemaProblems(schema, 'CurrencySettings', xml)];
  const refuse = (element: string, message: string): void =>
    void problems.push(errorAt(childOf(xml, element) ?? xml, message));
  const on = flagOf(xml, 'enableMultiCurrency');
  if (before.currency && !on)
    refuse('enableMultiCurrency', 'Multiple currencies cannot be disabled once they are enabled');
  if (!on && flagOf(xml, 'enableCurrencyEffectiveDates'))
    refuse('enableCurrencyEffectiveDates', 'enableCurrencyEffectiveDates needs enableMultiCurrency');
  if (before.currency?.dated && !flagOf(xml, 'enableCurrencyEffectiveDates'))
    refuse('enableCurrencyEffectiveDates', 'The local org does not turn dated exchange rates off again');
  const corporate = textOf(xml, 'corporateCurrency');
  if (corporate !== undefined && before.currency && corporate !== before.currency.corporate)
    refuse('corporateCurrency', 'The local org does not change its corporate currency');
  if (!on && (corporate !== undefined || namedCurrencies(component).length > 0))
    refuse('corporateCurrency', 'Currencies need enableMultiCurrency');
  for (const code of [corporate ?? 'USD', ...namedCurrencies(component).map(({ isoCode }) => isoCode)])
    if (!knownCurrencies.includes(code)) refuse('currency', `Invalid currency code: ${code}`);
  for (const { isoCode, conversionRate } of namedCurrencies(component))
    if (
      conversionRate === undefined
        ? !before.currency?.active.includes(isoCode) && isoCode !== corporate
        : conversionRate <= 0
    )
      refuse('currency', `Currency ${isoCode} needs a conversionRate greater than zero`);
  return problems;
};
