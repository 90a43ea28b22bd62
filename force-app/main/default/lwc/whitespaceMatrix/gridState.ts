import { cellIndexAt } from 'c/whitespaceLayoutModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import { Drawings } from './drawing';
import type { CellRange } from './events';
import { rowHeight } from './geometry';
import { GridFocus } from './gridFocus';
import type { Spot } from './gridKeys';
import { NextFrame } from './nextFrame';
import { Selection } from './selection';
import { Viewport } from './viewport';

/** What a grid knows beside what it draws: focus, selection, and which part is in sight. */
export class GridState {
  readonly port = new Viewport();
  readonly focus = new GridFocus();
  readonly selection = new Selection();
  readonly drawings = new Drawings();
  readonly nextFrame = new NextFrame();
  /** Pixels of what sticks above and below the rows. */
  head = 0;
  foot = 0;
  /** The layout was not drawn yet. */
  isNew = true;
  /** Columns of the matrix. */
  width = 0;
  private layout: Layout | null = null;

  /** Takes over another layout; focus and selected cells stay what they are. */
  show(layout: Layout, isWhole: boolean): void {
    const { focus, port } = this;
    if (this.layout) focus.follow(this.layout, layout);
    const pinned = { rows: layout.pinnedRows, columns: layout.pinnedColumns };
    port.show(layout.rows.map(rowHeight), layout.columns.length, pinned, isWhole);
    port.keep(focus.spot);
    this.selection.loosen();
    this.isNew = true;
    this.layout = layout;
  }

  /** Reads how high the heads and the totals are; the styles place pinned rows by it. */
  readEdges(template: ParentNode, box: HTMLElement): void {
    const heightOf = (part: string): number => template.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
    const head = heightOf('thead');
    if (head !== this.head) box.style.setProperty('--head', `${head}px`);
    this.head = head;
    this.foot = heightOf('tfoot');
  }

  indexAt({ row, column }: Spot): number {
    return this.layout && row >= 0 && column >= 0 ? cellIndexAt(this.layout, this.width, row, column) : -1;
  }

  placeOf(target: EventTarget | null): Spot | null {
    return this.layout && this.focus.placeOf(target, this.layout);
  }

  /** What is selected, or the one cell at `spot`. */
  range(spot: Spot | null): CellRange {
    return this.layout ? this.selection.range(this.layout, this.width, spot) : { cells: [], range: [] };
  }

  /** Selects the cells from where a range began to `to`; a key moves there `from` the cell that has the focus. */
  extendTo(to: Spot, from: Spot | null): void {
    if (this.layout) this.selection.extend(from, to, this.layout, this.width);
  }
}
