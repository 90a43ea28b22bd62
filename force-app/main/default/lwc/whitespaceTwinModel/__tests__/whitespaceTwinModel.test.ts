import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellCount, twinRows, upTo } from 'c/whitespaceTwinModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import { cellRecord, input, offering } from '../../crmModel/__tests__/builders';

const center = (id: string) => ({ id, name: id, accountId: 'acc', parentId: null, sortOrder: null });
const matrix = whitespaceMatrix(
  input({
    centers: [center('it'), center('lab')],
    offerings: ['a', 'b', 'c'].map((id) => offering(id)),
    cells: [
      cellRecord('b', {
        accountId: null,
        buyingCenterId: 'it',
        needScore: 5,
        capabilityScore: 5,
        competitionScore: 0,
      }),
      cellRecord('c', { accountId: null, buyingCenterId: 'lab', statusOverride: 'Not Applicable' }),
    ],
  }),
  '2026-06-15',
);
const rows = (hasNotApplicable: boolean) =>
  twinRows(matrix, whitespaceLayout(matrix, FIRST_VIEW), hasNotApplicable).map(({ name, cells }) =>
    [name, ...cells.map(({ columnName }) => columnName)].join(' '),
  );

describe('twinRows', () => {
  it('lists rows in order, in each the best score first', () => expect(rows(true)).toEqual(['it b a c', 'lab a b c']));
  it('leaves out what does not apply', () => expect(rows(false)).toEqual(['it b a c', 'lab a b']));
});

describe('upTo', () => {
  const all = twinRows(matrix, whitespaceLayout(matrix, FIRST_VIEW), true);
  it.each([
    [0, 0],
    [2, 2],
    [4, 4],
    [100, 6],
  ])('shows %p cells at most', (count, expected) => expect(cellCount(upTo(all, count))).toBe(expected));
});
