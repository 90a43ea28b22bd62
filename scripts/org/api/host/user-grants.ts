import type { PermissionGrant } from '../../catalog/types.ts';
import type { Context, Engine, WireRecord } from '../../engine/types.ts';

/** The profile and permission sets of a user, and what the user is called in them. */
export interface UserGrants {
  readonly profile: string;
  readonly role: string | null;
  readonly grants: readonly PermissionGrant[];
}

const nested = (record: WireRecord | undefined, parent: string, field: string): string | null => {
  const value = (record?.[parent] as WireRecord | null | undefined)?.[field];
  return typeof value === 'string' ? value : null;
};

export function userGrants(engine: Engine, context: Context): UserGrants {
  const { userId } = context.user;
  const [user] = engine.query(context, `SELECT Profile.Name, UserRole.Name FROM User WHERE Id = '${userId}'`).records;
  const profile = nested(user, 'Profile', 'Name') ?? '';
  return { profile, role: nested(user, 'UserRole', 'Name'), grants: context.access.grants };
}
