import { Decimal } from 'decimal.js';
import type { FieldDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

const plain = /^-?(\d{1,15})(?:\.(\d{1,15}))?$/;

/** The number of a plain numeral that fits the field as it is; undefined where it takes decimal arithmetic to tell. */
function fitting(field: FieldDef, text: string): number | undefined {
  const [, whole = '', fraction = ''] = plain.exec(text) ?? [];
  const limited = field.precision > 0;
  const digits = limited ? field.precision - field.scale : 15;
  if (whole === '' || whole.length > digits || whole.length + fraction.length > 15) return undefined;
  return fraction.length <= (limited || field.type === 'int' ? field.scale : 15) ? Number(text) : undefined;
}

/** A JSON number or a numeral in text, rounded half up to the field's scale; undefined when it is no number. */
export function convertNumber(field: FieldDef, raw: unknown): number | undefined {
  if (typeof raw === 'string' && !numeral.test(raw)) return undefined;
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const fits = fitting(field, String(raw));
  if (fits !== undefined) return fits;
  const exact = new Decimal(raw);
  if (!exact.isFinite()) return undefined;
  const limited = field.precision > 0;
  if (field.type === 'int' && !exact.isInteger()) return undefined;
  const rounded = limited || field.type === 'int' ? exact.toDecimalPlaces(field.scale, Decimal.ROUND_HALF_UP) : exact;
  const wholeDigits = limited ? field.precision - field.scale : 15;
  if (rounded.abs().gte(new Decimal(10).pow(wholeDigits))) {
    throw new OrgError(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${String(raw)}`,
      [field.name],
    );
  }
  return rounded.toNumber();
}
