const format = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });

/** The calendar day it is in the zone, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, instant: Date): string => format(timeZone).format(instant).slice(0, 10);

const dayMs = 86_400_000;

/** The first instant of a calendar day in the zone, or of the next one there where the clock leaps over it, as stored datetimes are written. */
export function startOfDay(timeZone: string, day: string): string {
  const clock = format(timeZone);
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = (instant: number): number =>
    Date.parse(`${clock.format(new Date(instant)).replace(' ', 'T')}Z`) - instant;
  // By the offsets before and after: the clock may be changed at midnight, so that there is none, or two.
  const [early, late] = [wanted - offsetAt(wanted - dayMs), wanted - offsetAt(wanted + dayMs)].sort((a, b) => a - b);
  const isReached = early !== undefined && clock.format(new Date(early)).slice(0, 10) >= day;
  return new Date((isReached ? early : late) ?? wanted).toISOString();
}
