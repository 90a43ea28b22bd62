import { topsOf } from 'c/strategyWindowModel';
import { DRAW_ALL_CELLS, isSameRun, nextRun, piecesOf, revealed, runInSight, wholeAxis } from 'c/whitespaceWindowModel';
import type { Piece, Run } from 'c/whitespaceWindowModel';
import { COLUMN_PX, HEAD_PX, TOTAL_PX } from './geometry';
import type { Spot } from './gridKeys';

/** Drawn beyond what is in sight. */
const ROWS_BEYOND = 2;
const COLUMNS_BEYOND = 1;
/** New at most in one frame of a scroll. */
const NEW_ROWS = 2;
const NEW_COLUMNS = 1;
/** Seen without a layout, as in tests and before the first paint. */
const WIDTH = 1000;
const HEIGHT = 640;
const NONE: Run = { from: 0, to: 0 };

/** Pixels of what stays in sight above and below the rows. */
interface Sticky {
  readonly head: number;
  readonly foot: number;
}

/** Which rows and columns are drawn: those in sight of the box that scrolls, or all of a small matrix. */
export class Viewport {
  private rowTops: readonly number[] = [0];
  private freeRowTops: readonly number[] = [0];
  private columnCount = 0;
  private pinnedRows = 0;
  private pinnedColumns = 0;
  private x = 0;
  private y = 0;
  private width = WIDTH;
  private height = HEIGHT;
  private isWhole = true;
  private rowRun = NONE;
  private columnRun = NONE;
  private keptRow = -1;
  private keptColumn = -1;

  /** Takes what is to be drawn; `isAll` draws it whatever its size, as for print. */
  show(
    heights: readonly number[],
    columnCount: number,
    pinned: { rows: number; columns: number },
    isAll: boolean,
  ): void {
    this.rowTops = topsOf(heights);
    this.columnCount = columnCount;
    this.pinnedRows = pinned.rows;
    this.pinnedColumns = pinned.columns;
    this.isWhole = isAll || heights.length * columnCount <= DRAW_ALL_CELLS;
    const from = this.rowTops[pinned.rows] ?? 0;
    this.freeRowTops = this.rowTops.slice(pinned.rows).map((top) => top - from);
    this.rowRun = this.wantedRows;
    this.columnRun = this.wantedColumns;
  }

  get columnWidth(): number {
    return Math.max(COLUMN_PX, Math.floor((this.width - HEAD_PX - TOTAL_PX) / Math.max(1, this.columnCount)));
  }

  get isAllDrawn(): boolean {
    return this.isWhole;
  }

  /** What is in sight is not drawn yet: a further frame is due. */
  get isBehind(): boolean {
    return !this.isWhole && !(isSameRun(this.rowRun, this.wantedRows) && isSameRun(this.columnRun, this.wantedColumns));
  }

  /** Rows below those pinned, in pieces; the row of the focus is among them. */
  rows(): readonly Piece[] {
    const { pinnedRows: pinned } = this;
    if (this.isWhole) return shifted(wholeAxis(this.rowTops.length - 1 - pinned), pinned);
    return shifted(piecesOf(this.freeRowTops, this.rowRun, this.keptRow - pinned), pinned);
  }

  /** Columns behind those pinned, in pieces. */
  columns(): readonly Piece[] {
    const { pinnedColumns: pinned } = this;
    if (this.isWhole) return shifted(wholeAxis(this.columnCount - pinned), pinned);
    return shifted(piecesOf(this.freeColumnTops, this.columnRun, this.keptColumn - pinned), pinned);
  }

  /** Keeps a place drawn wherever the box is; true when that draws something else. */
  keep({ row, column }: Spot): boolean {
    const isOther = row !== this.keptRow || column !== this.keptColumn;
    this.keptRow = row;
    this.keptColumn = column;
    return isOther;
  }

  /** True when there is something else to draw than before: all of what the box shows, or while it is scrolled a part of it. */
  measure(box: HTMLElement, { head, foot }: Sticky, isAtOnce: boolean): boolean {
    const { rowRun, columnRun, columnWidth } = this;
    this.x = box.scrollLeft;
    this.y = box.scrollTop;
    this.width = box.clientWidth || WIDTH;
    this.height = (box.clientHeight || HEIGHT) - head - foot;
    this.rowRun = isAtOnce ? this.wantedRows : nextRun(rowRun, this.wantedRows, NEW_ROWS);
    this.columnRun = isAtOnce ? this.wantedColumns : nextRun(columnRun, this.wantedColumns, NEW_COLUMNS);
    if (this.isWhole) return false;
    return !isSameRun(rowRun, this.rowRun) || !isSameRun(columnRun, this.columnRun) || columnWidth !== this.columnWidth;
  }

  /** Says to the styles on which side of the box columns go on. */
  shade({ classList }: HTMLElement): void {
    classList.toggle('has-before', this.x > 0);
    classList.toggle('has-after', this.x + this.width < HEAD_PX + TOTAL_PX + this.columnCount * this.columnWidth - 1);
  }

  /** Scrolls the box so that a place is in sight, beside what sticks to its edges. */
  reveal(box: HTMLElement, { row, column }: Spot): void {
    if (row >= this.pinnedRows) {
      const at = row - this.pinnedRows;
      const [top = 0, bottom = 0] = [this.freeRowTops[at], this.freeRowTops[at + 1]];
      const next = revealed(box.scrollTop, this.height, top, bottom);
      if (next !== box.scrollTop) box.scrollTop = next;
    }
    if (column >= this.pinnedColumns && column < this.columnCount) {
      const at = column - this.pinnedColumns;
      const next = revealed(box.scrollLeft, this.freeWidth, at * this.columnWidth, (at + 1) * this.columnWidth);
      if (next !== box.scrollLeft) box.scrollLeft = next;
    }
  }

  private get wantedRows(): Run {
    return runInSight(this.freeRowTops, this.y, this.height, ROWS_BEYOND);
  }

  private get wantedColumns(): Run {
    return runInSight(this.freeColumnTops, this.x, this.freeWidth, COLUMNS_BEYOND);
  }

  private get freeWidth(): number {
    return Math.max(0, this.width - HEAD_PX - TOTAL_PX - this.pinnedColumns * this.columnWidth);
  }

  private get freeColumnTops(): readonly number[] {
    const width = this.columnWidth;
    return Array.from({ length: Math.max(1, this.columnCount - this.pinnedColumns + 1) }, (_, at) => at * width);
  }
}

const shifted = (pieces: readonly Piece[], by: number): readonly Piece[] =>
  by === 0 ? pieces : pieces.map((piece) => ({ ...piece, from: piece.from + by, to: piece.to + by }));
