import type { Value } from '../../catalog/types.ts';
import { moveOwnerShare, removeManualShares } from './owner-shares.ts';
import type { Change, SaveWork } from './types.ts';

/** Puts the audit fields of a save into the record, those the object has. */
function stamp({ object, after, before, given }: Change, work: SaveWork): void {
  const { userId } = work.context.user;
  const put = (name: string, value: Value): void => {
    if (object.fields.has(name.toLowerCase()) && !(before === undefined && given.has(name))) after[name] = value;
  };
  if (before === undefined) {
    put('CreatedDate', work.stamp);
    put('CreatedById', userId);
  }
  put('LastModifiedDate', work.stamp);
  put('LastModifiedById', userId);
  put('SystemModstamp', work.stamp);
}

/** Writes what differs, with the audit fields, and keeps the owner's share row in step. */
export function writeRecord(change: Change, work: SaveWork): void {
  const { store } = work.context;
  const { object, id, before, after } = change;
  stamp(change, work);
  if (before === undefined) {
    after['Id'] = id;
    if (object.fields.has('isdeleted')) after['IsDeleted'] = false;
    store.insert(object, after);
  } else {
    const differing = Object.entries(after).filter(([name, value]) => (before[name] ?? null) !== value);
    store.update(object, id, Object.fromEntries(differing));
  }
  if (object.hasOwner && before?.['OwnerId'] !== after['OwnerId']) {
    if (before !== undefined) removeManualShares(change, work);
    moveOwnerShare(change, work);
  }
}
