interface Identified {
  readonly id: string;
}

/** The records with `record` in the place of the one it replaces, or at the end. */
export const withRecord = <T extends Identified>(
  records: readonly T[],
  record: T,
  replaces = record.id,
): readonly T[] =>
  records.some((each) => each.id === replaces)
    ? records.map((each) => (each.id === replaces ? record : each))
    : [...records, record];

export const withoutRecord = <T extends Identified>(records: readonly T[], id: string): readonly T[] =>
  records.filter((each) => each.id !== id);

/** The values `record` had before `changes`; saving them takes the changes back. */
export function inverseOf<T extends object>(record: T, changes: Partial<T>): Partial<T> {
  const inverse: Partial<T> = {};
  for (const key of Object.keys(changes) as (keyof T)[]) inverse[key] = record[key];
  return inverse;
}

/** The id a record goes by until the org has given it one. */
export const PENDING = 'pending';
