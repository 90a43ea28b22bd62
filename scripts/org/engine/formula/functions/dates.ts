import { Decimal, toInt } from '../decimal.ts';
import {
  addMonths,
  dayOf,
  isoWeek,
  localDay,
  msPerDay,
  parseDate,
  parseDatetime,
  parseTime,
  utcDay,
} from '../dates.ts';
import { FormulaEvaluationError, wrongCount, wrongType } from '../errors.ts';
import type { Bound, FormulaType, FunctionSpec, FunctionTable } from '../types.ts';
import { checkParameters, fn, int, ms, num, refusePicklist, str } from './define.ts';

const d: FormulaType = 'date';
const n: FormulaType = 'number';
const time: FormulaType = 'time';

const partOfDay = (pick: (ms: number) => number): FunctionSpec =>
  fn({ params: [d], type: n }, ([day]) => int(pick(ms(day))));
const partOfTime = (pick: (ms: number) => number): FunctionSpec =>
  fn({ params: [time], type: n }, ([at]) => int(pick(ms(at))));

function dateOf(year: Decimal, month: Decimal, day: Decimal): number {
  const y = toInt(year);
  if (y < 1 || y > 9999) throw new FormulaEvaluationError('Year out of range in DATE() function');
  const value = utcDay(y, toInt(month), toInt(day));
  if (value === undefined) throw new FormulaEvaluationError('Month or Day out of range in DATE() function');
  return value;
}

/** A conversion that takes texts and the listed types. */
const conversion = (
  result: FormulaType,
  from: readonly FormulaType[],
  convert: (type: FormulaType, value: number, zone: string) => number,
  parse: (text: string) => number,
): FunctionSpec => ({
  check: (call) => {
    checkParameters(call, { params: [['text', ...from]] });
    const type = (call.args[0] as Bound).type;
    return {
      type: result,
      body: {
        eager: ([value], env) => {
          if ((value ?? null) === null) return null;
          return type === 'text' ? parse(str(value)) : convert(type, ms(value), env.input.timeZone);
        },
      },
    };
  },
});

const timeOfDay = (value: number): number => ((value % msPerDay) + msPerDay) % msPerDay;
const pad2 = (value: number): string => String(value).padStart(2, '0');

function duration(seconds: number, withDays: boolean): string {
  const s = Math.abs(Math.trunc(seconds));
  const rest = `${pad2(Math.floor(s / 60) % 60)}:${pad2(s % 60)}`;
  const hours = Math.floor(s / 3_600);
  return withDays ? `${Math.floor(s / 86_400)}:${pad2(hours % 24)}:${rest}` : `${pad2(hours)}:${rest}`;
}

/** Seconds, or the time between two times or two datetimes. */
const formatDuration: FunctionSpec = {
  check: (call) => {
    const [first, second] = call.args;
    if (!first || call.args.length > 2) throw wrongCount(call, 2);
    call.args.forEach(refusePicklist);
    if (first.type === 'number' || first.type === 'null') {
      if (second && !['boolean', 'null'].includes(second.type)) throw wrongType(call, ['boolean'], 1);
      return {
        type: 'text',
        body: {
          eager: ([value, days]) =>
            (value ?? null) === null ? null : duration(num(value).trunc().toNumber(), days === true),
        },
      };
    }
    if (first.type !== 'time' && first.type !== 'datetime') throw wrongType(call, ['number', 'time', 'datetime'], 0);
    if (!second) throw wrongCount(call, 2);
    if (second.type !== first.type && second.type !== 'null') throw wrongType(call, [first.type], 1);
    const between = fn({ params: [first.type, first.type], type: 'text' }, ([from, to]) =>
      duration((ms(to) - ms(from)) / 1_000, first.type === 'datetime'),
    );
    return between.check(call);
  },
};

const addMonthsFunction: FunctionSpec = fn(
  {
    params: [['date', 'datetime'], n],
    type: ([first]) => (first?.type === 'datetime' ? 'datetime' : 'date'),
    nulls: true,
  },
  ([from, months]) => {
    if ((from ?? null) === null || (months ?? null) === null) return null;
    const whole = Math.max(-200_000, Math.min(200_000, toInt(num(months))));
    return addMonths(ms(from), whole);
  },
);

export const dateFunctions: FunctionTable = {
  ADDMONTHS: addMonthsFunction,
  DATE: fn({ params: [n, n, n], type: d }, ([year, month, day]) => dateOf(num(year), num(month), num(day))),
  DATETIMEVALUE: conversion('datetime', ['date', 'datetime'], (_type, value) => value, parseDatetime),
  DATEVALUE: conversion(
    'date',
    ['date', 'datetime'],
    (type, value, zone) => (type === 'date' ? value : localDay(value, zone)),
    parseDate,
  ),
  DAY: partOfDay((day) => dayOf(day).day),
  DAYOFYEAR: partOfDay((day) => (day - (utcDay(dayOf(day).year, 1, 1) ?? 0)) / msPerDay + 1),
  FORMATDURATION: formatDuration,
  FROMUNIXTIME: fn({ params: [n], type: 'datetime' }, ([seconds]) => num(seconds).times(1_000).trunc().toNumber()),
  HOUR: partOfTime((at) => Math.floor(at / 3_600_000)),
  ISOWEEK: partOfDay((day) => isoWeek(day).week),
  ISOYEAR: partOfDay((day) => isoWeek(day).year),
  MILLISECOND: partOfTime((at) => at % 1_000),
  MINUTE: partOfTime((at) => Math.floor(at / 60_000) % 60),
  MONTH: partOfDay((day) => dayOf(day).month),
  NOW: fn({ params: [], type: 'datetime' }, (_args, env) => env.input.now.getTime()),
  SECOND: partOfTime((at) => Math.floor(at / 1_000) % 60),
  TIMENOW: fn({ params: [], type: time }, (_args, env) => timeOfDay(env.input.now.getTime())),
  TIMEVALUE: conversion('time', ['time', 'datetime'], (_type, value) => timeOfDay(value), parseTime),
  TODAY: fn({ params: [], type: d }, (_args, env) => localDay(env.input.now.getTime(), env.input.timeZone)),
  UNIXTIMESTAMP: fn({ params: [['date', 'datetime', 'time']], type: n }, ([value]) =>
    int(Math.floor(ms(value) / 1_000)),
  ),
  WEEKDAY: partOfDay((day) => new Date(day).getUTCDay() + 1),
  YEAR: partOfDay((day) => dayOf(day).year),
};
