/** Waits for the frame that is being made to be drawn. */
export class NextFrame {
  private observer: IntersectionObserver | null = null;

  get isAwaited(): boolean {
    return this.observer !== null;
  }

  /** Runs `step` once this frame is drawn: that is when an observer first tells of `box`. At once where nothing is drawn, as in tests. */
  then(box: Element, step: () => void): void {
    if (typeof IntersectionObserver === 'undefined') {
      step();
      return;
    }
    this.stop();
    this.observer = new IntersectionObserver(() => {
      this.stop();
      step();
    });
    this.observer.observe(box);
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = null;
  }
}
