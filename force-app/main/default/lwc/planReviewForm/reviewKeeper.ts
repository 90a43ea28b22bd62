import { withoutRecord } from 'c/planContentModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanContent } from 'c/planRecordService';
import type { PlanReview } from 'c/planReviewModel';
import { completeReview, undoReview } from 'c/planService';
import type { CompletedReview, ReviewDates } from 'c/planService';
import { SNAPSHOT_VERSION } from 'c/whitespaceSnapshotModel';

/** Who tells of a review, also after its form is gone, and knows the plan's content as it is then. */
export type Home = EventTarget & { readonly content: PlanContent | null };

/** Completes one review, and takes that back or does it again; each is shown at once it is saved. */
export class ReviewKeeper {
  private readonly home: Home;
  private readonly plan: Plan;
  private readonly review: CompletedReview;
  private readonly dates: ReviewDates;
  private id = '';

  constructor(home: Home, plan: Plan, review: CompletedReview, dates: ReviewDates) {
    this.home = home;
    this.plan = plan;
    this.review = review;
    this.dates = dates;
  }

  /** Rejects as the org does. */
  readonly complete = async (): Promise<void> => {
    const { plan, review, dates } = this;
    this.id = await completeReview(plan.id, review, dates);
    const kept: PlanReview = {
      id: this.id,
      planId: plan.id,
      type: review.type,
      date: review.date,
      status: 'Completed',
      summary: review.summary.trim() || null,
      whitespaceVersion: SNAPSHOT_VERSION,
      createdDate: new Date().toISOString(),
    };
    this.show([...this.known, kept], dates);
  };

  /** Rejects as the org does. */
  readonly undo = async (): Promise<void> => {
    const { nextReviewDate, lastReviewedAt } = this.plan;
    const before = { nextReviewDate, lastReviewedAt };
    await undoReview(this.plan.id, this.id, before);
    this.show(withoutRecord(this.known, this.id), before);
  };

  private get known(): readonly PlanReview[] {
    return this.home.content?.reviews ?? [];
  }

  /** A mutation does not say when it saved the plan: a later save is held against what is read anew. */
  private show(reviews: readonly PlanReview[], dates: ReviewDates): void {
    tellPlan(this.home, 'contentpatch', { reviews });
    tellPlan(this.home, 'planpatch', dates);
    tellPlan(this.home, 'scopereload');
  }
}
