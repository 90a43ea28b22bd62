import type { MetadataType } from './metadata-type.ts';
import { storedTypes } from './stored-types.ts';

export const metadataTypes: readonly MetadataType[] = [
  {
    name: 'CustomObject',
    folder: 'objects',
    suffix: 'object',
    children: {
      fields: 'CustomField',
      validationRules: 'ValidationRule',
      recordTypes: 'RecordType',
      listViews: 'ListView',
      compactLayouts: 'CompactLayout',
      fieldSets: 'FieldSet',
      webLinks: 'WebLink',
      businessProcesses: 'BusinessProcess',
      indexes: 'Index',
      sharingReasons: 'SharingReason',
    },
  },
  { name: 'CustomLabels', folder: 'labels', suffix: 'labels', children: { labels: 'CustomLabel' } },
  { name: 'CustomApplication', folder: 'applications', suffix: 'app' },
  { name: 'CustomPermission', folder: 'customPermissions', suffix: 'customPermission' },
  { name: 'CustomTab', folder: 'tabs', suffix: 'tab' },
  { name: 'ContentAsset', folder: 'contentassets', suffix: 'asset', metaFile: true },
  { name: 'FlexiPage', folder: 'flexipages', suffix: 'flexipage' },
  { name: 'Flow', folder: 'flows', suffix: 'flow' },
  { name: 'GlobalValueSet', folder: 'globalValueSets', suffix: 'globalValueSet' },
  { name: 'Layout', folder: 'layouts', suffix: 'layout' },
  { name: 'LightningComponentBundle', folder: 'lwc' },
  { name: 'LightningMessageChannel', folder: 'messageChannels', suffix: 'messageChannel' },
  { name: 'PermissionSet', folder: 'permissionsets', suffix: 'permissionset' },
  { name: 'Profile', folder: 'profiles', suffix: 'profile' },
  { name: 'QuickAction', folder: 'quickActions', suffix: 'quickAction' },
  { name: 'StandardValueSet', folder: 'standardValueSets', suffix: 'standardValueSet' },
  { name: 'StaticResource', folder: 'staticresources', suffix: 'resource', metaFile: true },
  ...storedTypes,
];

const byFolder = new Map(metadataTypes.map((type) => [type.folder, type]));
const byName = new Map(metadataTypes.map((type) => [type.name, type]));

export const typeOfFolder = (folder: string): MetadataType | undefined => byFolder.get(folder);
export const metadataTypeNamed = (name: string): MetadataType | undefined => byName.get(name);

/** The parent type of a child type (`CustomField` → `CustomObject`), undefined for a type that stands alone. */
export const parentTypeOf = (child: string): MetadataType | undefined =>
  metadataTypes.find((type) => Object.values(type.children ?? {}).includes(child));

/** The type whose files hold entries of this type (`SharingCriteriaRule` → `SharingRules`). */
export const fileTypeOf = (entry: string): MetadataType | undefined =>
  metadataTypes.find((type) => Object.values(type.entries ?? {}).includes(entry));

/** Every type name a package may list, children and entries included. */
export const acceptedTypes: ReadonlySet<string> = new Set(
  metadataTypes.flatMap((type) => [
    type.name,
    ...Object.values(type.children ?? {}),
    ...Object.values(type.entries ?? {}),
  ]),
);
