import { daysBetween, monthEnd, addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

/** Twelve shares of a year, January first; any positive scale. */
export type SeasonalWeights = readonly number[];

/** `5, 5, 10, …` as twelve numbers; `null` unless there are twelve, none negative, not all zero. */
export function readSeasonalWeights(text: string | null): SeasonalWeights | null {
  const weights = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const isWhole = weights.length === 12 && weights.every((each) => Number.isFinite(each) && each >= 0);
  return isWhole && weights.some((each) => each > 0) ? weights : null;
}

const monthOf = (date: IsoDate): number => Number(date.slice(5, 7)) - 1;
const daysIn = (date: IsoDate): number => Number(monthEnd(date).slice(8, 10));

/** The weight of the days from `from` to `to`, both counted; a month's weight falls evenly on its days. */
function weightBetween(from: IsoDate, to: IsoDate, weights: SeasonalWeights): number {
  let sum = 0;
  for (let day = from; day <= to; day = addDays(monthEnd(day), 1)) {
    const last = monthEnd(day) < to ? monthEnd(day) : to;
    sum += ((weights[monthOf(day)] ?? 0) * (daysBetween(day, last) + 1)) / daysIn(day);
  }
  return sum;
}

/**
 * The share of the way that should be behind us at the end of `today`, 0 to 1: evenly over the days without `weights`, else as the
 * months weigh. `null` without both dates.
 */
export function expectedShare(
  start: IsoDate | null,
  due: IsoDate | null,
  today: IsoDate,
  weights: SeasonalWeights | null = null,
): number | null {
  if (start === null || due === null) return null;
  if (today < start) return 0;
  if (today >= due) return 1;
  const whole = weights ? weightBetween(start, due, weights) : 0;
  if (weights && whole > 0) return weightBetween(start, today, weights) / whole;
  return daysBetween(start, today) / daysBetween(start, due);
}

/** Below this share of the way a forecast would be a guess. */
const LEAST_SHARE_TO_FORECAST = 0.1;

/** Where the value ends up if it goes on as it went, by the expected curve; `null` too early in the period or without figures. */
export function forecastValue(baseline: number | null, actual: number | null, share: number | null): number | null {
  if (actual === null || share === null || share < LEAST_SHARE_TO_FORECAST) return null;
  const from = baseline ?? 0;
  return from + (actual - from) / share;
}
