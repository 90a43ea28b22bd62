import { COMMITMENT_STATUSES, DEPARTMENTS, commitmentFaults } from 'c/commitmentModel';
import type { Commitment, CommitmentFault, CommitmentKind, CommitmentStatus, Department } from 'c/commitmentModel';
import type { Objective } from 'c/objectiveModel';
import type { FormField, FormValue, FormValues } from 'c/strategyForm';
import type { Person } from 'c/strategyEditModel';
import { DEPARTMENT_WORDS } from './commitmentRow';
import { label } from './labels';

const NONE = { value: '', label: label.none };
const KINDS: Readonly<Record<CommitmentKind, string>> = {
  Delivery: label.delivery,
  'Service Level': label.serviceLevel,
};
const STATUSES: Readonly<Record<CommitmentStatus, string>> = {
  Requested: label.requested,
  Agreed: label.agreed,
  Delivered: label.delivered,
  Cancelled: label.cancelled,
};
const FAULTS: Readonly<Record<CommitmentFault, string>> = {
  name: label.faultName,
  department: label.faultDepartment,
  dueDate: label.faultDueDate,
  deliveredDate: label.faultDeliveredDate,
  serviceTarget: label.faultServiceTarget,
};

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, word]) => ({ value, label: word }));

const withCurrent = (people: readonly Person[], id: string | null, name: string | null): readonly Person[] =>
  id === null || people.some((person) => person.id === id) ? people : [{ id, name: name ?? id }, ...people];

/** The fields of the form with the values of a commitment. */
export function fieldsFor(
  commitment: Commitment,
  objectives: readonly Objective[],
  users: readonly Person[],
): readonly FormField[] {
  const field = (
    name: keyof Commitment,
    kind: FormField['kind'],
    word: string,
    more: Partial<FormField> = {},
  ): FormField => {
    const value = commitment[name] ?? null;
    return {
      name,
      kind,
      label: word,
      value: kind === 'choice' ? (value ?? '') : value,
      text: String(value ?? ''),
      ...more,
    };
  };
  const people = withCurrent(users, commitment.responsibleId, commitment.responsibleName);
  return [
    field('name', 'text', label.name, { isRequired: true, length: 80, isWide: true }),
    field('department', 'choice', label.department, {
      choices: DEPARTMENTS.map((value) => ({ value, label: DEPARTMENT_WORDS[value] })),
      isRequired: true,
    }),
    field('kind', 'choice', label.kind, { choices: choices(KINDS), isRequired: true }),
    field('status', 'choice', label.status, {
      choices: COMMITMENT_STATUSES.map((value) => ({ value, label: STATUSES[value] })),
      isRequired: true,
    }),
    field('responsibleId', 'choice', label.responsible, {
      choices: [NONE, ...people.map(({ id, name }) => ({ value: id, label: name }))],
    }),
    field('dueDate', 'date', label.dueDate),
    field('deliveredDate', 'date', label.deliveredDate),
    field('serviceTarget', 'number', label.serviceTarget),
    field('serviceActual', 'number', label.serviceActual),
    field('objectiveId', 'choice', label.objective, {
      choices: [NONE, ...objectives.map(({ id, name }) => ({ value: id, label: name }))],
    }),
    field('isCustomerVisible', 'check', label.customerVisible),
    field('description', 'area', label.description, { isWide: true, length: 2000 }),
  ];
}

const text = (value: FormValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const number = (value: FormValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** The form's values as values of a commitment. */
export const valuesOf = (values: FormValues, users: readonly Person[]): CommitmentValues => ({
  name: text(values.name) ?? '',
  department: text(values.department) as Department | null,
  kind: (text(values.kind) ?? 'Delivery') as CommitmentKind,
  status: (text(values.status) ?? 'Requested') as CommitmentStatus,
  responsibleId: text(values.responsibleId),
  responsibleName: users.find(({ id }) => id === values.responsibleId)?.name ?? null,
  dueDate: text(values.dueDate),
  deliveredDate: text(values.deliveredDate),
  serviceTarget: number(values.serviceTarget),
  serviceActual: number(values.serviceActual),
  objectiveId: text(values.objectiveId),
  isCustomerVisible: values.isCustomerVisible === true,
  description: text(values.description),
});

/** What a person types of a commitment. */
export type CommitmentValues = Omit<Commitment, 'id' | 'planId' | 'number' | 'lastModifiedDate' | 'lastModifiedByName'>;

/** What the org would refuse, worded, by field. */
export const problemsOf = (values: CommitmentValues): Readonly<Record<string, string>> =>
  Object.fromEntries(commitmentFaults(values).map((fault) => [fault, FAULTS[fault]]));

/** Only what differs is written. */
export function changesOf(commitment: Commitment, values: CommitmentValues): Partial<Commitment> {
  const changed = Object.entries(values).filter(([name, value]) => commitment[name as keyof Commitment] !== value);
  return Object.fromEntries(changed);
}
