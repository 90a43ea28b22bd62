/**
 * A place in the grid: rows of cells from 0 on, heads above them from −1 (the columns) to −1 − families; columns from 0 on, −1 for the
 * heads of rows, and `columns` for the total.
 */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Levels of families above the heads of the columns. */
  readonly families: number;
}

/** Rows that PageUp and PageDown move by. */
const PAGE = 10;

/** The place that `key` moves to; `null` when the key does not move. */
export function moveSpot(from: Spot, key: string, isControl: boolean, extent: Extent): Spot | null {
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column }, extent);
    case 'ArrowDown':
      return within({ row: row + 1, column }, extent);
    case 'ArrowLeft':
      return within({ row, column: column - 1 }, extent);
    case 'ArrowRight':
      return within({ row, column: column + 1 }, extent);
    case 'Home':
      return within({ row: isControl ? 0 : row, column: 0 }, extent);
    case 'End':
      return within({ row: isControl ? extent.rows - 1 : row, column: extent.columns - 1 }, extent);
    case 'PageUp':
      return within({ row: Math.max(Math.min(row, 0), row - PAGE), column }, extent);
    case 'PageDown':
      return within({ row: row + PAGE, column }, extent);
    default:
      return null;
  }
}

/** The nearest place there is. Heads of columns reach to the total, rows of cells to the last column; the corner is none. */
export function within({ row, column }: Spot, { rows, columns, families }: Extent): Spot {
  const r = Math.max(-1 - families, Math.min(rows - 1, row));
  const low = r < 0 ? 0 : -1;
  const high = r === -1 ? columns : columns - 1;
  return { row: r, column: Math.max(low, Math.min(high, column)) };
}

/** The rows and columns between two places, both included; heads are no part of a range. */
export function rangeOf(a: Spot, b: Spot): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return { rows: between(a.row, b.row), columns: between(a.column, b.column) };
}

function between(a: number, b: number): readonly number[] {
  const low = Math.max(0, Math.min(a, b));
  return Array.from({ length: Math.max(0, Math.max(a, b) - low + 1) }, (_, at) => low + at);
}
