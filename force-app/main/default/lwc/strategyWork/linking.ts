import type { Action } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { ActionPatch } from 'c/strategyEditModel';
import { unlinkedWork } from 'c/strategyUnlinkedModel';
import type { UnlinkedItem, UnlinkedWork } from 'c/strategyUnlinkedModel';
import type { Work } from './editQueue';
import { label } from './labels';
import type { OpenForm } from './openForm';

/** A piece of work and the objective it is to serve; a new one by `newName` for `null`. */
export interface Link {
  readonly id: string;
  readonly objectiveId: string | null;
  readonly newName: string;
}

/** What counts towards no objective as things stand. */
export function unlinkedOf(work: Work, content: PlanContent, scope: PlanScope | null): UnlinkedWork {
  const named = [...(scope?.accounts ?? []), ...(scope?.offerings ?? []), ...(scope?.centers ?? [])];
  const { opportunities, lines, tasks, cells } = content;
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return unlinkedWork({ ...work, opportunities, lines, tasks, cells, names });
}

/** The action that links a piece of work: it takes over name, date and owner of it. */
export function linkPatch(item: UnlinkedItem, content: PlanContent, today: IsoDate): ActionPatch {
  const common = { name: item.name.slice(0, 80), status: 'In Progress' as const };
  switch (item.kind) {
    case 'opportunity': {
      const deal = content.opportunities.find(({ id }) => id === item.id);
      return { ...common, opportunityId: item.id, dueDate: deal?.closeDate ?? null };
    }
    case 'cell':
      return { ...common, status: 'Not Started', cellId: item.id };
    case 'task': {
      const task = content.tasks.find(({ id }) => id === item.id);
      const owner: Pick<Action, 'assigneeId' | 'assigneeName'> = {
        assigneeId: isUser(task?.ownerId) ? (task?.ownerId ?? null) : null,
        assigneeName: isUser(task?.ownerId) ? (task?.ownerName ?? null) : null,
      };
      const isBegun = task?.status !== 'Not Started';
      return {
        ...common,
        ...owner,
        status: isBegun ? 'In Progress' : 'Not Started',
        dueDate: task?.dueDate ?? today,
        taskId: item.id,
        syncToTask: true,
      };
    }
  }
}

/** Work can stand in a queue, which is nobody. */
const isUser = (id: string | null | undefined): boolean => id?.startsWith('005') ?? false;

export const linkForm = ({ objectiveId }: Link): OpenForm => ({
  kind: 'action',
  id: null,
  heading: label.newObjectiveWord,
  objectiveId: objectiveId ?? '',
  parentActionId: null,
});
