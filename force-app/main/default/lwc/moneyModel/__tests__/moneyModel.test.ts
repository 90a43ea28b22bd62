import { addUpInUnits, cents, percentOf, share, sum } from 'c/moneyModel';

describe('moneyModel', () => {
  it.each([
    [null, 0],
    [undefined, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [1.239, 1.24],
    [-1.239, -1.24],
    [9_999_999_999_999.99, 9_999_999_999_999.99],
  ])('reads %p as %p in cents', (amount, expected) => {
    expect(cents(amount)).toBe(expected);
  });

  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[null, 5, undefined, -5.5], -0.5],
  ])('adds %p to %p exactly', (amounts, expected) => {
    expect(sum(amounts)).toBe(expected);
  });

  it('takes a percent of an amount', () => {
    expect(share(333.33, 25)).toBe(83.33);
  });

  it.each([
    [1, 4, 25],
    [1, 0, null],
    [5, -1, null],
    [0, 5, 0],
  ])('compares %p with %p as %p percent', (part, whole, expected) => {
    expect(percentOf(part, whole)).toBe(expected);
  });

  it.each([
    [
      [812_400, 516_400, 347_400, 250_400],
      [813, 517, 347, 250],
    ],
    [
      [500, 500],
      [1, 0],
    ],
    [[], []],
    [
      [-400, 1_400],
      [0, 1],
    ],
  ])('rounds %p to thousands %p, which add up to the rounded total', (parts, expected) => {
    expect(addUpInUnits(parts, 1000)).toEqual(expected);
  });
});
