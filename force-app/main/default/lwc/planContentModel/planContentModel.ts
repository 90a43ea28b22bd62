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

/** Lists of records by name. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * `next`, with the very records and lists of `before` where both say the same, so that nothing that was worked out of them
 * need be again: an answer comes anew with each record that is saved, and all of its records with it.
 */
export function keptParts<T extends object>(before: T | null, next: T): T {
  if (!before) return next;
  const parts = Object.entries(next as Parts).map(([name, part]) => [name, keptPart((before as Parts)[name], part)]);
  return parts.every(([name, part]) => part === (before as Parts)[String(name)])
    ? before
    : (Object.fromEntries(parts) as T);
}

function keptPart(before: unknown, next: unknown): unknown {
  if (!Array.isArray(next) || !Array.isArray(before)) return saysSame(before, next) ? before : next;
  const kept = next.map((record: unknown, index) =>
    saysSame(before[index], record) ? (before[index] as unknown) : record,
  );
  if (kept.length === before.length && kept.every((record, index) => record === before[index])) return before;
  const known = new Map((before as Partial<Identified>[]).map((record) => [record.id, record]));
  return (kept as Partial<Identified>[]).map((record, index) => {
    if (record === before[index]) return record;
    const same = known.get(record.id);
    return saysSame(same, record) ? same : record;
  });
}

function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => saysSame((a as Parts)[key], (b as Parts)[key]));
}

/**
 * `now` with what was done to `base` on the way to `wanted`: records that came, went or became others. So a change that was made
 * of older records takes nothing back of what happened since.
 */
export function rebased<T extends Identified>(
  now: readonly T[],
  base: readonly T[],
  wanted: readonly T[],
): readonly T[] {
  if (now === base) return wanted;
  if (wanted === base) return now;
  const before = new Map(base.map((record) => [record.id, record]));
  const kept = new Set(wanted.map(({ id }) => id));
  const changed = new Map(wanted.flatMap((each) => (before.get(each.id) === each ? [] : [[each.id, each] as const])));
  const there = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((record) =>
      before.has(record.id) && !kept.has(record.id) ? [] : [changed.get(record.id) ?? record],
    ),
    ...[...changed.values()].filter(({ id }) => !there.has(id)),
  ];
}

/** {@link rebased} for every list that `wanted` names. */
export function rebasedParts<T extends object, Some extends Partial<T>>(now: T, base: T, wanted: Some): Some {
  const parts = Object.entries(wanted).map(([name, part]) => {
    const [current, before] = [(now as Parts)[name], (base as Parts)[name]];
    const areLists = [current, before, part].every(Array.isArray);
    return [name, areLists ? rebased(current as Identified[], before as Identified[], part as Identified[]) : part];
  });
  return Object.fromEntries(parts) as Some;
}

/** The values `record` had before `changes`; saving them takes the changes back. */
export function inverseOf<T extends object>(record: T, changes: Partial<T>): Partial<T> {
  const inverse: Partial<T> = {};
  for (const key of Object.keys(changes) as (keyof T)[]) inverse[key] = record[key];
  return inverse;
}

/** The id a record goes by until the org has given it one. */
export const PENDING = 'pending';
