/** `cellopen`: a cell to open; where the focus goes: it stays, moves into the panel, or to its first field. */
export interface CellOpen {
  readonly index: number;
  readonly focus: 'stay' | 'panel' | 'edit';
}

/** `celltype`: a digit (or `=`, `-`) typed on a cell that begins its amount. Only told when the matrix may edit. */
export interface CellType {
  readonly index: number;
  readonly text: string;
}

/** `rangechange`: the cells selected, as drawn, row by row; empty when the selection is given up. */
export interface CellRange {
  readonly cells: readonly number[];
  /** Cells in each row of the range. */
  readonly width: number;
}

/** `rangefill`: every cell of the range is to become as `from` (Ctrl+D from above, Ctrl+R from the left, else its first). */
export interface RangeFill extends CellRange {
  readonly from: number;
}

/** `rangecopy`: whoever hears it gives the text for the clipboard at once; without it the amounts are copied. */
export interface RangeCopy extends CellRange {
  write(text: string): void;
}

/** `rangepaste`: `text` of a spreadsheet on the range; `rows` are the cells from its first one on, to the right and down, as drawn. */
export interface RangePaste extends CellRange {
  readonly text: string;
  readonly rows: readonly (readonly number[])[];
}
