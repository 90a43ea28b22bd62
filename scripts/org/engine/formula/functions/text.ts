import { Decimal, parseNumber, plain, toInt } from '../decimal.ts';
import { formatDay, formatInstant, formatTime } from '../dates.ts';
import { FormulaEvaluationError, wrongCount, wrongType } from '../errors.ts';
import { compileRegex } from '../regex/compile-regex.ts';
import type { Bound, FormulaType, FormulaValue, FunctionSpec, FunctionTable } from '../types.ts';
import { fn, int, ms, num, str, text } from './define.ts';

const t: FormulaType = 'text';
const n: FormulaType = 'number';

function toText(type: FormulaType, value: FormulaValue): FormulaValue {
  if (value === null) return null;
  if (value instanceof Decimal) return plain(value as Decimal);
  if (type === 'date') return formatDay(ms(value));
  if (type === 'time') return formatTime(ms(value));
  if (type === 'datetime') return formatInstant(ms(value));
  return text(str(value));
}

const textFunction: FunctionSpec = {
  check: (call) => {
    if (call.args.length !== 1) throw wrongCount(call, 1);
    const { type } = call.args[0] as Bound;
    if (!['number', 'date', 'datetime', 'time', 'picklist', 'null'].includes(type)) {
      throw wrongType(call, ['number', 'date', 'datetime', 'picklist'], 0);
    }
    return { type: t, body: { eager: ([value]) => toText(type, value ?? null) } };
  },
};

function pad(args: readonly FormulaValue[], atStart: boolean): string | null {
  const [value, size, filler] = args;
  if ((size ?? null) === null) return null;
  const source = str(value);
  const length = toInt(num(size));
  if (source === '' || length <= 0) return null;
  if (length <= source.length) return source.slice(0, length);
  text(' '.repeat(Math.min(length, 200_000)));
  const fill = args.length > 2 ? str(filler) : ' ';
  if (fill === '') return source;
  return atStart ? source.padStart(length, fill) : source.padEnd(length, fill);
}

function middle(
  value: FormulaValue | undefined,
  from: FormulaValue | undefined,
  size: FormulaValue | undefined,
): string | null {
  if ((from ?? null) === null || (size ?? null) === null) return null;
  const start = Math.max(1, toInt(num(from)));
  const count = Math.max(0, toInt(num(size)));
  return text(str(value).slice(start - 1, start - 1 + count));
}

function find(args: readonly FormulaValue[]): FormulaValue {
  const [search, value, from] = args;
  if ((search ?? null) === null || (value ?? null) === null || from === null) return int(0);
  const start = from === undefined ? 0 : Math.max(0, toInt(num(from)) - 1);
  return int(str(value).indexOf(str(search), start) + 1);
}

function toNumber(value: string): Decimal | null {
  if (value === '') return null;
  const parsed = parseNumber(value);
  if (!parsed) throw new FormulaEvaluationError("The value 'null' is not a valid number.");
  return parsed;
}

/** First letters up, the rest down. */
const initCap = (value: string): string =>
  value.replace(/[\p{L}\p{Nd}]+/gu, (word) => {
    const [first = '', ...rest] = [...word];
    return oneUp(first) + rest.map(oneDown).join('');
  });
const oneUp = (char: string): string => ([...char.toUpperCase()].length === 1 ? char.toUpperCase() : char);
const oneDown = (char: string): string => ([...char.toLowerCase()].length === 1 ? char.toLowerCase() : 'i');

const language = (locale: FormulaValue | undefined): string | undefined => {
  const tag = str(locale ?? null).replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
};

const cased = (change: (value: string, locale: string | undefined) => string): FunctionSpec =>
  fn({ params: [t, t], optional: 1, type: t, nulls: true }, ([value, locale]) =>
    text(change(str(value), language(locale))),
  );

function char(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

export const textFunctions: FunctionTable = {
  ASCII: fn({ params: [t], type: n }, ([value]) => int(str(value).codePointAt(0) ?? 0)),
  BEGINS: fn({ params: [t, t], type: 'boolean', nulls: true }, ([value, start]) => str(value).startsWith(str(start))),
  BR: fn({ params: [], type: t }, () => '<br>'),
  CHR: fn({ params: [n], type: t }, ([code]) => char(toInt(num(code)))),
  CONTAINS: fn({ params: [t, t], type: 'boolean', nulls: true }, ([value, part]) => str(value).includes(str(part))),
  FIND: fn({ params: [t, t, n], optional: 1, type: n, nulls: true }, find),
  INITCAP: fn({ params: [t], type: t }, ([value]) => text(initCap(str(value)))),
  ISNUMBER: fn({ params: [t], type: 'boolean', nulls: true }, ([value]) => parseNumber(str(value)) !== undefined),
  LEFT: fn({ params: [t, n], type: t }, ([value, size]) => text(str(value).slice(0, Math.max(0, toInt(num(size)))))),
  LEN: fn({ params: [t], type: n, nulls: true }, ([value]) => int(str(value).length)),
  LOWER: cased((value, locale) => value.toLocaleLowerCase(locale)),
  LPAD: fn({ params: [t, n, t], optional: 1, type: t, nulls: true }, (args) => pad(args, true)),
  MID: fn({ params: [t, n, n], type: t, nulls: true }, ([value, from, size]) => middle(value, from, size)),
  REGEX: fn({ params: [t, t], type: 'boolean', nulls: true, uses: ['validation', 'flow'] }, ([value, pattern]) =>
    compileRegex(str(pattern))(str(value)),
  ),
  REVERSE: fn({ params: [t], type: t }, ([value]) => text([...str(value)].reverse().join(''))),
  RIGHT: fn({ params: [t, n], type: t }, ([value, size]) => {
    const count = toInt(num(size));
    return count > 0 ? text(str(value).slice(-count)) : null;
  }),
  RPAD: fn({ params: [t, n, t], optional: 1, type: t, nulls: true }, (args) => pad(args, false)),
  SUBSTITUTE: fn({ params: [t, t, t], type: t, nulls: true }, ([value, from, to]) =>
    text(str(from) === '' ? str(value) : str(value).split(str(from)).join(str(to))),
  ),
  TEXT: textFunction,
  TRIM: fn({ params: [t], type: t }, ([value]) => text(str(value).replace(/^ +| +$/g, ''))),
  UPPER: cased((value, locale) => value.toLocaleUpperCase(locale)),
  VALUE: fn({ params: [t], type: n }, ([value]) => toNumber(str(value))),
};
