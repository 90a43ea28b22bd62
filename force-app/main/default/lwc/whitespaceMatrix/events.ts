import type { ViewState } from 'c/whitespaceViewModel';

/** `cellopen`: a cell to open; where the focus goes: it stays, moves into the panel, or to its first field. */
export interface CellOpen {
  readonly index: number;
  readonly focus: 'stay' | 'panel' | 'edit';
}

/** `celltype`: a digit or a minus typed on a cell, which begins its amount. Only told when the matrix may edit, as all below. */
export interface CellType {
  readonly index: number;
  readonly text: string;
}

/** `rangechange`: what is selected; no cells when the selection is given up. */
export interface CellRange {
  readonly cells: readonly number[];
  /** The same as drawn, row by row; −1 where a row or column is the sum of others. */
  readonly range: readonly (readonly number[])[];
}

/** `rangefill`: the first row (or column) of the range is to be in all its others. */
export interface RangeFill extends CellRange {
  readonly direction: 'down' | 'right';
}

/** `rangecopy`: whoever hears it gives the text for the clipboard at once; without it amounts as shown are copied. */
export interface RangeCopy extends CellRange {
  write(text: string): void;
}

/** `rangepaste`: text of a spreadsheet on the range; `room` are the cells from its first on, to the right and down. */
export interface RangePaste extends CellRange {
  readonly text: string;
  readonly room: readonly (readonly number[])[];
}

/** `viewchange`: what of the view is to be otherwise. */
export interface ViewChange {
  readonly change: Partial<ViewState>;
}

/** Name and detail of each event. */
export interface Told {
  readonly cellopen: CellOpen;
  readonly celltype: CellType;
  readonly rangechange: CellRange;
  readonly rangefill: RangeFill;
  readonly rangecopy: RangeCopy;
  readonly rangepaste: RangePaste;
  readonly viewchange: ViewChange;
}
