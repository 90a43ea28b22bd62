import { expectedShare, forecastValue, readSeasonalWeights } from 'c/expectedModel';

const EVEN = Array.from({ length: 12 }, () => 1);
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(10)));
const DECEMBER = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5];

it.each<[string | null, readonly number[] | null]>([
  [null, null],
  ['', null],
  ['1,2,3', null],
  ['0,0,0,0,0,0,0,0,0,0,0,0', null],
  ['1,1,1,1,1,1,1,1,1,1,1,-1', null],
  ['1,1,1,1,1,1,1,1,1,1,1,x', null],
  ['1,1,1,1,1,1,1,1,1,1,1,', null],
  [' 0, 0,0,0,0,0,0,0,0,0,0,5 ', DECEMBER],
])('reads %j', (text, weights) => {
  expect(readSeasonalWeights(text)).toEqual(weights);
});

describe('expectedShare', () => {
  it.each<[string, string | null, string | null, string, readonly number[] | null, number | null]>([
    ['without a start', null, '2026-12-31', '2026-06-30', null, null],
    ['without an end', '2026-01-01', null, '2026-06-30', null, null],
    ['before it begins', '2026-01-01', '2026-12-31', '2025-12-31', null, 0],
    ['on the last day', '2026-01-01', '2026-12-31', '2026-12-31', null, 1],
    ['long after', '2026-01-01', '2026-12-31', '2030-01-01', null, 1],
    ['half of ten days', '2026-01-01', '2026-01-11', '2026-01-06', null, 0.5],
    ['a day that begins and ends it', '2026-01-01', '2026-01-01', '2026-01-01', null, 1],
    ['a leap year, even months', '2028-01-01', '2028-12-31', '2028-02-29', EVEN, 2 / 12],
    ['half of April', '2026-01-01', '2026-12-31', '2026-04-15', EVEN, 3.5 / 12],
    ['nothing until December', '2026-01-01', '2026-12-31', '2026-11-30', DECEMBER, 0],
    ['half of December', '2026-01-01', '2027-01-01', '2026-12-15', DECEMBER, 15 / 31],
    ['over the year end', '2025-12-01', '2026-01-31', '2025-12-31', EVEN, 0.5],
    ['evenly where no month of the time weighs', '2026-01-01', '2026-01-11', '2026-01-06', DECEMBER, 0.5],
  ])('%s', (_title, start, due, today, weights, share) => {
    expect(rounded(expectedShare(start, due, today, weights))).toBe(rounded(share));
  });
});

it.each<[number | null, number | null, number | null, number | null]>([
  [0, 50, 0.5, 100],
  [620, 828, 0.8, 880],
  [null, 10, 1, 10],
  [100, 90, 0.5, 80],
  [0, 50, 0.05, null],
  [0, null, 0.5, null],
  [0, 50, null, null],
])('from %j at %j after %j of the way forecasts %j', (baseline, actual, share, value) => {
  expect(rounded(forecastValue(baseline, actual, share))).toBe(value);
});
