const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Whether the org holds a value as it should be: blank is blank, numbers by value, points in time however they are written. */
export function sameValue(wanted: string | number | boolean | null, stored: unknown): boolean {
  if (wanted === null || wanted === '') return stored === null || stored === undefined;
  if (typeof wanted === 'number') return stored !== null && Number(stored) === wanted;
  if (typeof wanted === 'string' && typeof stored === 'string' && DATE_TIME.test(wanted) && DATE_TIME.test(stored))
    return Date.parse(wanted) === Date.parse(stored);
  return wanted === stored;
}
