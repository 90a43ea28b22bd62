import { formatDay, formatMoney, formatNumber, MISSING } from 'c/formatService';
import { measuredBy } from 'c/measureTextService';
import { ACTION_STATUSES, MEASURE_TYPES, OBJECTIVE_CATEGORIES, OBJECTIVE_STATUSES } from 'c/objectiveModel';
import type { Action, Objective, ObjectiveStatus } from 'c/objectiveModel';
import type { Person } from 'c/strategyEditModel';
import type { FormField } from 'c/strategyForm';
import type { Choice } from 'c/strategyInlineEdit';
import { field, help, label, word } from './labels';

type Options = Omit<FormField, 'name' | 'label' | 'kind' | 'value' | 'text' | 'help'>;

const NONE = { value: '', label: MISSING };

const textField = (name: keyof typeof field, value: string | null, options: Options = {}): FormField => ({
  name,
  label: field[name],
  help: help[name],
  kind: 'text',
  value,
  text: value ?? MISSING,
  length: 255,
  ...options,
});
const areaField = (name: keyof typeof field, value: string | null): FormField => ({
  ...textField(name, value),
  kind: 'area',
  length: 32768,
  isWide: true,
});
const dateField = (name: keyof typeof field, value: string | null): FormField => ({
  ...textField(name, value),
  kind: 'date',
  text: formatDay(value),
  length: undefined,
});
const numberField = (name: keyof typeof field, value: number | null, text = formatNumber(value)): FormField => ({
  name,
  label: field[name],
  help: help[name],
  kind: 'number',
  value,
  text,
});
const checkField = (name: keyof typeof field, value: boolean): FormField => ({
  name,
  label: field[name],
  help: help[name],
  kind: 'check',
  value,
  text: value ? word.Yes : word.No,
});
const choiceField = (
  name: keyof typeof field,
  value: string | null,
  choices: readonly Choice[],
  options: Options = {},
): FormField => ({
  name,
  label: field[name],
  help: help[name],
  kind: 'choice',
  value: value ?? '',
  text: choices.find((choice) => choice.value === value)?.label ?? MISSING,
  choices,
  ...options,
});

const worded = (values: readonly (keyof typeof word)[]): readonly Choice[] =>
  values.map((value) => ({ value, label: word[value] }));
/** Nobody, everybody, and whoever is chosen although not in the list. */
const persons = (people: readonly Person[], id: string | null, name: string | null): readonly Choice[] => {
  const known = id !== null && !people.some((person) => person.id === id) ? [{ id, name: name ?? id }] : [];
  return [NONE, ...[...known, ...people].map((person) => ({ value: person.id, label: person.name }))];
};

/** A choice of its own: let arithmetic say the status. */
export const BY_ARITHMETIC = 'arithmetic';

/** What is said below a value that is computed. */
function computed(objective: Objective | null): Pick<FormField, 'help'> {
  const origin = measuredBy(objective);
  if (!objective || origin.length === 0) return {};
  const { forecastValue } = objective;
  const forecast = forecastValue === null ? [] : [`${label.measuredForecast} ${formatNumber(forecastValue)}`];
  return { help: [...origin, ...forecast].join(' · ') };
}

/** The form of an objective, or of a new one; `derived` is its status by arithmetic. */
export function objectiveFields(
  objective: Objective | null,
  { users, definitions }: { readonly users: readonly Person[]; readonly definitions: readonly Person[] },
  status: { readonly derived: ObjectiveStatus; readonly isOverridden: boolean; readonly byArithmetic: string },
): readonly FormField[] {
  const isDropped = objective?.status === 'Dropped';
  const chosen = status.isOverridden || isDropped ? (objective?.status ?? BY_ARITHMETIC) : BY_ARITHMETIC;
  const states = [{ value: BY_ARITHMETIC, label: status.byArithmetic }, ...worded(OBJECTIVE_STATUSES)];
  return [
    textField('name', objective?.name ?? null, { isRequired: true, length: 80, isWide: true }),
    textField('customerGoal', objective?.customerGoal ?? null, { isWide: true }),
    areaField('solution', objective?.solution ?? null),
    choiceField('category', objective?.category ?? 'Growth', worded(OBJECTIVE_CATEGORIES)),
    choiceField('measureType', objective?.measureType ?? 'Qualitative', worded(MEASURE_TYPES)),
    choiceField(
      'measureDefinitionId',
      objective?.measureDefinitionId ?? null,
      persons(definitions, objective?.measureDefinitionId ?? null, objective?.measureDefinitionName ?? null),
    ),
    choiceField('expectedCurve', objective?.expectedCurve ?? 'Linear', worded(['Linear', 'Seasonal'])),
    numberField('baselineValue', objective?.baselineValue ?? null),
    numberField('targetValue', objective?.targetValue ?? null),
    { ...numberField('actualValue', objective?.actualValue ?? null), ...computed(objective) },
    numberField(
      'contributionAmount',
      objective?.contributionAmount ?? null,
      formatMoney(objective?.contributionAmount ?? null),
    ),
    dateField('startDate', objective?.startDate ?? null),
    dateField('dueDate', objective?.dueDate ?? null),
    choiceField(
      'responsibleId',
      objective?.responsibleId ?? null,
      persons(users, objective?.responsibleId ?? null, objective?.responsibleName ?? null),
    ),
    numberField('weight', objective?.weight ?? null),
    choiceField('status', chosen, states, { isRequired: true }),
    textField('statusReason', objective?.statusReason ?? null),
    checkField('isCustomerVisible', objective?.isCustomerVisible ?? false),
  ];
}

export interface ActionChoices {
  readonly users: readonly Person[];
  readonly contacts: readonly Person[];
  readonly opportunities: readonly Person[];
  readonly cells: readonly Person[];
  readonly commitments: readonly Person[];
}

/** The one field of a sign-off: who signs, at first the customer's owner. */
export const signOffFields = (action: Action | null): readonly FormField[] => [
  textField('signedOffBy', action?.signedOffBy ?? action?.customerOwnerName ?? null, {
    isRequired: true,
    length: 120,
    isWide: true,
  }),
];

/** The form of an action, or of a new one. */
export function actionFields(action: Action | null, choices: ActionChoices): readonly FormField[] {
  const linked = (people: readonly Person[], id: string | null | undefined): readonly Choice[] =>
    persons(people, id ?? null, null);
  return [
    textField('name', action?.name ?? null, { isRequired: true, length: 80, isWide: true }),
    choiceField('status', action?.status ?? 'Not Started', worded(ACTION_STATUSES), { isRequired: true }),
    choiceField('priority', action?.priority ?? 'Medium', worded(['High', 'Medium', 'Low'])),
    dateField('startDate', action?.startDate ?? null),
    dateField('dueDate', action?.dueDate ?? null),
    dateField('completedDate', action?.completedDate ?? null),
    choiceField(
      'assigneeId',
      action?.assigneeId ?? null,
      persons(choices.users, action?.assigneeId ?? null, action?.assigneeName ?? null),
    ),
    choiceField(
      'customerOwnerId',
      action?.customerOwnerId ?? null,
      persons(choices.contacts, action?.customerOwnerId ?? null, action?.customerOwnerName ?? null),
    ),
    choiceField('opportunityId', action?.opportunityId ?? null, linked(choices.opportunities, action?.opportunityId)),
    choiceField('cellId', action?.cellId ?? null, linked(choices.cells, action?.cellId)),
    choiceField('commitmentId', action?.commitmentId ?? null, linked(choices.commitments, action?.commitmentId)),
    checkField('isCustomerVisible', action?.isCustomerVisible ?? false),
    checkField('signOffRequired', action?.signOffRequired ?? false),
    textField('signedOffBy', action?.signedOffBy ?? null, { length: 120 }),
    checkField('syncToTask', action?.syncToTask ?? false),
  ];
}
