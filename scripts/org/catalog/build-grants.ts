import { readPermissions } from './read-permissions.ts';
import type { Standard } from './read-standard.ts';
import type { Component, ObjectDef, PermissionGrant } from './types.ts';

/** A built-in profile says `*` for all; here that becomes the objects, fields and tabs there are. */
function spread(grant: PermissionGrant, objects: readonly ObjectDef[], tabs: readonly string[]): PermissionGrant {
  const all = grant.objects.get('*');
  const everyField = grant.fields.has('*');
  const standardFields = grant.fields.has('standard:*');
  const grantedObjects = new Map(grant.objects);
  const fields = new Map<string, { readonly read: boolean; readonly edit: boolean }>();
  for (const object of objects) {
    const key = object.name.toLowerCase();
    if (all && !grantedObjects.has(key)) grantedObjects.set(key, all);
    if (!everyField && !(standardFields && grantedObjects.has(key))) continue;
    for (const [name, field] of object.fields) {
      if (everyField || !field.custom) fields.set(`${key}.${name}`, { read: true, edit: !field.readOnly });
    }
  }
  grantedObjects.delete('*');
  return {
    ...grant,
    objects: grantedObjects,
    fields,
    tabs: grant.tabs.has('*') ? new Map(tabs.map((tab) => [tab, 'Visible'])) : grant.tabs,
  };
}

/** Deployed permissions on top of a built-in profile: entries replace, lists add, as a Profile deploy does. */
const overlay = (base: PermissionGrant, over: PermissionGrant): PermissionGrant => ({
  ...over,
  objects: new Map([...base.objects, ...over.objects]),
  fields: new Map([...base.fields, ...over.fields]),
  tabs: new Map([...base.tabs, ...over.tabs]),
  apps: new Map([...base.apps, ...over.apps]),
  userPermissions: new Set([...base.userPermissions, ...over.userPermissions]),
  customPermissions: new Set([...base.customPermissions, ...over.customPermissions]),
});

/** `Admin` and `Standard` are the package names of the two oldest profiles. */
export const profileNameOf = (fullName: string): string =>
  ({ admin: 'System Administrator', standard: 'Standard User' })[fullName.toLowerCase()] ?? fullName;

const emptyProfile = (name: string): PermissionGrant => ({
  name,
  label: name,
  isProfile: true,
  objects: new Map(),
  fields: new Map(),
  tabs: new Map(),
  apps: new Map(),
  userPermissions: new Set(),
  customPermissions: new Set(),
});

/** Profiles and permission sets of a catalog, by lower-case name. */
export function buildGrants(
  standard: Standard,
  objects: readonly ObjectDef[],
  components: readonly Component[],
): { readonly profiles: Map<string, PermissionGrant>; readonly permissionSets: Map<string, PermissionGrant> } {
  const tabs = [
    ...objects.filter((object) => object.uiApi).map(({ name }) => `standard-${name.toLowerCase()}`),
    ...components.filter(({ type }) => type === 'CustomTab').map(({ fullName }) => fullName.toLowerCase()),
  ];
  const profiles = new Map(
    standard.profiles.map((profile) => [profile.name.toLowerCase(), spread(profile, objects, tabs)]),
  );
  const permissionSets = new Map<string, PermissionGrant>();
  for (const { type, fullName, xml } of components) {
    if (type === 'PermissionSet' && xml)
      permissionSets.set(fullName.toLowerCase(), readPermissions(fullName, xml, false));
    if (type === 'Profile' && xml) {
      const name = profileNameOf(fullName);
      const base = profiles.get(name.toLowerCase()) ?? emptyProfile(name);
      profiles.set(name.toLowerCase(), overlay(base, readPermissions(name, xml, true)));
    }
  }
  return { profiles, permissionSets };
}
