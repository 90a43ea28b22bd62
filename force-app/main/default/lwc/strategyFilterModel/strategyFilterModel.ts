import { isActionOverdue } from 'c/objectiveModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';

/** What of the work is shown; nothing chosen shows all. */
export interface WorkFilter {
  /** Only what is given to this user. */
  readonly mineOf: string | null;
  readonly isOverdue: boolean;
  /** Words that all must be in a name, an owner or a goal. */
  readonly text: string;
}

export const NO_FILTER: WorkFilter = { mineOf: null, isOverdue: false, text: '' };

export const isFiltering = ({ mineOf, isOverdue, text }: WorkFilter): boolean =>
  mineOf !== null || isOverdue || text.trim() !== '';

/** What remains, with what it stands under; `matches` counts only what fits itself. */
export interface FilteredWork {
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly matches: number;
}

/** The work that fits: an objective or action that does brings what it stands under along. */
export function filterWork(
  work: { readonly objectives: readonly Objective[]; readonly actions: readonly Action[] },
  filter: WorkFilter,
  today: IsoDate,
): FilteredWork {
  const { objectives, actions } = work;
  if (!isFiltering(filter)) return { objectives, actions, matches: objectives.length + actions.length };
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const has = (...texts: readonly (string | null)[]): boolean => {
    const all = texts.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const isMine = (id: string | null): boolean => filter.mineOf === null || sameId(id, filter.mineOf);
  const fitting = objectives.filter(
    (each) =>
      isMine(each.responsibleId) &&
      (!filter.isOverdue || isObjectiveOverdue(each, today)) &&
      has(each.name, each.responsibleName, each.customerGoal),
  );
  const found = actions.filter(
    (each) =>
      isMine(each.assigneeId) &&
      (!filter.isOverdue || isActionOverdue(each, today)) &&
      has(each.name, each.assigneeName, each.customerOwnerName),
  );
  const byId = new Map(actions.map((action) => [action.id, action]));
  const kept = new Set<string>();
  for (const action of found)
    for (let at: Action | undefined = action; at && !kept.has(at.id); at = byId.get(at.parentActionId ?? ''))
      kept.add(at.id);
  const keptObjectives = new Set([...fitting.map(({ id }) => id), ...found.map(({ objectiveId }) => objectiveId)]);
  return {
    objectives: objectives.filter(({ id }) => keptObjectives.has(id)),
    actions: actions.filter(({ id }) => kept.has(id)),
    matches: fitting.length + found.length,
  };
}

const isObjectiveOverdue = ({ dueDate, status }: Objective, today: IsoDate): boolean =>
  dueDate !== null && dueDate < today && status !== 'Achieved' && status !== 'Dropped';

/** Ids of 15 and of 18 characters name one record. */
const sameId = (a: string | null, b: string): boolean => a !== null && a.slice(0, 15) === b.slice(0, 15);
