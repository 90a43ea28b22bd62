const format = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });

/** The calendar day it is in the zone, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, instant: Date): string => format(timeZone).format(instant).slice(0, 10);

/** The instant at which a calendar day starts in the zone, as stored datetimes are written. */
export function startOfDay(timeZone: string, day: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = (instant: number): number =>
    Date.parse(`${format(timeZone).format(new Date(instant)).replace(' ', 'T')}Z`) - instant;
  // Twice, since the offset at the guess may differ from the one at the start of the day (summer time).
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess)).toISOString();
}
