import { addDays, addMonths, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

/** First and last day; both belong to it. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The months a period lasts, where it lasts whole ones. */
function wholeMonths({ start, end }: Period): number | null {
  const dayAfter = addDays(end, 1);
  const months = Math.round(daysBetween(start, dayAfter) / 30.44);
  return months > 0 && addMonths(start, months) === dayAfter ? months : null;
}

/** The period after one, as long as it: in months where it lasts whole ones, else in days. */
export function nextPeriod(period: Period): Period {
  const start = addDays(period.end, 1);
  const months = wholeMonths(period);
  const end =
    months === null ? addDays(start, daysBetween(period.start, period.end)) : addDays(addMonths(start, months), -1);
  return { start, end };
}

/** The name with its years moved on (2026, FY26); without any, the new year is added. */
export function nextName(name: string, from: IsoDate, to: IsoDate): string {
  const moved = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const year = (text: string): string => String(Number(text) + moved);
  const renamed = name
    .replace(/\b(20\d\d)\b/g, year)
    .replace(/\bFY(\d\d)\b/gi, (whole, digits: string) => whole.slice(0, 2) + year(digits).padStart(2, '0').slice(-2));
  return renamed === name && moved !== 0 ? `${name} ${to.slice(0, 4)}` : renamed;
}
