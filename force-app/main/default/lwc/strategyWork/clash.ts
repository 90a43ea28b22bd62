import type { ConflictView } from 'c/conflictNotice';
import { fill, formatNumber } from 'c/formatService';
import type { Action, Objective } from 'c/objectiveModel';
import type { FormField } from 'c/strategyForm';
import type { Work } from './editQueue';
import { actionFields, objectiveFields } from './formFields';
import { label } from './labels';
import { recordIn, withRelocations } from './moves';
import type { Step } from './moves';
import { linkChoices } from './openForm';
import type { FormSetting } from './openForm';

/** What this user wanted to save when somebody else had saved some of it meanwhile; nothing of it was written. */
export interface Clash {
  readonly name: string;
  readonly steps: readonly Step[];
  /** When the records were saved last as this user saw them, by id. */
  readonly seen: ReadonlyMap<string, string>;
  /** Who saved them, as far as it is known. */
  readonly byName: string | null;
}

type Choices = Pick<FormSetting, 'people' | 'content' | 'scope'>;

/** Both values of what somebody else saved; `null` without a clash, or until their values are here. */
export function conflictView(clash: Clash | null, work: Work, choices: Choices): ConflictView | null {
  if (!clash) return null;
  const theirs = clash.steps.filter((step) => {
    const record = recordIn(work, step);
    return record !== undefined && record.lastModifiedDate !== clash.seen.get(step.id);
  });
  if (theirs.length === 0) return null;
  const rows = theirs.flatMap((step) => {
    const before = wordsOf(step, work, choices);
    const after = wordsOf(step, withRelocations(work, [step]), choices);
    const of = recordIn(work, step)?.name ?? '';
    return after.map(({ name, word, text }, index) => ({
      key: `${step.id}:${name}`,
      name: clash.steps.length > 1 ? `${of}: ${word}` : word,
      mine: text,
      theirs: before[index]?.text ?? '',
    }));
  });
  const who = clash.byName === null ? label.changedBySomebody : fill(label.changedBy, clash.byName);
  return { who, rows };
}

interface Worded {
  readonly name: string;
  readonly word: string;
  readonly text: string;
}

/** The values a step writes, as they are in `work`. */
function wordsOf(step: Step, work: Work, choices: Choices): readonly Worded[] {
  const record = recordIn(work, step);
  if (!record) return [];
  const fields = formFields(record, choices)
    .filter(({ name }) => name in step.patch)
    .map(({ name, label: word, text }) => ({ name, word, text }));
  const isMoved = ['sortOrder', 'objectiveId', 'parentActionId'].some((key) => key in step.patch);
  return isMoved ? [...fields, { name: 'place', word: label.place, text: placeOf(record, work) }] : fields;
}

const formFields = (record: Objective | Action, { people, content, scope }: Choices): readonly FormField[] =>
  'objectiveId' in record
    ? actionFields(record, { ...people, ...linkChoices(content, scope) })
    : objectiveFields(record, people, { derived: record.status, isOverridden: true, byArithmetic: '' });

/** Below what a record stands, and as which of its siblings. */
function placeOf(record: Objective | Action, work: Work): string {
  const isAction = 'objectiveId' in record;
  const siblings: readonly (Objective | Action)[] = isAction
    ? work.actions.filter(
        ({ objectiveId, parentActionId }) =>
          objectiveId === record.objectiveId && parentActionId === record.parentActionId,
      )
    : work.objectives.filter(({ customerGoal }) => customerGoal === record.customerGoal);
  const before = siblings.filter(({ sortOrder }) => (sortOrder ?? Infinity) < (record.sortOrder ?? Infinity));
  const above = isAction
    ? (work.actions.find(({ id }) => id === record.parentActionId) ??
      work.objectives.find(({ id }) => id === record.objectiveId))
    : undefined;
  const under = isAction ? (above?.name ?? '') : (record.customerGoal ?? label.title);
  return fill(label.placeText, under, formatNumber(before.length + 1));
}
