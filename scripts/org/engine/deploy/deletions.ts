import { acceptedTypes, fileTypeOf } from '../../catalog/metadata-types.ts';
import type { Part } from '../../catalog/read-components.ts';
import type { Package } from './open-package.ts';
import { errorAt, keyOf, type Problem } from './problem.ts';
import { memberNode, type Manifest } from './read-manifest.ts';
import { entryKeysOf } from './rule-files.ts';
import type { Workspace } from './workspace.ts';

/** One member of a destructiveChanges file. */
export interface Deletion {
  readonly type: string;
  readonly fullName: string;
  readonly when: 'before' | 'after';
  /** Manifest that names it. */
  readonly path: string;
  readonly problems: readonly Problem[];
  /** Set where a part of the package stands for it: a field that becomes another kind of field. */
  readonly part?: Part;
}

export function readDeletions(source: Package, workspace: Workspace): readonly Deletion[] {
  return [
    ...source.deleteBefore.flatMap((manifest) =>
      deletionsOf(manifest, 'before', 'destructiveChangesPre.xml', workspace),
    ),
    ...source.deleteAfter.flatMap((manifest) => deletionsOf(manifest, 'after', 'destructiveChanges.xml', workspace)),
  ];
}

function deletionsOf(
  manifest: Manifest,
  when: Deletion['when'],
  path: string,
  workspace: Workspace,
): readonly Deletion[] {
  return [...manifest.types].flatMap(([type, members]) =>
    [...members].map((fullName) => ({
      type,
      fullName,
      when,
      path,
      problems: problemsOf(manifest, type, fullName, workspace),
    })),
  );
}

function problemsOf(manifest: Manifest, type: string, fullName: string, workspace: Workspace): readonly Problem[] {
  const node = memberNode(manifest, type, fullName);
  if (!acceptedTypes.has(type))
    return [errorAt(node, `Unknown type name '${type}' specified in destructiveChanges.xml`)];
  if (fullName === '*') return [errorAt(node, 'Wildcards are not allowed in destructiveChanges.xml')];
  const file = fileTypeOf(type);
  const holder = file && workspace.get(keyOf(file.name, fullName.split('.')[0] ?? ''));
  const isThere = holder ? entryKeysOf(holder).includes(keyOf(type, fullName)) : workspace.has(keyOf(type, fullName));
  const isStandardObject = type === 'CustomObject' && !fullName.endsWith('__c');
  if (isStandardObject) return [errorAt(node, `Cannot delete the standard object ${fullName}`)];
  if (type === 'Settings' && fullName === 'Currency') return [errorAt(node, 'Cannot delete the settings Currency')];
  return isThere ? [] : [{ ...errorAt(node, `No ${type} named: ${fullName} found`), severity: 'Warning' }];
}
