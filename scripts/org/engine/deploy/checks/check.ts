import type { Catalog } from '../../../catalog/types.ts';
import type { Problem, Subject } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** What checks look at: the org as it would be after the deploy, and as it is. */
export interface CheckScope {
  readonly after: Catalog;
  readonly before: Catalog;
  readonly workspace: Workspace;
  /** Whether records of an object are stored (by API name). */
  readonly hasRecords: (object: string) => boolean;
}

export type Check = (subject: Subject, scope: CheckScope) => readonly Problem[];
