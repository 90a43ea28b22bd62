import type { Change, SaveWork } from './types.ts';

/** `AP-{00000}` or `{YYYY}-{000}` filled with the next number and the day of the save. */
export function formatAutoNumber(displayFormat: string, number: number, now: Date): string {
  const iso = now.toISOString();
  return displayFormat.replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_whole, part: string) => {
    if (part === 'YYYY') return iso.slice(0, 4);
    if (part === 'YY') return iso.slice(2, 4);
    if (part === 'MM') return iso.slice(5, 7);
    if (part === 'DD') return iso.slice(8, 10);
    return String(number).padStart(part.length, '0');
  });
}

/** Numbers a new record. Called last before writing: a refused record should cost no number. */
export function fillAutoNumbers(change: Change, work: SaveWork): void {
  for (const field of work.model.storedFieldsOf(change.object)) {
    if (!field.autoNumber) continue;
    const { displayFormat, startingNumber } = field.autoNumber;
    const next = work.context.store.nextNumber(`${change.object.name}.${field.name}`, startingNumber);
    change.after[field.name] = formatAutoNumber(displayFormat, next, work.context.now());
  }
}
