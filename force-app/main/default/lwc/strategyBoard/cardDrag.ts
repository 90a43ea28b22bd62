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

/** Pixels the pointer moves before a press becomes a drag. */
const THRESHOLD = 4;

/** Drags a card to another column by the pointer; Escape gives up. Touch scrolls instead; the menu moves there. */
export class CardDrag {
  private readonly host: CardDragHost;
  private id = '';
  private from = { x: 0, y: 0 };
  private status: string | null = null;
  private isOn = false;

  constructor(host: CardDragHost) {
    this.host = host;
  }

  /** A press on a card; nothing happens until it moves. */
  press(event: PointerEvent, id: string): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    this.id = id;
    this.from = { x: event.clientX, y: event.clientY };
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.release);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.escape, true);
  }

  /** Ends without a drop. */
  readonly cancel = (): void => {
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.release);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.escape, true);
    if (this.isOn) this.host.dragging(null);
    this.isOn = false;
    this.status = null;
  };

  private readonly move = (event: PointerEvent): void => {
    const { x, y } = this.from;
    if (!this.isOn && Math.hypot(event.clientX - x, event.clientY - y) < THRESHOLD) return;
    event.preventDefault();
    const column = this.host.columns().find((each) => {
      const box = each.getBoundingClientRect();
      return event.clientX >= box.left && event.clientX < box.right;
    });
    const status = column?.dataset.status ?? null;
    if (this.isOn && status === this.status) return;
    this.isOn = true;
    this.status = status;
    this.host.dragging({ id: this.id, status });
  };

  private readonly release = (): void => {
    const { isOn, id, status } = this;
    this.cancel();
    if (!isOn) return;
    const swallow = (event: Event): void => event.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, once: true });
    window.addEventListener('pointerdown', () => window.removeEventListener('click', swallow, true), { once: true });
    if (status !== null) this.host.dropped(id, status);
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOn) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
}
