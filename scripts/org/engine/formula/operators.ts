import { Decimal, finite, power } from './decimal.ts';
import { instant, msPerDay } from './dates.ts';
import { FormulaEvaluationError, illegalType, wrongType } from './errors.ts';
import { checkParameters, commonType, fn, ms, num, refusePicklist, str, text } from './functions/define.ts';
import { and, isEqual, or } from './functions/logic.ts';
import type { CallSite, FormulaType, FormulaValue, FunctionSpec, FunctionTable, TypedCall } from './types.ts';

const arithmetic = (compute: (left: Decimal, right: Decimal) => Decimal): FunctionSpec =>
  fn({ params: ['number', 'number'], type: 'number' }, ([left, right]) => finite(compute(num(left), num(right))));

function divide(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new FormulaEvaluationError('Division by zero');
  return left.div(right);
}

const eager = (type: FormulaType, body: (left: FormulaValue, right: FormulaValue) => FormulaValue): TypedCall => ({
  type,
  body: { eager: ([left = null, right = null]) => body(left, right) },
});

const strict = (type: FormulaType, body: (left: FormulaValue, right: FormulaValue) => FormulaValue): TypedCall =>
  eager(type, (left, right) => (left === null || right === null ? null : body(left, right)));

/** Days count whole for dates; for datetimes they round to the second. */
function shift(type: FormulaType, from: number, days: Decimal): number {
  if (type === 'date') return instant(from + days.trunc().times(msPerDay).toNumber());
  return instant(from + days.times(86_400).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(1_000).toNumber());
}

function moveTime(from: number, by: Decimal): number {
  const moved = from + by.trunc().toNumber();
  if (!(moved >= 0)) throw new FormulaEvaluationError('Time out of range');
  return moved % msPerDay;
}

const moment: readonly FormulaType[] = ['date', 'datetime', 'time'];

/** `+` and `-`: numbers, texts, and dates with numbers. */
function addOrSubtract(call: CallSite): TypedCall {
  const sign = call.name === '+' ? 1 : -1;
  call.args.forEach(refusePicklist);
  const [left, right] = call.args.map((arg) => arg.type) as [FormulaType, FormulaType];
  if (left === 'null' || right === 'null') return textOrNull(left === 'null' ? right : left, sign);
  if (left === 'number' && right === 'number') {
    return strict('number', (a, b) => finite(sign > 0 ? num(a).plus(num(b)) : num(a).minus(num(b))));
  }
  if (left === 'text' && right === 'text' && sign > 0) return eager('text', (a, b) => text(str(a) + str(b)));
  if (left === 'time' && right === 'number') return strict('time', (a, b) => moveTime(ms(a), num(b).times(sign)));
  if (left === 'time' && right === 'time' && sign < 0) {
    return strict('number', (a, b) => new Decimal((ms(a) - ms(b) + msPerDay) % msPerDay));
  }
  if ((left === 'date' || left === 'datetime') && right === 'number') {
    return strict(left, (a, b) => shift(left, ms(a), num(b).times(sign)));
  }
  if (left === 'number' && (right === 'date' || right === 'datetime') && sign > 0) {
    return strict(right, (a, b) => shift(right, ms(b), num(a)));
  }
  if (left === right && (left === 'date' || left === 'datetime') && sign < 0) {
    return strict('number', (a, b) => new Decimal(ms(a) - ms(b)).div(msPerDay));
  }
  if (left === 'text' && sign > 0) throw wrongType(call, ['text'], 1);
  const leftFits = left === 'number' || moment.includes(left);
  throw wrongType(call, ['number', 'date', 'datetime'], leftFits ? 1 : 0);
}

/** With a NULL literal only texts survive, and only `+`. */
const textOrNull = (type: FormulaType, sign: number): TypedCall =>
  type === 'text' && sign > 0 ? eager('text', (a, b) => text(str(a) + str(b))) : eager(type, () => null);

function equality(call: CallSite): TypedCall {
  call.args.forEach(refusePicklist);
  const types = call.args.map((arg) => arg.type);
  if (types.includes('location')) throw illegalType(call);
  const type = commonType(types);
  if (type === undefined) throw wrongType(call, [types[0] ?? 'null'], 1);
  const negate = call.name === '<>';
  return eager('boolean', (left, right) => {
    const equal = isEqual(left, right, type === 'text');
    return equal === null ? null : equal !== negate;
  });
}

const orders: Readonly<Record<string, (sign: number) => boolean>> = {
  '<': (sign) => sign < 0,
  '>': (sign) => sign > 0,
  '<=': (sign) => sign <= 0,
  '>=': (sign) => sign >= 0,
};

function compare(left: FormulaValue, right: FormulaValue): number {
  if (left instanceof Decimal) return (left as Decimal).cmp(num(right));
  if (typeof left === 'number') return left - ms(right);
  const [a, b] = [str(left), str(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function ordering(call: CallSite): TypedCall {
  call.args.forEach(refusePicklist);
  const types = call.args.map((arg) => arg.type);
  if (types.includes('location')) throw illegalType(call);
  types.forEach((type, index) => {
    if (type === 'boolean') throw wrongType(call, ['number', 'date', 'datetime'], index);
  });
  if (commonType(types) === undefined) throw wrongType(call, [types[0] ?? 'null'], 1);
  const holds = orders[call.name];
  return strict('boolean', (left, right) => holds?.(compare(left, right)) ?? null);
}

const signed = (compute: (value: Decimal) => Decimal): FunctionSpec =>
  fn({ params: ['number'], type: 'number' }, ([value]) => compute(num(value)));

/** Operators by their sign; `unary-` and `unary+` stand before one operand. */
export const operators: FunctionTable = {
  '+': { check: addOrSubtract },
  '-': { check: addOrSubtract },
  '*': arithmetic((left, right) => left.times(right)),
  '/': arithmetic(divide),
  '^': arithmetic(power),
  '&': {
    check: (call) => {
      checkParameters(call, { params: ['text', 'text'] });
      return eager('text', (left, right) => text(str(left) + str(right)));
    },
  },
  '&&': and,
  '||': or,
  '=': { check: equality },
  '<>': { check: equality },
  '<': { check: ordering },
  '>': { check: ordering },
  '<=': { check: ordering },
  '>=': { check: ordering },
  'unary-': signed((value) => value.neg()),
  'unary+': signed((value) => value),
};
