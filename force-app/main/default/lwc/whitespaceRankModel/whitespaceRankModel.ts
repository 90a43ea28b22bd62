import { WINNABLE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** A cell worth pursuing, with its place in the matrix. */
export interface RankedCell {
  readonly rank: number;
  readonly cell: MatrixCell;
  readonly rowName: string;
  readonly columnName: string;
  /** How many other rows own this offering, and how many other rows there are. */
  readonly ownedBy: number;
  readonly peers: number;
}

/** White, Potential and Competitor cells that are scored or have a potential: by score, then by potential, then by place. */
export function bestNextCells(matrix: WhitespaceMatrix, limit = Infinity): readonly RankedCell[] {
  const leaves = matrix.rows.filter((row) => row.leaf >= 0);
  const width = matrix.columns.length;
  const owned = new Array<number>(width).fill(0);
  matrix.cells.forEach((cell, index) => {
    if (cell.owned > 0) owned[index % width] = (owned[index % width] ?? 0) + 1;
  });
  const ranked: { readonly cell: MatrixCell; readonly index: number }[] = [];
  matrix.cells.forEach((cell, index) => {
    if (WINNABLE.has(cell.status) && (cell.score !== null || cell.potential > 0)) ranked.push({ cell, index });
  });
  ranked.sort(
    (a, b) => (b.cell.score ?? -1) - (a.cell.score ?? -1) || b.cell.potential - a.cell.potential || a.index - b.index,
  );
  return ranked.slice(0, limit).map(({ cell, index }, place) => ({
    rank: place + 1,
    cell,
    rowName: leaves[Math.floor(index / width)]?.name ?? '',
    columnName: matrix.columns[index % width]?.name ?? '',
    ownedBy: owned[index % width] ?? 0,
    peers: Math.max(0, leaves.length - 1),
  }));
}

/** The step 1 to 5 of a score on the heat scale: below 25, 25, 40, 55, 70 and up. */
export function heatStep(score: number): 1 | 2 | 3 | 4 | 5 {
  if (score >= 70) return 5;
  if (score >= 55) return 4;
  if (score >= 40) return 3;
  return score >= 25 ? 2 : 1;
}
