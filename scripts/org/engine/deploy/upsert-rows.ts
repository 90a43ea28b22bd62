import type { Row, Store } from '../../store/types.ts';
import type { ObjectDef, Value } from '../../catalog/types.ts';

/** Who and when, for the audit fields of rows the platform writes. */
export interface Stamp {
  readonly userId: string | null;
  readonly now: Date;
}

/** Writes rows of a setup object, matched by `keys`; returns the id of each, in order. Rows that are right stay untouched. */
export function upsertRows(
  store: Store,
  object: ObjectDef,
  keys: readonly string[],
  wanted: readonly Row[],
  stamp: Stamp,
): readonly string[] {
  const [first = ''] = keys;
  const found = store.find(
    object,
    first,
    wanted.map((row) => row[first] ?? null),
  );
  const at = stamp.now.toISOString();
  const audit = only(object, { LastModifiedDate: at, LastModifiedById: stamp.userId, SystemModstamp: at });
  return wanted.map((row) => {
    const existing = found.find((candidate) => keys.every((key) => sameKey(candidate[key], row[key])));
    const id = existing?.['Id'];
    if (typeof id !== 'string') {
      const fresh = store.nextId(object.keyPrefix);
      const created = only(object, { CreatedDate: at, CreatedById: stamp.userId, IsDeleted: false });
      store.insert(object, { Id: fresh, ...created, ...audit, ...row });
      return fresh;
    }
    const changes = Object.fromEntries(Object.entries(row).filter(([name, value]) => existing?.[name] !== value));
    if (Object.keys(changes).length) store.update(object, id, { ...changes, ...audit });
    return id;
  });
}

const sameKey = (left: Value | undefined, right: Value | undefined): boolean =>
  String(left ?? '').toLowerCase() === String(right ?? '').toLowerCase();

const only = (object: ObjectDef, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => object.fields.has(name.toLowerCase())));
