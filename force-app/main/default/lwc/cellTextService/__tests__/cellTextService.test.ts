import { cellText } from 'c/cellTextService';
import type { WhitespaceInput } from 'c/crmModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, cellRecord, input, line, lost, open, won } from '../../crmModel/__tests__/builders';

const TODAY = '2026-06-15';
const FRAME = { rowName: 'IT', columnName: 'A', unit: 1, view: 'status', today: TODAY } as const;
const textOf = (more: Partial<WhitespaceInput>) => {
  const cell = whitespaceMatrix(input(more), TODAY).cells[0];
  if (!cell) throw new Error('No cell.');
  return cellText(cell, FRAME);
};

describe('cellText', () => {
  it.each<[string, Partial<WhitespaceInput>, string, string, string]>([
    [
      'owned, with its share',
      {
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a', 30)],
        cells: [cellRecord('a', { walletAmount: 60 })],
      },
      '$30',
      '50%',
      'owned',
    ],
    ['a renewal, with its date', { assets: [asset('1', 'a', '2026-07-01')] }, '$100', 'c.Whitespace_Due', 'renewal'],
    [
      'open, with its probability',
      { opportunities: [open('1', '2026-12-01')], lines: [line('1', 'a', 30)] },
      '$30',
      '50%',
      'open',
    ],
    ['a potential', { cells: [cellRecord('a', { potentialAmount: 5 })] }, '$5', '', 'potential'],
    ['lost', { opportunities: [lost('1', '2026-01-01')], lines: [line('1', 'a', 30)] }, '$30', '', 'lost'],
    [
      'white, with its wallet',
      { cells: [cellRecord('a', { walletAmount: 7 })] },
      '$7',
      'c.Whitespace_Wallet_Short',
      'white',
    ],
    ['not applicable, as a dash', { cells: [cellRecord('a', { statusOverride: 'Not Applicable' })] }, '–', '', 'none'],
  ])('says %s', (_title, more, amount, qualifier, className) => {
    expect(textOf(more)).toMatchObject({ amount, qualifier, cellClass: `cell ${className}` });
  });

  it('marks an override that the CRM could have given, and one it disagrees with', () => {
    const override = { statusOverride: 'Lost', overriddenStatus: 'White' } as const;
    expect(textOf({ cells: [cellRecord('a', override)] }).cellClass).toBe('cell lost notch');
    const changed = { opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a')] };
    const text = textOf({ ...changed, cells: [cellRecord('a', override)] });
    expect(text.cellClass).toBe('cell lost notch notch_disagrees');
    expect(text.label).toContain('c.Whitespace_Overridden, c.Whitespace_Disagrees');
  });
});
