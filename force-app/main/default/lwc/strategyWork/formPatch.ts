import type { ActionStatus, ObjectiveStatus } from 'c/objectiveModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { changesOf, statusPatch } from 'c/strategyEditModel';
import type { ActionPatch, ObjectivePatch, Person } from 'c/strategyEditModel';
import type { FormValues } from 'c/strategyForm';
import { BY_ARITHMETIC } from './formFields';
import { problem } from './labels';

/** What to save, or what is wrong by field. */
export type Reading<P> = { readonly patch: P } | { readonly problems: Readonly<Record<string, string>> };

const nameOf = (people: readonly Person[], id: unknown, before: string | null | undefined): string | null =>
  people.find((person) => person.id === id)?.name ?? (id ? (before ?? null) : null);

const dates = (values: FormValues): Readonly<Record<string, string>> => {
  const { startDate, dueDate } = values;
  return typeof startDate === 'string' && typeof dueDate === 'string' && dueDate < startDate
    ? { dueDate: problem.dueBeforeStart }
    : {};
};

const isSound = (problems: Readonly<Record<string, string>>): boolean => Object.keys(problems).length === 0;

/** What the form of an objective says; a status of its own needs a reason when arithmetic (`derived`) says another. */
export function readObjective(
  values: FormValues,
  objective: Objective | null,
  derived: ObjectiveStatus,
  people: { readonly users: readonly Person[]; readonly definitions: readonly Person[] },
): Reading<ObjectivePatch> {
  const isDerived = values.status === BY_ARITHMETIC;
  const status = (isDerived ? derived : values.status) as ObjectiveStatus;
  const isOwn = !isDerived && (status !== derived || status === 'Dropped');
  const problems = {
    ...dates(values),
    ...(isOwn && !values.statusReason ? { statusReason: problem.reasonMissing } : {}),
  };
  if (!isSound(problems)) return { problems };
  const statusReason = isOwn ? values.statusReason : null;
  const responsibleName = nameOf(people.users, values.responsibleId, objective?.responsibleName);
  const measureDefinitionName = nameOf(
    people.definitions,
    values.measureDefinitionId,
    objective?.measureDefinitionName,
  );
  const wanted = { ...values, status, statusReason, responsibleName, measureDefinitionName } as ObjectivePatch;
  return { patch: changesOf(objective as Readonly<Record<string, unknown>> | null, wanted) };
}

/** What the form of an action says; completing it sets its date, signing it off the moment. */
export function readAction(
  values: FormValues,
  action: Action | null,
  people: { readonly users: readonly Person[]; readonly contacts: readonly Person[] },
  now: { readonly today: IsoDate; readonly instant: string },
): Reading<ActionPatch> {
  const status = values.status as ActionStatus;
  const isSigned = Boolean(values.signedOffBy);
  const problems = {
    ...dates(values),
    ...(isSigned && status !== 'Completed' ? { signedOffBy: problem.signedNotCompleted } : {}),
  };
  if (!isSound(problems)) return { problems };
  const before = action ?? { status: 'Not Started' as const, completedDate: null };
  const completedDate = (values.completedDate as string | null) ?? null;
  const wanted: ActionPatch = {
    ...(values as ActionPatch),
    ...statusPatch({ ...before, completedDate }, status, now.today),
    signedOffBy: values.signedOffBy as string | null,
    signedOffAt: isSigned ? (action?.signedOffAt ?? now.instant) : null,
    assigneeName: nameOf(people.users, values.assigneeId, action?.assigneeName),
    customerOwnerName: nameOf(people.contacts, values.customerOwnerId, action?.customerOwnerName),
  };
  return { patch: changesOf(action as Readonly<Record<string, unknown>> | null, wanted) };
}

/** The problems the org named by field, by the names the form calls them; the rest under `''`. */
export function problemsByField(
  fields: Readonly<Record<string, string>>,
  names: readonly string[],
  message: string,
): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const [api, text] of Object.entries(fields)) {
    const plain = api.replace(/__c$/, '').replaceAll('_', '');
    const camel = `${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
    const name = names.find(
      (candidate) => candidate === camel || candidate === `${camel}Id` || candidate === camel.replace(/^is/, ''),
    );
    problems[name ?? ''] = text;
  }
  return isSound(problems) ? { '': message } : problems;
}
