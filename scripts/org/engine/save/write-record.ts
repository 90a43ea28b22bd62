import type { Value } from '../../catalog/types.ts';
import { moveOwnerShare, removeManualShares } from './owner-shares.ts';
import { isNew, type Change, type SaveWork } from './types.ts';

/** Audit fields of a save, those the object has. */
function stamps(change: Change, work: SaveWork): Record<string, Value> {
  const { user } = work.context;
  const written = {
    ...(isNew(change) ? { CreatedDate: work.stamp, CreatedById: user.userId } : {}),
    LastModifiedDate: work.stamp,
    LastModifiedById: user.userId,
    SystemModstamp: work.stamp,
  };
  return Object.fromEntries(Object.entries(written).filter(([name]) => change.object.fields.has(name.toLowerCase())));
}

/** Writes what differs, with the audit fields, and keeps the owner's share row in step. */
export function writeRecord(change: Change, work: SaveWork): void {
  const { store } = work.context;
  const { object, id, before, after } = change;
  Object.assign(after, stamps(change, work));
  if (before === undefined) {
    store.insert(object, { ...after, Id: id, ...(object.fields.has('isdeleted') ? { IsDeleted: false } : {}) });
  } else {
    const differing = Object.entries(after).filter(([name, value]) => (before[name] ?? null) !== value);
    store.update(object, id, Object.fromEntries(differing));
  }
  if (object.hasOwner && before?.['OwnerId'] !== after['OwnerId']) {
    if (before !== undefined) removeManualShares(change, work);
    moveOwnerShare(change, work);
  }
}
