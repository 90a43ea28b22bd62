import { compareText, groupBy, inParts } from 'c/listModel';

describe('lists', () => {
  it('are grouped by key, keys and items in the order they come', () => {
    expect([...groupBy([3, 1, 4, 2], (item) => item % 2 === 0)]).toEqual([
      [false, [3, 1]],
      [true, [4, 2]],
    ]);
    expect(groupBy([], String).size).toBe(0);
    expect([
      ...groupBy(
        ['one', 'two', 'six', 'four'],
        ({ length }) => length,
        (word) => word[0],
      ),
    ]).toEqual([
      [3, ['o', 't', 's']],
      [4, ['f']],
    ]);
  });

  it('are ordered by their characters', () => {
    expect(['b', 'a', 'Z', 'é', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'b', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });

  it.each([
    [[], 2, []],
    [[1, 2], 2, [[1, 2]]],
    [[1, 2, 3], 2, [[1, 2], [3]]],
  ])('%j fall into parts of %d', (items, size, expected) => {
    expect(inParts<number>(items, size)).toEqual(expected);
  });
});
