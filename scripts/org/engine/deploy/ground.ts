import type { Standard } from '../../catalog/read-standard.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { CheckSource } from '../types.ts';
import type { StoredValues } from './checks/check.ts';
import type { MetadataSchema } from './metadata-schema.ts';
import type { Workspace } from './workspace.ts';

/** The org a deploy starts from. */
export interface Ground {
  readonly standard: Standard;
  readonly workspace: Workspace;
  readonly catalog: Catalog;
  readonly keyPrefixes: ReadonlyMap<string, string>;
  readonly hasRecords: (object: string) => boolean;
  readonly stored: StoredValues;
  readonly schema: MetadataSchema;
  readonly checkSource: CheckSource | undefined;
}
