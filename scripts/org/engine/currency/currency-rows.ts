import { namedCurrencies } from '../../catalog/multi-currency.ts';
import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, CurrencyDef, ObjectDef } from '../../catalog/types.ts';
import type { Row, Store } from '../../store/types.ts';
import { upsertRows, type Stamp } from '../deploy/upsert-rows.ts';

/** Day from which the first rate of a currency counts: it has no beginning. */
export const firstDay = '0001-01-01';

const typesIn = (store: Store): readonly Row[] =>
  store.select('SELECT "IsoCode", "IsActive", "IsCorporate" FROM "CurrencyType" ORDER BY "IsoCode"', []);

/** Corporate and active currencies as the currency types say; undefined in an org of one currency. */
export function storedCurrencies(
  catalog: Catalog,
  store: Store,
): Pick<CurrencyDef, 'corporate' | 'active'> | undefined {
  if (!catalog.currency) return undefined;
  const rows = typesIn(store);
  const codes = (named: 'IsActive' | 'IsCorporate'): readonly string[] =>
    rows.filter((row) => row[named] === 1).map((row) => String(row['IsoCode']));
  const [corporate] = codes('IsCorporate');
  return corporate === undefined ? undefined : { corporate, active: codes('IsActive') };
}

/** Digits ISO 4217 gives a currency: 0 for JPY, 2 for USD. */
const decimalPlaces = (currency: string): number =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Writes what `Currency.settings` says of currencies, and gives every record one when an org gets its second. */
export function syncCurrencies(store: Store, before: Catalog, after: Catalog, stamp: Stamp): void {
  const { currency } = after;
  const types = objectOf(after, 'CurrencyType');
  if (!currency || !types) return;
  const settings = componentsOf(after, 'Settings').get('Currency');
  const named = namedCurrencies(settings);
  const corporate = storedCurrencies(after, store)?.corporate ?? currency.corporate;
  const rows = named
    .filter(({ isoCode }) => isoCode !== corporate)
    .map(
      ({ isoCode, conversionRate, active, scale }): Row => ({
        IsoCode: isoCode,
        IsActive: active,
        IsCorporate: false,
        DecimalPlaces: scale ?? decimalPlaces(isoCode),
        ...(conversionRate === undefined ? {} : { ConversionRate: conversionRate }),
      }),
    );
  const own = { IsoCode: corporate, IsActive: true, IsCorporate: true, ConversionRate: 1 };
  upsertRows(store, types, ['IsoCode'], [{ ...own, DecimalPlaces: decimalPlaces(corporate) }, ...rows], stamp);
  if (!before.currency) for (const object of after.objects.values()) giveCurrency(store, object, corporate);
  addFirstRates(store, after, stamp);
}

/** "All records get the corporate currency" when an org turns several currencies on. */
function giveCurrency(store: Store, object: ObjectDef, corporate: string): void {
  for (const name of ['CurrencyIsoCode', 'DefaultCurrencyIsoCode']) {
    if (!object.fields.has(name.toLowerCase())) continue;
    for (const { Id } of store.select(`SELECT "Id" FROM "${object.name}" WHERE "${name}" IS NULL`, []))
      store.update(object, String(Id), { [name]: corporate });
  }
}

/** With dated rates on, the rate a currency has counts from the beginning, until a dated one starts. */
export function addFirstRates(store: Store, catalog: Catalog, stamp: Stamp): void {
  const rates = objectOf(catalog, 'DatedConversionRate');
  const types = objectOf(catalog, 'CurrencyType');
  if (!rates || !types) return;
  const known = new Set(
    store
      .select('SELECT "IsoCode" FROM "DatedConversionRate" WHERE "StartDate" = ?', [firstDay])
      .map((row) => String(row['IsoCode'])),
  );
  const missing = store
    .select('SELECT "IsoCode", "ConversionRate" FROM "CurrencyType"', [])
    .filter((row) => !known.has(String(row['IsoCode'])))
    .map((row): Row => ({ ...row, StartDate: firstDay }));
  if (missing.length === 0) return;
  upsertRows(store, rates, ['IsoCode', 'StartDate'], missing, stamp);
  for (const row of missing) chainRates(store, rates, String(row['IsoCode']));
}

/** Each dated rate ends where the next of its currency starts. */
export function chainRates(store: Store, rates: ObjectDef, isoCode: string): void {
  const rows = store
    .find(rates, 'IsoCode', [isoCode])
    .toSorted((left, right) => (String(left['StartDate']) < String(right['StartDate']) ? -1 : 1));
  rows.forEach((row, index) => {
    const next = rows[index + 1]?.['StartDate'] ?? null;
    if (row['NextStartDate'] !== next) store.update(rates, String(row['Id']), { NextStartDate: next });
  });
}
