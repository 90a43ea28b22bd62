import type { CellRecord } from 'c/crmModel';
import { inParts } from 'c/listModel';
import { sendAllOrNone } from 'c/mutationService';
import { inverseOf } from 'c/planContentModel';
import { CELL_MAP, MOST_CELLS, saveCell, saveCells } from 'c/planService';
import type { CellChanges, CellWrite } from 'c/planService';
import { StaleError, isAsRead } from 'c/stampService';
import type { StampedRecord, Stamps } from 'c/stampService';
import { blankRecord } from './cellBook';

export type StampsOf = (records: readonly StampedRecord[]) => Promise<Stamps>;

/**
 * Saves all cells or none, and answers what the org has of each by then. One is held against what was read by the org itself; of
 * several, and before a removal, which the org holds against nothing, it is asked first whether anybody saved them since, then they go in one transaction, or in as many as they need,
 * which are taken back when a later one is refused. Rejects as the org does, or with {@link StaleError}.
 */
export async function saveAll(
  writes: readonly CellWrite[],
  stampsOf: StampsOf,
): Promise<readonly (CellRecord | null)[]> {
  const [only] = writes;
  if (!only) return [];
  if (writes.length === 1 && only.changes) return [await saveOne({ ...only, changes: only.changes })];
  const before = await stampsOf(writes.flatMap(({ record }) => (record ? [stamped(record.id)] : [])));
  if (writes.some(({ record }) => record && !isAsRead(before, record.id, record.lastModifiedDate)))
    throw new StaleError();
  const sent = await sendAllOrNone(inParts(writes, MOST_CELLS), saveCells, (part, ids) =>
    saveCells(part.map((write, index) => takenBack(write, ids[index] ?? ''))),
  );
  const ids = sent.flat();
  const left = writes.flatMap(({ changes }, index) => (changes ? [stamped(ids[index] ?? '')] : []));
  const after = await stampsOf(left);
  return writes.map(({ place, record, changes }, index) => {
    const id = ids[index] ?? '';
    const lastModifiedDate = after.get(id)?.lastModifiedDate ?? '';
    return changes ? { ...(record ?? blankRecord(place)), ...changes, id, lastModifiedDate } : null;
  });
}

const stamped = (id: string): StampedRecord => ({ object: CELL_MAP.object, id });

async function saveOne({
  place,
  record,
  changes,
}: CellWrite & { readonly changes: CellChanges }): Promise<CellRecord | null> {
  const saved = await saveCell(place, record, changes);
  return { ...(record ?? blankRecord(place)), ...changes, ...saved };
}

function takenBack({ place, record, changes }: CellWrite, id: string): CellWrite {
  if (!record) return { place, record: { ...blankRecord(place), id }, changes: null };
  return changes
    ? { place, record, changes: inverseOf<CellChanges>(record, changes) }
    : { place: { ...place, currencyCode: record.currencyCode ?? null }, record: null, changes: valuesOf(record) };
}

/** Everything people noted in a record. */
export const valuesOf = (record: CellRecord): CellChanges =>
  Object.fromEntries(Object.keys(CELL_MAP.fields).map((key) => [key, record[key as keyof CellRecord]])) as CellChanges;
