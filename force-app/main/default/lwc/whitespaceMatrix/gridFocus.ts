import type { Layout } from 'c/whitespaceLayoutModel';
import { within } from './gridKeys';
import type { Extent, Spot } from './gridKeys';

/** What can have the focus in a grid: cells, heads of rows and of columns. */
const STOPS = '[data-r]';

export const extentOf = ({ rows, columns, heads }: Layout): Extent => ({
  rows: rows.length,
  columns: columns.length,
  families: heads.length,
});

/** The place an element of the grid stands for; `null` outside. */
export function spotOf(target: EventTarget | null): Spot | null {
  const stop = (target as HTMLElement | null)?.closest<HTMLElement>(STOPS);
  return stop ? { row: Number(stop.dataset.r), column: Number(stop.dataset.c) } : null;
}

const isGroupHead = ({ rows }: Layout, { row, column }: Spot): boolean =>
  column < 0 && row >= 0 && rows[row]?.leaves.length === 0;

/** Where the one tab stop of the grid is, and that the focus stays there however the rows are drawn. */
export class GridFocus {
  /** An open group has one place in its row; which column was left is kept for the rows behind it. */
  spot: Spot = { row: 0, column: 0 };
  private hadFocus = false;
  private isWanted = false;

  /** Follows what was at the place to where it is now. */
  follow(before: Layout | null, now: Layout): void {
    const row = before?.rows[this.spot.row]?.key;
    const column = before?.columns[this.spot.column]?.key;
    const at = {
      row: this.spot.row < 0 ? this.spot.row : now.rows.findIndex((each) => each.key === row),
      column: this.spot.column < 0 ? -1 : now.columns.findIndex((each) => each.key === column),
    };
    this.spot = within(
      {
        row: at.row < 0 && this.spot.row >= 0 ? this.spot.row : at.row,
        column: at.column < 0 && this.spot.column >= 0 ? this.spot.column : at.column,
      },
      extentOf(now),
    );
  }

  /** The place of an element; in the row of an open group, which has one, the column that was left. */
  placeOf(target: EventTarget | null, layout: Layout): Spot | null {
    const spot = spotOf(target);
    return spot && isGroupHead(layout, spot) && spot.row === this.spot.row ? this.spot : spot;
  }

  /** The focus went to an element; false outside the grid. */
  take(target: EventTarget | null, layout: Layout): boolean {
    const spot = spotOf(target);
    if (!spot) return false;
    this.spot = isGroupHead(layout, spot) ? { row: spot.row, column: Math.max(-1, this.spot.column) } : spot;
    return true;
  }

  /** Notes before drawing whether the focus is within. */
  note(template: ParentNode & { readonly activeElement: Element | null }): void {
    this.hadFocus = spotOf(template.activeElement) !== null;
  }

  want(): void {
    this.isWanted = true;
  }

  /** After drawing: one tab stop, and the focus where it was. */
  settle(template: ParentNode & { readonly activeElement: Element | null }, layout: Layout): void {
    const stop = this.mark(template, layout);
    const isLost = this.hadFocus && spotOf(template.activeElement) === null;
    if (!stop || !(this.isWanted || isLost)) return;
    stop.focus({ preventScroll: !this.isWanted });
    this.isWanted = false;
  }

  /** Makes the place the one tab stop; answers its element. */
  mark(template: ParentNode, layout: Layout): HTMLElement | null {
    const stop = this.elementAt(template, this.spot, layout) ?? template.querySelector<HTMLElement>(`tbody ${STOPS}`);
    for (const other of template.querySelectorAll<HTMLElement>('[data-r][tabindex="0"]'))
      if (other !== stop) other.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
    return stop;
  }

  elementAt(template: ParentNode, { row, column }: Spot, layout: Layout): HTMLElement | null {
    const isGroup = row >= 0 && layout.rows[row]?.leaves.length === 0;
    if (row < -1) {
      const head = layout.heads[row + 1 + layout.heads.length]?.find(({ from, to }) => column >= from && column < to);
      const drawn = [...template.querySelectorAll<HTMLElement>(`[data-r="${row}"]`)];
      return drawn.find((each) => each.dataset.family === head?.key) ?? null;
    }
    return template.querySelector<HTMLElement>(`[data-r="${row}"][data-c="${isGroup ? -1 : column}"]`);
  }
}
