import type { DrawnRow, Layout } from 'c/whitespaceLayoutModel';
import type { Piece } from 'c/whitespaceWindowModel';
import type { ViewState } from 'c/whitespaceViewModel';
import type { Sight } from 'c/cellTextService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { HEAD_PX } from './geometry';
import { columnHeadViews, familyRows, totalHead } from './headView';
import { RowViews } from './rowView';
import type { Slot } from './rowView';
import type { Viewport } from './viewport';

/** The columns as rows draw them: those pinned, then those in sight with room for the others. */
function slotsOf(layout: Layout, pieces: readonly Piece[], width: number, isAll: boolean): readonly Slot[] {
  const slots: Slot[] = [];
  const add = (at: number): void => {
    const isPinned = at < layout.pinnedColumns;
    slots.push({
      key: layout.columns[at]?.key ?? '',
      isGap: false,
      at,
      slotClass: isPinned ? 'stuck' : '',
      style: `${isAll ? '' : `width:${width}px`};${isPinned ? `left:${HEAD_PX + at * width}px` : ''}`,
    });
  };
  for (let at = 0; at < layout.pinnedColumns; at++) add(at);
  for (const { kind, from, to, size } of pieces) {
    if (kind === 'gap')
      slots.push({ key: `gap ${from}`, isGap: true, at: -1, slotClass: 'gap', style: `width:${size}px` });
    else for (let at = from; at < to; at++) add(at);
  }
  return slots;
}

interface Gap {
  readonly isGap: true;
  readonly key: string;
  readonly style: string;
}

/** The rows in bodies: one that sticks below the heads for those pinned, one for those in sight. */
function bodiesOf<T>(layout: Layout, pieces: readonly Piece[], draw: (row: DrawnRow, at: number) => T) {
  const rows = (from: number, to: number): readonly T[] =>
    layout.rows.slice(from, to).map((row, at) => draw(row, from + at));
  const free = pieces.flatMap<T | Gap>(({ kind, from, to, size }) =>
    kind === 'gap' ? [{ isGap: true, key: `gap ${from}`, style: `height:${size}px` }] : rows(from, to),
  );
  const pinned = rows(0, layout.pinnedRows);
  return [
    ...(pinned.length > 0 ? [{ key: 'pinned', bodyClass: 'pinned', rows: pinned }] : []),
    { key: 'free', bodyClass: '', rows: free },
  ];
}

/** All that is in sight, as the template draws it. */
function drawGrid(layout: Layout, state: ViewState, views: RowViews, slots: readonly Slot[], port: Viewport) {
  const headRows = layout.heads.length + 1;
  return {
    columns: slots.map(({ key, style }) => ({ key, style: style.split(';')[0] ?? '' })),
    families: familyRows(layout, slots),
    heads: columnHeadViews(layout, slots, state.sort),
    headIndex: headRows,
    total: { ...totalHead(state), at: layout.columns.length },
    bodies: bodiesOf(layout, port.rows(), (row, at) => views.row(row, at, slots, headRows)),
    foot: slots.map((slot) => {
      const column = layout.columns[slot.at];
      return { ...slot, colIndex: slot.at + 2, total: column ? views.columnTotal(column) : null };
    }),
    grand: views.grandTotal(),
  };
}

export type Grid = ReturnType<typeof drawGrid>;

/** What a grid is made of. */
export interface Ingredients {
  readonly matrix: WhitespaceMatrix;
  readonly layout: Layout;
  readonly sight: Sight;
  readonly accountId: string;
  readonly state: ViewState;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

/** Draws one grid again and again; what is as it was is what it was. */
export class Drawings {
  private views: { readonly of: readonly unknown[]; readonly views: RowViews } | null = null;
  private slots: readonly Slot[] = [];
  private last: { readonly of: readonly unknown[]; readonly grid: Grid } | null = null;

  /** `turn` counts up with whatever else is in sight. */
  draw({ matrix, layout, sight, accountId, state }: Ingredients, port: Viewport, turn: number): Grid {
    const of = [matrix, layout, sight, accountId];
    if (!this.views || !isSame(this.views.of, of))
      this.views = { of, views: new RowViews(matrix, layout, sight, accountId) };
    const ofAll = [...of, state, turn];
    if (this.last && isSame(this.last.of, ofAll)) return this.last.grid;
    const slots = slotsOf(layout, port.columns(), port.columnWidth, port.isAllDrawn);
    if (!isSame(this.slots.map(slotText), slots.map(slotText))) this.slots = slots;
    const grid = drawGrid(layout, state, this.views.views, this.slots, port);
    this.last = { of: ofAll, grid };
    return grid;
  }
}

const slotText = ({ key, at, slotClass, style }: Slot): string => `${key} ${at} ${slotClass} ${style}`;
