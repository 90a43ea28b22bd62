import type { Catalog } from '../../../catalog/types.ts';
import type { CheckSource } from '../../types.ts';
import type { MetadataSchema } from '../metadata-schema.ts';
import type { Problem, Subject } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** What checks look at: the org as it would be after the deploy, and as it is. */
export interface CheckScope {
  readonly after: Catalog;
  readonly before: Catalog;
  readonly workspace: Workspace;
  /** Whether records of an object are stored (by API name). */
  readonly hasRecords: (object: string) => boolean;
  readonly stored: StoredValues;
  readonly schema: MetadataSchema;
  readonly checkSource: CheckSource | undefined;
}

/** What records hold in a field, by API names; a field that is not there holds nothing. */
export interface StoredValues {
  /** Characters of the longest text. */
  longest(object: string, field: string): number;
  /** The greatest number, its sign left out. */
  greatest(object: string, field: string): number;
  hasBlank(object: string, field: string): boolean;
  hasDuplicate(object: string, field: string): boolean;
  /** Whether a record has this value in the field, without regard to case. */
  holds(object: string, field: string, value: string): boolean;
}

export type Check = (subject: Subject, scope: CheckScope) => readonly Problem[];
