import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef, ObjectPermission, PermissionGrant } from '../../catalog/types.ts';
import { activityObjects, followedObjects, setupObjects } from './access-rules.ts';

const nothing: ObjectPermission = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false,
};

const everything: ObjectPermission = {
  read: true,
  create: true,
  edit: true,
  delete: true,
  viewAll: true,
  modifyAll: true,
};

const writable = (write: boolean): ObjectPermission => ({
  read: true,
  create: write,
  edit: write,
  delete: write,
  viewAll: true,
  modifyAll: write,
});

/** What all grants together allow on an object; Setup objects, share rows and line items follow rules of their own. */
export function objectRights(
  catalog: Catalog,
  grants: readonly PermissionGrant[],
  hasPermission: (name: string) => boolean,
): (object: ObjectDef) => ObjectPermission {
  function union(object: ObjectDef): ObjectPermission {
    const key = object.name.toLowerCase();
    const given = grants.map((grant) => grant.objects.get(key)).filter((permission) => permission !== undefined);
    const any = (right: keyof ObjectPermission): boolean => given.some((permission) => permission[right]);
    const modifyAll = any('modifyAll');
    const viewAll = modifyAll || any('viewAll') || hasPermission('ViewAllData');
    return {
      read: viewAll || any('read'),
      create: any('create'),
      edit: modifyAll || any('edit'),
      delete: modifyAll || any('delete'),
      viewAll,
      modifyAll,
    };
  }

  function followed(name: string, writeIsEdit: boolean): ObjectPermission {
    const target = objectOf(catalog, name);
    if (!target) return nothing;
    const rights = rightsOf(target);
    return writeIsEdit ? { ...rights, create: rights.edit, delete: rights.edit } : rights;
  }

  function rightsOf(object: ObjectDef): ObjectPermission {
    const key = object.name.toLowerCase();
    const setup = setupObjects[key];
    if (hasPermission('ModifyAllData') && setup === undefined) return everything;
    if (setup !== undefined) {
      const write = hasPermission(setup);
      // Everyone may edit the user record that is their own; the row scope holds it to that.
      return key === 'user' && !write ? { ...writable(false), edit: true } : writable(write);
    }
    const activity = activityObjects[key];
    if (activity !== undefined) {
      const write = hasPermission(activity);
      const all = hasPermission('ViewAllData');
      return { read: true, create: write, edit: write, delete: write, viewAll: all, modifyAll: false };
    }
    if (object.shareOf !== undefined) return followed(object.shareOf, true);
    const rule = followedObjects[key];
    return rule ? followed(rule.object, rule.writeIsEdit) : union(object);
  }

  return rightsOf;
}
