import type { MeasureContext, MeasureDefinition } from 'c/measureModel';

export const context = (more: Partial<MeasureContext> = {}): MeasureContext => ({
  accountId: 'a1',
  accountIds: ['a1', 'a2'],
  planId: 'p1',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  today: '2026-09-21',
  ...more,
});

export const definition = (more: Partial<MeasureDefinition> = {}): MeasureDefinition => ({
  id: 'm1',
  name: 'Won revenue',
  objectName: 'Opportunity',
  fn: 'Sum',
  field: 'Amount',
  filter: null,
  scope: 'Account',
  scopeField: 'AccountId',
  dateField: null,
  isDateTime: false,
  dateRange: 'All Time',
  rangeDays: null,
  denominatorId: null,
  unit: 'Amount',
  ...more,
});
