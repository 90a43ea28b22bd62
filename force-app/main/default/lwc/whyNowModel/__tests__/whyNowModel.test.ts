import { nextDisplacement, peersIndex, peersOf, whyNow } from 'c/whyNowModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import type { WalletLine, WhitespaceInput } from 'c/crmModel';
import { cellRecord, competitor, input, lookAlike, walletLine } from '../../crmModel/__tests__/builders';

const TODAY = '2026-06-15';
const cellOf = (more: Partial<WhitespaceInput> = {}) => {
  const cell = whitespaceMatrix(input(more), TODAY).cells[0];
  if (!cell) throw new Error('No cell.');
  return cell;
};
const rival = competitor('north').id;
const held = (id: string, contractEnd: string | null, more: Partial<WalletLine> = {}): WalletLine => ({
  ...walletLine('cell-a', rival, { contractEnd, ...more }),
  id,
});
const withLines = (...walletLines: WalletLine[]) => cellOf({ cells: [cellRecord('a')], walletLines });

describe('nextDisplacement', () => {
  it.each([
    ['no line', [], null],
    ['a line without an end', [held('1', null)], null],
    ['in-house work', [held('1', '2026-09-01', { holder: 'In-House', competitorId: null })], null],
    ['the first that is ahead', [held('1', '2027-01-31'), held('2', '2028-01-01')], ['2027-01-31', 'ahead']],
    ['one in its window', [held('1', '2026-08-01')], ['2026-08-01', 'open']],
    [
      'one that ends before one that has ended',
      [held('1', '2026-01-01'), held('2', '2026-07-01')],
      ['2026-07-01', 'open'],
    ],
    ['the last that has ended', [held('1', '2026-01-01'), held('2', '2026-03-01')], ['2026-03-01', 'lapsed']],
    ['one beyond the calendar', [held('1', '2031-02-28')], ['2031-02-28', 'ahead']],
  ])('finds %s', (_name, lines, expected) => {
    const end = nextDisplacement(withLines(...(lines as WalletLine[])), TODAY, []);
    expect(end && [end.end, end.state]).toEqual(expected);
  });
});

describe('peersOf', () => {
  const index = peersIndex([lookAlike('a', 7, 9), lookAlike('b', 0, 0)]);
  const accountId = lookAlike('a', 7, 9).accountId;
  it.each([
    ['similar accounts', 'a', 3, { kind: 'similar', owners: 7, of: 9 }],
    ['other rows where nobody is similar', 'b', 3, { kind: 'rows', owners: 1, of: 3 }],
    ['other rows where nobody counted', 'c', 3, { kind: 'rows', owners: 1, of: 3 }],
    ['nobody in a matrix of one row', 'c', 0, null],
  ])('compares with %s', (_name, offeringId, peers, expected) => {
    expect(peersOf(index, accountId, offeringId, { ownedBy: 1, peers })).toEqual(expected);
  });
});

describe('whyNow', () => {
  it('tells what presses most first, and a contract that has ended last', () => {
    const peers = { kind: 'similar', owners: 5, of: 9 } as const;
    const cell = cellOf({ cells: [cellRecord('a', { potentialAmount: 5 })], walletLines: [held('1', '2026-08-01')] });
    const end = nextDisplacement(cell, TODAY, []);
    expect(whyNow(cell, end, peers).map(({ kind }) => kind)).toEqual(['contract', 'potential', 'peers']);
    const lapsed = end && { ...end, state: 'lapsed' as const };
    expect(whyNow(cell, lapsed, peers).map(({ kind }) => kind)).toEqual(['potential', 'peers', 'contract']);
    expect(whyNow(cellOf(), null, { ...peers, owners: 4 })).toEqual([]);
    expect(whyNow(cellOf(), null, null)).toEqual([]);
  });
});
