import type { CellStatus } from 'c/crmModel';
import { STATUS_PRECEDENCE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

export const MATRIX_VIEWS = ['status', 'heat', 'wallet', 'competitors'] as const;
export type MatrixView = (typeof MATRIX_VIEWS)[number];
export type Measure = 'value' | 'units';

/** What the rows are sorted by: a column, or with {@link BY_TOTAL} the total. */
export interface Sort {
  readonly key: string;
  readonly isDescending: boolean;
}
export const BY_TOTAL = 'total';

/** How many rows, and how many columns, can be pinned: more would leave no room for the others. */
export const MOST_PINNED = 4;

/** What of the matrix is shown, and how; all of it stands in the URL. */
export interface ViewState {
  readonly view: MatrixView;
  readonly measure: Measure;
  /** Only cells of these; all when empty. */
  readonly statuses: readonly CellStatus[];
  /** Words that all must be in the name of the row or of the column. */
  readonly text: string;
  /** `null` for the order of the hierarchy. */
  readonly sort: Sort | null;
  readonly pinnedRows: readonly string[];
  readonly pinnedColumns: readonly string[];
  /** Groups of rows, and families of columns, folded to one. */
  readonly foldedRows: readonly string[];
  readonly foldedColumns: readonly string[];
  /** The plain table instead of the grid. */
  readonly isTable: boolean;
  /** Id of the review it is compared with; empty for none. */
  readonly compare: string;
}

export const FIRST_VIEW: ViewState = {
  view: 'status',
  measure: 'value',
  statuses: [],
  text: '',
  sort: null,
  pinnedRows: [],
  pinnedColumns: [],
  foldedRows: [],
  foldedColumns: [],
  isTable: false,
  compare: '',
};

/** What "Clear" takes away: filter, sort and pins; the view and what is folded stay. */
export const CLEARED: Partial<ViewState> = { statuses: [], text: '', sort: null, pinnedRows: [], pinnedColumns: [] };

export const isFiltering = ({ statuses, text }: Pick<ViewState, 'statuses' | 'text'>): boolean =>
  statuses.length > 0 || text.trim() !== '';

export const isChanged = (state: ViewState): boolean =>
  isFiltering(state) || state.sort !== null || state.pinnedRows.length + state.pinnedColumns.length > 0;

/** With the item when it was not among them, else without it. */
export const toggled = <T>(items: readonly T[], item: T): readonly T[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];

/** The pins with one more or less; beyond {@link MOST_PINNED} the oldest gives way. */
export const pinToggled = (pins: readonly string[], key: string): readonly string[] =>
  toggled(pins, key).slice(-MOST_PINNED);

/** What a click on a head sorts by next: largest first, smallest first, then as at first. */
export function nextSort(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, isDescending: true };
  return sort.isDescending ? { key, isDescending: false } : null;
}

/** How many cells have each status. */
export function statusCounts(cells: readonly MatrixCell[]): ReadonlyMap<CellStatus, number> {
  const counts = new Map<CellStatus, number>(STATUS_PRECEDENCE.map((status) => [status, 0]));
  for (const cell of cells) counts.set(cell.status, (counts.get(cell.status) ?? 0) + 1);
  return counts;
}

/** Which cells the filter lets through, by their index; `null` without a filter. */
export function matchingCells(matrix: WhitespaceMatrix, state: ViewState): readonly boolean[] | null {
  if (!isFiltering(state)) return null;
  const { rows, columns, cells } = matrix;
  const words = state.text.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 30);
  const maskOf = (text: string): number =>
    words.reduce((mask, word, at) => (text.includes(word) ? mask | (1 << at) : mask), 0);
  const all = (1 << words.length) - 1;
  const columnMasks = columns.map(({ name, path }) => maskOf([...path, name].join(' ').toLowerCase()));
  const statuses = new Set(state.statuses);
  const matches = new Array<boolean>(cells.length).fill(false);
  const above: string[] = [];
  for (const row of rows) {
    above.length = row.depth;
    above[row.depth] = row.name;
    if (row.leaf < 0) continue;
    const rowMask = maskOf(above.join(' ').toLowerCase());
    for (let c = 0; c < columns.length; c++) {
      const index = row.leaf * columns.length + c;
      const status = cells[index]?.status;
      const isStatus = statuses.size === 0 || (status !== undefined && statuses.has(status));
      matches[index] = isStatus && (rowMask | (columnMasks[c] ?? 0)) === all;
    }
  }
  return matches;
}
