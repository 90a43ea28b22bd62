import type { Action, Objective } from 'c/objectiveModel';
import { removeRecord, saveAction, saveObjective } from 'c/planService';
import { branch, withPatch } from 'c/strategyEditModel';
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

/** The records of `read`, each as it is in `saved` where that was saved later. */
export function newest<T extends Objective | Action>(read: readonly T[], saved: readonly T[]): readonly T[] {
  const byId = new Map(saved.map((record) => [record.id, record]));
  return read.map((record) => {
    const known = byId.get(record.id);
    return known && Date.parse(known.lastModifiedDate) > Date.parse(record.lastModifiedDate) ? known : record;
  });
}

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

/** A record with all that is deleted with it, parents before their children. */
export function branchOf(work: Work, kind: Kind, record: Objective | Action): Work {
  if (kind === 'objective') {
    const actions = work.actions.filter((action) => action.objectiveId === record.id);
    const roots = actions.filter((action) => !actions.some((other) => other.id === action.parentActionId));
    const order = roots.flatMap((root) => [...branch(actions, root.id)].reverse());
    return { objectives: work.objectives.filter(({ id }) => id === record.id), actions: inOrder(actions, order) };
  }
  return { objectives: [], actions: inOrder(work.actions, [...branch(work.actions, record.id)].reverse()) };
}

const inOrder = (actions: readonly Action[], ids: readonly string[]): readonly Action[] =>
  ids.flatMap((id) => actions.filter((action) => action.id === id));

export const withAll = (work: Work, more: Work): Work => ({
  objectives: [...work.objectives, ...more.objectives],
  actions: [...work.actions, ...more.actions],
});

/** Deletes records one after the other, as they are given. */
export const deleteAll = (ids: readonly string[]): Promise<void> =>
  ids.reduce((done, id) => done.then(() => removeRecord(id)), Promise.resolve());

/** The change that adds what was made, and the ids by those the records had before. */
export interface Revival {
  readonly change: Change;
  readonly ids: ReadonlyMap<string, string>;
}

/** Makes deleted records anew, parents first; `current` tells the id a record has now that was itself made anew before. */
export async function makeAgain(planId: string, gone: Work, current: (id: string) => string): Promise<Revival> {
  const ids = new Map<string, string>();
  const idOf = (id: string): string => ids.get(id) ?? current(id);
  const objectives: Objective[] = [];
  const actions: Action[] = [];
  await gone.objectives.reduce(async (before, objective) => {
    await before;
    const saved = await saveObjective(planId, null, objective);
    ids.set(objective.id, saved.id);
    objectives.push({ ...objective, ...saved });
  }, Promise.resolve());
  await gone.actions.reduce(async (before, action) => {
    await before;
    const objectiveId = idOf(action.objectiveId);
    const parentActionId = action.parentActionId === null ? null : idOf(action.parentActionId);
    const saved = await saveAction(objectiveId, null, { ...action, parentActionId });
    ids.set(action.id, saved.id);
    actions.push({ ...action, ...saved, objectiveId, parentActionId });
  }, Promise.resolve());
  return { change: (work) => withAll(work, { objectives, actions }), ids };
}
