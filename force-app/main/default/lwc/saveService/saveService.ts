import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import type { Fields, Operation } from 'c/mutationService';

/** What a save answers: where the record is, and what the next save is held against. */
export interface Saved {
  readonly id: string;
  readonly lastModifiedDate: string;
}

/** A record that has been saved. */
export interface Stored {
  readonly id: string;
  readonly lastModifiedDate: string;
}

type Kept = 'id' | 'planId' | 'createdDate' | 'lastModifiedDate' | 'lastModifiedByName';
/** Values a person may change. */
export type Editable<T> = Partial<Omit<T, Kept>>;

/** How records of a type are written; a value without a field of its own (the name of a look-up) is left out. */
export interface RecordMap<T> {
  readonly object: string;
  /** The look-up to what it belongs to. */
  readonly parentField: string;
  readonly fields: Readonly<Partial<Record<keyof T, string>>>;
}

/** The fields of the org for changed values. */
export function fieldsOf<T>(map: Pick<RecordMap<T>, 'fields'>, changes: Partial<T>): Fields {
  const fields: Record<string, Fields[string]> = {};
  for (const [key, value] of Object.entries(changes)) {
    const field = map.fields[key as keyof T];
    if (field && value !== undefined) fields[field] = value as Fields[string];
  }
  return fields;
}

const savedAs = ({ id, lastModifiedDate }: Saved): Saved => ({ id, lastModifiedDate });

/** Saves only if nobody saved since the record was read; otherwise the org refuses with a conflict. */
export const updateFields = async ({ id, lastModifiedDate }: Stored, fields: Fields): Promise<Saved> =>
  savedAs(await updateRecord({ fields: { Id: id, ...fields } }, { ifUnmodifiedSince: lastModifiedDate }));

export const createFields = async (object: string, fields: Fields): Promise<Saved> =>
  savedAs(await createRecord({ apiName: object, fields }));

/** Changes a record, or makes one below `parentId` when there is none. */
export const saveRecord = <T>(
  map: RecordMap<T>,
  parentId: string,
  record: Stored | null,
  changes: Partial<T>,
): Promise<Saved> =>
  record
    ? updateFields(record, fieldsOf(map, changes))
    : createFields(map.object, { [map.parentField]: parentId, ...fieldsOf(map, changes) });

/** The creation of a record as part of a transaction; `parentId` may be a reference to an earlier operation. */
export const creationOf = <T>(map: RecordMap<T>, alias: string, parentId: string, values: Partial<T>): Operation => ({
  kind: 'create',
  alias,
  object: map.object,
  fields: { ...fieldsOf(map, values), [map.parentField]: parentId },
});

/** Removes a record; undoes a creation. */
export const removeRecord = (id: string): Promise<void> => deleteRecord(id);

/** Text that fits a field of `length` characters. */
export const atMost = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
