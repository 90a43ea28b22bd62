import { runInOneTransaction } from 'c/mutationService';
import { completeReview, undoReview } from 'c/planService';

jest.mock('c/mutationService', () => ({
  ...jest.requireActual('c/mutationService'),
  runInOneTransaction: jest.fn(),
}));
const run = runInOneTransaction as jest.Mock;
const DATES = { nextReviewDate: '2027-02-22', lastReviewedAt: '2026-11-22T10:00:00.000Z' };
const PLAN_MOVED = {
  kind: 'update',
  alias: 'plan',
  object: 'Account_Plan__c',
  id: 'plan',
  fields: { Next_Review_Date__c: '2027-02-22', Last_Reviewed_At__c: '2026-11-22T10:00:00.000Z' },
};

describe('a review', () => {
  beforeEach(() => run.mockReset().mockResolvedValue({ review: 'r1' }));

  it('is completed with what it froze and moves the dates of its plan in one transaction', async () => {
    const review = { type: 'QBR', date: '2026-11-22', summary: '  ', snapshot: '{"version":1}' } as const;
    expect(await completeReview('plan', review, DATES)).toBe('r1');
    expect(run.mock.calls).toEqual([
      [
        [
          {
            kind: 'create',
            alias: 'review',
            object: 'Plan_Review__c',
            fields: {
              Account_Plan__c: 'plan',
              Review_Type__c: 'QBR',
              Review_Date__c: '2026-11-22',
              Status__c: 'Completed',
              Summary__c: null,
              Whitespace_Snapshot__c: '{"version":1}',
              Whitespace_Snapshot_Version__c: 1,
            },
          },
          PLAN_MOVED,
        ],
      ],
    ]);
  });

  it('is taken back together with the dates', async () => {
    await undoReview('plan', 'r1', DATES);
    expect(run.mock.calls).toEqual([
      [[{ kind: 'delete', alias: 'review', object: 'Plan_Review__c', id: 'r1' }, PLAN_MOVED]],
    ]);
  });
});
