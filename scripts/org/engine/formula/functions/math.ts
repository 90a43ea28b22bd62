import { Decimal, fromDouble, finite, roundHalfUp, toInt, toWhole, truncate } from '../decimal.ts';
import type { FormulaType, FunctionSpec, FunctionTable } from '../types.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { fn, num } from './define.ts';

const number: FormulaType = 'number';

const unary = (compute: (value: Decimal) => Decimal): FunctionSpec =>
  fn({ params: [number], type: number }, ([value]) => finite(compute(num(value))));

const binary = (compute: (left: Decimal, right: Decimal) => Decimal): FunctionSpec =>
  fn({ params: [number, number], type: number }, ([left, right]) => finite(compute(num(left), num(right))));

/** Functions Salesforce computes in double precision. */
const double = (compute: (value: number) => number): FunctionSpec =>
  unary((value) => fromDouble(compute(value.toNumber())));

const extreme = (isBetter: (candidate: Decimal, best: Decimal) => boolean): FunctionSpec =>
  fn({ params: [number], repeats: true, type: number }, (args) =>
    args.map((arg) => num(arg)).reduce((best, candidate) => (isBetter(candidate, best) ? candidate : best)),
  );

function remainder(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new FormulaEvaluationError('Division by zero');
  return left.mod(right);
}

export const mathFunctions: FunctionTable = {
  ABS: unary((value) => value.abs()),
  ACOS: double(Math.acos),
  ASIN: double(Math.asin),
  ATAN: double(Math.atan),
  ATAN2: binary((y, x) => fromDouble(Math.atan2(y.toNumber(), x.toNumber()))),
  CEILING: unary((value) => toWhole(value, 'awayFromZero')),
  COS: double(Math.cos),
  EXP: double(Math.exp),
  FLOOR: unary((value) => toWhole(value, 'towardZero')),
  LN: double(Math.log),
  LOG: double(Math.log10),
  MAX: extreme((candidate, best) => candidate.gt(best)),
  MCEILING: unary((value) => toWhole(value, 'ceil')),
  MFLOOR: unary((value) => toWhole(value, 'floor')),
  MIN: extreme((candidate, best) => candidate.lt(best)),
  MOD: binary(remainder),
  PI: fn({ params: [], type: number }, () => new Decimal(Math.PI)),
  ROUND: binary((value, places) => roundHalfUp(value, toInt(places))),
  SIN: double(Math.sin),
  SQRT: double(Math.sqrt),
  TAN: double(Math.tan),
  TRUNC: binary((value, places) => truncate(value, toInt(places))),
};
