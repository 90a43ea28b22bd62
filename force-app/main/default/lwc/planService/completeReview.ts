import { runInOneTransaction } from 'c/mutationService';
import type { Fields, Operation } from 'c/mutationService';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { ReviewType } from 'c/planReviewModel';
import { SNAPSHOT_VERSION } from 'c/whitespaceSnapshotModel';

/** A review as it is completed; `snapshot` is the matrix as `c/whitespaceSnapshotModel` freezes it. */
export interface CompletedReview {
  readonly type: ReviewType;
  readonly date: IsoDate;
  readonly summary: string;
  readonly snapshot: string;
}

/** What a review moves on its plan. */
export type ReviewDates = Pick<Plan, 'nextReviewDate' | 'lastReviewedAt'>;

const REVIEW = 'review';

/** Keeps a review with what it froze and moves the dates of its plan, in one transaction; answers the id of the review. */
export async function completeReview(planId: string, review: CompletedReview, dates: ReviewDates): Promise<string> {
  const fields: Fields = {
    Account_Plan__c: planId,
    Review_Type__c: review.type,
    Review_Date__c: review.date,
    Status__c: 'Completed',
    Summary__c: review.summary.trim() || null,
    Whitespace_Snapshot__c: review.snapshot,
    Whitespace_Snapshot_Version__c: SNAPSHOT_VERSION,
  };
  const ids = await runInOneTransaction([
    { kind: 'create', alias: REVIEW, object: 'Plan_Review__c', fields },
    movedDates(planId, dates),
  ]);
  return ids[REVIEW] ?? '';
}

/** Takes a review back: it is removed, and its plan has the dates it had. */
export const undoReview = async (planId: string, reviewId: string, dates: ReviewDates): Promise<void> => {
  await runInOneTransaction([
    { kind: 'delete', alias: REVIEW, object: 'Plan_Review__c', id: reviewId },
    movedDates(planId, dates),
  ]);
};

const movedDates = (planId: string, { nextReviewDate, lastReviewedAt }: ReviewDates): Operation => ({
  kind: 'update',
  alias: 'plan',
  object: 'Account_Plan__c',
  id: planId,
  fields: { Next_Review_Date__c: nextReviewDate, Last_Reviewed_At__c: lastReviewedAt },
});
