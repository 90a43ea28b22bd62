import type { WhitespaceInput } from 'c/crmModel';
import { cellRecord, line, won } from '../../crmModel/__tests__/builders';
import { cellA } from './cell-a';

describe('an override', () => {
  const owned = { opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a')] };
  it.each<[string, Partial<WhitespaceInput>, boolean]>([
    [
      'stands while the CRM says what it replaced',
      { cells: [cellRecord('a', { statusOverride: 'Competitor', overriddenStatus: 'White' })] },
      false,
    ],
    [
      'is flagged when the CRM changes',
      { ...owned, cells: [cellRecord('a', { statusOverride: 'Competitor', overriddenStatus: 'White' })] },
      true,
    ],
    [
      'is not flagged when the CRM comes to agree',
      { ...owned, cells: [cellRecord('a', { statusOverride: 'Owned', overriddenStatus: 'White' })] },
      false,
    ],
    ['of unknown origin is flagged by facts', { ...owned, cells: [cellRecord('a', { statusOverride: 'Lost' })] }, true],
    ['of unknown origin stands on a white cell', { cells: [cellRecord('a', { statusOverride: 'Lost' })] }, false],
  ])('%s', (_title, more, disagrees) => {
    expect(cellA(more)).toMatchObject({ isOverridden: true, disagrees });
  });
});
