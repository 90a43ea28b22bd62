import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';
import type { Principal } from '../types.ts';

const ids = (store: Store, sql: string, parameters: readonly string[]): readonly string[] =>
  store.select(sql, parameters).map((row) => String(row['id']));

const rolesBelow = `WITH RECURSIVE below(id) AS (
  SELECT "Id" FROM "UserRole" WHERE "ParentRoleId" = ?
  UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below.id
) SELECT id FROM below`;

const rolesAbove = `WITH RECURSIVE above(id) AS (
  SELECT "ParentRoleId" FROM "UserRole" WHERE "Id" = ?
  UNION SELECT r."ParentRoleId" FROM "UserRole" r JOIN above ON r."Id" = above.id
) SELECT id FROM above WHERE id IS NOT NULL`;

const usersInRoles = `SELECT "Id" AS id FROM "User" WHERE "UserRoleId" IN (SELECT value FROM json_each(?))`;

// in this order: roles of the users, those and the roles above, the users
const groupsOfUsers = `WITH RECURSIVE groups(id) AS (
  SELECT "Id" FROM "Group" WHERE "Type" = 'Organization'
    OR ("Type" = 'Role' AND "RelatedId" IN (SELECT value FROM json_each(?)))
    OR ("Type" IN ('RoleAndSubordinates', 'RoleAndSubordinatesInternal')
        AND "RelatedId" IN (SELECT value FROM json_each(?)))
  UNION SELECT "GroupId" FROM "GroupMember" WHERE "UserOrGroupId" IN (SELECT value FROM json_each(?))
  UNION SELECT m."GroupId" FROM "GroupMember" m JOIN groups ON m."UserOrGroupId" = groups.id
) SELECT id FROM groups`;

/** Ids whose ownership and shares count for a user: the user, users in roles below, and every group any of them is in. */
export function principalsOf(catalog: Catalog, store: Store, user: Principal): readonly string[] {
  const role = objectOf(catalog, 'UserRole') ? user.roleId : null;
  const below = role === null ? [] : ids(store, rolesBelow, [role]);
  const above = role === null ? [] : ids(store, rolesAbove, [role]);
  const users = [user.userId, ...ids(store, usersInRoles, [JSON.stringify(below)])];
  if (!objectOf(catalog, 'Group') || !objectOf(catalog, 'GroupMember')) return users;
  const roles = role === null ? [] : [role, ...below];
  const lists = [roles, [...roles, ...above], users].map((list) => JSON.stringify(list));
  return [...users, ...ids(store, groupsOfUsers, lists)];
}
