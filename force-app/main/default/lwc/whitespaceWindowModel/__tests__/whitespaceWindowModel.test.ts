import { isSameRun, nextRun, piecesOf, revealed, runInSight, wholeAxis } from 'c/whitespaceWindowModel';

const tops = Array.from({ length: 101 }, (_, at) => at * 10);
const run = (from: number, to: number) => ({ from, to });

describe('runInSight', () => {
  it.each([
    ['at the start', 0, 0, 13],
    ['in the middle', 500, 48, 63],
    ['at the end', 990, 97, 100],
  ])('is what is in sight and some beyond %s', (_title, offset, from, to) =>
    expect(runInSight(tops, offset, 100, 2)).toEqual(run(from, to)),
  );
  it('is none of nothing', () => expect(runInSight([0], 0, 100, 2)).toEqual(run(0, 0)));
});

describe('nextRun', () => {
  it.each([
    ['goes on downwards', run(0, 10), run(6, 16), run(6, 13)],
    ['goes on upwards', run(10, 20), run(4, 14), run(7, 14)],
    ['grows on both sides', run(5, 10), run(4, 12), run(4, 12)],
    ['shrinks at once', run(0, 20), run(5, 10), run(5, 10)],
    ['begins anew after a leap', run(0, 10), run(50, 60), run(50, 53)],
    ['stays', run(5, 10), run(5, 10), run(5, 10)],
  ])('%s', (_title, drawn, wanted, expected) => expect(nextRun(drawn, wanted, 3)).toEqual(expected));

  it('arrives from anywhere, with few that are new in each step', () => {
    for (let from = 0; from < 90; from += 7) {
      const wanted = run(40, 55);
      let drawn = run(from, from + 10);
      let steps = 0;
      while (!isSameRun(drawn, wanted) && steps < 9) {
        const next = nextRun(drawn, wanted, 3);
        const kept = Math.max(0, Math.min(next.to, drawn.to) - Math.max(next.from, drawn.from));
        expect(next.to - next.from - kept).toBeLessThanOrEqual(3);
        drawn = next;
        steps += 1;
      }
      expect(drawn).toEqual(wanted);
    }
  });
});

describe('piecesOf', () => {
  const words = (from: number, to: number, kept = -1): string =>
    piecesOf(tops, run(from, to), kept)
      .map((piece) => `${piece.kind} ${piece.from}-${piece.to} ${piece.size}`)
      .join(', ');

  it.each([
    ['at the start', 0, 16, -1, 'drawn 0-16 160, gap 16-100 840'],
    ['in the middle', 48, 64, -1, 'gap 0-48 480, drawn 48-64 160, gap 64-100 360'],
    ['at the end', 96, 100, -1, 'gap 0-96 960, drawn 96-100 40'],
    ['with the focus above', 48, 64, 3, 'gap 0-3 30, drawn 3-4 10, gap 4-48 440, drawn 48-64 160, gap 64-100 360'],
    ['with the focus below', 0, 16, 99, 'drawn 0-16 160, gap 16-99 830, drawn 99-100 10'],
    ['with the focus within', 48, 64, 50, 'gap 0-48 480, drawn 48-64 160, gap 64-100 360'],
  ])('draws a run %s', (_title, from, to, kept, expected) => expect(words(from, to, kept)).toBe(expected));

  it('draws nothing of nothing', () => expect(piecesOf([0], run(0, 0), -1)).toEqual([]));
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
