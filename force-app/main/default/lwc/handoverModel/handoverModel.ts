import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import { isBreached } from 'c/commitmentModel';
import type { Commitment } from 'c/commitmentModel';
import type { Contact } from 'c/crmModel';
import { factsOf } from 'c/factModel';
import type { Fact } from 'c/factModel';
import type { Agreement } from 'c/implementationModel';
import { interactions } from 'c/interactionModel';
import type { Interaction } from 'c/interactionModel';
import { isActionOverdue } from 'c/objectiveModel';
import type { Action, Objective, ObjectiveStatus } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { DecisionRole, Stakeholder, Support } from 'c/stakeholderModel';
import { strategyTree } from 'c/strategyTreeModel';
import type { PlanUpdate } from 'c/timelineModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** What of a plan goes into its handover; only what this user has read. */
export interface HandoverInput {
  readonly plan: Plan;
  readonly contacts: readonly Contact[];
  readonly stakeholders: readonly Stakeholder[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly commitments: readonly Commitment[];
  readonly agreements: readonly Agreement[];
  readonly facts: readonly Fact[];
  readonly updates: readonly PlanUpdate[];
  readonly tasks: readonly ActivityTask[];
  readonly events: readonly ActivityEvent[];
  readonly matrix: Pick<WhitespaceMatrix, 'rows' | 'columns' | 'cells'> | null;
}

export interface HandoverPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: DecisionRole | null;
  readonly support: Support | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly lastContactDate: IsoDate | null;
}

/** One of us, with how much open work is theirs. */
export interface HandoverColleague {
  readonly name: string;
  readonly isOwner: boolean;
  readonly isSponsor: boolean;
  readonly openCount: number;
}

/** What was promised: by us to the customer, agreed with them, or by them to us. */
export interface HandoverPromise {
  readonly id: string;
  readonly kind: 'commitment' | 'agreement' | 'customerAction';
  readonly text: string;
  readonly who: string | null;
  readonly date: IsoDate | null;
  /** Past its day, or below its service level. */
  readonly isBroken: boolean;
}

export type RiskKind = 'breach' | 'objective' | 'overdueAction' | 'renewal' | 'fear' | 'threat';
export interface HandoverRisk {
  readonly id: string;
  readonly kind: RiskKind;
  readonly text: string;
  readonly status: ObjectiveStatus | null;
  readonly date: IsoDate | null;
  readonly amount: number | null;
}

export interface HandoverStep {
  readonly id: string;
  readonly text: string;
  readonly objective: string;
  readonly who: string | null;
  readonly date: IsoDate | null;
  readonly isOverdue: boolean;
}

export interface Handover {
  readonly people: readonly HandoverPerson[];
  readonly team: readonly HandoverColleague[];
  readonly promises: readonly HandoverPromise[];
  readonly risks: readonly HandoverRisk[];
  readonly interactions: readonly Interaction[];
  readonly steps: readonly HandoverStep[];
}

/** Next steps that fit the page. */
export const MOST_STEPS = 10;

const LAST = '9999-12-31';
const byDate = (a: { readonly date: IsoDate | null }, b: { readonly date: IsoDate | null }): number =>
  (a.date ?? LAST) < (b.date ?? LAST) ? -1 : (a.date ?? LAST) > (b.date ?? LAST) ? 1 : 0;

const isOpen = (action: Action): boolean => action.status !== 'Completed' && action.status !== 'Dropped';

/** The pack as it stands on `today`. */
export const handover = (input: HandoverInput, today: IsoDate): Handover => ({
  people: people(input),
  team: team(input),
  promises: promises(input, today),
  risks: risks(input, today),
  interactions: interactions(input, today),
  steps: steps(input, today),
});

const ROLE_RANK: readonly (DecisionRole | null)[] = [
  'Economic Buyer',
  'Decision Maker',
  'Champion',
  'Executive Sponsor',
  'Approver',
  'Blocker',
];
const rankOf = ({ role }: HandoverPerson): number => {
  const rank = ROLE_RANK.indexOf(role);
  return rank < 0 ? ROLE_RANK.length : rank;
};

/** Those who decide first; contacts of the account, as far as they have been read, give how to reach them. */
function people({ stakeholders, contacts }: HandoverInput): readonly HandoverPerson[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return stakeholders
    .map(({ id, name, title, contactId, decisionRole, support, lastContactDate }): HandoverPerson => {
      const contact = contactId === null ? undefined : byId.get(contactId);
      return {
        id,
        name,
        title: title ?? contact?.title ?? null,
        role: decisionRole,
        support,
        email: contact?.email ?? null,
        phone: contact?.phone ?? null,
        lastContactDate,
      };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name));
}

/** Owner and sponsor, then whoever has open work, the most first. */
function team({ plan, objectives, actions, commitments }: HandoverInput): readonly HandoverColleague[] {
  const counts = new Map<string, number>();
  const add = (name: string | null, work: number): void => {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + work);
  };
  add(plan.ownerName, 0);
  add(plan.executiveSponsorName, 0);
  for (const { status, responsibleName } of objectives)
    if (status !== 'Achieved' && status !== 'Dropped') add(responsibleName, 1);
  for (const action of actions) if (isOpen(action)) add(action.assigneeName, 1);
  for (const { status, responsibleName } of commitments)
    if (status === 'Requested' || status === 'Agreed') add(responsibleName, 1);
  const colleagues = [...counts].map(([name, openCount]) => ({
    name,
    isOwner: name === plan.ownerName,
    isSponsor: name === plan.executiveSponsorName,
    openCount,
  }));
  return colleagues.sort(
    (a, b) =>
      Number(b.isOwner) - Number(a.isOwner) ||
      Number(b.isSponsor) - Number(a.isSponsor) ||
      b.openCount - a.openCount ||
      a.name.localeCompare(b.name),
  );
}

/** A delivery that has been made is kept; a service level is not until it ends. */
const isStanding = ({ kind, status }: Commitment): boolean =>
  status === 'Requested' || status === 'Agreed' || (status === 'Delivered' && kind === 'Service Level');

function promises(input: HandoverInput, today: IsoDate): readonly HandoverPromise[] {
  const ours = input.commitments.filter(isStanding).map(
    (commitment): HandoverPromise => ({
      id: commitment.id,
      kind: 'commitment',
      text: commitment.name,
      who: commitment.responsibleName ?? commitment.department,
      date: commitment.dueDate,
      isBroken: isBreached(commitment, today),
    }),
  );
  const last = [...input.agreements].sort((a, b) => b.version - a.version)[0];
  const agreed: HandoverPromise[] = last
    ? [
        {
          id: last.id,
          kind: 'agreement',
          text: String(last.version),
          who: last.agreedBy,
          date: last.agreedOn,
          isBroken: false,
        },
      ]
    : [];
  const theirs = input.actions
    .filter((action) => action.customerOwnerName !== null && isOpen(action))
    .map(
      (action): HandoverPromise => ({
        id: action.id,
        kind: 'customerAction',
        text: action.name,
        who: action.customerOwnerName,
        date: action.dueDate,
        isBroken: isActionOverdue(action, today),
      }),
    );
  return [...agreed, ...ours.sort(byDate), ...theirs.sort(byDate)];
}

function risks(input: HandoverInput, today: IsoDate): readonly HandoverRisk[] {
  const { commitments, objectives, actions, facts, matrix } = input;
  const risk = (kind: RiskKind, more: Partial<HandoverRisk> & { id: string; text: string }): HandoverRisk => ({
    kind,
    status: null,
    date: null,
    amount: null,
    ...more,
  });
  const nodes = strategyTree(objectives, actions, today).goals.flatMap((goal) => goal.objectives);
  const worded = (kinds: readonly Fact['kind'][]): readonly Fact[] =>
    factsOf(
      facts.filter((fact) => !fact.isDropped),
      kinds,
    );
  return [
    ...commitments
      .filter((commitment) => isStanding(commitment) && isBreached(commitment, today))
      .map(({ id, name, dueDate }) => risk('breach', { id, text: name, date: dueDate })),
    ...nodes
      .filter(({ health }) => health.status === 'At Risk' || health.status === 'Off Track' || health.isOverdue)
      .map(({ objective, health }) =>
        risk('objective', {
          id: objective.id,
          text: objective.name,
          status: health.status,
          date: objective.dueDate,
        }),
      ),
    ...actions
      .filter((action) => isActionOverdue(action, today))
      .map(({ id, name, dueDate }) => risk('overdueAction', { id, text: name, date: dueDate }))
      .sort(byDate),
    ...renewals(matrix).map((renewal) => risk('renewal', renewal)),
    ...worded(['Fear']).map(({ id, statement }) => risk('fear', { id, text: statement })),
    ...worded(['Threat']).map(({ id, statement }) => risk('threat', { id, text: statement })),
  ];
}

/** Cells whose renewal is at risk: the contract ends inside the window. */
function renewals(matrix: HandoverInput['matrix']) {
  if (!matrix) return [];
  const rows = new Map(matrix.rows.map((row) => [row.key, row.name]));
  const columns = new Map(matrix.columns.map((column) => [column.key, column.name]));
  return matrix.cells
    .filter((cell) => cell.status === 'Renewal at Risk')
    .map((cell) => ({
      id: `${cell.rowKey}:${cell.columnKey}`,
      text: `${rows.get(cell.rowKey) ?? ''} × ${columns.get(cell.columnKey) ?? ''}`,
      date: cell.dueDate,
      amount: cell.amount,
    }))
    .sort(byDate);
}

/** The next ten open actions by their day; those without one last. */
function steps({ objectives, actions }: HandoverInput, today: IsoDate): readonly HandoverStep[] {
  const names = new Map(objectives.map((objective) => [objective.id, objective.name]));
  return actions
    .filter(isOpen)
    .map((action) => ({
      id: action.id,
      text: action.name,
      objective: names.get(action.objectiveId) ?? '',
      who: action.assigneeName ?? action.customerOwnerName,
      date: action.dueDate,
      isOverdue: isActionOverdue(action, today),
    }))
    .sort((a, b) => byDate(a, b) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_STEPS);
}
