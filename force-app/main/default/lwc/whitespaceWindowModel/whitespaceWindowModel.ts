import { rowAtOffset } from 'c/strategyWindowModel';

/** A part of a long axis that is drawn: items `from` to `to` (exclusive), or room for items that are not. */
export interface Piece {
  readonly kind: 'drawn' | 'gap';
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly size: number;
}

/** Matrices of up to so many cells are drawn whole. */
export const DRAW_ALL_CELLS = 400;

/** Items `from` to `to` (exclusive). */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The items of an axis that begin at `tops` (one more than there are items) in sight of `size` pixels from `offset` on, and `overscan` beyond. */
export function runInSight(tops: readonly number[], offset: number, size: number, overscan: number): Run {
  const count = tops.length - 1;
  if (count <= 0) return { from: 0, to: 0 };
  return {
    from: Math.max(0, rowAtOffset(tops, offset) - overscan),
    to: Math.min(count, rowAtOffset(tops, offset + size) + 1 + overscan),
  };
}

/**
 * The next run on the way from what is `drawn` to what is `wanted`, with at most `most` items that are new, so that no frame of a scroll
 * is long. What is not wanted goes at once.
 */
export function nextRun(drawn: Run, wanted: Run, most: number): Run {
  const from = Math.max(drawn.from, wanted.from);
  const to = Math.min(drawn.to, wanted.to);
  if (from >= to) return { from: wanted.from, to: Math.min(wanted.to, wanted.from + most) };
  const after = Math.min(wanted.to, to + most);
  return { from: Math.max(wanted.from, from - (most - (after - to))), to: after };
}

export const isSameRun = (a: Run, b: Run): boolean => a.from === b.from && a.to === b.to;

/** An axis with a run drawn; the item at `kept` (−1 for none) always is, as it has the focus. */
export function piecesOf(tops: readonly number[], { from: first, to: last }: Run, kept: number): readonly Piece[] {
  const count = tops.length - 1;
  const runs = [{ from: first, to: last }];
  if (kept >= 0 && kept < first) runs.unshift({ from: kept, to: kept + 1 });
  else if (kept >= last && kept < count) runs.push({ from: kept, to: kept + 1 });
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], from: number, to: number): void => {
    if (to > from) pieces.push({ kind, from, to, size: (tops[to] ?? 0) - (tops[from] ?? 0) });
  };
  let drawn = 0;
  for (const { from, to } of runs) {
    add('gap', drawn, from);
    add('drawn', from, to);
    drawn = to;
  }
  add('gap', drawn, count);
  return pieces;
}

/** All of an axis. */
export const wholeAxis = (count: number): readonly Piece[] =>
  count > 0 ? [{ kind: 'drawn', from: 0, to: count, size: 0 }] : [];

/** Where to scroll so that what lies from `start` to `end` is in sight of `size` pixels; `offset` when it is already. */
export function revealed(offset: number, size: number, start: number, end: number): number {
  if (start < offset) return start;
  return end > offset + size ? Math.min(start, end - size) : offset;
}
