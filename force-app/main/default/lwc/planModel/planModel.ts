import type { IsoDate } from 'c/periodModel';

export type PlanType = 'Grow' | 'Retain' | 'Acquire' | 'Recover';
export type PlanStatus = 'Draft' | 'In Review' | 'Approved' | 'Active' | 'Under Revision' | 'Completed' | 'Expired';
export type ReviewCadence = 'Weekly' | 'Monthly' | 'Quarterly';

/** One plan for one account and period, as `Account_Plan__c` holds it. Percents are 0 to 100. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly planType: PlanType;
  readonly status: PlanStatus;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly targetAmount: number | null;
  readonly targetSource: string | null;
  readonly likelihoodWhite: number;
  readonly likelihoodRenewal: number;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly executiveSponsorId?: string | null;
  readonly executiveSponsorName: string | null;
  readonly reviewCadence: ReviewCadence | null;
  readonly nextReviewDate: IsoDate | null;
  /** When it was last reviewed, and when it was made, as the org words them. */
  readonly lastReviewedAt: string | null;
  readonly createdDate: string;
  readonly customerVision: string | null;
  readonly customerMission: string | null;
  readonly templateId: string | null;
  /** The plan of the period before. */
  readonly previousPlanId: string | null;
  readonly externalKey: string | null;
  /** When somebody last saved it, as the org words it; what a later save is held against. */
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
}

export const PLAN_TYPES: readonly PlanType[] = ['Grow', 'Retain', 'Acquire', 'Recover'];
export const REVIEW_CADENCES: readonly ReviewCadence[] = ['Weekly', 'Monthly', 'Quarterly'];
/** Percent applied when a plan does not say otherwise; the defaults of the two fields. */
export const DEFAULT_LIKELIHOOD = { white: 25, renewal: 80 } as const;

/** The states in the order of the path; a plan ends in one of the last two. */
export const PLAN_STATUSES: readonly PlanStatus[] = [
  'Draft',
  'In Review',
  'Approved',
  'Active',
  'Under Revision',
  'Completed',
  'Expired',
];

const STEPS: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  Draft: ['In Review'],
  'In Review': ['Approved', 'Draft'],
  Approved: ['Active', 'In Review'],
  Active: ['Under Revision', 'Completed', 'Expired'],
  'Under Revision': ['Active', 'In Review'],
  Completed: [],
  Expired: [],
};

/** The states a plan may move to from `status`, the usual one first; empty when it is final. */
export const allowedSteps = (status: PlanStatus): readonly PlanStatus[] => STEPS[status];

/** What holds "one Active plan per account and period"; blank unless the plan is Active. */
export const activeKey = (plan: Pick<Plan, 'accountId' | 'periodStart' | 'status'>): string | null =>
  plan.status === 'Active' ? `${plan.accountId}|${plan.periodStart}` : null;

export type PeriodPhase = 'upcoming' | 'running' | 'closed';

/** Where a period stands on `today`; its first and last day belong to it. */
export function periodPhase(plan: Pick<Plan, 'periodStart' | 'periodEnd'>, today: IsoDate): PeriodPhase {
  if (today < plan.periodStart) return 'upcoming';
  return today > plan.periodEnd ? 'closed' : 'running';
}

const PHASE_RANK: Readonly<Record<PeriodPhase, number>> = { running: 0, upcoming: 1, closed: 2 };

/** The plans with the one to open first at the head: running before upcoming before closed, in force before others, then newest. */
export function plansByRelevance(plans: readonly Plan[], today: IsoDate): readonly Plan[] {
  const inForce = (plan: Plan): number => (plan.status === 'Active' || plan.status === 'Under Revision' ? 0 : 1);
  return [...plans].sort(
    (a, b) =>
      PHASE_RANK[periodPhase(a, today)] - PHASE_RANK[periodPhase(b, today)] ||
      inForce(a) - inForce(b) ||
      (a.periodStart < b.periodStart ? 1 : a.periodStart > b.periodStart ? -1 : a.id < b.id ? -1 : 1),
  );
}
