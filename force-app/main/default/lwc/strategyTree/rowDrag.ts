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

/** Pixels the pointer moves before a press becomes a drag. */
const THRESHOLD = 4;
const EDGE = 48;
/** Pixels a move at the edge scrolls. */
const SPEED = 90;

/** Drags a row by the pointer: starts after 4 px, scrolls at the edges, Escape gives up. Touch scrolls instead; the menu moves there. */
export class RowDrag {
  private readonly host: DragHost;
  private key = '';
  private from = { x: 0, y: 0 };
  private at = 0;
  private drop: Drop | null = null;
  private isOn = false;

  constructor(host: DragHost) {
    this.host = host;
  }

  /** A press on a row; nothing happens until it moves. */
  press(event: PointerEvent, key: string): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    this.key = key;
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
    this.drop = null;
  };

  private readonly move = (event: PointerEvent): void => {
    this.at = event.clientY;
    if (!this.isOn) {
      if (Math.hypot(event.clientX - this.from.x, event.clientY - this.from.y) < THRESHOLD) return;
      this.isOn = true;
      this.host.dragging({ key: this.key, drop: null });
    }
    event.preventDefault();
    this.scroll();
    this.aim();
  };

  private readonly release = (): void => {
    const { isOn, drop } = this;
    this.cancel();
    if (!isOn) return;
    swallowClick();
    if (drop) this.host.dropped(drop);
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOn) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  private scroll(): void {
    const box = this.host.box();
    const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
    const step = this.at < top + EDGE ? -SPEED : this.at > bottom - EDGE ? SPEED : 0;
    if (step !== 0) (box ?? window).scrollBy?.({ top: step, behavior: 'smooth' });
  }

  private aim(): void {
    const drop = this.dropHere();
    if (drop?.key === this.drop?.key && drop?.zone === this.drop?.zone) return;
    this.drop = drop;
    this.host.dragging({ key: this.key, drop });
  }

  private dropHere(): Drop | null {
    for (const row of this.host.rows()) {
      const { top, bottom, height } = row.getBoundingClientRect();
      if (this.at < top || this.at >= bottom) continue;
      const share = (this.at - top) / height;
      const zone = share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'into';
      return this.host.dropAt(this.key, row.dataset.key ?? '', zone);
    }
    return null;
  }
}

/** The click that follows a drop is none. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  window.addEventListener('pointerdown', () => window.removeEventListener('click', swallow, true), { once: true });
}
