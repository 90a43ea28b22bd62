import type { Fact } from 'c/factModel';

/** A fact confirmed on the first day of 2026; a test names only what it is about. */
export const fact = (more: Partial<Fact> = {}): Fact => ({
  id: 'f1',
  planId: 'plan',
  kind: 'Need',
  statement: 'Real-time figures in every plant',
  source: 'Customer',
  confirmedBy: 'Priya Nair',
  confirmedByContactId: null,
  confirmedByContactName: null,
  confirmedOn: '2026-01-01',
  expiresOn: null,
  weight: null,
  aboutContactId: null,
  aboutContactName: null,
  isDropped: false,
  competitorId: null,
  marketShare: null,
  createdDate: '2025-12-01T09:00:00.000Z',
  lastModifiedDate: '2025-12-01T09:00:00.000Z',
  ...more,
});
