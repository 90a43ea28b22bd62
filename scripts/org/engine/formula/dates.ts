import { FormulaEvaluationError } from './errors.ts';

export const msPerDay = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** UTC midnight of a day, also for years below 100; undefined when there is no such day. */
export function utcDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

export function dayOf(ms: number): CalendarDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Keeps an instant inside what a date can be. */
export function instant(ms: number): number {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) throw new FormulaEvaluationError('Date out of range');
  return ms;
}

/** The user's calendar day of an instant, as UTC midnight. */
export function localDay(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    era: 'short',
  }).formatToParts(ms);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  const year = part('era').startsWith('B') ? 1 - Number(part('year')) : Number(part('year'));
  return utcDay(year, Number(part('month')), Number(part('day'))) ?? 0;
}

const datePattern = /^(\d{4})-(\d{1,9})-(\d{1,9})/;
const datetimePattern = /^(\d{4})-(\d{1,9})-(\d{1,9}) +(\d{1,9}):(\d{1,9}):(\d{1,9})/;
const timePattern = /^(\d{1,9}):(\d{1,9}):(\d{1,9})\.(\d{1,9})$/;

export function parseDate(text: string): number {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  const ms = year === undefined ? undefined : utcDay(Number(year), Number(month), Number(day));
  if (ms === undefined) throw new FormulaEvaluationError('Invalid date for DATEVALUE function');
  return ms;
}

export function parseDatetime(text: string): number {
  const [, year, month, day, hour, minute, second] = datetimePattern.exec(text) ?? [];
  const ms = year === undefined ? undefined : utcDay(Number(year), Number(month), Number(day));
  const time = clock(Number(hour), Number(minute), Number(second), 0);
  if (ms === undefined || time === undefined) {
    throw new FormulaEvaluationError('Invalid date for DATETIMEVALUE function');
  }
  return ms + time;
}

export function parseTime(text: string): number {
  const [, hour, minute, second, ms] = timePattern.exec(text) ?? [];
  const time = clock(Number(hour), Number(minute), Number(second), Number(ms));
  if (time === undefined) throw new FormulaEvaluationError(`Invalid time format: ${text}`);
  return time;
}

function clock(hour: number, minute: number, second: number, ms: number): number | undefined {
  const valid = hour <= 23 && minute <= 59 && second <= 59 && ms <= 999;
  return valid ? ((hour * 60 + minute) * 60 + second) * 1_000 + ms : undefined;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function formatDay(ms: number): string {
  const { year, month, day } = dayOf(ms);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `HH:mm:ss.SSS`. */
export function formatTime(ms: number): string {
  return `${pad(Math.floor(ms / 3_600_000), 2)}:${pad(Math.floor(ms / 60_000) % 60, 2)}:${pad(Math.floor(ms / 1_000) % 60, 2)}.${pad(ms % 1_000, 3)}`;
}

/** `yyyy-MM-dd HH:mm:ssZ`, as TEXT() writes a datetime. */
export const formatInstant = (ms: number): string =>
  `${formatDay(ms)} ${formatTime(((ms % msPerDay) + msPerDay) % msPerDay).slice(0, 8)}Z`;

/** Adds whole months; the last day of a month stays the last day. */
export function addMonths(ms: number, months: number): number {
  const today = dayOf(ms);
  const isLast = dayOf(ms + msPerDay).day === 1;
  const start = isLast ? dayOf(ms + msPerDay) : today;
  const index = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  const lastDay = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const length = month === 2 && utcDay(year, 2, 29) === undefined ? 28 : lastDay;
  const day = utcDay(year, month, Math.min(start.day, length));
  if (day === undefined) throw new FormulaEvaluationError('Date out of range');
  const timeOfDay = ((ms % msPerDay) + msPerDay) % msPerDay;
  return instant(day + timeOfDay - (isLast ? msPerDay : 0));
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(ms: number): { readonly year: number; readonly week: number } {
  const weekday = (new Date(ms).getUTCDay() + 6) % 7;
  const thursday = ms + (3 - weekday) * msPerDay;
  const year = dayOf(thursday).year;
  const firstDay = utcDay(year, 1, 1) ?? 0;
  return { year, week: Math.floor((thursday - firstDay) / msPerDay / 7) + 1 };
}
