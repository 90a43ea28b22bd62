import { Decimal as DecimalJs } from 'decimal.js';
import { FormulaEvaluationError } from './errors.ts';

/** Numbers as Salesforce computes them: 39 digits, half up. */
export const Decimal = DecimalJs.clone({
  precision: 39,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -7,
  toExpPos: 21,
});
export type Decimal = DecimalJs;

const PowerDecimal = Decimal.clone({ precision: 18 });
const External = Decimal.clone({ precision: 33 });
const smallestPower = new Decimal('1e-39');

export const zero = new Decimal(0);

/** Refuses what Java's BigDecimal cannot hold. */
export function finite(value: Decimal): Decimal {
  if (!value.isFinite()) throw new FormulaEvaluationError('The value is not a valid number.');
  return value;
}

export const fromDouble = (value: number): Decimal => finite(new Decimal(value));

/** Whole part, held inside the range of an integer. */
export const toInt = (value: Decimal): number =>
  Math.max(-2_147_483_648, Math.min(2_147_483_647, value.trunc().toNumber()));

/** Whole powers only, 18 digits; anything above 1e64 is out of range, so no power can run away. */
export function power(base: Decimal, exponent: Decimal): Decimal {
  const outOfRange = new FormulaEvaluationError('Out of range argument to POWER() function');
  if (!exponent.isInteger() || exponent.abs().gt(999_999_999)) throw outOfRange;
  const n = exponent.toNumber();
  if (base.isZero()) {
    if (n < 0) throw outOfRange;
    return n === 0 ? new Decimal(1) : zero;
  }
  const digits = Decimal.log10(base.abs()).toNumber() * n;
  if (digits > 64) throw outOfRange;
  if (digits < -40) return zero;
  const result = new Decimal(new PowerDecimal(base).pow(n));
  return result.abs().lt(smallestPower) ? zero : finite(result);
}

/** Rounds to digits after the point (before it when negative); a place beyond the first digit gives 0. */
function roundTo(value: Decimal, places: number, mode: DecimalJs.Rounding = DecimalJs.ROUND_HALF_UP): Decimal {
  const whole = value.abs().lt(1) ? 1 : value.e + 1;
  if (whole + places <= 0) return zero;
  if (places >= 0) return value.toDecimalPlaces(Math.min(places, 1_000), mode);
  return value.toSignificantDigits(whole + places, mode);
}

export const roundHalfUp = (value: Decimal, places: number): Decimal => roundTo(value, places);
export const truncate = (value: Decimal, places: number): Decimal => roundTo(value, places, DecimalJs.ROUND_DOWN);

/** To a whole number after dropping the noise beyond 33 digits. */
export function toWhole(value: Decimal, direction: 'floor' | 'ceil' | 'towardZero' | 'awayFromZero'): Decimal {
  const clean = new Decimal(
    direction === 'ceil' || direction === 'awayFromZero'
      ? value.toSignificantDigits(33, DecimalJs.ROUND_HALF_DOWN)
      : new External(value).toSignificantDigits(33, DecimalJs.ROUND_HALF_UP),
  );
  if (direction === 'floor') return clean.floor();
  if (direction === 'ceil') return clean.ceil();
  return clean.isNegative() === (direction === 'towardZero') ? clean.ceil() : clean.floor();
}

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,9})?$/;

/** A number written as text, or undefined when it is none. */
export function parseNumber(text: string): Decimal | undefined {
  if (!numeral.test(text)) return undefined;
  const value = new Decimal(text);
  return value.e > 1_000 || value.e < -1_000 ? undefined : value;
}

/** Plain digits without trailing zeros, as TEXT() writes numbers. */
export const plain = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
