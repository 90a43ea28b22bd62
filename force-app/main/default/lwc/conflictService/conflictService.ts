import changedBy from '@salesforce/label/c.Conflict_Changed_By';
import changedBySomebody from '@salesforce/label/c.Conflict_Changed_By_Somebody';
import no from '@salesforce/label/c.Strategy_Word_No';
import yes from '@salesforce/label/c.Strategy_Word_Yes';
import { MISSING, fill, formatDay, formatMoney, formatNumber } from 'c/formatService';

interface Recorded {
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
}

/** One value of a form; what is chosen is worded by its choices. */
export interface ConflictField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'number' | 'money' | 'date' | 'choice' | 'check';
  readonly value: string | number | boolean | null;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** A form that is open: its record as it was then, `null` for a new one, and whether the org refused it for another's save. */
export interface Begun<T> {
  readonly record: T | null;
  readonly isRefused: boolean;
}

export const begin = <T>(record: T | null): Begun<T> => ({ record, isRefused: false });

/** What differs from the record the form was opened with: only that is written, what others saved of the rest stays. */
export function changesSince<T>({ record }: Begun<T>, values: Partial<T>): Partial<T> {
  const changed = Object.entries(values).filter(([name, value]) => record?.[name as keyof T] !== value);
  return Object.fromEntries(changed) as Partial<T>;
}

const isAnother = <T extends Recorded>({ record }: Begun<T>, now: T | null | undefined): now is T =>
  now !== null && now !== undefined && now.lastModifiedDate !== record?.lastModifiedDate;

/** Whether somebody else is known to have saved one of the fields in which `values` differ from what the form was opened with. */
export const isOvertaken = <T extends Recorded>(
  begun: Begun<T>,
  now: T | null | undefined,
  values: Partial<T>,
): boolean =>
  isAnother(begun, now) &&
  (begun.record === null ||
    Object.keys(changesSince(begun, values)).some((name) => now[name as keyof T] !== begun.record?.[name as keyof T]));

/**
 * Both values of every field this user changed, once the org refused them and the other's are here; `null` until then.
 * `fields` words a record, and with `values` what was typed over it.
 */
export function conflictOf<T extends Recorded, V>(
  begun: Begun<T>,
  now: T | null | undefined,
  values: V | null,
  fields: (record: T | null, values: V | null) => readonly ConflictField[],
) {
  if (!begun.isRefused || !isAnother(begun, now)) return null;
  const [before, mine, theirs] = [fields(begun.record, null), fields(begun.record, values), fields(now, null)];
  const rows = mine.flatMap((field, at) => {
    if (field.value === before[at]?.value) return [];
    const other = theirs[at];
    return [{ key: field.name, name: field.label, mine: worded(field), theirs: other ? worded(other) : MISSING }];
  });
  const by = now.lastModifiedByName ?? null;
  return { who: by === null ? changedBySomebody : fill(changedBy, by), rows };
}

function worded({ kind, value, choices = [] }: ConflictField): string {
  if (kind === 'check') return value === true ? yes : no;
  if (kind === 'choice' && choices.length > 0)
    return choices.find((each) => each.value === (value ?? ''))?.label ?? MISSING;
  if (value === null || value === '') return MISSING;
  if (kind === 'date') return formatDay(String(value));
  if (typeof value === 'number') return kind === 'money' ? formatMoney(value) : formatNumber(value);
  return String(value);
}
