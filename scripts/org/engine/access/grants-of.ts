import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog, PermissionGrant } from '../../catalog/types.ts';
import type { Row, Store } from '../../store/types.ts';
import type { Principal } from '../types.ts';

const nameOf = (row: Row): string => String(row['Name'] ?? '').toLowerCase();

/** The profile and the assigned permission sets of a user, as the catalog in force defines them. */
export function grantsOf(catalog: Catalog, store: Store, user: Principal): readonly PermissionGrant[] {
  const profiles = objectOf(catalog, 'Profile');
  const sets = objectOf(catalog, 'PermissionSet');
  const assignments = objectOf(catalog, 'PermissionSetAssignment');
  const profile = profiles && store.read(profiles, user.profileId);
  const assigned = assignments ? store.find(assignments, 'AssigneeId', [user.userId]) : [];
  const setIds = assigned.map((row) => row['PermissionSetId'] ?? null);
  const setRows = sets && setIds.length > 0 ? store.find(sets, 'Id', setIds) : [];
  return [
    ...(profile ? [catalog.profiles.get(nameOf(profile))] : []),
    ...setRows.map((row) => catalog.permissionSets.get(nameOf(row))),
  ].filter((grant) => grant !== undefined);
}
