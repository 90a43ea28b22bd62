import { addDays, addMonths } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan, ReviewCadence } from 'c/planModel';

export type ReviewType = 'Weekly' | 'Monthly' | 'QBR' | 'EBR' | 'Annual';
export type ReviewStatus = 'Planned' | 'In Progress' | 'Completed';

/** A review of a plan, as `Plan_Review__c` holds it, without what it froze: that is read when somebody compares. */
export interface PlanReview {
  readonly id: string;
  readonly planId: string;
  readonly type: ReviewType;
  readonly date: IsoDate | null;
  readonly status: ReviewStatus;
  readonly summary: string | null;
  /** Format of the matrix it froze; `null` when it froze none. */
  readonly whitespaceVersion: number | null;
  readonly createdDate: string;
}

export const REVIEW_TYPES: readonly ReviewType[] = ['Weekly', 'Monthly', 'QBR', 'EBR', 'Annual'];

const USUAL: Readonly<Record<ReviewCadence, ReviewType>> = { Weekly: 'Weekly', Monthly: 'Monthly', Quarterly: 'QBR' };

/** The kind of review a plan has by its cadence. */
export const usualType = (cadence: ReviewCadence | null): ReviewType => (cadence === null ? 'QBR' : USUAL[cadence]);

/** When the review after one on `date` is due; `null` when the plan has no cadence. */
export function nextReviewAfter(date: IsoDate, cadence: ReviewCadence | null): IsoDate | null {
  switch (cadence) {
    case null:
      return null;
    case 'Weekly':
      return addDays(date, 7);
    case 'Monthly':
      return addMonths(date, 1);
    case 'Quarterly':
      return addMonths(date, 3);
  }
}

/** A review that can be compared with. */
export type ComparableReview = PlanReview & { readonly date: IsoDate };

const isComparable = (review: PlanReview): review is ComparableReview =>
  review.status === 'Completed' && review.whitespaceVersion !== null && review.date !== null;

/** The completed reviews that froze the matrix, newest first; of one day the one made last. */
export const comparableReviews = (reviews: readonly PlanReview[]): readonly ComparableReview[] =>
  reviews
    .filter(isComparable)
    .sort((a, b) => (a.date === b.date ? (a.createdDate < b.createdDate ? 1 : -1) : a.date < b.date ? 1 : -1));

/**
 * When the plan was last reviewed, once a review of `date` is completed: at `now` for one of `today`, else at noon of its day. One of
 * an earlier day does not set it back.
 */
export function lastReviewedAt(
  { lastReviewedAt: before }: Pick<Plan, 'lastReviewedAt'>,
  { date, today, now }: { readonly date: IsoDate; readonly today: IsoDate; readonly now: string },
): string {
  const at = date === today ? now : `${date}T12:00:00.000Z`;
  return before !== null && Date.parse(before) > Date.parse(at) ? before : at;
}
