import { cellIndexAt } from 'c/whitespaceLayoutModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import { BY_TOTAL, nextSort, pinToggled, toggled } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import type { CellOpen, RangeFill } from './events';
import type { Spot } from './gridKeys';

/** What a key or a click comes to, other than to move. */
export type Action =
  | { readonly kind: 'open'; readonly index: number; readonly focus: CellOpen['focus'] }
  | { readonly kind: 'type'; readonly index: number; readonly text: string }
  | { readonly kind: 'change'; readonly change: Partial<ViewState> }
  | { readonly kind: 'fill'; readonly direction: RangeFill['direction'] }
  | { readonly kind: 'select' }
  | { readonly kind: 'clear' };

/** What the grid shows, and what the user may do in it. */
export interface Ground {
  readonly layout: Layout;
  readonly state: ViewState;
  /** Columns of the matrix. */
  readonly width: number;
  readonly canEdit: boolean;
  readonly hasSelection: boolean;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does at a place; `null` when it moves, or is none of ours. */
export function keyAction(ground: Ground, spot: Spot, { key, ctrlKey, metaKey }: Key): Action | null {
  const { layout, canEdit, hasSelection } = ground;
  if (key === 'Escape') return hasSelection ? { kind: 'clear' } : null;
  if (ctrlKey || metaKey) {
    if (!canEdit || !hasSelection) return null;
    const direction = { d: 'down', r: 'right' }[key.toLowerCase()] as RangeFill['direction'] | undefined;
    return direction ? { kind: 'fill', direction } : null;
  }
  const row = layout.rows[spot.row];
  if (spot.row >= 0 && spot.column >= 0 && row?.leaves.length !== 0) return cellKey(ground, spot, key);
  if (key === 'Enter' || key === ' ') return headAction(ground, spot);
  if (key.toLowerCase() === 'p') return pinAction(ground, spot);
  const isOpen = row?.isFoldable === true && !row.isFolded;
  if ((key === 'ArrowLeft' && isOpen) || (key === 'ArrowRight' && row?.isFolded))
    return foldAction(ground, { ...spot, column: -1 });
  return null;
}

/** What a click at a place comes to where no single cell is drawn there: pins, folds or sorts. */
export function clickAction(ground: Ground, spot: Spot, target: Element): Action | null {
  if (target.closest('[data-pin]')) return pinAction(ground, spot);
  if (target.closest('[data-unfold]')) return foldAction(ground, spot);
  return spot.row < 0 || spot.column < 0 ? headAction(ground, spot) : foldAction(ground, spot);
}

function cellKey(ground: Ground, spot: Spot, key: string): Action | null {
  const index = cellIndexAt(ground.layout, ground.width, spot.row, spot.column);
  if (index < 0) return key === 'Enter' ? foldAction(ground, spot) : null;
  if (key === 'Enter') return { kind: 'open', index, focus: 'panel' };
  if (key === 'F2') return { kind: 'open', index, focus: ground.canEdit ? 'edit' : 'panel' };
  if (key === ' ') return { kind: 'select' };
  return ground.canEdit && /^[\d\-−]$/.test(key) ? { kind: 'type', index, text: key } : null;
}

/** Folds a group or a family, or sorts by a column or the total. */
function headAction(ground: Ground, { row, column }: Spot): Action | null {
  const { layout, state } = ground;
  if (row >= 0) return foldAction(ground, { row, column: -1 });
  if (row < -1) return foldAction(ground, { row, column });
  const key = column === layout.columns.length ? BY_TOTAL : layout.columns[column]?.key;
  return key ? { kind: 'change', change: { sort: nextSort(state.sort, key) } } : null;
}

/** Folds or unfolds what stands at a place: a group, a family, or for a sum what it sums. */
function foldAction({ layout, state }: Ground, { row, column }: Spot): Action | null {
  const drawn = layout.rows[row];
  if (drawn?.isFoldable && (column < 0 || drawn.isFolded))
    return { kind: 'change', change: { foldedRows: toggled(state.foldedRows, drawn.row.key) } };
  const folded = layout.columns[column];
  const family = row < -1 ? familyAt(layout, row, column)?.key : folded?.isFolded ? folded.key : '';
  return family ? { kind: 'change', change: { foldedColumns: toggled(state.foldedColumns, family) } } : null;
}

function pinAction({ layout, state }: Ground, { row, column }: Spot): Action | null {
  const drawn = layout.rows[row];
  if (drawn)
    return drawn.row.leaf < 0
      ? null
      : { kind: 'change', change: { pinnedRows: pinToggled(state.pinnedRows, drawn.row.key) } };
  const key = row === -1 ? layout.columns[column]?.key : undefined;
  return key ? { kind: 'change', change: { pinnedColumns: pinToggled(state.pinnedColumns, key) } } : null;
}

/** The family whose head stands at a place above the columns. */
const familyAt = ({ heads }: Layout, row: number, column: number) =>
  heads[row + 1 + heads.length]?.find(({ from, to }) => column >= from && column < to);

/** Left and right among families go to the next family, not to the next column. */
export function besideFamily(layout: Layout, from: Spot, to: Spot): Spot {
  const family = from.row < -1 && to.row === from.row ? familyAt(layout, from.row, from.column) : undefined;
  if (!family || to.column === from.column) return to;
  const column = to.column > from.column ? family.to : family.from - 1;
  return { row: to.row, column: Math.max(0, Math.min(layout.columns.length - 1, column)) };
}
