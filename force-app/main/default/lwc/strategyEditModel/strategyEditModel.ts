import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';

export interface Rights {
  readonly canCreate: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

/** What the user may do with objectives and with actions. */
export interface StrategyAccess {
  readonly objective: Rights;
  readonly action: Rights;
}

const NONE: Rights = { canCreate: false, canEdit: false, canDelete: false };
export const READ_ONLY: StrategyAccess = { objective: NONE, action: NONE };

/** Somebody a piece of work can be given to. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

export type ObjectivePatch = Partial<Omit<Objective, 'id' | 'planId' | 'lastModifiedDate'>>;
/** `customerOwnerId` goes with the name that is shown; `signedOffAt` with who signed. */
export type ActionPatch = Partial<Omit<Action, 'id' | 'objectiveId' | 'lastModifiedDate'>> & {
  readonly customerOwnerId?: string | null;
  readonly signedOffAt?: string | null;
};

/** The records with `patch` laid over the one that has `id`. */
export const withPatch = <T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
  patch: Partial<T>,
): readonly T[] => records.map((record) => (record.id === id ? { ...record, ...patch } : record));

/** The part of `patch` that changes something in `record`. */
export function changesOf<P extends object>(record: Readonly<Record<string, unknown>> | null, patch: P): Partial<P> {
  const entries = Object.entries(patch).filter(([name, value]) => (record?.[name] ?? null) !== (value ?? null));
  return Object.fromEntries(entries) as Partial<P>;
}

/** Completes an action today, or takes it up again; what is not completed cannot stay signed off. */
export const completion = (isCompleted: boolean, today: IsoDate): ActionPatch =>
  isCompleted
    ? { status: 'Completed', completedDate: today }
    : { status: 'In Progress', completedDate: null, signedOffBy: null, signedOffAt: null };

/** What a change of an action's status brings with it. */
export function statusPatch(
  action: Pick<Action, 'status' | 'completedDate'>,
  status: Action['status'],
  today: IsoDate,
): ActionPatch {
  if (status === 'Completed') return { status, completedDate: action.completedDate ?? today };
  return action.status === 'Completed' ? { ...completion(false, today), status } : { status };
}

/** An action and all below it, the deepest first, as they must be deleted. */
export function branch(actions: readonly Action[], id: string): readonly string[] {
  const found: string[] = [id];
  for (const at of found) {
    found.push(
      ...actions
        .filter((action) => action.parentActionId === at && !found.includes(action.id))
        .map((action) => action.id),
    );
  }
  return found.reverse();
}

/** The status to store where arithmetic has moved on and no person decided otherwise. */
export function overtakenStatus(node: ObjectiveNode): ObjectivePatch | null {
  const { objective, health } = node;
  return health.isOverridden || health.derived === objective.status
    ? null
    : { status: health.derived, statusReason: null };
}

export const objectiveNodes = (tree: StrategyTree): readonly ObjectiveNode[] =>
  tree.goals.flatMap((goal) => goal.objectives);

/** What giving one field a new value in place changes: a person brings their name, a status its date. */
export function fieldPatch(
  record: Objective | Action,
  field: string,
  value: string | number | null,
  people: readonly Person[],
  today: IsoDate,
): ObjectivePatch | ActionPatch {
  const name = people.find((person) => person.id === value)?.name ?? null;
  if (field === 'responsibleId') return { responsibleId: value === null ? null : String(value), responsibleName: name };
  if (field === 'assigneeId') return { assigneeId: value === null ? null : String(value), assigneeName: name };
  if (field === 'status' && 'objectiveId' in record) return statusPatch(record, value as Action['status'], today);
  return { [field]: value };
}
