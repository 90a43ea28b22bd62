import type { HostUser } from '../../host-contract.ts';

const part = (format: Intl.NumberFormat, value: number, type: string): string =>
  format.formatToParts(value).find((piece) => piece.type === type)?.value ?? '';

/** Values of `@salesforce/i18n/*` for a user; what is not here keeps the base components' default (en-US). */
export function localeSettings(user: HostUser): Readonly<Record<string, unknown>> {
  const locale = user.locale.replaceAll('_', '-');
  const number = new Intl.NumberFormat(locale);
  const currency = new Intl.NumberFormat(locale, { style: 'currency', currency: user.currency });
  return {
    locale,
    lang: user.language.replaceAll('_', '-'),
    dir: 'ltr',
    timeZone: user.timeZone,
    currency: user.currency,
    'number.currencySymbol': part(currency, 1, 'currency'),
    'number.decimalSeparator': part(number, 1.5, 'decimal'),
    'number.groupingSeparator': part(number, 1_000_000, 'group'),
  };
}
