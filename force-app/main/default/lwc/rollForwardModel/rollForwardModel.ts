import type { CellRecord, Opportunity } from 'c/crmModel';
import { expiryOf, freshness } from 'c/factModel';
import type { Fact } from 'c/factModel';
import type { Commitment } from 'c/commitmentModel';
import type { Force } from 'c/forceModel';
import { objectiveHealth } from 'c/objectiveModel';
import type { Action, Objective } from 'c/objectiveModel';
import { addDays, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { draftItem } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';
import type { Plan } from 'c/planModel';
import type { Period } from 'c/rollForwardPeriodModel';
import type { Settings } from 'c/settingModel';
import type { Stakeholder } from 'c/stakeholderModel';

export { nextName, nextPeriod } from 'c/rollForwardPeriodModel';
export type { Period } from 'c/rollForwardPeriodModel';

/** What of a plan's content can be carried. */
export interface CarrySource {
  readonly plan: Plan;
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly forces: readonly Force[];
  readonly facts: readonly Fact[];
  readonly commitments: readonly Commitment[];
  readonly stakeholders: readonly Stakeholder[];
  readonly cells: readonly CellRecord[];
  readonly opportunities: readonly Pick<Opportunity, 'id' | 'isClosed'>[];
  readonly settings: Settings;
}

export const CARRY_GROUPS = ['objectives', 'actions', 'stakeholders', 'facts', 'commitments', 'cells'] as const;
export type CarryGroup = (typeof CARRY_GROUPS)[number];
/** Why something should be looked at again before it counts. */
export type Reconfirm = 'overdue' | 'stale' | 'quiet' | 'old';

/** One thing that is carried; unticked it stays behind, with what hangs on it. */
export interface CarryRow {
  readonly key: string;
  readonly group: CarryGroup;
  readonly name: string;
  readonly item: DraftItem;
  /** What goes along: the forces of an objective. */
  readonly along: readonly DraftItem[];
  readonly reconfirm: Reconfirm | null;
  /** The day the reason is about. */
  readonly since: IsoDate | null;
}

/** A plan is offered to be rolled forward from so many days before its end. */
const ROLL_FORWARD_DAYS = 90;
/** Nobody spoke to a person for so long: the relationship is to be reconfirmed. */
const QUIET_DAYS = 60;
/** What is known about a crossing is old after so many days. */
const OLD_CELL_DAYS = 180;
/** An action that is overdue gets so many days of the new period. */
const GRACE_DAYS = 30;
/** The objective that holds open actions whose own one is closed. */
export const LOOSE = 'o:loose';

export const canRollForward = ({ periodEnd }: Pick<Plan, 'periodEnd'>, today: IsoDate): boolean =>
  daysBetween(today, periodEnd) <= ROLL_FORWARD_DAYS;

/** Begins the External Key of a plan that carries another on; the same roll-forward begun twice is one plan. */
export const rollKeyOf = (planId: string, start: IsoDate): string => `roll:${planId}:${start}`;
const KEY_PARTS = /^roll:(\w{15,18}):\d{4}-\d\d-\d\d$/;

/** The plan that a half-finished roll-forward comes from: only the last step says what the plan carries on. */
export const unfinishedFrom = ({ externalKey, previousPlanId }: Pick<Plan, 'externalKey' | 'previousPlanId'>) =>
  previousPlanId === null ? (KEY_PARTS.exec(externalKey ?? '')?.[1] ?? null) : null;

const isOpenAction = ({ status }: Action): boolean => status !== 'Completed' && status !== 'Dropped';

/** Everything a plan has open, as items of the plan for `period`; nothing is carried that is achieved, dropped or done. */
export function carried(source: CarrySource, period: Period, today: IsoDate, looseName: string): readonly CarryRow[] {
  const objectives = openObjectives(source, today);
  const objectiveIds = new Set(objectives.map(({ id }) => id));
  const closedDeals = new Set(source.opportunities.filter(({ isClosed }) => isClosed).map(({ id }) => id));
  return [
    ...objectives.map((objective, index) => objectiveRow(objective, index, source, period, today)),
    ...actionRows(source, objectiveIds, period, today, looseName),
    ...source.stakeholders.map((person) => stakeholderRow(person, today)),
    ...source.facts.filter(({ isDropped }) => !isDropped).map((fact) => factRow(fact, source.settings, today)),
    ...source.commitments
      .filter(({ status }) => status === 'Requested' || status === 'Agreed')
      .map((commitment) => commitmentRow(commitment, today)),
    ...source.cells.map((cell) => cellRow(cell, closedDeals, today)),
  ];
}

function openObjectives({ objectives, actions }: CarrySource, today: IsoDate): readonly Objective[] {
  const counts = new Map<string, { all: number; done: number }>();
  for (const { objectiveId, status } of actions) {
    if (status === 'Dropped') continue;
    const count = counts.get(objectiveId) ?? { all: 0, done: 0 };
    counts.set(objectiveId, { all: count.all + 1, done: count.done + (status === 'Completed' ? 1 : 0) });
  }
  return objectives.filter((objective) => {
    const count = counts.get(objective.id);
    const { status } = objectiveHealth(objective, count ? count.done / count.all : null, today);
    return status !== 'Achieved' && status !== 'Dropped';
  });
}

const row = (
  group: CarryGroup,
  name: string,
  item: DraftItem,
  reconfirm: Reconfirm | null = null,
  since: IsoDate | null = null,
  along: readonly DraftItem[] = [],
): CarryRow => ({ key: item.key, group, name, item, along, reconfirm, since: reconfirm ? since : null });

/** An objective starts anew: what nobody computes goes on from where it stands, and a decision to go is taken again. */
function objectiveRow(
  objective: Objective,
  index: number,
  { plan, forces }: CarrySource,
  period: Period,
  today: IsoDate,
): CarryRow {
  const { name, measureDefinitionId, actualValue, baselineValue, dueDate } = objective;
  const isComputed = measureDefinitionId !== null;
  const key = `o:${objective.id}`;
  const due = dueDate === null ? period.end : addDays(period.start, daysBetween(plan.periodStart, dueDate));
  const item = draftItem('objective', key, {
    name,
    category: objective.category,
    customerGoal: objective.customerGoal,
    solution: objective.solution,
    measureType: objective.measureType,
    baselineValue: isComputed ? baselineValue : (actualValue ?? baselineValue),
    targetValue: objective.targetValue,
    actualValue: isComputed ? null : actualValue,
    contributionAmount: objective.contributionAmount,
    weight: objective.weight,
    startDate: period.start,
    dueDate: due > period.end || due < period.start ? period.end : due,
    responsibleId: objective.responsibleId,
    status: 'Not Started',
    source: objective.source,
    sortOrder: index + 1,
    isCustomerVisible: objective.isCustomerVisible,
    measureDefinitionId,
    expectedCurve: objective.expectedCurve,
    abandonBelow: objective.abandonBelow,
    previousObjectiveId: objective.id,
  });
  const along = forces
    .filter(({ objectiveId }) => objectiveId === objective.id)
    .map((force) => {
      const { direction, strength, mitigation, sortOrder } = force;
      const values = { name: force.name, direction, strength, mitigation, sortOrder };
      return draftItem('force', `fo:${force.id}`, values, { objectiveId: key });
    });
  const isLate = dueDate !== null && dueDate < today;
  return row('objectives', name, item, isLate ? 'overdue' : null, dueDate, along);
}

/** Open actions on their objective, below the nearest parent that is open too; the others on an objective of their own. */
function actionRows(
  { actions }: CarrySource,
  objectiveIds: ReadonlySet<string>,
  period: Period,
  today: IsoDate,
  looseName: string,
): readonly CarryRow[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const rows = actions.filter(isOpenAction).map((action) => {
    const { name, dueDate, startDate } = action;
    const isLate = dueDate !== null && dueDate < today;
    const due = isLate ? earlier(addDays(period.start, GRACE_DAYS), period.end) : dueDate;
    const parent = openParent(action, byId);
    const links = {
      objectiveId: objectiveIds.has(action.objectiveId) ? `o:${action.objectiveId}` : LOOSE,
      ...(parent ? { parentActionId: `a:${parent.id}` } : {}),
      ...(action.cellId ? { cellId: `c:${action.cellId}` } : {}),
      ...(action.commitmentId ? { commitmentId: `k:${action.commitmentId}` } : {}),
    };
    const values = {
      name,
      status: action.status,
      priority: action.priority,
      startDate: startDate !== null && due !== null && startDate > due ? null : startDate,
      dueDate: due,
      assigneeId: action.assigneeId,
      customerOwnerId: action.customerOwnerId ?? null,
      isCustomerVisible: action.isCustomerVisible,
      signOffRequired: action.signOffRequired,
      opportunityId: action.opportunityId,
      previousActionId: action.id,
      sortOrder: action.sortOrder,
    };
    return row(
      'actions',
      name,
      draftItem('action', `a:${action.id}`, values, links),
      isLate ? 'overdue' : null,
      dueDate,
    );
  });
  if (!rows.some(({ item }) => item.links.objectiveId === LOOSE)) return rows;
  const loose = draftItem('objective', LOOSE, {
    name: looseName,
    category: 'Operational',
    measureType: 'Qualitative',
    startDate: period.start,
    dueDate: period.end,
    status: 'Not Started',
  });
  return [row('objectives', looseName, loose), ...rows];
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** The nearest action above that is open, on the same objective; a loop ends it. */
function openParent(action: Action, byId: ReadonlyMap<string, Action>): Action | null {
  const seen = new Set([action.id]);
  let at = byId.get(action.parentActionId ?? '');
  while (at && !seen.has(at.id)) {
    if (at.objectiveId !== action.objectiveId) return null;
    if (isOpenAction(at)) return at;
    seen.add(at.id);
    at = byId.get(at.parentActionId ?? '');
  }
  return null;
}

function stakeholderRow(person: Stakeholder, today: IsoDate): CarryRow {
  const { id, planId: _plan, lastModifiedDate: _stamp, ...values } = person;
  const { lastContactDate } = person;
  const isQuiet = lastContactDate === null || daysBetween(lastContactDate, today) > QUIET_DAYS;
  const item = draftItem('stakeholder', `s:${id}`, values);
  return row('stakeholders', person.name, item, isQuiet ? 'quiet' : null, lastContactDate);
}

/** A stale fact expires today, so that it queues to be confirmed; the age of the others goes along. */
function factRow(fact: Fact, settings: Settings, today: IsoDate): CarryRow {
  const isStale = freshness(fact, today, settings) === 'stale';
  const expiry = expiryOf(fact, settings);
  const { kind, statement, source, confirmedBy, confirmedByContactId, confirmedOn, weight, aboutContactId } = fact;
  const item = draftItem('fact', `f:${fact.id}`, {
    kind,
    statement,
    source,
    confirmedBy,
    confirmedByContactId,
    confirmedOn,
    expiresOn: isStale ? today : expiry,
    weight,
    aboutContactId,
  });
  return row('facts', statement, item, isStale ? 'stale' : null, expiry);
}

function commitmentRow(commitment: Commitment, today: IsoDate): CarryRow {
  const { name, department, kind, description, responsibleId, dueDate, serviceTarget, serviceActual } = commitment;
  const { status, isCustomerVisible, objectiveId } = commitment;
  const isLate = kind === 'Delivery' && dueDate !== null && dueDate < today;
  const values = { name, department, kind, description, responsibleId, dueDate, serviceTarget, serviceActual };
  const item = draftItem(
    'commitment',
    `k:${commitment.id}`,
    { ...values, status, isCustomerVisible },
    objectiveId === null ? {} : { objectiveId: `o:${objectiveId}` },
  );
  return row('commitments', name, item, isLate ? 'overdue' : null, dueDate);
}

/** What somebody knew about a crossing; a deal that is closed is not linked any more. */
function cellRow(cell: CellRecord, closedDeals: ReadonlySet<string>, today: IsoDate): CarryRow {
  const { id, planId: _plan, lastModifiedDate: _stamp, lastModifiedByName: _by, ...values } = cell;
  const isClosed = cell.opportunityId !== null && closedDeals.has(cell.opportunityId);
  const isOld = cell.asOfDate !== null && daysBetween(cell.asOfDate, today) > OLD_CELL_DAYS;
  const item = draftItem('cell', `c:${id}`, isClosed ? { ...values, opportunityId: null } : values);
  return row('cells', cell.source ?? '', item, isOld ? 'old' : null, cell.asOfDate);
}

/** The items of the ticked rows. */
export const itemsOf = (rows: readonly CarryRow[], isTicked: (row: CarryRow) => boolean): readonly DraftItem[] =>
  rows.filter(isTicked).flatMap(({ item, along }) => [item, ...along]);
