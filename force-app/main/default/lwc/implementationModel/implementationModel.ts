import type { Commitment } from 'c/commitmentModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';

/** An implementation plan the customer agreed to, frozen, as `Plan_Agreement__c` holds it. */
export interface Agreement {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly agreedBy: string | null;
  readonly agreedByContactId: string | null;
  readonly agreedOn: IsoDate | null;
  /** The customer-visible part as it was, as JSON: an {@link Implementation}. */
  readonly content: string | null;
  readonly createdDate: string;
}

/** A step the customer sees; `parentId` is one the customer sees too. */
export interface ImplementationAction {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly customerOwner: string | null;
  readonly ourOwner: string | null;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly status: string;
  readonly signOffRequired: boolean;
  readonly signedOffBy: string | null;
  readonly signedOffAt: string | null;
}

/** An objective the customer sees. Steps of objectives the customer does not see stand below one without a name. */
export interface ImplementationObjective {
  readonly id: string;
  readonly name: string | null;
  readonly customerGoal: string | null;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly actions: readonly ImplementationAction[];
}

/** What we promised and the customer sees; `serviceTarget` is percent. */
export interface ImplementationCommitment {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly department: string | null;
  readonly dueDate: IsoDate | null;
  readonly deliveredDate: IsoDate | null;
  readonly serviceTarget: number | null;
  readonly status: string;
}

/** The part of a plan that is the customer's too. It has no other fields, and what is frozen has none either. */
export interface Implementation {
  readonly plan: string;
  readonly account: string;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly contact: string | null;
  readonly objectives: readonly ImplementationObjective[];
  readonly commitments: readonly ImplementationCommitment[];
}

export interface ImplementationSource {
  readonly plan: Pick<Plan, 'name' | 'periodStart' | 'periodEnd' | 'ownerName'>;
  readonly accountName: string;
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly commitments: readonly Commitment[];
}

/** Characters an agreement can hold. */
export const MOST_CONTENT = 131_072;

const bySortOrder = (a: { readonly sortOrder: number | null }, b: { readonly sortOrder: number | null }): number =>
  (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || 0;

/** The customer's part of a plan, field by field from what is marked as visible and not given up; nothing else gets in. */
export function implementationOf(source: ImplementationSource): Implementation {
  const { plan, accountName } = source;
  const shownActions = [...source.actions]
    .filter(({ isCustomerVisible, status }) => isCustomerVisible && status !== 'Dropped')
    .sort(bySortOrder);
  const byId = new Map(source.actions.map((action) => [action.id, action]));
  const shownIds = new Set(shownActions.map(({ id }) => id));
  const shownObjectives = [...source.objectives]
    .filter(({ isCustomerVisible, status }) => isCustomerVisible && status !== 'Dropped')
    .sort(bySortOrder);
  const objectiveIds = new Set(shownObjectives.map(({ id }) => id));
  const stepsOf = (has: (action: Action) => boolean): readonly ImplementationAction[] =>
    shownActions.filter(has).map((action) => stepOf(action, shownParent(action, byId, shownIds)));
  const others = stepsOf(({ objectiveId }) => !objectiveIds.has(objectiveId));
  const objectives = shownObjectives.map(({ id, name, customerGoal, startDate, dueDate }) => ({
    id,
    name,
    customerGoal,
    startDate,
    dueDate,
    actions: stepsOf(({ objectiveId }) => objectiveId === id),
  }));
  const unnamed = { id: '', name: null, customerGoal: null, startDate: null, dueDate: null, actions: others };
  return {
    plan: plan.name,
    account: accountName,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    contact: plan.ownerName,
    objectives: others.length > 0 ? [...objectives, unnamed] : objectives,
    commitments: source.commitments
      .filter(({ isCustomerVisible, status }) => isCustomerVisible && status !== 'Cancelled')
      .map(({ id, name, description, department, dueDate, deliveredDate, serviceTarget, status }) => ({
        id,
        name,
        description,
        department,
        dueDate,
        deliveredDate,
        serviceTarget,
        status,
      })),
  };
}

const stepOf = (action: Action, parentId: string | null): ImplementationAction => ({
  id: action.id,
  parentId,
  name: action.name,
  customerOwner: action.customerOwnerName,
  ourOwner: action.assigneeName,
  startDate: action.startDate,
  dueDate: action.dueDate,
  status: action.status,
  signOffRequired: action.signOffRequired,
  signedOffBy: action.signedOffBy,
  signedOffAt: action.signedOffAt ?? null,
});

/** The nearest action above that the customer sees. */
function shownParent(action: Action, byId: ReadonlyMap<string, Action>, shownIds: ReadonlySet<string>): string | null {
  const seen = new Set([action.id]);
  let at = byId.get(action.parentActionId ?? '');
  while (at && !seen.has(at.id)) {
    if (shownIds.has(at.id) && at.objectiveId === action.objectiveId) return at.id;
    seen.add(at.id);
    at = byId.get(at.parentActionId ?? '');
  }
  return null;
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const word = (value: unknown): string => textOf(value) ?? '';

/** Reads what was frozen; a part that is not there reads as nothing, text that is no JSON as `null`. */
export function readImplementation(content: string | null): Implementation | null {
  let read: unknown;
  try {
    read = JSON.parse(content ?? '');
  } catch {
    return null;
  }
  if (!isJson(read)) return null;
  return {
    plan: word(read.plan),
    account: word(read.account),
    periodStart: word(read.periodStart),
    periodEnd: word(read.periodEnd),
    contact: textOf(read.contact),
    objectives: listOf(read.objectives).map((each) => ({
      id: word(each.id),
      name: textOf(each.name),
      customerGoal: textOf(each.customerGoal),
      startDate: textOf(each.startDate),
      dueDate: textOf(each.dueDate),
      actions: listOf(each.actions).map((action) => ({
        id: word(action.id),
        parentId: textOf(action.parentId),
        name: word(action.name),
        customerOwner: textOf(action.customerOwner),
        ourOwner: textOf(action.ourOwner),
        startDate: textOf(action.startDate),
        dueDate: textOf(action.dueDate),
        status: word(action.status),
        signOffRequired: action.signOffRequired === true,
        signedOffBy: textOf(action.signedOffBy),
        signedOffAt: textOf(action.signedOffAt),
      })),
    })),
    commitments: listOf(read.commitments).map((each) => ({
      id: word(each.id),
      name: word(each.name),
      description: textOf(each.description),
      department: textOf(each.department),
      dueDate: textOf(each.dueDate),
      deliveredDate: textOf(each.deliveredDate),
      serviceTarget: typeof each.serviceTarget === 'number' ? each.serviceTarget : null,
      status: word(each.status),
    })),
  };
}

/** The version to be agreed next. */
export const nextVersion = (agreements: readonly Pick<Agreement, 'version'>[]): number =>
  agreements.reduce((last, { version }) => Math.max(last, version), 0) + 1;

/** The agreements, the latest first. */
export const byVersion = (agreements: readonly Agreement[]): readonly Agreement[] =>
  [...agreements].sort((a, b) => b.version - a.version);

export type DifferenceKind = 'added' | 'removed' | 'moved' | 'renamed';

/** One thing that is not as it was agreed; `from` and `to` are days, or names. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly part: 'objective' | 'action' | 'commitment';
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Part {
  readonly part: Difference['part'];
  readonly id: string;
  readonly name: string;
  readonly dueDate: IsoDate | null;
}

const partsOf = ({ objectives, commitments }: Implementation): readonly Part[] => [
  ...objectives.flatMap(({ id, name, dueDate, actions }): readonly Part[] => [
    ...(name === null ? [] : [{ part: 'objective' as const, id, name, dueDate }]),
    ...actions.map((action) => ({
      part: 'action' as const,
      id: action.id,
      name: action.name,
      dueDate: action.dueDate,
    })),
  ]),
  ...commitments.map(({ id, name, dueDate }) => ({ part: 'commitment' as const, id, name, dueDate })),
];

/** What has changed since it was agreed: added, removed, renamed, dates moved. What has no id is known by its name. */
export function differencesSince(agreed: Implementation, now: Implementation): readonly Difference[] {
  const left = new Set(partsOf(agreed));
  const differences: Difference[] = [];
  for (const part of partsOf(now)) {
    const before = [...left].find(
      (each) => each.part === part.part && (each.id && part.id ? each.id === part.id : each.name === part.name),
    );
    if (!before) {
      differences.push({ kind: 'added', part: part.part, name: part.name, from: null, to: part.dueDate });
      continue;
    }
    left.delete(before);
    const said = { part: part.part, name: part.name };
    if (before.name !== part.name) differences.push({ kind: 'renamed', ...said, from: before.name, to: part.name });
    if (before.dueDate !== part.dueDate) {
      differences.push({ kind: 'moved', ...said, from: before.dueDate, to: part.dueDate });
    }
  }
  for (const { part, name, dueDate } of left) {
    differences.push({ kind: 'removed', part, name, from: dueDate, to: null });
  }
  return differences;
}
