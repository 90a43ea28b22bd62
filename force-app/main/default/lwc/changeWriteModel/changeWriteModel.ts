import type { Change, ChangeDecision, ChangePlace } from 'c/changeModel';
import type { Fact } from 'c/factModel';
import type { Action, Objective, ObjectiveCategory } from 'c/objectiveModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Stakeholder } from 'c/stakeholderModel';

/** What accepting writes besides the decision; `null` where it writes none. */
export interface ChangeWrites {
  readonly decision: Pick<ChangeDecision, 'key' | 'kind' | 'decision' | 'recordId' | 'summary'>;
  /** An objective of the plan by id, or one to be made. */
  readonly objective: { readonly id: string } | { readonly make: Partial<Objective> } | null;
  readonly action: Partial<Action> | null;
  /** The crossing the action is about, where the plan has no record of it yet. */
  readonly cell: ChangePlace | null;
  readonly fact: Partial<Fact> | null;
  /** An action that gets another due date, and the one it had. */
  readonly moved: { readonly actionId: string; readonly dueDate: IsoDate; readonly before: IsoDate } | null;
}

/** How what is written is called, in the language of the user. */
export interface WriteWords {
  actionName(change: Change): string;
  statement(change: Change): string;
  objectiveName(change: Change, category: ObjectiveCategory): string;
  summary(change: Change): string;
}

export interface WriteSetting {
  readonly objectives: readonly Objective[];
  readonly userId: string;
  readonly today: IsoDate;
  readonly periodEnd: IsoDate;
  /** Whether records of crossings may be made. */
  readonly mayMakeCells: boolean;
}

/** Days a new action is given, and an overdue one more. */
export const DAYS_TO_ACT = 14;

const NOTHING = { objective: null, action: null, cell: null, fact: null, moved: null } as const;

/** What accepting a change means for the plan. `newDate` is what a person chose for an overdue action. */
export function writesOf(change: Change, setting: WriteSetting, words: WriteWords, newDate?: IsoDate): ChangeWrites {
  const { today } = setting;
  const nothing: ChangeWrites = { ...NOTHING, decision: decisionOn(change, 'Accepted', words) };
  const action = {
    name: words.actionName(change),
    status: 'Not Started',
    priority: 'High',
    startDate: today,
    dueDate: addDays(today, DAYS_TO_ACT),
    assigneeId: setting.userId,
  } as const;
  const under = (category: ObjectiveCategory) => objectiveOf(change, category, setting, words);
  const fact = (kind: Fact['kind']): Partial<Fact> => ({
    kind,
    statement: words.statement(change),
    source: 'CRM',
    confirmedOn: today,
  });
  switch (change.kind) {
    case 'renewal': {
      const { place } = change;
      const isNewCell = place.cellId === null && place.offeringId !== '' && setting.mayMakeCells;
      const dueDate = change.endDate > today ? change.endDate : action.dueDate;
      return {
        ...nothing,
        objective: under('Retention'),
        action: { ...action, dueDate, cellId: place.cellId },
        cell: isNewCell ? place : null,
      };
    }
    case 'champion':
      return {
        ...nothing,
        objective: under('Relationship'),
        action: { ...action, customerOwnerId: change.contactId },
        fact: { ...fact('Threat'), aboutContactId: change.contactId },
      };
    case 'opportunity': {
      const { objectiveId } = change.suggestion;
      const make = {
        name: words.objectiveName(change, 'Growth'),
        category: 'Growth',
        dueDate: setting.periodEnd,
      } as const;
      return {
        ...nothing,
        objective: objectiveId === null ? { make } : { id: objectiveId },
        action: {
          ...action,
          dueDate: change.closeDate > today ? change.closeDate : action.dueDate,
          opportunityId: change.recordId,
          cellId: change.place?.cellId ?? null,
        },
      };
    }
    case 'lost':
      return { ...nothing, fact: fact('Weakness') };
    case 'cases':
      return { ...nothing, objective: under('Operational'), action };
    case 'action':
      return {
        ...nothing,
        moved: {
          actionId: change.recordId,
          dueDate: newDate ?? addDays(today, DAYS_TO_ACT),
          before: change.dueDate,
        },
      };
    case 'moved':
    case 'late':
    case 'won':
    case 'facts':
      return nothing;
  }
}

const decisionOn = (
  change: Change,
  decision: ChangeDecision['decision'],
  words: Pick<WriteWords, 'summary'>,
): ChangeWrites['decision'] => ({
  key: change.key,
  kind: change.kind,
  decision,
  recordId: change.recordId,
  summary: words.summary(change),
});

/** Only the decision: the plan stays as it is. */
export const ignoring = (change: Change, words: Pick<WriteWords, 'summary'>): ChangeWrites => ({
  ...NOTHING,
  decision: decisionOn(change, 'Ignored', words),
});

/** The first objective of the category that is still worked on, or one to be made. */
function objectiveOf(
  change: Change,
  category: ObjectiveCategory,
  { objectives, periodEnd }: WriteSetting,
  words: WriteWords,
): ChangeWrites['objective'] {
  const found = objectives.find(
    (objective) => objective.category === category && objective.status !== 'Dropped' && objective.status !== 'Achieved',
  );
  return found
    ? { id: found.id }
    : { make: { name: words.objectiveName(change, category), category, dueDate: periodEnd } };
}

/** Records a transaction makes or changes for these; an objective made for several counts once. */
export function operationsOf(writes: readonly ChangeWrites[]): number {
  const made = new Set<string>();
  let count = 0;
  for (const { objective, action, cell, fact, moved } of writes) {
    if (objective && 'make' in objective) made.add(`${objective.make.category}|${objective.make.name}`);
    count += 1 + [action, cell, fact, moved].filter((part) => part !== null).length;
  }
  return count + made.size;
}

/** What a decision wrote, as far as the records tell; `null` where it wrote none, or where that is gone. */
export interface Written {
  readonly actionId: string | null;
  readonly factId: string | null;
  readonly moved: { readonly actionId: string; readonly before: IsoDate } | null;
}

/** Finds what a decision wrote: the record it names, and the fact about the person that was made in the same moment. */
export function writtenBy(
  decision: ChangeDecision,
  content: {
    readonly actions: readonly Action[];
    readonly facts: readonly Fact[];
    readonly stakeholders: readonly Stakeholder[];
  },
): Written {
  const { kind, writtenRecordId, createdDate } = decision;
  const nothing = { actionId: null, factId: null, moved: null };
  if (decision.decision === 'Ignored' || writtenRecordId === null) return nothing;
  const isAction = content.actions.some(({ id }) => id === writtenRecordId);
  if (kind === 'action') {
    const before = decision.key.split(':').at(-1) ?? '';
    return { ...nothing, moved: isAction ? { actionId: writtenRecordId, before } : null };
  }
  if (!isAction) {
    const isFact = content.facts.some(({ id }) => id === writtenRecordId);
    return { ...nothing, factId: isFact ? writtenRecordId : null };
  }
  const contactId = content.stakeholders.find(({ id }) => id === decision.recordId)?.contactId ?? null;
  const fact = content.facts.find(
    (each) =>
      kind === 'champion' &&
      each.kind === 'Threat' &&
      each.aboutContactId === contactId &&
      Math.abs(Date.parse(each.createdDate) - Date.parse(createdDate)) <= SAME_MOMENT_MS,
  );
  return { ...nothing, actionId: writtenRecordId, factId: fact?.id ?? null };
}

/** Records of one transaction are dated within so many milliseconds. */
const SAME_MOMENT_MS = 2000;
