import { acceptedTypes, fileTypeOf } from '../../catalog/metadata-types.ts';
import type { Part } from '../../catalog/read-components.ts';
import { textOf } from '../../catalog/xml-node.ts';
import { OrgError } from '../../errors.ts';
import type { Context, Deployer, MetadataResult } from '../types.ts';
import { componentParts } from './component-parts.ts';
import type { Deletion } from './deletions.ts';
import type { Outcome } from './evaluate.ts';
import type { Ground } from './ground.ts';
import { renameParts } from './rename-parts.ts';
import { entryKeysOf } from './rule-files.ts';
import { keyOf } from './problem.ts';

/** What a writer stands on: the org as it is, and a deploy of parts and deletions that happens whole or not at all. */
export interface WriterParts {
  readonly ground: () => Ground;
  readonly attempt: (context: Context, parts: readonly Part[], deletions: readonly Deletion[]) => readonly Outcome[];
}

/** The CRUD half of the Metadata API: each component for itself. */
export function createMetadataWriter(
  { ground, attempt }: WriterParts,
  allow: (context: Context) => void,
): Pick<Deployer, 'write' | 'remove' | 'rename'> {
  const exists = (type: string, fullName: string): boolean => {
    const { workspace, catalog } = ground();
    if (type === 'CustomObject' && catalog.objects.has(fullName.toLowerCase())) return true;
    const key = keyOf(type, fullName);
    if (!fileTypeOf(type)) return workspace.has(key);
    const file = workspace.get(keyOf(fileTypeOf(type)?.name ?? '', fullName.split('.')[0] ?? ''));
    return file !== undefined && entryKeysOf(file).includes(key);
  };
  const known = (type: string): void => {
    if (!acceptedTypes.has(type)) throw new OrgError('INVALID_TYPE', `Unknown type:${type}`);
  };
  return {
    write(context, mode, type, nodes) {
      allow(context);
      known(type);
      return nodes.map((node) => {
        const fullName = textOf(node, 'fullName') ?? '';
        const there = fullName !== '' && exists(type, fullName);
        if (mode === 'create' && there)
          return failure(fullName, 'DUPLICATE_DEVELOPER_NAME', `There is already a ${type} named ${fullName}.`);
        if (mode === 'update' && !there) return notThere(type, fullName);
        return result(fullName, !there, () => attempt(context, componentParts(type, node), []));
      });
    },
    remove(context, type, fullNames) {
      allow(context);
      known(type);
      return fullNames.map((fullName) => {
        if (!exists(type, fullName)) return notThere(type, fullName);
        return result(fullName, false, () => attempt(context, [], [deletion(type, fullName)]));
      });
    },
    rename(context, type, oldName, newName) {
      allow(context);
      known(type);
      if (!exists(type, oldName)) return notThere(type, oldName);
      if (exists(type, newName))
        return failure(oldName, 'DUPLICATE_DEVELOPER_NAME', `There is already a ${type} named ${newName}.`);
      return result(oldName, false, () => {
        const { parts, gone } = renameParts(ground(), type, oldName, newName);
        return attempt(
          context,
          parts,
          gone.map((component) => deletion(component.type, component.fullName)),
        );
      });
    },
  };
}

const deletion = (type: string, fullName: string): Deletion => ({
  type,
  fullName,
  when: 'before',
  path: '',
  problems:
    type === 'CustomObject' && !fullName.endsWith('__c') && !fullName.includes('__')
      ? [{ message: `Cannot delete the standard object ${fullName}`, severity: 'Error' }]
      : [],
});

const failure = (fullName: string, statusCode: string, message: string): MetadataResult => ({
  fullName,
  success: false,
  created: false,
  errors: [{ statusCode, message }],
});

const notThere = (type: string, fullName: string): MetadataResult =>
  failure(fullName, 'INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);

/** The code of a problem: how an org files it cannot be told from its words alone, so only the clear ones differ. */
const codeOf = (message: string): string =>
  /^(In field|Entity of type)|does not resolve/.test(message)
    ? 'INVALID_CROSS_REFERENCE_KEY'
    : /^(Must specify|Required field)/.test(message)
      ? 'REQUIRED_FIELD_MISSING'
      : 'FIELD_INTEGRITY_EXCEPTION';

function result(fullName: string, created: boolean, work: () => readonly Outcome[]): MetadataResult {
  try {
    const errors = work()
      .flatMap(({ problems }) => problems)
      .filter(({ severity }) => severity === 'Error')
      .map(({ message }) => ({ statusCode: codeOf(message), message }));
    return { fullName, success: errors.length === 0, created: created && errors.length === 0, errors };
  } catch (error) {
    if (error instanceof OrgError) return failure(fullName, error.code, error.message);
    throw error;
  }
}
