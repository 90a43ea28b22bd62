import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef, Value } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';
import { shareFields, shareObjectOf } from '../access/row-scope.ts';
import type { Change, SaveWork } from './types.ts';

interface Shares {
  readonly share: ObjectDef;
  readonly parent: string;
  readonly level: string;
  readonly rows: readonly Row[];
}

function sharesOf(change: Change, work: SaveWork): Shares | undefined {
  const { catalog, store } = work.context;
  const share = shareObjectOf(catalog, change.object);
  const fields = share && shareFields(share);
  if (!share || !fields) return undefined;
  const rows = store.find(share, fields.parent.name, [change.id]);
  return { share, parent: fields.parent.name, level: fields.level.name, rows };
}

/** The role of the new owner. */
function roleOf(change: Change, work: SaveWork): Row | undefined {
  const { catalog, store } = work.context;
  const users = objectOf(catalog, 'User');
  const roles = objectOf(catalog, 'UserRole');
  const owner = users && store.read(users, String(change.after['OwnerId']));
  const roleId = owner?.['UserRoleId'];
  return roles && typeof roleId === 'string' ? store.read(roles, roleId) : undefined;
}

/** What owning an account lends on its opportunities, cases and contacts: the role says (`OpportunityAccessForAccountOwner`). */
const lentByRole = (field: string, role: Row | undefined): Value =>
  role?.[field.replace(/AccessLevel$/, 'AccessForAccountOwner')] ?? 'None';

/** The owner's own share row, `RowCause` Owner with full access: written with the record, moved with its owner. */
export function moveOwnerShare(change: Change, work: SaveWork): void {
  const shares = sharesOf(change, work);
  if (!shares) return;
  const { store, user } = work.context;
  const { share, parent, level, rows } = shares;
  for (const row of rows.filter((entry) => entry['RowCause'] === 'Owner')) store.remove(share, String(row['Id']));
  const others = [...share.fields.values()].filter(
    (field) => field.name.endsWith('AccessLevel') && field.name !== level,
  );
  const role = others.length > 0 ? roleOf(change, work) : undefined;
  const row: Record<string, Value> = {
    Id: store.nextId(share.keyPrefix),
    IsDeleted: false,
    [parent]: change.id,
    UserOrGroupId: change.after['OwnerId'] ?? null,
    [level]: 'All',
    RowCause: 'Owner',
    LastModifiedDate: work.stamp,
    LastModifiedById: user.userId,
    ...Object.fromEntries(others.map((field) => [field.name, lentByRole(field.name, role)])),
  };
  const known = Object.entries(row).filter(([name]) => share.fields.has(name.toLowerCase()));
  store.insert(share, Object.fromEntries(known));
}

/** A new owner starts without the shares the old one gave by hand. */
export function removeManualShares(change: Change, work: SaveWork): void {
  const shares = sharesOf(change, work);
  if (!shares) return;
  for (const row of shares.rows) {
    if (row['RowCause'] === 'Manual') work.context.store.remove(shares.share, String(row['Id']));
  }
}
