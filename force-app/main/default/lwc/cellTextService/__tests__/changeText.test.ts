import { cellText, changeText, trendOf } from 'c/cellTextService';
import type { Frame } from 'c/cellTextService';
import { CHANGE_KINDS } from 'c/whitespaceChangeModel';
import type { CellChange, ChangeKind } from 'c/whitespaceChangeModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { CellState } from 'c/whitespaceSnapshotModel';
import { cell } from '../../whitespaceSnapshotModel/__tests__/matrices';

jest.mock('@salesforce/label/c.Compare_Was', () => ({ default: 'was {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Whitespace_Of', () => ({ default: 'of {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Format_Thousands', () => ({ default: '{0}K' }), { virtual: true });

const change = (kind: ChangeKind, before: CellState | null, after: CellState | null): CellChange => ({
  kind,
  index: 0,
  row: ['Halden', 'Labs'],
  column: ['Compute', 'Rack'],
  before,
  after,
  delta: 0,
});
const UNIT = { unit: 1000 };

describe('a cell beside the review it is compared with', () => {
  it.each<[string, CellChange, string, string, string]>([
    [
      'another status',
      change('won', cell('White', 90_000), cell('Owned', 48_000)),
      'changed changed_up',
      'was c.Status_White',
      'was c.Status_White, $90,000',
    ],
    [
      'less of the same',
      change('shrank', cell('Potential', 120_400), cell('Potential', 90_000)),
      'changed changed_down',
      'was $120K',
      'was $120,400',
    ],
    [
      'another wallet',
      change('wallet', cell('Owned', 1, { wallet: 480_000 }), cell('Owned', 1, { wallet: 9 })),
      'changed changed_aside',
      'was of $480K',
      'was of $480,000',
    ],
    [
      'an amount where none was',
      change('grew', cell('Competitor'), cell('Competitor', 5000)),
      'changed changed_up',
      'was c.Status_Competitor',
      'was c.Status_Competitor',
    ],
    [
      'a new row',
      change('new', null, cell('Potential', 5000)),
      'changed changed_up',
      'c.Compare_Was_New',
      'c.Compare_Was_New',
    ],
  ])('says what it was: %s', (_, each, mark, was, said) => {
    expect(changeText(each, UNIT)).toEqual({ mark, was, said });
  });

  it('recedes when it is as it was', () => {
    expect(changeText(null, UNIT)).toEqual({ mark: 'same', was: '', said: '' });
  });

  it('is for the better or not, whatever the kind', () => {
    expect(CHANGE_KINDS.map(trendOf)).toEqual(['up', 'down', 'down', 'up', 'up', 'down', 'aside', 'aside', 'down']);
  });

  it('carries it in its text, class and name; without a review nothing of it', () => {
    const white = { ...cell('White', 90_000, { wallet: 90_000 }), walletLines: [] } as unknown as MatrixCell;
    const frame = { unit: 1000, view: 'status', measure: 'value', today: '', rowName: 'Labs', columnName: 'Rack' };
    const compared = (changeOf: Frame['changeOf']) => cellText(white, { ...frame, changeOf } as unknown as Frame);
    const moved = compared(() => change('moved', cell('Potential', 7000), cell('White', 90_000)));
    expect([moved.qualifier, moved.mark, moved.cellClass]).toEqual([
      'was c.Status_Potential',
      'changed changed_aside',
      'cell white changed changed_aside',
    ]);
    expect(moved.label).toMatch(/, was c\.Status_Potential, \$7,000$/);
    expect(compared(() => null).cellClass).toBe('cell white same');
    expect([compared(undefined).mark, compared(undefined).cellClass]).toEqual(['', 'cell white']);
  });
});
