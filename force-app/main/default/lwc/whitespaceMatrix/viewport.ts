import { topsOf } from 'c/strategyWindowModel';
import { DRAW_ALL_CELLS, piecesOf, revealed, wholeAxis } from 'c/whitespaceWindowModel';
import type { Piece } from 'c/whitespaceWindowModel';
import { COLUMN_PX, HEAD_PX, TOTAL_PX } from './geometry';

/** Few at once, so that no frame of a scroll is long. */
const ROWS = { overscan: 2, step: 2 } as const;
const COLUMNS = { overscan: 1, step: 1 } as const;
/** Seen without a layout, as in tests and before the first paint. */
const WIDTH = 1000;
const HEIGHT = 640;

/** Which rows and columns are drawn: those in sight of the box that scrolls, or all of a small matrix. */
export class Viewport {
  private rowTops: readonly number[] = [0];
  private columnCount = 0;
  private pinnedRows = 0;
  private pinnedColumns = 0;
  private x = 0;
  private y = 0;
  private width = WIDTH;
  private height = HEIGHT;
  private isWhole = true;

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
  }

  get columnWidth(): number {
    return Math.max(COLUMN_PX, Math.floor((this.width - HEAD_PX - TOTAL_PX) / Math.max(1, this.columnCount)));
  }

  get isAllDrawn(): boolean {
    return this.isWhole;
  }

  /** Rows below those pinned, in pieces; the row `kept` is among them. */
  rows(kept: number): readonly Piece[] {
    return this.isWhole
      ? shifted(wholeAxis(this.rowTops.length - 1 - this.pinnedRows), this.pinnedRows)
      : shifted(piecesOf(this.freeRowTops, this.y, this.height, kept - this.pinnedRows, ROWS), this.pinnedRows);
  }

  /** Columns behind those pinned, in pieces. */
  columns(kept: number): readonly Piece[] {
    const { pinnedColumns: pinned } = this;
    const free = this.columnCount - pinned;
    if (this.isWhole) return shifted(wholeAxis(free), pinned);
    const size = Math.max(0, this.width - HEAD_PX - TOTAL_PX - pinned * this.columnWidth);
    return shifted(piecesOf(this.freeColumnTops, this.x, size, kept - pinned, COLUMNS), pinned);
  }

  /** True when the box shows something else than before. */
  measure(box: HTMLElement, keptRow: number, keptColumn: number): boolean {
    const before = this.signature(keptRow, keptColumn);
    this.x = box.scrollLeft;
    this.y = box.scrollTop;
    this.width = box.clientWidth || WIDTH;
    this.height = box.clientHeight || HEIGHT;
    return this.signature(keptRow, keptColumn) !== before;
  }

  /** Scrolls the box so that a place is in sight, beside what sticks to its edges. */
  reveal(
    box: HTMLElement,
    row: number,
    column: number,
    sticky: { readonly top: number; readonly bottom: number },
  ): void {
    if (row >= this.pinnedRows) {
      const at = row - this.pinnedRows;
      const [top = 0, bottom = 0] = [this.freeRowTops[at], this.freeRowTops[at + 1]];
      const next = revealed(box.scrollTop, this.height - sticky.top - sticky.bottom, top, bottom);
      if (next !== box.scrollTop) box.scrollTop = next;
    }
    if (column >= this.pinnedColumns && column < this.columnCount) {
      const at = column - this.pinnedColumns;
      const size = this.width - HEAD_PX - TOTAL_PX - this.pinnedColumns * this.columnWidth;
      const next = revealed(box.scrollLeft, size, at * this.columnWidth, (at + 1) * this.columnWidth);
      if (next !== box.scrollLeft) box.scrollLeft = next;
    }
  }

  private get freeRowTops(): readonly number[] {
    const from = this.rowTops[this.pinnedRows] ?? 0;
    return this.rowTops.slice(this.pinnedRows).map((top) => top - from);
  }

  private get freeColumnTops(): readonly number[] {
    const width = this.columnWidth;
    return Array.from({ length: Math.max(1, this.columnCount - this.pinnedColumns + 1) }, (_, at) => at * width);
  }

  private signature(keptRow: number, keptColumn: number): string {
    return JSON.stringify([this.rows(keptRow), this.columns(keptColumn), this.isWhole ? 0 : this.columnWidth]);
  }
}

const shifted = (pieces: readonly Piece[], by: number): readonly Piece[] =>
  by === 0 ? pieces : pieces.map((piece) => ({ ...piece, from: piece.from + by, to: piece.to + by }));
