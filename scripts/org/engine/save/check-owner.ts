import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import { createAccess } from '../access/create-access.ts';
import { principalOf } from '../session/principal-of.ts';
import { isInScope } from './record-scope.ts';
import { hasChanged, isNew, type Change, type SaveWork } from './types.ts';

/** A new owner must be active and able to read such records; giving a record away takes full access to it. */
export function checkOwner(change: Change, work: SaveWork): void {
  const { object, after } = change;
  const ownerId = after['OwnerId'];
  if (!object.hasOwner || typeof ownerId !== 'string' || !hasChanged(change, 'OwnerId')) return;
  const { context } = work;
  if (!isNew(change) && !mayTransfer(change, work)) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  }
  if (ownerId === context.user.userId) return;
  const users = objectOf(context.catalog, 'User');
  const owner = users && ownerId.startsWith(users.keyPrefix) ? context.store.read(users, ownerId) : undefined;
  if (!owner) return;
  if (owner['IsActive'] !== true) {
    throw new OrgError(
      'INACTIVE_OWNER_OR_USER',
      `operation performed with inactive user [${ownerId.slice(0, 15)}] as owner of ${object.label.toLowerCase()}`,
      ['OwnerId'],
    );
  }
  const key = `owns:${object.name}:${ownerId}`;
  const canRead =
    work.known.get(key) ??
    createAccess(context.catalog, context.store, principalOf(context.catalog, context.store, owner)).object(object)
      .read;
  work.known.set(key, canRead);
  if (!canRead) {
    throw new OrgError('TRANSFER_REQUIRES_READ', 'The new owner must have read permission on this object', ['OwnerId']);
  }
}

const mayTransfer = (change: Change, { context }: SaveWork): boolean =>
  context.access.hasPermission('TransferAnyEntity') ||
  isInScope(context, change.object, change.id, context.access.sharing(change.object, 'delete'));
