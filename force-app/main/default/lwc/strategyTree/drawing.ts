import type { StrategyAccess } from 'c/strategyEditModel';
import type { StrategyRow } from 'c/strategyRowModel';
import type { Piece } from 'c/strategyWindowModel';
import { controls } from './editing';
import type { Place } from './places';
import type { DragState } from './rowDrag';
import { rowView } from './rowView';
import type { Wording } from './rowView';

/** What stands on the rows besides their words. */
export interface Standing {
  readonly wording: Wording;
  readonly access: StrategyAccess;
  /** The row the tab key goes to; the first where it is none. */
  readonly activeKey: string;
  readonly menuKey: string;
  readonly editing: Place | null;
  readonly drag: DragState | null;
}

/** Room for rows that are not drawn. */
interface Gap {
  readonly isGap: true;
  readonly key: string;
  readonly style: string;
}

type DrawnRow = ReturnType<typeof drawnRow> & { readonly rowIndex: number };

/** The rows that are drawn, and room for those that are not. */
export function drawn(
  rows: readonly StrategyRow[],
  pieces: readonly Piece[],
  standing: Standing,
): readonly (Gap | DrawnRow)[] {
  const active = rows.find((row) => row.key === standing.activeKey) ?? rows[0];
  return pieces.flatMap((piece): readonly (Gap | DrawnRow)[] =>
    piece.kind === 'gap'
      ? [{ isGap: true, key: `gap ${piece.from}`, style: `height:${piece.height}px` }]
      : rows
          .slice(piece.from, piece.to)
          .map((row, at) => ({ ...drawnRow(row, standing, row === active), rowIndex: piece.from + at + 2 })),
  );
}

function drawnRow(row: StrategyRow, { wording, access, menuKey, editing, drag }: Standing, isActive: boolean) {
  const view = rowView(row, wording);
  const isMenuOpen = menuKey === row.key;
  return {
    ...view,
    ...controls(view, access, editing?.key === view.key ? (editing.field ?? '') : ''),
    isGap: false as const,
    tabIndex: isActive ? '0' : '-1',
    isMenuOpen,
    menuExpanded: String(isMenuOpen),
    rowClass: [
      view.rowClass,
      ...(drag?.key === row.key ? ['dragged'] : []),
      ...(drag?.drop?.key === row.key ? [`drop_${drag.drop.zone}`] : []),
    ].join(' '),
  };
}
