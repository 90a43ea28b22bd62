import type { Action, Objective } from 'c/objectiveModel';
import { saveAction, saveObjective } from 'c/planService';
import { withPatch } from 'c/strategyEditModel';
import type { ActionPatch, ObjectivePatch } from 'c/strategyEditModel';
import type { Change, Work } from './editQueue';

export type Kind = 'objective' | 'action';
export type Patch = ObjectivePatch | ActionPatch;

/** The work with `patch` laid over one record. */
export const withRecord = (
  work: Work,
  kind: Kind,
  id: string,
  patch: Patch & { readonly lastModifiedDate?: string },
): Work =>
  kind === 'objective'
    ? { ...work, objectives: withPatch(work.objectives, id, patch as Partial<Objective>) }
    : { ...work, actions: withPatch(work.actions, id, patch as Partial<Action>) };

/** The work without the records, and without the actions of objectives that are left out. */
export function without(work: Work, ids: readonly string[]): Work {
  if (ids.length === 0) return work;
  return {
    objectives: work.objectives.filter((objective) => !ids.includes(objective.id)),
    actions: work.actions.filter((action) => !ids.includes(action.id) && !ids.includes(action.objectiveId)),
  };
}

/** Saves `patch` against the record as it was last saved; answers what to lay over it. */
export async function saveChange(planId: string, kind: Kind, id: string, patch: Patch, saved: Work): Promise<Change> {
  const answer =
    kind === 'objective'
      ? await saveObjective(
          planId,
          saved.objectives.find((objective) => objective.id === id) ?? null,
          patch as ObjectivePatch,
        )
      : await saveOne(saved, id, patch as ActionPatch);
  return (work) => withRecord(work, kind, id, { ...patch, lastModifiedDate: answer.lastModifiedDate });
}

function saveOne(saved: Work, id: string, patch: ActionPatch): ReturnType<typeof saveAction> {
  const action = saved.actions.find((candidate) => candidate.id === id);
  return saveAction(action?.objectiveId ?? '', action ?? null, patch);
}
