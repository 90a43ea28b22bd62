import { OrgError } from '../../errors.ts';
import { hasChanged, isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { insertSystemRow } from '../write-system-row.ts';
import { rowsWhere } from './rows.ts';

/** What only an administrator of users may change on a user, even on the own one. */
const administered = ['Username', 'ProfileId', 'UserRoleId', 'IsActive', 'FederationIdentifier', 'ManagerId'];

function checkAdministered(change: Change, work: SaveWork): void {
  if (isNew(change) || work.context.access.hasPermission('ManageUsers')) return;
  const refused = administered.filter((field) => hasChanged(change, field));
  if (refused.length > 0) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', refused);
  }
}

function checkUsername({ after }: Change): void {
  const username = after['Username'];
  if (typeof username === 'string' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(username)) {
    const message = 'Username: Username must be in the form of an email address (for example, john@acme.com).';
    throw new OrgError('INVALID_EMAIL_ADDRESS', message, ['Username']);
  }
}

export const user: Automation = {
  beforeSave(change, work) {
    const { after } = change;
    checkAdministered(change, work);
    checkUsername(change);
    const [nickname] = String(after['Username'] ?? '').split('@');
    after['CommunityNickname'] ??= nickname ? nickname.slice(0, 40) : null;
  },
};

/** A permission set is assigned to a user once. */
export const permissionSetAssignment: Automation = {
  beforeSave(change, work) {
    if (!isNew(change)) return;
    const { after } = change;
    after['IsActive'] = true;
    const same = rowsWhere(work, 'PermissionSetAssignment', 'AssigneeId', after['AssigneeId']).find(
      (row) => row['PermissionSetId'] === after['PermissionSetId'],
    );
    if (same) {
      const id = String(same['Id']).slice(0, 15);
      throw new OrgError(
        'DUPLICATE_VALUE',
        `duplicate value found: PermissionSetId duplicates value on record with id: ${id}`,
      );
    }
  },
};

/** Every role comes with two groups to share with: those in it, and those in it or below. Object Reference, Group. */
export const userRole: Automation = {
  afterSave(change, work) {
    if (!isNew(change)) return;
    const { catalog, store, user: author } = work.context;
    const writer = { catalog, store, stamp: work.stamp, userId: author.userId };
    for (const Type of ['Role', 'RoleAndSubordinates']) {
      insertSystemRow(writer, 'Group', { Name: change.after['Name'] ?? null, Type, RelatedId: change.id });
    }
  },
};
