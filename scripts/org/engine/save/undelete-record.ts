import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import type { Context, SaveResult } from '../types.ts';
import { checkUnique } from './check-unique.ts';
import { objectFor, objectOfId } from './find-record.ts';
import { isInScope } from './record-scope.ts';
import { forgetRecycled, recycledBy, type Recycled } from './recycle-bin.ts';
import { noteRollUps } from './roll-up.ts';
import { refusalsOf } from './save-refusal.ts';
import type { SaveWork } from './types.ts';

interface Found {
  readonly object: ObjectDef;
  readonly id: string;
  readonly row: Row;
}

const notInBin = (): OrgError => new OrgError('UNDELETE_FAILED', 'Entity is not in the recycle bin');

/** A record of the recycle bin that the user sees and might delete. A detail that went with its master is not one. */
function findRecycled(context: Context, object: ObjectDef, id: string): Found & { readonly entry: Recycled } {
  const row = object.fields.has('isdeleted') ? context.store.read(object, id) : undefined;
  if (!row || !isInScope(context, object, id, context.access.rows(object, 'read'))) throw notInBin();
  const entry = row['IsDeleted'] === true ? recycledBy(context, id) : undefined;
  if (!entry) throw notInBin();
  if (!isInScope(context, object, id, context.access.rows(object, 'delete'))) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
  return { object, id, row, entry };
}

/** The masters of what comes back must be there. */
function checkMasters({ object, row }: Found, context: Context): void {
  for (const field of object.fields.values()) {
    const id = row[field.name];
    if (field.masterDetailOrder === undefined || typeof id !== 'string') continue;
    const master = objectOf(context.catalog, field.referenceTo[0] ?? '');
    const found = master && context.store.read(master, id);
    if (!found || found['IsDeleted'] === true) throw notInBin();
  }
}

function restore({ object, id, row }: Found, work: SaveWork): void {
  const change = { object, id, before: undefined, after: { ...row, IsDeleted: false }, given: new Set<string>() };
  checkUnique(change, work);
  const changes: Row = {
    IsDeleted: false,
    ...(object.fields.has('systemmodstamp') ? { SystemModstamp: work.stamp } : {}),
  };
  work.context.store.update(object, id, changes);
  for (const automation of work.model.automationsOf(object)) automation.afterUndelete?.(object, row, work);
  noteRollUps({ object, before: undefined, after: change.after }, work);
}

const foundIn = (context: Context, ids: readonly string[]): readonly Found[] =>
  ids.flatMap((id) => {
    const object = objectOfId(context, id);
    const row = object && context.store.read(object, id);
    return object && row ? [{ object, id, row }] : [];
  });

/** Brings a record back with its details, unique values checked anew, and the look-ups nobody has filled since. */
export function undeleteRecord(object: ObjectDef, id: string, work: SaveWork): string {
  const { context } = work;
  const { entry, ...found } = findRecycled(context, object, id);
  checkMasters(found, context);
  restore(found, work);
  for (const detail of foundIn(context, entry.along)) restore(detail, work);
  for (const [objectName, child, fieldName] of entry.cleared) {
    const of = objectOf(context.catalog, objectName);
    const row = of && context.store.read(of, child);
    if (!of || !row || !fieldOf(of, fieldName) || (row[fieldName] ?? null) !== null) continue;
    context.store.update(of, child, { [fieldName]: id });
  }
  forgetRecycled(context, id, entry);
  return id;
}

/** Removes entries of the recycle bin for good, each by itself. */
export function emptyRecycleBin(context: Context, ids: readonly string[]): readonly SaveResult[] {
  const empty = (id: string): SaveResult => {
    const named = objectOfId(context, id);
    if (!named) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const { entry, object } = findRecycled(context, objectFor(context, named.name), id);
    for (const detail of foundIn(context, entry.along)) context.store.remove(detail.object, detail.id);
    context.store.remove(object, id);
    forgetRecycled(context, id, entry);
    return { success: true, id, created: false, errors: [] };
  };
  return ids.map((id) => {
    try {
      return context.store.transaction(() => empty(id));
    } catch (error) {
      const errors = refusalsOf(error);
      if (!errors) throw error;
      return { success: false, id, created: false, errors };
    }
  });
}
