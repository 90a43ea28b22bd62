import { acceptedTypes, fileTypeOf, parentTypeOf } from '../../catalog/metadata-types.ts';
import { packagePathOf } from '../../catalog/read-components.ts';
import type { Catalog } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';
import type { FileProperties } from '../types.ts';
import { readComponentStamp } from './component-stamps.ts';
import { keyOf } from './problem.ts';
import { entriesOf } from './rule-files.ts';
import type { Workspace } from './workspace.ts';

/** Names of a type's components: the deployed, and the objects and profiles every org has. */
export function namesOf(type: string, workspace: Workspace, catalog: Catalog): readonly string[] {
  if (!acceptedTypes.has(type)) throw new OrgError('INVALID_TYPE', `Unknown type:${type}`);
  const file = fileTypeOf(type);
  if (file) return entryNames(type, file.name, workspace);
  if (type === 'CustomLabels') return catalog.labels.size ? ['CustomLabels'] : [];
  const names = new Map<string, string>();
  const builtIn =
    type === 'CustomObject'
      ? [...catalog.objects.values()].filter(({ uiApi }) => uiApi)
      : type === 'Profile'
        ? [...catalog.profiles.values()]
        : [];
  for (const { name } of builtIn) names.set(name.toLowerCase(), name);
  for (const component of workspace.values())
    if (component.type === type) names.set(component.fullName.toLowerCase(), component.fullName);
  return [...names.values()].sort();
}

const entryNames = (type: string, file: string, workspace: Workspace): readonly string[] =>
  [...workspace.values()]
    .filter((component) => component.type === file)
    .flatMap((component) => entriesOf(component).filter((entry) => entry.type === type))
    .map(({ fullName }) => fullName)
    .sort();

/** File properties of one component, as listMetadata and retrieve tell them. */
export function propertiesOf(
  store: Store,
  type: string,
  fullName: string,
  userName: (id: string) => string,
): FileProperties {
  const stamp = readComponentStamp(store, keyOf(type, fullName));
  const parent = parentTypeOf(type) ?? fileTypeOf(type);
  const owner = parent?.name === 'CustomLabels' ? 'CustomLabels' : (fullName.split('.')[0] ?? '');
  const epoch = '1970-01-01T00:00:00.000Z';
  return {
    type,
    fullName,
    fileName: (parent ? packagePathOf(parent.name, owner) : packagePathOf(type, fullName)) ?? fullName,
    createdDate: stamp?.created ?? epoch,
    lastModifiedDate: stamp?.modified ?? epoch,
    lastModifiedById: stamp?.userId ?? '',
    lastModifiedByName: stamp?.userId ? userName(stamp.userId) : '',
  };
}
