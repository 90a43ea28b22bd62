import { comparableReviews, lastReviewedAt, nextReviewAfter, usualType } from 'c/planReviewModel';
import type { PlanReview } from 'c/planReviewModel';
import type { ReviewCadence } from 'c/planModel';

const review = (id: string, more: Partial<PlanReview> = {}): PlanReview => ({
  id,
  planId: 'plan',
  type: 'QBR',
  date: '2026-06-30',
  status: 'Completed',
  summary: null,
  whitespaceVersion: 1,
  createdDate: '2026-06-30T10:00:00.000Z',
  ...more,
});

describe('reviews of a plan', () => {
  it.each<[ReviewCadence | null, string, string | null, string]>([
    ['Weekly', '2026-12-28', '2027-01-04', 'Weekly'],
    ['Monthly', '2026-01-31', '2026-02-28', 'Monthly'],
    ['Monthly', '2028-01-31', '2028-02-29', 'Monthly'],
    ['Quarterly', '2026-11-30', '2027-02-28', 'QBR'],
    ['Quarterly', '2026-09-30', '2026-12-30', 'QBR'],
    [null, '2026-09-30', null, 'QBR'],
  ])('come %s: after %s the next is on %s, usually a %s', (cadence, date, next, type) => {
    expect([nextReviewAfter(date, cadence), usualType(cadence)]).toEqual([next, type]);
  });

  it('can be compared with when they are completed and froze the matrix, newest first', () => {
    const reviews = [
      review('old', { date: '2026-03-31' }),
      review('planned', { status: 'Planned', date: '2026-12-31' }),
      review('by hand', { whitespaceVersion: null }),
      review('without a day', { date: null }),
      review('morning', { createdDate: '2026-06-30T08:00:00.000Z' }),
      review('evening', { createdDate: '2026-06-30T20:00:00.000Z' }),
    ];
    expect(comparableReviews(reviews).map(({ id }) => id)).toEqual(['evening', 'morning', 'old']);
    expect(comparableReviews([])).toEqual([]);
  });

  it.each<[string, string | null, string, string]>([
    ['the first', null, '2026-06-15', '2026-06-15T17:00:00.000Z'],
    ['one of another day', null, '2026-06-12', '2026-06-12T12:00:00.000Z'],
    ['a later one', '2026-03-31T09:00:00.000Z', '2026-06-12', '2026-06-12T12:00:00.000Z'],
    ['one entered after the fact', '2026-06-14T09:00:00.000Z', '2026-06-12', '2026-06-14T09:00:00.000Z'],
  ])('tell when the plan was last reviewed: %s', (_, before, date, expected) => {
    const when = { date, today: '2026-06-15', now: '2026-06-15T17:00:00.000Z' };
    expect(lastReviewedAt({ lastReviewedAt: before }, when)).toBe(expected);
  });
});
