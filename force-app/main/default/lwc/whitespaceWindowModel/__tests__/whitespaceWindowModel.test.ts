import { piecesOf, revealed, wholeAxis } from 'c/whitespaceWindowModel';

const tops = Array.from({ length: 101 }, (_, at) => at * 10);
const cut = { overscan: 2, step: 4 };
const words = (offset: number, kept = -1): string =>
  piecesOf(tops, offset, 100, kept, cut)
    .map(({ kind, from, to, size }) => `${kind} ${from}-${to} ${size}`)
    .join(', ');

describe('piecesOf', () => {
  it.each([
    ['at the start', 0, -1, 'drawn 0-16 160, gap 16-100 840'],
    ['in the middle', 500, -1, 'gap 0-48 480, drawn 48-64 160, gap 64-100 360'],
    ['at the end', 990, -1, 'gap 0-96 960, drawn 96-100 40'],
    ['with the focus above', 500, 3, 'gap 0-3 30, drawn 3-4 10, gap 4-48 440, drawn 48-64 160, gap 64-100 360'],
    ['with the focus below', 0, 99, 'drawn 0-16 160, gap 16-99 830, drawn 99-100 10'],
    ['with the focus within', 500, 50, 'gap 0-48 480, drawn 48-64 160, gap 64-100 360'],
  ])('draws what is in sight %s', (_title, offset, kept, expected) => expect(words(offset, kept)).toBe(expected));

  it('draws nothing anew for small movements', () => expect(words(505)).toBe(words(500)));
  it('draws nothing of nothing', () => expect(piecesOf([0], 0, 100, -1, cut)).toEqual([]));
  it('always adds up to the whole', () => {
    for (let offset = 0; offset <= 1000; offset += 37)
      expect(piecesOf(tops, offset, 100, 42, cut).reduce((sum, { size }) => sum + size, 0)).toBe(1000);
  });
});

describe('wholeAxis', () => {
  it('is one piece, or none', () => expect([wholeAxis(3).length, wholeAxis(0).length]).toEqual([1, 0]));
});

describe('revealed', () => {
  it.each([
    ['in sight', 120, 140, 100],
    ['above', 40, 60, 40],
    ['below', 190, 220, 120],
    ['larger than the box', 300, 500, 300],
  ])('scrolls for what is %s', (_title, start, end, expected) => expect(revealed(100, 100, start, end)).toBe(expected));
});
