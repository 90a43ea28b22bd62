import type { PlanTarget } from 'c/planEventService';
import type { QualityFix, QualityKey } from 'c/planQualityModel';

/** The field of the record's form where a question is answered. */
const FIELDS: Readonly<Partial<Record<QualityKey, string>>> = {
  customerGoal: 'customerGoal',
  measure: 'targetValue',
  computed: 'measureDefinitionId',
  overdue: 'dueDate',
};
/** Questions about work: without any, the first of it is written. */
const OF_OBJECTIVES: readonly QualityKey[] = ['customerGoal', 'measure', 'nextStep', 'computed', 'onTrack', 'overdue'];

/** What a fix is made at: its record and field, or the form of what is missing; `undefined` where the tab says it all. */
export function targetOf({ key, subject, recordId }: QualityFix): PlanTarget | undefined {
  if (key === 'fact') return { kind: 'new', record: 'fact', of: subject };
  if (key === 'contact') return { kind: 'new', record: 'call' };
  if (key === 'nextStep' && recordId) return { kind: 'new', record: 'action', of: recordId };
  if (recordId) return { kind: 'record', id: recordId, field: FIELDS[key] };
  return OF_OBJECTIVES.includes(key) ? { kind: 'new', record: 'objective' } : undefined;
}
