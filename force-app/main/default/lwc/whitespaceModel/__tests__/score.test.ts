import { asset, cellRecord } from '../../crmModel/__tests__/builders';
import { cellA } from './cell-a';

describe('the score of a cell', () => {
  const scored = { needScore: 9, capabilityScore: 8, competitionScore: 2 };
  it('is the mean of need and capability times winnability', () => {
    expect(cellA({ cells: [cellRecord('a', scored)] })?.score).toBe(68);
  });
  it('is missing until all three are given, zero when one is zero', () => {
    expect(cellA({ cells: [cellRecord('a', { ...scored, needScore: null })] })?.score).toBeNull();
    expect(cellA({ cells: [cellRecord('a', { ...scored, competitionScore: 10 })] })?.score).toBe(0);
    expect(cellA({ cells: [cellRecord('a', { ...scored, needScore: 0, capabilityScore: 0 })] })?.score).toBe(0);
  });
  it('says what it is made of', () => {
    expect(cellA({ cells: [cellRecord('a', scored)] })?.scoring).toEqual({
      need: 9,
      capability: 8,
      competition: 2,
      attractiveness: 8.5,
      winnability: 8,
      score: 68,
    });
  });
  it.each<[number | null, number | null, number]>([
    [null, null, 68],
    [3, 1, 70],
    [0, 1, 64],
    [1, 0, 72],
    [0, 0, 68],
    [-1, 5, 68],
  ])('weighs need %p and capability %p to %i', (need, capability, score) => {
    const settings = [
      { key: 'score.weight.Need', numberValue: need, textValue: null },
      { key: 'score.weight.Capability', numberValue: capability, textValue: null },
    ];
    expect(cellA({ settings, cells: [cellRecord('a', scored)] })?.score).toBe(score);
  });
  it('is not given to what is held', () => {
    expect(cellA({ assets: [asset('1', 'a', null)], cells: [cellRecord('a', scored)] })?.score).toBeNull();
  });
});
