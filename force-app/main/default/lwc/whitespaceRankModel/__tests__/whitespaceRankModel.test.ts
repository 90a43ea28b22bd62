import { whitespaceMatrix } from 'c/whitespaceModel';
import { bestNextCells, heatStep } from 'c/whitespaceRankModel';
import { asset, cellRecord, input, offering } from '../../crmModel/__tests__/builders';

const scores = (score: number) => ({ needScore: score, capabilityScore: score, competitionScore: 10 });

describe('the best next cells', () => {
  it('come by score, then by potential, and leave out what is held or unknown', () => {
    const matrix = whitespaceMatrix(
      input({
        offerings: ['a', 'b', 'c', 'd', 'e'].map((id) => offering(id)),
        assets: [asset('1', 'e', null)],
        cells: [
          cellRecord('a', { potentialAmount: 50 }),
          cellRecord('b', scores(6)),
          cellRecord('c', { ...scores(6), potentialAmount: 10 }),
          cellRecord('e', scores(9)),
        ],
      }),
      '2026-06-15',
    );
    expect(bestNextCells(matrix).map((ranked) => [ranked.rank, ranked.columnName])).toEqual([
      [1, 'c'],
      [2, 'b'],
      [3, 'a'],
    ]);
    expect(bestNextCells(matrix, 1)).toHaveLength(1);
  });

  it('are none in an empty matrix', () => {
    expect(bestNextCells(whitespaceMatrix(input({ offerings: [] }), '2026-06-15'))).toEqual([]);
  });
});

it.each([
  [0, 1],
  [24, 1],
  [25, 2],
  [40, 3],
  [55, 4],
  [70, 5],
  [100, 5],
])('colors a score of %i in step %i', (score, step) => {
  expect(heatStep(score)).toBe(step);
});
