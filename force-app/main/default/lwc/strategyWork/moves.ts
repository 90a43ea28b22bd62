import type { Action, Objective } from 'c/objectiveModel';
import { MOST_OPERATIONS, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import { ACTION_MAP, OBJECTIVE_MAP, saveAction, saveObjective } from 'c/planService';
import { fieldsOf, updateFields } from 'c/saveService';
import { withPatch } from 'c/strategyEditModel';
import type { Relocation } from 'c/strategyMoveModel';
import type { Change, Work } from './editQueue';
import type { MeasureStep } from './measuring';

/** Something written together with others of its kind. */
export type Step = Relocation | MeasureStep;

/** The work with every record at its new place, or with its new values. */
export const withRelocations = (work: Work, places: readonly Step[]): Work =>
  places.reduce<Work>(
    (before, { kind, id, patch }) =>
      kind === 'objective'
        ? { ...before, objectives: withPatch(before.objectives, id, patch as Partial<Objective>) }
        : { ...before, actions: withPatch(before.actions, id, patch as Partial<Action>) },
    work,
  );

/**
 * Saves where records stand, or their values. One is held against what was read; several go in one transaction of the org, which answers no times,
 * so that the records are read again.
 */
export async function saveRelocations(saved: Work, places: readonly Step[], reload: () => void): Promise<Change> {
  const [only, ...rest] = places;
  if (!only) return (work) => work;
  if (rest.length === 0) {
    const { lastModifiedDate } = await saveOne(saved, only);
    const stamped = { ...only, patch: { ...only.patch, lastModifiedDate } };
    return (work) => withRelocations(work, [stamped]);
  }
  const parts = Math.ceil(places.length / MOST_OPERATIONS);
  const sent = Array.from({ length: parts }, (_, part) =>
    places.slice(part * MOST_OPERATIONS, (part + 1) * MOST_OPERATIONS),
  ).reduce<Promise<unknown>>(
    (done, part) => done.then(() => runInOneTransaction(part.map(operation))),
    Promise.resolve(),
  );
  // Of several transactions some may be done when a later one is refused.
  await (parts > 1 ? sent.finally(reload) : sent.then(reload));
  return (work) => withRelocations(work, places);
}

function saveOne(saved: Work, { kind, id, patch }: Step): Promise<{ readonly lastModifiedDate: string }> {
  if (kind === 'objective') {
    const objective = saved.objectives.find((each) => each.id === id) ?? null;
    return saveObjective(objective?.planId ?? '', objective, patch as Partial<Objective>);
  }
  const action = saved.actions.find((each) => each.id === id);
  const { objectiveId, ...changes } = patch as Partial<Action>;
  if (!action || objectiveId === undefined) return saveAction(action?.objectiveId ?? '', action ?? null, changes);
  return updateFields(action, { [ACTION_MAP.parentField]: objectiveId, ...fieldsOf(ACTION_MAP, changes) });
}

function operation({ kind, id, patch }: Step, index: number): Operation {
  const { objectiveId, ...changes } = patch as Partial<Action>;
  const parent = objectiveId === undefined ? {} : { [ACTION_MAP.parentField]: objectiveId };
  const map = kind === 'objective' ? OBJECTIVE_MAP : ACTION_MAP;
  return {
    kind: 'update',
    alias: `move${index}`,
    object: map.object,
    id,
    fields: { ...parent, ...fieldsOf(map as typeof ACTION_MAP, changes) },
  };
}
