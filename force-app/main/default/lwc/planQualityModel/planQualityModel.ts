import type { Fact, FactKind } from 'c/factModel';
import { freshness } from 'c/factModel';
import type { GoalBuild } from 'c/goalBuildModel';
import { groupBy } from 'c/listModel';
import { isActionOverdue, objectiveHealth } from 'c/objectiveModel';
import type { Action, Objective } from 'c/objectiveModel';
import { daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan, ReviewCadence } from 'c/planModel';
import type { Settings } from 'c/settingModel';
import type { Stakeholder } from 'c/stakeholderModel';

export type QualityGroup = 'specificity' | 'evidence' | 'freshness' | 'result';
export type QualityKey =
  | 'target'
  | 'customerGoal'
  | 'measure'
  | 'nextStep'
  | 'fact'
  | 'computed'
  | 'economicBuyer'
  | 'champion'
  | 'staleFact'
  | 'review'
  | 'contact'
  | 'inSight'
  | 'overdue'
  | 'onTrack';

/** One thing that would raise the score, and by how many points. `subject` is what it is about: a record's name, a kind of fact. */
export interface QualityFix {
  readonly key: QualityKey;
  readonly group: QualityGroup;
  readonly subject: string;
  readonly recordId: string | null;
  readonly gain: number;
}

export interface QualityPart {
  readonly group: QualityGroup;
  readonly points: number;
  readonly of: number;
}

/** 0 to 100, what it is made of, and what would raise it most, the largest gain first. The parts sum to the score. */
export interface PlanQuality {
  readonly score: number;
  readonly level: 'poor' | 'fair' | 'good';
  readonly parts: readonly QualityPart[];
  readonly fixes: readonly QualityFix[];
  /** Questions this user may not see the answer to, with their points: they count for nothing and are no fixes. */
  readonly unseen: readonly { readonly key: QualityKey; readonly of: number }[];
}

export interface QualityInput {
  readonly plan: Plan;
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly facts: readonly Fact[];
  readonly stakeholders: readonly Stakeholder[];
  readonly build: GoalBuild | null;
  /** The last day somebody met, called or wrote the customer; `null` for never. */
  readonly lastContact: IsoDate | null;
  /** Whether contact may have been that this user may not see. */
  readonly isContactUnseen: boolean;
  readonly settings: Settings;
}

/** Points of each question; 100 together. What a person cannot make up (evidence, freshness, result) weighs most. */
const POINTS: Readonly<Record<QualityKey, number>> = {
  target: 4,
  customerGoal: 8,
  measure: 10,
  nextStep: 8,
  fact: 12,
  computed: 6,
  economicBuyer: 6,
  champion: 6,
  staleFact: 8,
  review: 6,
  contact: 6,
  inSight: 10,
  overdue: 5,
  onTrack: 5,
};

const GROUPS: Readonly<Record<QualityGroup, readonly QualityKey[]>> = {
  specificity: ['target', 'customerGoal', 'measure', 'nextStep'],
  evidence: ['fact', 'computed', 'economicBuyer', 'champion'],
  freshness: ['staleFact', 'review', 'contact'],
  result: ['inSight', 'overdue', 'onTrack'],
};

/** Kinds of facts a plan is not whole without. */
export const NEEDED_FACTS: readonly FactKind[] = [
  'Mission',
  'Market',
  'Decision Process',
  'Need',
  'Customer Competitor',
  'Fear',
];
const CADENCE_DAYS: Readonly<Record<ReviewCadence, number>> = { Weekly: 7, Monthly: 31, Quarterly: 92 };
/** The customer should have heard from us within so many days. */
const CONTACT_DAYS = 30;
const GOOD = 75;
const FAIR = 50;

/** One thing a question looks at; `share` of it that is done, 0 to 1. */
interface Item {
  readonly subject: string;
  readonly recordId?: string;
  readonly share: number;
}

type ByObjective = ReadonlyMap<string, readonly Action[]>;

/** A question that a template asks is no answer to it. */
const isAnswer = (text: string | null): boolean => Boolean(text?.trim()) && !text?.trim().endsWith('?');

const isOpen = ({ status }: { readonly status: string }): boolean =>
  status !== 'Dropped' && status !== 'Achieved' && status !== 'Completed';
const done = (is: boolean): number => (is ? 1 : 0);

function objectiveItems(input: QualityInput, share: (objective: Objective) => number): readonly Item[] {
  const open = input.objectives.filter(isOpen);
  return open.length === 0
    ? [{ subject: '', share: done(input.objectives.some(({ status }) => status === 'Achieved')) }]
    : open.map((objective) => ({ subject: objective.name, recordId: objective.id, share: share(objective) }));
}

const roleItem = (input: QualityInput, subject: string, has: (person: Stakeholder) => boolean): readonly Item[] => [
  { subject, share: done(input.stakeholders.some((person) => person.contactId !== null && has(person))) },
];

/** The items of each question; the points of a question are shared evenly among its items. */
function itemsOf(key: QualityKey, input: QualityInput, byObjective: ByObjective, today: IsoDate): readonly Item[] {
  const { plan, actions, build, settings, lastContact } = input;
  const facts = input.facts.filter((fact) => !fact.isDropped);
  const isKnown = (fact: Fact): boolean => fact.source !== 'Assumption' && freshness(fact, today, settings) !== 'stale';
  switch (key) {
    case 'target':
      return [{ subject: '', share: done((plan.targetAmount ?? 0) > 0) }];
    case 'customerGoal':
      return objectiveItems(input, ({ customerGoal }) => done(isAnswer(customerGoal)));
    case 'measure':
      return objectiveItems(input, isMeasurable);
    case 'nextStep':
      return objectiveItems(input, ({ id }) =>
        done((byObjective.get(id) ?? []).some((action) => isOpen(action) && hasOwnerAndDate(action))),
      );
    case 'fact':
      return NEEDED_FACTS.map((kind) => ({
        subject: kind,
        share: done(facts.some((fact) => fact.kind === kind && isKnown(fact))),
      }));
    case 'computed': {
      const measured = input.objectives.filter((each) => isOpen(each) && each.measureType !== 'Qualitative');
      if (measured.length === 0) return [{ subject: '', share: 0 }];
      return measured.map(({ id, name, measureDefinitionId }) => ({
        subject: name,
        recordId: id,
        share: done(measureDefinitionId !== null),
      }));
    }
    case 'economicBuyer':
      return roleItem(input, 'Economic Buyer', ({ decisionRole }) => decisionRole === 'Economic Buyer');
    case 'champion':
      return roleItem(
        input,
        'Champion',
        ({ decisionRole, support }) => decisionRole === 'Champion' || support === 'Champion',
      );
    case 'staleFact':
      return facts.length === 0
        ? [{ subject: '', share: 0 }]
        : facts.map((fact) => ({
            subject: fact.statement,
            recordId: fact.id,
            share: done(freshness(fact, today, settings) !== 'stale'),
          }));
    case 'review': {
      const since = plan.lastReviewedAt ?? plan.createdDate;
      const isOnTime =
        since !== '' && daysBetween(since.slice(0, 10), today) <= CADENCE_DAYS[plan.reviewCadence ?? 'Quarterly'];
      return [{ subject: '', share: done(isOnTime) }];
    }
    case 'contact':
      return [{ subject: '', share: done(lastContact !== null && daysBetween(lastContact, today) <= CONTACT_DAYS) }];
    case 'inSight':
      return [{ subject: '', share: build?.target ? Math.max(0, Math.min(1, build.inSight / build.target)) : 0 }];
    case 'overdue': {
      const open = actions.filter(isOpen);
      if (open.length === 0) return [{ subject: '', share: 0 }];
      return open.map((action) => ({
        subject: action.name,
        recordId: action.id,
        share: done(!isActionOverdue(action, today)),
      }));
    }
    case 'onTrack':
      return objectiveItems(input, (objective) => {
        const { status } = objectiveHealth(objective, progressOf(byObjective.get(objective.id) ?? []), today);
        return status === 'On Track' || status === 'Not Started' ? 1 : status === 'At Risk' ? 0.5 : 0;
      });
  }
}

function isMeasurable({ measureType, targetValue, baselineValue, dueDate }: Objective): number {
  if (dueDate === null) return 0;
  if (measureType === 'Qualitative') return 0.5;
  return targetValue !== null && targetValue !== (baselineValue ?? 0) ? 1 : 0;
}

const hasOwnerAndDate = ({ assigneeId, customerOwnerId, dueDate }: Action): boolean =>
  dueDate !== null && Boolean(assigneeId ?? customerOwnerId);

function progressOf(actions: readonly Action[]): number | null {
  const own = actions.filter((action) => action.status !== 'Dropped');
  return own.length === 0 ? null : own.filter(({ status }) => status === 'Completed').length / own.length;
}

/** How good a plan is by what is in it, judged anew each time it is read. Nothing counts for being long. */
export function planQuality(input: QualityInput, today: IsoDate): PlanQuality {
  const fixes: QualityFix[] = [];
  const unseen: { key: QualityKey; of: number }[] = [];
  const byObjective = groupBy(input.actions, ({ objectiveId }) => objectiveId);
  const exact = (Object.keys(GROUPS) as QualityGroup[]).map((group) => {
    let points = 0;
    let of = 0;
    for (const key of GROUPS[group]) {
      const items = itemsOf(key, input, byObjective, today);
      const each = POINTS[key] / items.length;
      of += POINTS[key];
      for (const { subject, recordId, share } of items) {
        points += each * share;
        if (share < 1 && key === 'contact' && input.isContactUnseen) unseen.push({ key, of: POINTS[key] });
        else if (share < 1) fixes.push({ key, group, subject, recordId: recordId ?? null, gain: each * (1 - share) });
      }
    }
    return { group, points, of };
  });
  const parts = inWholePoints(exact);
  const score = parts.reduce((total, { points }) => total + points, 0);
  fixes.sort((a, b) => b.gain - a.gain);
  return { score, level: score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor', parts, fixes, unseen };
}

/** Rounds the parts so that they sum to the rounded whole: the largest fractions go up. */
function inWholePoints(exact: readonly QualityPart[]): readonly QualityPart[] {
  const whole = Math.round(exact.reduce((total, { points }) => total + points, 0));
  const floors = exact.map((part) => ({ ...part, points: Math.floor(part.points + 1e-9) }));
  const left = whole - floors.reduce((total, { points }) => total + points, 0);
  const byFraction = exact
    .map(({ points }, index) => ({ index, fraction: points - (floors[index]?.points ?? 0) }))
    .sort((a, b) => b.fraction - a.fraction);
  const raised = new Set(byFraction.slice(0, Math.max(0, left)).map(({ index }) => index));
  return floors.map((part, index) => (raised.has(index) ? { ...part, points: part.points + 1 } : part));
}

/** The score after the `count` largest gains. */
export const scoreAfter = ({ score, fixes }: PlanQuality, count: number): number =>
  Math.min(100, Math.round(score + fixes.slice(0, count).reduce((total, { gain }) => total + gain, 0)));
