/** A part of a long list that is drawn: rows `from` to `to` (exclusive), or room for rows that are not. */
export type Piece =
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly from: number; readonly height: number };

/** Rows drawn above and below those in sight. */
export const OVERSCAN = 8;

/** Up to this many rows everything is drawn. */
export const DRAW_ALL_UP_TO = 60;

/** Tops of rows: entry `i` is where row `i` begins, the last the height of all. */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0];
  let top = 0;
  for (const height of heights) tops.push((top += height));
  return tops;
}

/** The row at `offset`; the last one below the end. */
export function rowAtOffset(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What to draw of rows with these tops when `height` pixels from `offset` on are in sight. The row at `kept` (−1 for none) is always
 * drawn, as it has the focus.
 */
export function piecesInSight(tops: readonly number[], offset: number, height: number, kept: number): readonly Piece[] {
  const count = tops.length - 1;
  if (count <= 0) return [];
  if (count <= DRAW_ALL_UP_TO) return [{ kind: 'rows', from: 0, to: count }];
  const first = Math.max(0, rowAtOffset(tops, offset) - OVERSCAN);
  const last = Math.min(count, rowAtOffset(tops, offset + height) + 1 + OVERSCAN);
  const runs: { from: number; to: number }[] = [{ from: first, to: last }];
  if (kept >= 0 && kept < first) runs.unshift({ from: kept, to: kept + 1 });
  else if (kept >= last && kept < count) runs.push({ from: kept, to: kept + 1 });
  const pieces: Piece[] = [];
  let drawn = 0;
  for (const { from, to } of runs) {
    if (from > drawn) pieces.push(gap(tops, drawn, from));
    pieces.push({ kind: 'rows', from, to });
    drawn = to;
  }
  if (drawn < count) pieces.push(gap(tops, drawn, count));
  return pieces;
}

const gap = (tops: readonly number[], from: number, to: number): Piece => ({
  kind: 'gap',
  from,
  height: (tops[to] ?? 0) - (tops[from] ?? 0),
});
