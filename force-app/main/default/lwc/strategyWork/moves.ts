import { inParts } from 'c/listModel';
import { MOST_OPERATIONS, runInOneTransaction, sendAllOrNone } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import type { Action, Objective } from 'c/objectiveModel';
import { ACTION_MAP, OBJECTIVE_MAP, saveAction, saveObjective } from 'c/planService';
import { fieldsOf, updateFields } from 'c/saveService';
import { StaleError, isAsRead } from 'c/stampService';
import type { Stamp, StampedRecord, Stamps } from 'c/stampService';
import { withPatch } from 'c/strategyEditModel';
import type { Relocation } from 'c/strategyMoveModel';
import type { Change, Work } from './editQueue';
import type { MeasureStep } from './measuring';
import type { Kind, Patch } from './workChanges';

/** Something written of a record, alone or together with others. */
export type Step = Relocation | MeasureStep | { readonly kind: Kind; readonly id: string; readonly patch: Patch };

/** What several saves are held against. */
export interface Held {
  /** When records were saved last; rejects as the org does. */
  stampsOf(records: readonly StampedRecord[]): Promise<Stamps>;
  isMine(stamp: Stamp): boolean;
  /** Has the records read from the org again. */
  reload(): void;
}

/** The work with every record at its new place, or with its new values. */
export const withRelocations = (work: Work, places: readonly Step[]): Work =>
  places.reduce<Work>(
    (before, { kind, id, patch }) =>
      kind === 'objective'
        ? { ...before, objectives: withPatch(before.objectives, id, patch as Partial<Objective>) }
        : { ...before, actions: withPatch(before.actions, id, patch as Partial<Action>) },
    work,
  );

export const recordIn = (work: Work, { kind, id }: Pick<Step, 'kind' | 'id'>): Objective | Action | undefined =>
  (kind === 'objective' ? work.objectives : work.actions).find((each) => each.id === id);

/** What the records of `steps` have now in place of it; those that are gone are left out. */
export const stepsNow = (work: Work, steps: readonly Step[]): readonly Step[] =>
  steps.flatMap(({ kind, id, patch }) => {
    const was = recordIn(work, { kind, id }) as unknown as Readonly<Record<string, unknown>> | undefined;
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, was?.[key] ?? null])) as Patch;
    return was ? [{ kind, id, patch: before }] : [];
  });

/**
 * Saves where records stand, or their values: all or none. One is held against what was read by the org itself; of several the org is asked first
 * whether anybody saved them since, then they go in one transaction, or in as many as they need, which are taken back when a later one is refused.
 */
export async function saveRelocations(saved: Work, places: readonly Step[], held: Held): Promise<Change> {
  const [only, ...rest] = places;
  if (!only) return (work) => work;
  if (rest.length === 0) {
    const { lastModifiedDate } = await saveOne(saved, only);
    return (work) => withRelocations(work, [stamped(only, lastModifiedDate)]);
  }
  const before = await held.stampsOf(places.map(stampedRecord));
  const isStale = (place: Step): boolean => {
    const record = recordIn(saved, place);
    return !record || !isAsRead(before, place.id, record.lastModifiedDate);
  };
  if (places.some(isStale)) throw new StaleError();
  await sendAllOrNone(inParts(places, MOST_OPERATIONS), send, async (part) => {
    try {
      await send(stepsNow(saved, part));
    } finally {
      held.reload();
    }
  });
  const times = await timesAfter(places, held);
  // What the page keeps of queries knows nothing of a transaction.
  held.reload();
  return (work) =>
    withRelocations(
      work,
      places.map((place) => stamped(place, times.get(place.id))),
    );
}

const stamped = (step: Step, lastModifiedDate: string | undefined): Step =>
  lastModifiedDate === undefined ? step : ({ ...step, patch: { ...step.patch, lastModifiedDate } } as unknown as Step);

/** The record of a step, as the org is asked about it. */
export const stampedRecord = ({ kind, id }: Step): StampedRecord => ({
  object: (kind === 'objective' ? OBJECTIVE_MAP : ACTION_MAP).object,
  id,
});

const send = async (steps: readonly Step[]): Promise<void> => {
  await runInOneTransaction(steps.map(operation));
};

/** A transaction answers no times: they are asked for, so that the next save need not wait until the records are read again. */
async function timesAfter(places: readonly Step[], held: Held): Promise<ReadonlyMap<string, string>> {
  const stamps = await held.stampsOf(places.map(stampedRecord)).catch((): Stamps => new Map());
  const mine = [...stamps].filter(([, stamp]) => held.isMine(stamp));
  return new Map(mine.map(([id, stamp]) => [id, stamp.lastModifiedDate]));
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
