import { profileNameOf } from '../../catalog/build-grants.ts';
import { decodeName } from '../../catalog/decode-name.ts';
import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Component, ObjectDef } from '../../catalog/types.ts';
import { childrenOf, flagOf, textOf } from '../../catalog/xml-node.ts';
import { masterRecordTypeId, type Context, type RecordTypeInfo } from '../types.ts';

interface Visibility {
  readonly isVisible: (name: string) => boolean;
  readonly defaultName: string | undefined;
}

/** What the user's deployed profile says of an object's record types, permission sets added; undefined where it says nothing. */
function visibilityOf(context: Context, object: ObjectDef): Visibility | undefined {
  const prefix = `${object.name}.`.toLowerCase();
  const entriesOf = (
    component: Component | undefined,
  ): readonly { name: string; visible: boolean; chosen: boolean }[] =>
    (component?.xml ? childrenOf(component.xml, 'recordTypeVisibilities') : [])
      .map((node) => ({
        name: (textOf(node, 'recordType') ?? '').toLowerCase(),
        visible: flagOf(node, 'visible'),
        chosen: flagOf(node, 'default'),
      }))
      .filter(({ name }) => name.startsWith(prefix))
      .map((entry) => ({ ...entry, name: entry.name.slice(prefix.length) }));
  const own = context.access.grants.find((grant) => grant.isProfile)?.name;
  const profile = [...componentsOf(context.catalog, 'Profile').values()].find(
    ({ fullName }) => profileNameOf(decodeName(fullName)) === own,
  );
  const said = entriesOf(profile);
  if (said.length === 0) return undefined;
  const sets = componentsOf(context.catalog, 'PermissionSet');
  const added = context.access.grants
    .filter((grant) => !grant.isProfile)
    .flatMap(({ name }) => entriesOf(sets.get(name)));
  const visible = new Set([...said, ...added].filter((entry) => entry.visible).map(({ name }) => name));
  return {
    isVisible: (name) => visible.has(name.toLowerCase()),
    defaultName: said.find((entry) => entry.chosen)?.name,
  };
}

/**
 * Record types of an object with their ids; Master last. Available and default are those of the deployed profile; where
 * none says anything, all active ones, and the only active one, else Master.
 */
export function recordTypesOf(context: Context, object: ObjectDef): readonly RecordTypeInfo[] {
  const recordType = objectOf(context.catalog, 'RecordType');
  const rows =
    recordType && object.recordTypes.length > 0 ? context.store.find(recordType, 'SobjectType', [object.name]) : [];
  const active = object.recordTypes.filter((type) => type.active);
  const visibility = object.recordTypes.length > 0 ? visibilityOf(context, object) : undefined;
  const only = active.length === 1 && active[0] ? active[0].name : undefined;
  const defaultName = visibility ? visibility.defaultName : only?.toLowerCase();
  const own = object.recordTypes.flatMap((type): readonly RecordTypeInfo[] => {
    const id = rows.find((row) => row['DeveloperName'] === type.name)?.['Id'];
    if (typeof id !== 'string') return [];
    const isDefault = type.name.toLowerCase() === defaultName;
    return [
      {
        active: type.active,
        available: type.active && (visibility?.isVisible(type.name) ?? true),
        defaultRecordTypeMapping: isDefault,
        developerName: type.name,
        master: false,
        name: type.label,
        recordTypeId: id,
      },
    ];
  });
  const master: RecordTypeInfo = {
    active: true,
    available: true,
    defaultRecordTypeMapping: !own.some((type) => type.defaultRecordTypeMapping),
    developerName: 'Master',
    master: true,
    name: 'Master',
    recordTypeId: masterRecordTypeId,
  };
  return [...own, master];
}
