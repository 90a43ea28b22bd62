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

  has(index: number): boolean {
    return this.chosen.has(index);
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

  /** The rectangle from the anchor to a place. */
  extend(from: Spot, to: Spot, layout: Layout, width: number): void {
    this.anchor ??= from;
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

/** The cells from the first of a range on, to the right and down, as drawn; open groups have none and are left out. */
export function roomFrom(layout: Layout, width: number, { range }: CellRange): readonly (readonly number[])[] {
  const first = range[0]?.[0] ?? -1;
  for (let row = 0; row < layout.rows.length; row++)
    for (let column = 0; column < layout.columns.length; column++)
      if (cellIndexAt(layout, width, row, column) === first)
        return layout.rows
          .map((drawn, at) => ({ drawn, at }))
          .filter(({ drawn, at }) => at >= row && drawn.leaves.length > 0)
          .map(({ at }) => layout.columns.slice(column).map((_, c) => cellIndexAt(layout, width, at, column + c)));
  return [];
}
