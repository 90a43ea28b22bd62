import type { PlanUpdate } from 'c/timelineModel';

export const update = (id: string, more: Partial<PlanUpdate> = {}): PlanUpdate => ({
  id,
  planId: 'plan',
  kind: 'Visit',
  body: `Note ${id}`,
  updateDate: '2026-09-01',
  isPinned: false,
  authorId: 'me',
  authorName: 'Dana Reyes',
  createdDate: '2026-09-01T09:00:00.000Z',
  lastModifiedDate: '2026-09-01T09:00:00.000Z',
  ...more,
});
