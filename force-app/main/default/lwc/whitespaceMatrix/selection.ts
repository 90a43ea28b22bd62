import { cellIndexAt } from 'c/whitespaceLayoutModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { CellRange } from './events';
import { rangeOf } from './gridKeys';
import type { Spot } from './gridKeys';

/** Which cells are selected: a rectangle from an anchor, or single cells taken one by one. */
export class Selection {
  private chosen = new Set<number>();
  private rectangle: { readonly from: Spot; readonly to: Spot } | null = null;
  private anchor: Spot | null = null;

  get isEmpty(): boolean {
    return this.chosen.size === 0;
  }

  /** Where the next rectangle begins. */
  startAt(spot: Spot): void {
    this.anchor = spot;
  }

  clear(): void {
    this.chosen = new Set();
    this.rectangle = null;
  }

  /** One cell more, or one less. */
  toggle(index: number, spot: Spot): void {
    this.rectangle = null;
    this.anchor = spot;
    if (!this.chosen.delete(index)) this.chosen.add(index);
  }

  /** The rectangle from the anchor to a place; a key that goes on from elsewhere than where the last one ended begins anew there. */
  extend(from: Spot | null, to: Spot, layout: Layout, width: number): void {
    const end = this.rectangle?.to ?? this.anchor;
    if (from && (end?.row !== from.row || end.column !== from.column)) this.anchor = from;
    this.anchor ??= to;
    this.rectangle = { from: this.anchor, to };
    this.chosen = new Set(this.places(layout, width).flat());
    this.chosen.delete(-1);
  }

  /** The rows or columns have other places: single cells stay selected. */
  loosen(): void {
    this.rectangle = null;
    this.anchor = null;
  }

  /** What is selected, or the one cell at `spot` when nothing is. */
  range(layout: Layout, width: number, spot: Spot | null): CellRange {
    if (this.isEmpty && spot !== null) {
      const index = cellIndexAt(layout, width, spot.row, spot.column);
      return { cells: index < 0 ? [] : [index], range: index < 0 ? [] : [[index]] };
    }
    const range = this.places(layout, width);
    return { cells: range.flat().filter((index) => index >= 0), range };
  }

  /** Marks on the cells that are drawn what is selected, and the one at `shown`; draws nothing anew. */
  mark(template: ParentNode, shown: number): void {
    for (const cell of template.querySelectorAll<HTMLElement>('td[data-index]')) {
      const index = Number(cell.dataset.index);
      const isOn = index >= 0 && (index === shown || this.chosen.has(index)) ? 'true' : 'false';
      if (cell.getAttribute('aria-selected') !== isOn) cell.setAttribute('aria-selected', isOn);
    }
  }

  private places(layout: Layout, width: number): readonly (readonly number[])[] {
    if (this.rectangle) {
      const { rows, columns } = rangeOf(this.rectangle.from, this.rectangle.to);
      const withCells = rows.filter((row) => (layout.rows[row]?.leaves.length ?? 0) > 0);
      return withCells.map((row) => columns.map((column) => cellIndexAt(layout, width, row, column)));
    }
    return layout.rows.flatMap((_, row) => {
      const places = layout.columns.map((__, column) => cellIndexAt(layout, width, row, column));
      const chosen = places.filter((index) => this.chosen.has(index));
      return chosen.length > 0 ? [chosen] : [];
    });
  }
}

/** Where a cell of the matrix is drawn; `null` when it is not. */
export function spotOfIndex(layout: Layout, width: number, index: number): Spot | null {
  if (index < 0) return null;
  for (let row = 0; row < layout.rows.length; row++)
    for (let column = 0; column < layout.columns.length; column++)
      if (cellIndexAt(layout, width, row, column) === index) return { row, column };
  return null;
}

/** The cells from the first of a range on, to the right and down, as drawn; open groups have none and are left out. */
export function roomFrom(layout: Layout, width: number, { range }: CellRange): readonly (readonly number[])[] {
  const first = spotOfIndex(layout, width, range[0]?.[0] ?? -1);
  if (!first) return [];
  const columns = layout.columns.slice(first.column).map((_, at) => first.column + at);
  return layout.rows
    .flatMap((drawn, at) => (at >= first.row && drawn.leaves.length > 0 ? [at] : []))
    .map((row) => columns.map((column) => cellIndexAt(layout, width, row, column)));
}
