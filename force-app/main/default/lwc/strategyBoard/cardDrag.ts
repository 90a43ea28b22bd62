import { PointerDrag } from 'c/pointerDragService';

/** What is dragged, and the column it is over; `null` over none. */
export interface CardDragState {
  readonly id: string;
  readonly status: string | null;
}

export interface CardDragHost {
  columns(): readonly HTMLElement[];
  dragging(state: CardDragState | null): void;
  dropped(id: string, status: string): void;
}

/** Drags a card to another column by the pointer. */
export class CardDrag extends PointerDrag<string> {
  constructor(host: CardDragHost) {
    super({
      aim: (_, { x }) => statusAt(host.columns(), x),
      isSame: (a, b) => a === b,
      dragging: (state) => host.dragging(state && { id: state.key, status: state.target }),
      dropped: (id, status) => host.dropped(id, status),
    });
  }
}

function statusAt(columns: readonly HTMLElement[], x: number): string | null {
  const column = columns.find((each) => {
    const { left, right } = each.getBoundingClientRect();
    return x >= left && x < right;
  });
  return column?.dataset.status ?? null;
}
