import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { Asset, CellRecord, CellStatus, Opportunity, ServiceCase, WhitespaceInput } from 'c/crmModel';
import type { Fact } from 'c/factModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import { settingNumber } from 'c/settingModel';
import type { Settings } from 'c/settingModel';
import type { Stakeholder } from 'c/stakeholderModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** In the order in which they are shown. */
export const CHANGE_KINDS = [
  'renewal',
  'champion',
  'opportunity',
  'lost',
  'cases',
  'late',
  'moved',
  'won',
  'action',
  'facts',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What somebody decided about a change that was shown, as `Change_Decision__c` holds it. */
export interface ChangeDecision {
  readonly id: string;
  readonly planId: string;
  /** `plan:kind:record[:version]`; unique. */
  readonly key: string;
  readonly kind: string;
  readonly decision: 'Accepted' | 'Ignored';
  readonly recordId: string | null;
  /** The record that accepting made or changed; what undoing takes back. */
  readonly writtenRecordId: string | null;
  readonly summary: string | null;
  readonly decidedByName: string | null;
  readonly createdDate: string;
}

/** Everything changes are found in; nothing is asked of the org. */
export interface ChangeInput extends Pick<WhitespaceInput, 'accounts' | 'centers' | 'offerings'> {
  readonly plan: Plan;
  readonly cases: readonly ServiceCase[];
  readonly assets: readonly Asset[];
  readonly settings: Settings;
  readonly opportunities: readonly Opportunity[];
  readonly cells: readonly CellRecord[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly facts: readonly Fact[];
  readonly stakeholders: readonly Stakeholder[];
  readonly tasks: readonly ActivityTask[];
  readonly events: readonly ActivityEvent[];
  readonly matrix: WhitespaceMatrix;
}

interface Identity<Kind extends ChangeKind> {
  /** `plan:kind:record[:version]`: another version of the same record is another change. */
  readonly key: string;
  readonly kind: Kind;
  readonly recordId: string;
  readonly name: string;
}

/** A crossing of the matrix; `offeringId` is `''` where there is no offering. */
export interface ChangePlace {
  readonly rowKey: string;
  readonly unit: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly offeringId: string;
  readonly offering: string;
  /** What the CRM and the plan make of it now; `null` outside the matrix. */
  readonly status: CellStatus | null;
  readonly cellId: string | null;
}

export interface RenewalChange extends Identity<'renewal'> {
  readonly place: ChangePlace;
  readonly amount: number;
  readonly endDate: IsoDate;
  /** Days until it ends; negative when it has ended. */
  readonly days: number;
}

export interface ChampionChange extends Identity<'champion'> {
  readonly contactId: string | null;
  /** `null` when no contact with this person is known. */
  readonly lastContact: IsoDate | null;
  readonly days: number | null;
  readonly unit: string | null;
  /** Champions of the same unit who are not quiet. */
  readonly others: number;
}

/** Where work on a deal belongs: an objective of the plan, or a new one for the unit. */
export interface Suggestion {
  readonly objectiveId: string | null;
  readonly objectiveName: string | null;
}

export interface DealChange extends Identity<'opportunity' | 'moved' | 'late' | 'won' | 'lost'> {
  readonly place: ChangePlace | null;
  readonly amount: number | null;
  readonly stageName: string;
  readonly closeDate: IsoDate;
  /** Percent, 0 to 100. */
  readonly probability: number | null;
  /** The day its stage changed, where the org says so. */
  readonly changedOn: IsoDate | null;
  readonly suggestion: Suggestion;
}

export interface CaseChange extends Identity<'cases'> {
  readonly isProduct: boolean;
  readonly count: number;
  readonly days: number;
  /** Cases in as many days before, on average, to one decimal. */
  readonly usual: number;
  readonly highCount: number;
}

export interface ActionChange extends Identity<'action'> {
  readonly dueDate: IsoDate;
  readonly days: number;
  readonly assigneeName: string | null;
}

export interface FactsChange extends Identity<'facts'> {
  readonly count: number;
}

export type Change = RenewalChange | ChampionChange | DealChange | CaseChange | ActionChange | FactsChange;

/** From when changes count: the last review, or else the day the plan was made. */
export interface Since {
  /** Date and time as the org words it. */
  readonly at: string;
  readonly day: IsoDate;
  readonly isReview: boolean;
}

export function sinceOf(plan: Pick<Plan, 'lastReviewedAt' | 'createdDate' | 'periodStart'>): Since {
  const at = plan.lastReviewedAt ?? (plan.createdDate || `${plan.periodStart}T00:00:00.000Z`);
  return { at, day: at.slice(0, 10), isReview: plan.lastReviewedAt !== null };
}

/** Whether something the org dates `at` happened after `since`; what has no date did not. */
export const isAfter = (at: string | null, since: Since): boolean =>
  at !== null && at !== '' && Date.parse(at) > Date.parse(since.at);

/** The key a decision is remembered by. */
export const changeKey = (planId: string, kind: ChangeKind, recordId: string, version?: string): string =>
  [planId, kind, recordId, ...(version ? [version] : [])].join(':');

/** What an admin may set, with what holds otherwise. Days and numbers of cases. */
export const changeSettings = (settings: Settings) => ({
  renewalDays: settingNumber(settings, 'change.renewal.days', 120),
  quietDays: settingNumber(settings, 'change.champion.days', 60),
  caseCount: settingNumber(settings, 'change.cases.count', 3),
  caseDays: settingNumber(settings, 'change.cases.days', 14),
  /** A spike has at least so many times the usual number of cases. */
  caseFactor: settingNumber(settings, 'change.cases.factor', 2),
});
