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

/** How an axis is cut: items drawn beyond those in sight, and how many come and go at once while it is scrolled. */
export interface Cut {
  readonly overscan: number;
  readonly step: number;
}

/**
 * What to draw of an axis whose items begin at `tops` (one more than there are items) when `size` pixels from `offset` on are in
 * sight. The item at `kept` (−1 for none) is always drawn, as it has the focus. The edges move by whole steps, so that small
 * movements draw nothing anew.
 */
export function piecesOf(
  tops: readonly number[],
  offset: number,
  size: number,
  kept: number,
  { overscan, step }: Cut,
): readonly Piece[] {
  const count = tops.length - 1;
  if (count <= 0) return [];
  const low = rowAtOffset(tops, offset) - overscan;
  const high = rowAtOffset(tops, offset + size) + 1 + overscan;
  const first = Math.max(0, Math.floor(low / step) * step);
  const last = Math.min(count, Math.ceil(high / step) * step);
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
