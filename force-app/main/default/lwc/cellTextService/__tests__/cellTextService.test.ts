import { cellText, sumText } from 'c/cellTextService';
import type { Frame } from 'c/cellTextService';
import type { WhitespaceInput } from 'c/crmModel';
import { figuresOf } from 'c/whitespaceFigureModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, cellRecord, input, line, lost, open, walletLine, won } from '../../crmModel/__tests__/builders';

const TODAY = '2026-06-15';
const FRAME: Frame = {
  rowName: 'IT',
  columnName: 'A',
  unit: 1,
  view: 'status',
  measure: 'value',
  today: TODAY,
  rivalName: (id) => id.toUpperCase(),
  patternOf: () => '1',
};
const textOf = (more: Partial<WhitespaceInput>, frame: Partial<Frame> = {}) => {
  const cell = whitespaceMatrix(input(more), TODAY).cells[0];
  if (!cell) throw new Error('No cell.');
  return cellText(cell, { ...FRAME, ...frame });
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

describe('the other views', () => {
  const held = {
    cells: [cellRecord('a', { walletAmount: 100 })],
    walletLines: [
      walletLine('cell-a', 'kestrel', { amount: 60, contractEnd: '2027-01-31' }),
      walletLine('cell-a', 'ostra', { amount: 10 }),
    ],
  };

  it('say the largest competitor with amount and end, and how many more there are', () => {
    const text = textOf(held, { view: 'competitors' });
    expect(text).toMatchObject({ amount: '$60', cellClass: 'cell competitor' });
    expect(text.word).toContain('KESTREL');
    expect(text.bar.map(({ style }) => style.split(';')[0])).toEqual(['width:60%', 'width:10%']);
    expect(textOf({}, { view: 'competitors' })).toMatchObject({ amount: '', cellClass: 'cell quiet' });
    expect(textOf({}, { view: 'competitors' }).label).toContain('c.Whitespace_Rival_None');
  });

  it('draw the wallet as a bar of who holds it, and mark what exceeds it', () => {
    const text = textOf(held, { view: 'wallet' });
    expect(text).toMatchObject({ amount: '$100', cellClass: 'cell wallet' });
    expect(text.bar.map(({ style }) => style.split(';')[0])).toEqual(['width:60%', 'width:10%', 'width:30%']);
    const over = textOf({ ...held, cells: [cellRecord('a', { walletAmount: 50 })] }, { view: 'wallet' });
    expect(over.cellClass).toBe('cell wallet wallet_over');
    expect(textOf({}, { view: 'wallet' }).label).toContain('c.Whitespace_Wallet_Unknown');
  });

  it('count units instead of amounts', () => {
    const owned = {
      assets: [asset('1', 'a', null, { quantity: 7 })],
      cells: [cellRecord('a', { walletQuantity: 14 })],
    };
    expect(textOf(owned, { measure: 'units' })).toMatchObject({ amount: '7', qualifier: '50%' });
  });

  it('say a sum by how many are owned, and the best score in the heat', () => {
    const { cells } = whitespaceMatrix(input({ assets: [asset('1', 'a', null)] }), TODAY);
    expect(sumText(figuresOf(cells, 'value'), FRAME)).toMatchObject({ amount: '$100', cellClass: 'cell sum' });
    expect(sumText(figuresOf([], 'value'), FRAME)).toMatchObject({ amount: '–', cellClass: 'cell sum none' });
    expect(sumText(figuresOf(cells, 'value'), { ...FRAME, view: 'heat' })).toMatchObject({ amount: '–' });
  });
});
