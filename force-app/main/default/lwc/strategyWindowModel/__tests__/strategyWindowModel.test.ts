import { DRAW_ALL_UP_TO, OVERSCAN, piecesInSight, rowAtOffset, topsOf } from 'c/strategyWindowModel';

const tops = topsOf(Array.from({ length: 1000 }, () => 30));

describe('rowAtOffset', () => {
  test.each([
    ['the top', 0, 0],
    ['inside a row', 44, 1],
    ['where a row begins', 60, 2],
    ['below the end', 1e9, 999],
    ['above the top', -5, 0],
  ])('finds the row at %s', (_, offset, expected) => {
    expect(rowAtOffset(tops, offset)).toBe(expected);
  });
});

describe('piecesInSight', () => {
  const total = (pieces: ReturnType<typeof piecesInSight>): number =>
    pieces.reduce(
      (sum, piece) => sum + (piece.kind === 'gap' ? piece.height : (tops[piece.to] ?? 0) - (tops[piece.from] ?? 0)),
      0,
    );

  test.each([
    ['nothing of nothing', 0, []],
    ['one row', 1, [{ kind: 'rows', from: 0, to: 1 }]],
    ['all of a short list', DRAW_ALL_UP_TO, [{ kind: 'rows', from: 0, to: DRAW_ALL_UP_TO }]],
  ])('draws %s', (_, count, expected) => {
    expect(piecesInSight(topsOf(Array.from({ length: count }, () => 30)), 0, 300, -1)).toEqual(expected);
  });

  test.each([
    ['the top', 0, -1, [['rows', 0]]],
    [
      'the middle',
      15_000,
      -1,
      [
        ['gap', 0],
        ['rows', 500 - OVERSCAN],
      ],
    ],
    [
      'the middle with the focus above',
      15_000,
      3,
      [
        ['gap', 0],
        ['rows', 3],
        ['gap', 4],
        ['rows', 500 - OVERSCAN],
      ],
    ],
  ] as const)('draws at %s what is in sight and keeps the height', (_, offset, kept, first) => {
    const pieces = piecesInSight(tops, offset, 600, kept);
    expect(pieces.slice(0, first.length).map(({ kind, from }) => [kind, from])).toEqual(first);
    expect(total(pieces)).toBe(30_000);
  });

  test('draws the row with the focus below what is in sight, and no more than it must', () => {
    const pieces = piecesInSight(tops, 0, 600, 900);
    expect(pieces.filter((piece) => piece.kind === 'rows')).toEqual([
      { kind: 'rows', from: 0, to: 21 + OVERSCAN },
      { kind: 'rows', from: 900, to: 901 },
    ]);
    expect(total(pieces)).toBe(30_000);
  });
});
