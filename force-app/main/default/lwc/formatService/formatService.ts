import below from '@salesforce/label/c.Format_Below';
import thousands from '@salesforce/label/c.Format_Thousands';
import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import type { IsoDate } from 'c/periodModel';

/** Making a formatter takes longer than a thousand numbers it formats: each is made once. */
const plain = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const percentsInTenths = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const plurals = new Intl.PluralRules(locale);
const ofDay = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat(locale, ofDay);
const dayOfYear = new Intl.DateTimeFormat(locale, { ...ofDay, year: 'numeric' });
const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
const monthOfYear = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC', year: 'numeric' });
const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

const moneyOf = (isoCode: string) => ({
  isoCode,
  exact: new Intl.NumberFormat(locale, { style: 'currency', currency: isoCode, minimumFractionDigits: 0 }),
  units: new Intl.NumberFormat(locale, { style: 'currency', currency: isoCode, maximumFractionDigits: 0 }),
});
let money = moneyOf(currency);

/** Writes amounts in the currency of the plan in sight from now on; `null`, in an org of one currency, in the user's. */
export function countIn(isoCode: string | null): void {
  if (money.isoCode !== (isoCode ?? currency)) money = moneyOf(isoCode ?? currency);
}

/** ISO code of the currency amounts are written in. */
export const countedCurrency = (): string => money.isoCode;

/** How `lightning-input` shows an amount: it knows the sign of the user's currency only. */
export const moneyFormatter = (): 'currency' | 'decimal' => (money.isoCode === currency ? 'currency' : 'decimal');

/** What stands where nothing is known. */
export const MISSING = '–';

/** The unit in which amounts of this size stand side by side: 1,000 from 10,000 on, else 1. */
export const unitOf = (largest: number): number => (Math.abs(largest) >= 10_000 ? 1000 : 1);

/** The text of a label with `{0}`, `{1}` … replaced by the values. */
export const fill = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));

/** A text that counts, in the forms a language has; without one for a count it is `other`. English has `one` and `other`. */
export type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form of a text for a count in the user's language: of 1 deal, of 2 deals. The text still has its places. */
export const plural = (forms: CountForms, count: number): string => forms[plurals.select(count)] ?? forms.other;

/** A text that counts: `{0}` is the count, `{1}` … the further values. */
export const formatCount = (forms: CountForms, count: number, ...values: readonly (string | number)[]): string =>
  fill(plural(forms, count), formatNumber(count), ...values);

/** An amount in the currency that is counted in, to the cent only where it has cents. */
export const formatMoney = (amount: number | null): string => (amount === null ? MISSING : money.exact.format(amount));

/** An amount already counted in units of `unit`: `812` of 1,000 is `$812K`. */
export function formatUnits(units: number | null, unit: number): string {
  if (units === null) return MISSING;
  const text = money.units.format(units);
  return unit === 1000 ? fill(thousands, text) : text;
}

/** An amount in units of `unit`; one too small to count is not shown as nothing: `<$1K`. */
export function formatInUnits(amount: number, unit: number): string {
  // Of a small negative amount there is no minus zero.
  const units = Math.round(amount / unit) || 0;
  return units === 0 && amount > 0 ? fill(below, formatUnits(1, unit)) : formatUnits(units, unit);
}

export const formatNumber = (value: number | null): string => (value === null ? MISSING : plain.format(value));

/** A percent of 0 to 100; without decimals unless some are asked for. */
export const formatPercent = (percent: number | null, decimals: 0 | 1 = 0): string =>
  percent === null ? MISSING : (decimals === 0 ? percents : percentsInTenths).format(percent / 100);

/** A calendar day, with its year only when that is not `year`. */
export function formatDay(date: IsoDate | null, year?: string): string {
  if (date === null) return MISSING;
  return (date.startsWith(`${year ?? ''}-`) ? day : dayOfYear).format(utc(date));
}

/** The month of a day, with its year when asked. */
export const formatMonth = (date: IsoDate, hasYear = false): string =>
  (hasYear ? monthOfYear : month).format(utc(date));

/** The month of a day with the last two digits of its year, for the tightest places: `Jan 27`. */
export const formatShortMonth = (date: IsoDate): string => shortMonth.format(utc(date));

const utc = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** Today in the time zone of the user. */
export function todayOfUser(now: Date = new Date()): IsoDate {
  return isoDay.format(now);
}
