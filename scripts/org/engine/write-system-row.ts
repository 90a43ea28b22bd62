import { isStored, objectOf } from '../catalog/lookup.ts';
import type { Catalog, ObjectDef, Value } from '../catalog/types.ts';
import type { Row, Store } from '../store/types.ts';

/** What a row of the platform itself is written with. */
export interface SystemWriter {
  readonly catalog: Catalog;
  readonly store: Store;
  /** ISO datetime. */
  readonly stamp: string;
  /** User the row is stamped with. */
  readonly userId: string;
}

/** Inserts a row below the save order, with id, audit fields and blanks; only for what the platform makes on its own. */
export function insertSystemRow(writer: SystemWriter, objectName: string, values: Row, givenId?: string): string {
  const object = objectOf(writer.catalog, objectName);
  if (!object) throw new Error(`The catalog has no ${objectName}`);
  const id = givenId ?? writer.store.nextId(object.keyPrefix);
  writer.store.insert(object, { ...blanks(object), ...known(object, audit(writer)), ...known(object, values), Id: id });
  return id;
}

const audit = ({ stamp, userId }: SystemWriter): Row => ({
  CreatedDate: stamp,
  CreatedById: userId,
  LastModifiedDate: stamp,
  LastModifiedById: userId,
  SystemModstamp: stamp,
  OwnerId: userId,
});

const known = (object: ObjectDef, values: Row): Row =>
  Object.fromEntries(Object.entries(values).filter(([name]) => object.fields.has(name.toLowerCase())));

const blanks = (object: ObjectDef): Record<string, Value> =>
  Object.fromEntries(
    [...object.fields.values()].filter(isStored).map((field) => [field.name, field.type === 'boolean' ? false : null]),
  );
