import type { Action, Objective } from 'c/objectiveModel';
import type { PlanTarget } from 'c/planEventService';
import { formOf, newActionForm } from './openForm';
import type { OpenForm } from './openForm';

/** The form that is asked for, of a record or of a new one below an objective; `null` where there is none. */
export function formAskedFor(
  target: PlanTarget,
  { objectives, actions }: { readonly objectives: readonly Objective[]; readonly actions: readonly Action[] },
  newObjective: string,
): OpenForm | null {
  if (target.kind === 'record') {
    const record = [...objectives, ...actions].find(({ id }) => id === target.id);
    return record ? { ...formOf(record), focusOn: target.field } : null;
  }
  if (target.kind !== 'new') return null;
  const above = objectives.find(({ id }) => id === target.of);
  if (target.record === 'action' && above) return newActionForm({ objectiveId: above.id, parentActionId: null }, above);
  return target.record === 'action' || target.record === 'objective'
    ? { kind: 'objective', id: null, heading: newObjective }
    : null;
}
