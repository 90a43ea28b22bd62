import type { FieldDef, FieldType, Value } from './types.ts';

/** Who reads a value: a user's locale (`en_US`), IANA time zone and currency. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  /** Amounts are written with the ISO code, not the symbol: in orgs with several currencies. */
  readonly isoCodes?: boolean;
}

/** Salesforce writes locales as `en_US`; unknown ones fall back to it. */
function localeOf(reader: Reader): string {
  const tag = reader.locale.replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch (error) {
    if (error instanceof RangeError) return 'en-US';
    throw error;
  }
}

const digits = (field: FieldDef | undefined): { minimumFractionDigits: number; maximumFractionDigits: number } => ({
  minimumFractionDigits: field?.scale ?? 0,
  maximumFractionDigits: field?.scale ?? 0,
});

export const labelOf = (value: string, field: FieldDef | undefined): string =>
  field?.picklist?.find((entry) => entry.value === value)?.label ?? value;

function amountOf(value: number, locale: string, of: ReturnType<typeof digits>, reader: Reader): string {
  const currencyDisplay = reader.isoCodes ? 'code' : 'symbol';
  const { currency } = reader;
  const text = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay, ...of }).format(value);
  return reader.isoCodes ? text.replaceAll('\u00a0', ' ') : text;
}

/** A value as people of the user's locale, time zone and currency read it; null for what has no other form than its value. */
export function formatValue(value: Value, type: FieldType, field: FieldDef | undefined, reader: Reader): string | null {
  if (value === null) return null;
  const locale = localeOf(reader);
  switch (type) {
    case 'currency':
      return amountOf(Number(value), locale, digits(field), reader);
    case 'percent':
      return `${new Intl.NumberFormat(locale, digits(field)).format(Number(value))}%`;
    case 'int':
    case 'double':
      return new Intl.NumberFormat(locale, digits(field)).format(Number(value));
    case 'date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(
        new Date(`${String(value).slice(0, 10)}T00:00:00Z`),
      );
    case 'datetime': {
      const instant = new Date(String(value).replace(/\+0000$/, 'Z'));
      return new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        timeZone: reader.timeZone,
      })
        .format(instant)
        .replaceAll('\u202f', ' ');
    }
    case 'time':
      return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' })
        .format(new Date(`1970-01-01T${String(value)}`))
        .replaceAll('\u202f', ' ');
    case 'picklist':
    case 'combobox':
      return labelOf(String(value), field);
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((each) => labelOf(each, field))
        .join(';');
    case 'id':
    case 'string':
    case 'textarea':
    case 'boolean':
    case 'reference':
    case 'email':
    case 'phone':
    case 'url':
    case 'encryptedstring':
    case 'base64':
    case 'address':
    case 'location':
      return null;
  }
}
