import type { ObjectPermission, PermissionGrant, XmlNode } from './types.ts';
import { childrenOf, flagOf, textOf } from './xml-node.ts';

const key = (node: XmlNode, name: string): string => (textOf(node, name) ?? '').toLowerCase();

/** Profiles say DefaultOn, DefaultOff, Hidden; permission sets say Visible, Available, None. */
const visibilityOf: Readonly<Record<string, 'Visible' | 'Available' | 'Hidden'>> = {
  DefaultOn: 'Visible',
  Visible: 'Visible',
  DefaultOff: 'Available',
  Available: 'Available',
};

const objectPermission = (node: XmlNode): ObjectPermission => ({
  read: flagOf(node, 'allowRead'),
  create: flagOf(node, 'allowCreate'),
  edit: flagOf(node, 'allowEdit'),
  delete: flagOf(node, 'allowDelete'),
  viewAll: flagOf(node, 'viewAllRecords'),
  modifyAll: flagOf(node, 'modifyAllRecords'),
});

/** A PermissionSet or Profile element. A profile has no label of its own: its name is shown. */
export function readPermissions(name: string, node: XmlNode, isProfile: boolean): PermissionGrant {
  const description = textOf(node, 'description');
  const tabs = [...childrenOf(node, 'tabSettings'), ...childrenOf(node, 'tabVisibilities')];
  const enabled = (element: string): ReadonlySet<string> =>
    new Set(
      childrenOf(node, element)
        .filter((entry) => flagOf(entry, 'enabled'))
        .map((entry) => textOf(entry, 'name') ?? ''),
    );
  return {
    name,
    label: textOf(node, 'label') ?? name,
    ...(description === undefined ? {} : { description }),
    isProfile,
    objects: new Map(
      childrenOf(node, 'objectPermissions').map((entry) => [key(entry, 'object'), objectPermission(entry)]),
    ),
    fields: new Map(
      childrenOf(node, 'fieldPermissions').map((entry) => [
        key(entry, 'field'),
        { read: flagOf(entry, 'readable'), edit: flagOf(entry, 'editable') },
      ]),
    ),
    tabs: new Map(
      tabs.map((entry) => [key(entry, 'tab'), visibilityOf[textOf(entry, 'visibility') ?? ''] ?? 'Hidden']),
    ),
    apps: new Map(
      childrenOf(node, 'applicationVisibilities').map((entry) => [
        key(entry, 'application'),
        { visible: flagOf(entry, 'visible'), isDefault: flagOf(entry, 'default') },
      ]),
    ),
    userPermissions: enabled('userPermissions'),
    customPermissions: enabled('customPermissions'),
  };
}
