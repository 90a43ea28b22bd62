import type { DrawnRow } from 'c/whitespaceLayoutModel';

/** Pixels of the heads of rows, of the total, and the least of a column: seven columns fit beside an open cell on a small laptop. */
export const HEAD_PX = 140;
export const TOTAL_PX = 132;
export const COLUMN_PX = 98;

const CELL_PX = 47;
const GROUP_PX = 30;
const LINE_PX = 15;
/** What an average letter of a head takes; a little much, so that a row is rather too high than cut. */
const LETTER_PX = 6.8;

export const indentOf = (row: DrawnRow): number => Math.min(row.depth, 8) * 10;

/** How high a row is drawn: its cells, or the lines its name takes. */
export function rowHeight(row: DrawnRow): number {
  const room = HEAD_PX - indentOf(row) - (row.isFoldable ? 44 : 26);
  const lines = Math.ceil((row.row.name.length * LETTER_PX) / Math.max(40, room)) + (row.isPinned ? 1 : 0);
  return row.leaves.length === 0 ? GROUP_PX : Math.max(CELL_PX, lines * LINE_PX + 8);
}
