/**
 * Turns UTC datetimes into the wall clock of a zone: `2026-01-01T23:30:00.000Z` in `Europe/Berlin` is `2026-01-02T00:30:00`.
 * Keeps one formatter a zone, which costs a hundred times a conversion to make.
 */
export function localDateTimes(): (utc: string, zone: string) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (utc, zone) => {
    const format =
      formats.get(zone) ??
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(zone, format);
    return format.format(new Date(utc)).replace(' ', 'T');
  };
}
