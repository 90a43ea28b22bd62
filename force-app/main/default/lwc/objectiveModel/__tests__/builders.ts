import { BLANK_ACTION, BLANK_OBJECTIVE } from 'c/objectiveModel';
import type { Action, Objective } from 'c/objectiveModel';

const STAMP = { lastModifiedDate: '2026-01-01T00:00:00.000Z' };

/** Records with harmless values; a test names only what it is about. */
export const objective = (more: Partial<Objective> = {}): Objective => ({
  ...BLANK_OBJECTIVE,
  ...STAMP,
  id: 'o1',
  planId: 'plan',
  name: 'Objective',
  category: 'Growth',
  ...more,
});

export const action = (id: string, more: Partial<Action> = {}): Action => ({
  ...BLANK_ACTION,
  ...STAMP,
  id,
  objectiveId: 'o1',
  name: id,
  ...more,
});
