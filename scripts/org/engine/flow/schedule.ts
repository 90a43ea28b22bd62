import { startOfDay } from '../../soql/zoned-time.ts';
import type { FlowStart } from './types.ts';

const days: Readonly<Record<string, number>> = { Once: Infinity, Daily: 1, Weekly: 7 };

/** Frequencies the local org runs. */
export const frequencies: ReadonlySet<string> = new Set(Object.keys(days));

/** Most occurrences one look at the clock makes up for. */
const mostMissed = 400;
const msPerDay = 86_400_000;

/** Instants after `since` and until `now` at which a schedule is due, in the org's time zone. */
export function occurrences(
  schedule: NonNullable<FlowStart['schedule']>,
  timeZone: string,
  since: Date,
  now: Date,
): readonly Date[] {
  const step = days[schedule.frequency] ?? Infinity;
  const [hours = 0, minutes = 0] = schedule.startTime.split(':').map(Number);
  const first = Date.parse(`${schedule.startDate}T00:00:00Z`);
  if (Number.isNaN(first + hours + minutes)) return [];
  const missed = Math.floor((since.getTime() - first) / msPerDay) - 1;
  const skipped = step === Infinity ? 0 : Math.max(0, Math.floor(missed / step));
  const due: Date[] = [];
  for (let count = skipped; due.length < mostMissed; count += 1) {
    const day = new Date(first + (count === 0 ? 0 : count * step * msPerDay)).toISOString().slice(0, 10);
    const at = new Date(Date.parse(startOfDay(timeZone, day)) + (hours * 60 + minutes) * 60_000);
    if (at > now) break;
    if (at > since) due.push(at);
    if (step === Infinity) break;
  }
  return due;
}
