import { groupBy } from 'c/listModel';
import { addDays, addMonths, daysBetween, monthEnd, monthStart } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { StrategyRow } from 'c/strategyRowModel';

/** The days a timeline shows, first and last. */
export interface Span {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
}

/** A month of the span; places are percent of its width. */
export interface Month {
  readonly start: IsoDate;
  readonly left: number;
  readonly width: number;
}

/** A bar from its first to its last day, cut to the span; `null` in `left` when it lies outside or has no date. */
export interface Bar {
  readonly key: string;
  readonly kind: 'objective' | 'action';
  readonly level: number;
  readonly name: string;
  /** The first and last day as they are, each the other's where one is missing. */
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly left: number | null;
  readonly width: number;
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
  readonly isOverdue: boolean;
  readonly isDone: boolean;
}

const lengthOf = ({ periodStart, periodEnd }: Span): number => daysBetween(periodStart, periodEnd) + 1;
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Where a day begins, in percent of the span. */
export const placeOf = (day: IsoDate, span: Span): number =>
  round((daysBetween(span.periodStart, day) / lengthOf(span)) * 100);

/** The months of the span, the first and last as far as they are in it. */
export function monthsOf(span: Span): readonly Month[] {
  const months: Month[] = [];
  for (let start = monthStart(span.periodStart); start <= span.periodEnd; start = addMonths(start, 1)) {
    const from = start < span.periodStart ? span.periodStart : start;
    const to = monthEnd(start) > span.periodEnd ? span.periodEnd : monthEnd(start);
    const left = placeOf(from, span);
    months.push({ start, left, width: round(placeOf(addDays(to, 1), span) - left) });
  }
  return months;
}

/** Where today stands in percent; `null` outside the span. */
export const todayPlace = (today: IsoDate, span: Span): number | null =>
  today < span.periodStart || today > span.periodEnd ? null : placeOf(today, span);

/** The bar of each objective and action, in the order of the rows. */
export function barsOf(rows: readonly StrategyRow[], span: Span): readonly Bar[] {
  return rows.flatMap((row): readonly Bar[] => {
    if (row.kind === 'goal') return [];
    if (row.kind === 'objective') {
      const { objective, health } = row.node;
      const isDone = health.status === 'Achieved' || health.status === 'Dropped';
      return [barOf(row.key, 'objective', row.level, objective, health.isOverdue, isDone, span)];
    }
    const { action, isOverdue } = row.node;
    const isDone = action.status === 'Completed' || action.status === 'Dropped';
    return [barOf(row.key, 'action', row.level, action, isOverdue, isDone, span)];
  });
}

function barOf(
  key: string,
  kind: Bar['kind'],
  level: number,
  record: { readonly name: string; readonly startDate: IsoDate | null; readonly dueDate: IsoDate | null },
  isOverdue: boolean,
  isDone: boolean,
  span: Span,
): Bar {
  const start = record.startDate ?? record.dueDate;
  const due = record.dueDate ?? record.startDate;
  const about = { key, kind, level, name: record.name, start, due, isOverdue, isDone };
  const none = { left: null, width: 0, isCutLeft: false, isCutRight: false };
  if (start === null || due === null) return { ...about, ...none };
  if (due < span.periodStart) return { ...about, ...none, isCutLeft: true };
  if (start > span.periodEnd) return { ...about, ...none, isCutRight: true };
  const from = start < span.periodStart ? span.periodStart : start;
  const to = due > span.periodEnd ? span.periodEnd : due;
  const left = placeOf(from, span);
  return {
    ...about,
    left,
    width: round(placeOf(addDays(to < from ? from : to, 1), span) - left),
    isCutLeft: start < span.periodStart,
    isCutRight: due > span.periodEnd,
  };
}

/** Bars under the month they are due in, in order; those without a date last, under `null`. */
export function byMonth(
  bars: readonly Bar[],
): readonly { readonly month: IsoDate | null; readonly bars: readonly Bar[] }[] {
  return [...groupBy(bars, ({ due }) => (due === null ? null : monthStart(due)))]
    .sort(([a], [b]) => (a ?? '9999').localeCompare(b ?? '9999'))
    .map(([month, list]) => ({
      month,
      bars: [...list].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    }));
}
