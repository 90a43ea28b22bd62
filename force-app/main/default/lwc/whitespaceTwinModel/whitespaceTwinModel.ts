import type { MatrixCell } from 'c/whitespaceCellModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** A cell of the matrix as a line of a list. */
export interface TwinCell {
  /** In `matrix.cells`. */
  readonly index: number;
  readonly cell: MatrixCell;
  readonly rowKey: string;
  readonly rowName: string;
  readonly columnKey: string;
  readonly columnName: string;
}

/** The cells of one row, those with the best score first. */
export interface TwinRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly TwinCell[];
}

/**
 * The matrix as lists: the rows in the order on the screen, in each the cells the filter lets through by score, then in order. What
 * does not apply is left out unless it is asked for.
 */
export function twinRows(matrix: WhitespaceMatrix, layout: Layout, hasNotApplicable: boolean): readonly TwinRow[] {
  const width = matrix.columns.length;
  const rowOf = new Map(matrix.rows.filter(({ leaf }) => leaf >= 0).map((row) => [row.leaf, row]));
  const columns = layout.columns.flatMap((column) => column.columns);
  const leaves = [...new Set(layout.rows.flatMap((row) => row.leaves))];
  return leaves.flatMap((leaf) => {
    const row = rowOf.get(leaf);
    if (!row) return [];
    const cells = columns.flatMap((at): readonly TwinCell[] => {
      const index = leaf * width + at;
      const cell = matrix.cells[index];
      const column = matrix.columns[at];
      if (!cell || !column || (layout.matches && !layout.matches[index])) return [];
      if (cell.status === 'Not Applicable' && !hasNotApplicable) return [];
      return [{ index, cell, rowKey: row.key, rowName: row.name, columnKey: column.key, columnName: column.name }];
    });
    const sorted = [...cells].sort((a, b) => (b.cell.score ?? -1) - (a.cell.score ?? -1));
    return sorted.length > 0 ? [{ key: row.key, name: row.name, cells: sorted }] : [];
  });
}

/** The rows up to `count` cells; the last one may be cut. */
export function upTo(rows: readonly TwinRow[], count: number): readonly TwinRow[] {
  const shown: TwinRow[] = [];
  let left = count;
  for (const row of rows) {
    if (left <= 0) break;
    shown.push(row.cells.length <= left ? row : { ...row, cells: row.cells.slice(0, left) });
    left -= row.cells.length;
  }
  return shown;
}

export const cellCount = (rows: readonly TwinRow[]): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);
