/** Where a drag is: what is moved, and what it would be dropped on now. */
export interface Dragged<Target> {
  readonly key: string;
  readonly target: Target | null;
}

/** Whoever has things to drag. */
export interface DragOwner<Target> {
  aim(key: string, at: { readonly x: number; readonly y: number }): Target | null;
  isSame(a: Target, b: Target): boolean;
  /** It is dragged, or over something else; `null` once it is over. */
  dragging(state: Dragged<Target> | null): void;
  dropped(key: string, target: Target): void;
}

/** Pixels the pointer moves before a press becomes a drag. */
const THRESHOLD = 4;

/** The life of a drag by the pointer: starts after 4 px, Escape gives up. Touch scrolls instead; a menu moves there. */
export class PointerDrag<Target> {
  private readonly owner: DragOwner<Target>;
  private key = '';
  private from = { x: 0, y: 0 };
  private target: Target | null = null;
  private isOn = false;

  constructor(owner: DragOwner<Target>) {
    this.owner = owner;
  }

  /** A press on something; nothing happens until it moves. */
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
    if (this.isOn) this.owner.dragging(null);
    this.isOn = false;
    this.target = null;
  };

  private readonly move = (event: PointerEvent): void => {
    const { from, key } = this;
    if (!this.isOn && Math.hypot(event.clientX - from.x, event.clientY - from.y) < THRESHOLD) return;
    event.preventDefault();
    const target = this.owner.aim(key, { x: event.clientX, y: event.clientY });
    if (this.isOn && this.isAimed(target)) return;
    this.isOn = true;
    this.target = target;
    this.owner.dragging({ key, target });
  };

  private isAimed(target: Target | null): boolean {
    if (target === null || this.target === null) return target === this.target;
    return this.owner.isSame(target, this.target);
  }

  private readonly release = (): void => {
    const { isOn, key, target } = this;
    this.cancel();
    if (!isOn) return;
    swallowClick();
    if (target !== null) this.owner.dropped(key, target);
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOn) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
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
