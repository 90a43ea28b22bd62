/** How long a deletion can be taken back before it is sent, in milliseconds. */
const UNDO_MS = 10_000;

/** One deletion that waits to be sent: out of sight at once, sent when it can no longer be taken back. */
export class Removal {
  readonly ids: readonly string[];
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly send: () => void;
  private isOver = false;

  /** `send` is called once, unless {@link takeBack} comes first. */
  constructor(ids: readonly string[], send: () => void) {
    this.ids = ids;
    this.send = send;
    this.timer = setTimeout(() => this.commit(), UNDO_MS);
  }

  /** Sends it now. */
  commit(): void {
    if (this.end()) this.send();
  }

  takeBack(): void {
    this.end();
  }

  private end(): boolean {
    if (this.isOver) return false;
    this.isOver = true;
    clearTimeout(this.timer);
    return true;
  }
}
