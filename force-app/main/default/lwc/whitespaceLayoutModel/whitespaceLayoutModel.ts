import { pinnedFirst, columnHeads, drawnColumns } from 'c/whitespaceColumnModel';
import type { DrawnColumn, Head } from 'c/whitespaceColumnModel';
import { foldsInto } from 'c/whitespaceAxisModel';
import type { MatrixRow } from 'c/whitespaceAxisModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { cellFigure } from 'c/whitespaceFigureModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { BY_TOTAL, matchingCells } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';

/** A row of the matrix as it is drawn. */
export interface DrawnRow {
  readonly key: string;
  readonly row: MatrixRow;
  /** For indenting: 0 outermost. */
  readonly depth: number;
  readonly isFoldable: boolean;
  readonly isFolded: boolean;
  readonly isPinned: boolean;
  /** The leaves its cells stand for: its own, all that fold into a folded one, none of a group that is open. */
  readonly leaves: readonly number[];
  /** The leaves its total sums. */
  readonly sums: readonly number[];
  /** What a pinned row stands under. */
  readonly parentName: string;
}

/** What of a matrix is drawn, in order. */
export interface Layout {
  readonly rows: readonly DrawnRow[];
  readonly columns: readonly DrawnColumn[];
  /** The columns of the matrix that totals of rows sum. */
  readonly summed: readonly number[];
  /** The families above the columns, outermost first. */
  readonly heads: readonly (readonly Head[])[];
  /** How many rows, and how many columns, stay in sight. */
  readonly pinnedRows: number;
  readonly pinnedColumns: number;
  /** Which cells the filter lets through; `null` without one. */
  readonly matches: readonly boolean[] | null;
  readonly matchCount: number;
}

interface Node {
  readonly row: MatrixRow;
  readonly children: Node[];
}

/** Lays a matrix out as the state of its view says: filtered, sorted among siblings, folded, pinned rows and columns first. */
export function whitespaceLayout(matrix: WhitespaceMatrix, state: ViewState): Layout {
  const matches = matchingCells(matrix, state);
  const width = matrix.columns.length;
  const isIn = (leaf: number, column: number): boolean => !matches || matches[leaf * width + column] === true;
  const leafRows = matrix.rows.filter((row) => row.leaf >= 0);
  const shownColumns = matrix.columns.map((_, column) => !matches || leafRows.some(({ leaf }) => isIn(leaf, column)));
  const shownLeaves = new Set(
    leafRows.flatMap(({ leaf }) => (!matches || matrix.columns.some((_, column) => isIn(leaf, column)) ? [leaf] : [])),
  );
  const columns = drawnColumns(matrix.columns, shownColumns, state);
  const rows = drawnRows(matrix, state, shownLeaves, sortValue(matrix, state, columns, isIn));
  return {
    rows,
    columns,
    summed: columns.flatMap((column) => column.columns),
    heads: columnHeads(columns),
    pinnedRows: rows.filter(({ isPinned }) => isPinned).length,
    pinnedColumns: columns.filter(({ isPinned }) => isPinned).length,
    matches,
    matchCount: matches ? matches.filter(Boolean).length : matrix.cells.length,
  };
}

/** The cells at the crossing of leaves and columns that the filter lets through. */
export function cellsAt(
  matrix: WhitespaceMatrix,
  { matches }: Pick<Layout, 'matches'>,
  leaves: readonly number[],
  columns: readonly number[],
): readonly MatrixCell[] {
  const width = matrix.columns.length;
  const found: MatrixCell[] = [];
  for (const leaf of leaves)
    for (const column of columns) {
      const cell = matrix.cells[leaf * width + column];
      if (cell && (!matches || matches[leaf * width + column])) found.push(cell);
    }
  return found;
}

/** The index in `matrix.cells` of one drawn cell; −1 where a row or a column stands for several, or for none. */
export function cellIndexAt(layout: Layout, width: number, row: number, column: number): number {
  const leaves = layout.rows[row]?.leaves ?? [];
  const columns = layout.columns[column]?.columns ?? [];
  return leaves.length === 1 && columns.length === 1 && !layout.rows[row]?.isFolded && !layout.columns[column]?.isFolded
    ? (leaves[0] ?? 0) * width + (columns[0] ?? 0)
    : -1;
}

type SortValue = (leaves: readonly number[]) => number;

function sortValue(
  matrix: WhitespaceMatrix,
  state: ViewState,
  columns: readonly DrawnColumn[],
  isIn: (leaf: number, column: number) => boolean,
): SortValue | null {
  const { sort, view, measure } = state;
  if (!sort) return null;
  const over = columns.filter(({ key }) => sort.key === BY_TOTAL || key === sort.key).flatMap((each) => each.columns);
  if (over.length === 0) return null;
  const width = matrix.columns.length;
  return (leaves) => {
    let value = -Infinity;
    for (const leaf of leaves)
      for (const column of over) {
        const cell = matrix.cells[leaf * width + column];
        if (!cell || !isIn(leaf, column)) continue;
        const isTotal = sort.key === BY_TOTAL && view === 'status';
        const figure = isTotal ? (measure === 'units' ? cell.quantity : cell.owned) : cellFigure(cell, view, measure);
        if (figure === null) continue;
        value = value === -Infinity ? figure : view === 'heat' ? Math.max(value, figure) : value + figure;
      }
    return value;
  };
}

function drawnRows(
  matrix: WhitespaceMatrix,
  state: ViewState,
  shown: ReadonlySet<number>,
  valueOf: SortValue | null,
): readonly DrawnRow[] {
  const folded = new Set(state.foldedRows);
  const pinned = new Set(state.pinnedRows);
  const rows: DrawnRow[] = [];
  const direction = state.sort?.isDescending ? -1 : 1;
  const sorted = (nodes: readonly Node[], parent: MatrixRow | null): readonly Node[] => {
    if (!valueOf) return nodes;
    const valued = nodes.map((node, at) => ({ node, at, value: valueOf(leavesOf(node)) }));
    // What has no value stands last either way; accounts stay behind the buying centers of their parent.
    return valued
      .sort(
        (a, b) =>
          Number(isOther(a.node, parent)) - Number(isOther(b.node, parent)) ||
          Number(a.value === -Infinity) - Number(b.value === -Infinity) ||
          (a.value === b.value ? a.at - b.at : (a.value - b.value) * direction),
      )
      .map(({ node }) => node);
  };
  const draw = (nodes: readonly Node[], isHidden: boolean, parent: MatrixRow | null): void => {
    for (const node of sorted(nodes, parent)) {
      const { row } = node;
      const isInside = isHidden && parent !== null && foldsInto(row, parent);
      const sums = leavesOf(node).filter((leaf) => shown.has(leaf));
      const own = row.leaf >= 0 && shown.has(row.leaf) ? [row.leaf] : [];
      const isFoldable = node.children.some((child) => foldsInto(child.row, row));
      const isFolded = isFoldable && folded.has(row.key);
      const isPinned = row.leaf >= 0 && pinned.has(row.key);
      if (sums.length > 0 && (isPinned || !isInside)) {
        const leaves = isFolded ? sums : own;
        rows.push({
          key: `${row.kind}:${row.key}`,
          row,
          depth: isPinned ? 0 : row.depth,
          isFoldable,
          isFolded,
          isPinned,
          leaves,
          sums,
          parentName: parent?.name ?? '',
        });
      }
      draw(node.children, isFolded || isInside, row);
    }
  };
  draw(rowTree(matrix.rows), false, null);
  return pinnedFirst(rows, state.pinnedRows, ({ row }) => row.key);
}

const isOther = ({ row }: Node, parent: MatrixRow | null): boolean => row.accountId !== parent?.accountId;

/** The leaves of a row and of what folds into it. */
function leavesOf(node: Node): readonly number[] {
  const leaves: number[] = node.row.leaf >= 0 ? [node.row.leaf] : [];
  for (const child of node.children) if (foldsInto(child.row, node.row)) leaves.push(...leavesOf(child));
  return leaves;
}

function rowTree(rows: readonly MatrixRow[]): readonly Node[] {
  const roots: Node[] = [];
  const above: Node[] = [];
  for (const row of rows) {
    const node: Node = { row, children: [] };
    while (above.length > 0 && (above[above.length - 1]?.row.depth ?? 0) >= row.depth) above.pop();
    (above[above.length - 1]?.children ?? roots).push(node);
    above.push(node);
  }
  return roots;
}
