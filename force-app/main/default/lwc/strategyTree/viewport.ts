import type { StrategyRow } from 'c/strategyRowModel';
import { DRAW_ALL_UP_TO, piecesInSight, topsOf } from 'c/strategyWindowModel';
import type { Piece } from 'c/strategyWindowModel';

const GUESS: Readonly<Record<StrategyRow['kind'], number>> = { goal: 33, objective: 43, action: 33 };
/** Seen without a layout, as in tests. */
const HEIGHT = 600;

/** Which rows are drawn: those in sight of the box that scrolls, at the heights they turned out to have. */
export class Viewport {
  private rows: readonly StrategyRow[] = [];
  private readonly heights = new Map<string, number>();
  private tops: readonly number[] = [0];
  private offset = 0;
  private height = HEIGHT;

  get isLong(): boolean {
    return this.rows.length > DRAW_ALL_UP_TO;
  }

  show(rows: readonly StrategyRow[]): void {
    this.rows = rows;
    this.layOut();
  }

  /** What to draw, with the row `kept` among it. */
  pieces(kept: number): readonly Piece[] {
    return piecesInSight(this.tops, this.offset, this.height, kept);
  }

  /** True when other rows are in sight than before. */
  scroll(box: HTMLElement, kept: number): boolean {
    const before = JSON.stringify(this.pieces(kept));
    this.offset = box.scrollTop;
    this.height = box.clientHeight || HEIGHT;
    return JSON.stringify(this.pieces(kept)) !== before;
  }

  /** Takes over how high rows were drawn; true when that changes what is drawn. */
  measure(drawn: readonly HTMLElement[]): boolean {
    if (!this.isLong) return false;
    let isOther = false;
    for (const row of drawn) {
      const key = row.dataset.key ?? '';
      const height = row.offsetHeight;
      if (height > 0 && this.heights.get(key) !== height) {
        this.heights.set(key, height);
        isOther = true;
      }
    }
    if (isOther) this.layOut();
    return isOther;
  }

  /** Scrolls so that a row that is not drawn comes into sight. */
  reveal(box: HTMLElement, index: number): void {
    const top = this.tops[index] ?? 0;
    const bottom = this.tops[index + 1] ?? top;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + this.height - 40) box.scrollTop = bottom - this.height + 60;
  }

  private layOut(): void {
    this.tops = topsOf(this.rows.map((row) => this.heights.get(row.key) ?? GUESS[row.kind]));
  }
}
