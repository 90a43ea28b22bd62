import { PointerDrag } from 'c/pointerDragService';
import type { Drop, DropZone } from 'c/strategyDestinationModel';

/** Where the drag is: what is moved, and where it would be dropped now. */
export interface DragState {
  readonly key: string;
  readonly drop: Drop | null;
}

/** Whoever owns the rows. */
export interface DragHost {
  rows(): readonly HTMLElement[];
  /** The box that scrolls; `null` when the page does. */
  box(): HTMLElement | null;
  dropAt(key: string, over: string, zone: DropZone): Drop | null;
  dragging(state: DragState | null): void;
  dropped(drop: Drop): void;
}

const EDGE = 48;
/** Pixels a move at the edge scrolls. */
const SPEED = 90;

/** Drags a row by the pointer; scrolls at the edges. */
export class RowDrag extends PointerDrag<Drop> {
  constructor(host: DragHost) {
    super({
      aim: (key, { y }) => {
        scrollAt(host.box(), y);
        return dropHere(host, key, y);
      },
      isSame: (a, b) => a.key === b.key && a.zone === b.zone,
      dragging: (state) => host.dragging(state && { key: state.key, drop: state.target }),
      dropped: (_, drop) => host.dropped(drop),
    });
  }
}

function scrollAt(box: HTMLElement | null, y: number): void {
  const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const step = y < top + EDGE ? -SPEED : y > bottom - EDGE ? SPEED : 0;
  if (step !== 0) (box ?? window).scrollBy?.({ top: step, behavior: 'smooth' });
}

function dropHere(host: DragHost, key: string, y: number): Drop | null {
  for (const row of host.rows()) {
    const { top, bottom, height } = row.getBoundingClientRect();
    if (y < top || y >= bottom) continue;
    const share = (y - top) / height;
    const zone = share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'into';
    return host.dropAt(key, row.dataset.key ?? '', zone);
  }
  return null;
}
