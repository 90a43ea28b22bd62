import type { Catalog, FieldDef, ObjectDef, ObjectPermission } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';
import type { Access, Principal, RowScope } from '../types.ts';
import { fieldRight, type FieldRight } from './field-rights.ts';
import { grantsOf } from './grants-of.ts';
import { objectRights } from './object-rights.ts';
import { principalsOf } from './principals-of.ts';
import { rowSharing } from './row-scope.ts';
import { ruleScopes } from '../sharing/rule-scopes.ts';
import { noRows } from './scope.ts';

function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** A user's rights on one version of the catalog. It is a snapshot: make it anew when users, roles, groups or assignments change. */
export function createAccess(catalog: Catalog, store: Store, user: Principal): Access {
  const grants = grantsOf(catalog, store, user);
  const permissions = new Set(grants.flatMap((grant) => [...grant.userPermissions]));
  const custom = new Set(grants.flatMap((grant) => [...grant.customPermissions]));
  const hasPermission = (name: string): boolean => permissions.has(name);
  const object = remembered<ObjectDef, ObjectPermission>(objectRights(catalog, grants, hasPermission));
  const principals = principalsOf(catalog, store, user);
  const sharing = rowSharing({
    catalog,
    userId: user.userId,
    principals,
    rules: ruleScopes(catalog, store, principals),
    rights: object,
  });
  const scopes = remembered((of: ObjectDef) => ({
    read: object(of).read ? sharing(of, 'read') : noRows,
    edit: object(of).edit ? sharing(of, 'edit') : noRows,
    delete: object(of).delete ? sharing(of, 'delete') : noRows,
  }));
  const fields = remembered((of: ObjectDef) =>
    remembered<FieldDef, FieldRight>((field) => fieldRight(grants, of, field)),
  );

  return {
    object,
    canReadField: (of, field) => object(of).read && fields(of)(field).read,
    canEditField: (of, field) => !field.readOnly && (object(of).create || object(of).edit) && fields(of)(field).edit,
    rows: (of, right): RowScope => scopes(of)[right],
    sharing,
    hasPermission,
    hasCustomPermission: (name) => custom.has(name),
    grants,
  };
}
