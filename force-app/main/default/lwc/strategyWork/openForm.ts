import type { SeasonalWeights } from 'c/expectedModel';
import { fill } from 'c/formatService';
import { BLANK_ACTION, BLANK_OBJECTIVE, meanProgress, objectiveHealth } from 'c/objectiveModel';
import type { Action, Objective, ObjectiveStatus } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { saveAction, saveObjective } from 'c/planService';
import type { FormField, FormValues } from 'c/strategyForm';
import type { People } from 'c/strategyPeopleService';
import type { ObjectiveNode } from 'c/strategyTreeModel';
import type { Change, Work } from './editQueue';
import { actionFields, objectiveFields, signOffFields } from './formFields';
import type { ActionChoices } from './formFields';
import { problemsByField, readAction, readObjective } from './formPatch';
import { label, word } from './labels';
import type { Patch } from './workChanges';

/** The form beside the tree; `id` is `null` for a record yet to be made. */
export type OpenForm =
  | { readonly kind: 'objective'; readonly id: string | null; readonly heading: string; readonly focusOn?: string }
  | {
      readonly kind: 'action';
      readonly id: string | null;
      readonly heading: string;
      /** The field that has the focus first. */
      readonly focusOn?: string;
      readonly objectiveId: string;
      readonly parentActionId: string | null;
      /** Only who signs the action off. */
      readonly isSignOff?: boolean;
    };

/** The form of a record that is there. */
export const formOf = (record: Objective | Action): OpenForm => {
  const { id, name: heading } = record;
  return 'objectiveId' in record
    ? { kind: 'action', id, heading, objectiveId: record.objectiveId, parentActionId: null }
    : { kind: 'objective', id, heading };
};

/** The form of who signs an action off. */
export const signOffFormOf = ({ id, name, objectiveId, parentActionId }: Action): OpenForm => {
  const heading = `${label.signOffRecord}: ${name}`;
  return { kind: 'action', id, heading, objectiveId, parentActionId, isSignOff: true };
};

/** The form of a new action below `above`. */
export const newActionForm = (
  { objectiveId, parentActionId }: { readonly objectiveId: string; readonly parentActionId: string | null },
  above: Objective | Action | null,
): OpenForm => {
  const heading = fill(parentActionId === null ? label.newAction : label.newSubAction, above?.name ?? '');
  return { kind: 'action', id: null, heading, objectiveId, parentActionId };
};

export interface FormSetting {
  readonly work: Work;
  readonly people: People;
  readonly content: PlanContent;
  readonly scope: PlanScope | null;
  readonly node: ObjectiveNode | undefined;
  readonly today: IsoDate;
}

/** The fields of the form with what is known. */
export function fieldsOf(form: OpenForm, setting: FormSetting): readonly FormField[] {
  const { people, node, today } = setting;
  if (form.kind === 'action') {
    const action = setting.work.actions.find((candidate) => candidate.id === form.id) ?? null;
    if (form.isSignOff) return signOffFields(action);
    return actionFields(action, { ...people, ...linkChoices(setting.content, setting.scope) });
  }
  const derived = arithmeticStatus(node, {}, today);
  const byArithmetic = fill(label.byArithmetic, word[derived]);
  return objectiveFields(node?.objective ?? null, people, {
    derived,
    isOverridden: node?.health.isOverridden ?? false,
    byArithmetic,
  });
}

export type FormReading = { readonly patch: Patch } | { readonly problems: Readonly<Record<string, string>> };

/** What the form says, or what is wrong with it. */
export function readForm(form: OpenForm, values: FormValues, setting: FormSetting): FormReading {
  const { people, node, today } = setting;
  if (form.kind === 'objective') {
    const seasonalWeights = weightsOf(values.measureDefinitionId, setting);
    const changed = { ...values, seasonalWeights } as Partial<Objective>;
    const reading = readObjective(values, node?.objective ?? null, arithmeticStatus(node, changed, today), people);
    const isOtherMeasure = 'patch' in reading && 'measureDefinitionId' in reading.patch;
    return isOtherMeasure ? { patch: { ...reading.patch, seasonalWeights } } : reading;
  }
  const action = setting.work.actions.find((candidate) => candidate.id === form.id) ?? null;
  if (form.isSignOff)
    return { patch: { signedOffBy: String(values.signedOffBy), signedOffAt: new Date().toISOString() } };
  return readAction(values, action, people, { today, instant: new Date().toISOString() });
}

/** What months weigh by a definition. */
const weightsOf = (id: unknown, { scope }: FormSetting): SeasonalWeights | null =>
  scope?.definitions.find((definition) => definition.id === id)?.seasonalWeights ?? null;

/** Words an answer of the org by the fields of the form. */
export const formProblems = (
  fields: readonly FormField[],
  said: Readonly<Record<string, string>>,
  message: string,
): Readonly<Record<string, string>> =>
  problemsByField(
    said,
    fields.map((field) => field.name),
    message,
  );

/** Makes the record; answers the change that adds it. */
export async function createFrom(form: OpenForm, planId: string, patch: Patch): Promise<Change> {
  if (form.kind === 'objective') {
    const { id, lastModifiedDate } = await saveObjective(planId, null, patch as Partial<Objective>);
    const objective: Objective = { ...BLANK_OBJECTIVE, ...(patch as Partial<Objective>), id, planId, lastModifiedDate };
    return (work) => ({ ...work, objectives: [...work.objectives, objective] });
  }
  const { objectiveId, parentActionId } = form;
  const wanted = { ...(patch as Partial<Action>), parentActionId };
  const { id, lastModifiedDate } = await saveAction(objectiveId, null, wanted);
  const action: Action = { ...BLANK_ACTION, ...wanted, id, objectiveId, lastModifiedDate };
  return (work) => ({ ...work, actions: [...work.actions, action] });
}

/** The status the figures say, whatever is stored. */
function arithmeticStatus(
  node: ObjectiveNode | undefined,
  changed: Partial<Objective>,
  today: IsoDate,
): ObjectiveStatus {
  const objective = {
    ...BLANK_OBJECTIVE,
    ...node?.objective,
    ...changed,
    status: 'Not Started',
    statusReason: null,
  } as const;
  return objectiveHealth(objective, meanProgress((node?.actions ?? []).map((action) => action.progress)), today)
    .derived;
}

/** Open deals, commitments, and the cells people know something about, by name. */
export function linkChoices(
  content: PlanContent,
  scope: PlanScope | null,
): Pick<ActionChoices, 'opportunities' | 'cells' | 'commitments'> {
  const names = new Map(
    [...(scope?.accounts ?? []), ...(scope?.offerings ?? []), ...(scope?.centers ?? [])].map((each) => [
      each.id,
      each.name,
    ]),
  );
  return {
    opportunities: content.opportunities.filter((each) => !each.isClosed).map(({ id, name }) => ({ id, name })),
    commitments: content.commitments.map(({ id, number, name }) => ({
      id,
      name: [number, name].filter(Boolean).join(' · '),
    })),
    cells: content.cells.map((cell) => ({
      id: cell.id,
      name: [cell.offeringId, cell.buyingCenterId ?? cell.accountId].map((id) => names.get(id ?? '') ?? '').join(' · '),
    })),
  };
}
