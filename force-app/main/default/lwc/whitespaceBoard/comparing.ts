import { diff } from 'c/whitespaceChangeModel';
import type { CellChange, Comparison } from 'c/whitespaceChangeModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { Snapshot } from 'c/whitespaceSnapshotModel';

/** A matrix beside a snapshot, as the board shows it. */
export interface Compared {
  readonly comparison: Comparison;
  changeOf(cell: MatrixCell): CellChange | null;
}

/** Compares the matrix with the snapshot that was read; anew only when one of the two is another. */
export class Comparing {
  /** What the review in `reviewId` kept; `null` while it is read. */
  private snapshot: Snapshot | null = null;
  private reviewId = '';
  private known: { readonly of: readonly unknown[]; readonly compared: Compared } | null = null;

  take(reviewId: string, snapshot: Snapshot | null): void {
    this.reviewId = reviewId;
    this.snapshot = snapshot;
  }

  /** `null` while nothing is compared, or what it is compared with is not there. */
  with(reviewId: string, matrix: WhitespaceMatrix): Compared | null {
    const { snapshot } = this;
    if (!snapshot || reviewId === '' || reviewId !== this.reviewId) return null;
    if (this.known?.of[0] !== snapshot || this.known.of[1] !== matrix)
      this.known = { of: [snapshot, matrix], compared: comparedOf(diff(snapshot, matrix), matrix) };
    return this.known.compared;
  }
}

function comparedOf(comparison: Comparison, { cells }: WhitespaceMatrix): Compared {
  const byPlace = new Map<string, CellChange>();
  for (const [index, change] of comparison.byIndex) {
    const cell = cells[index];
    if (cell) byPlace.set(placeOf(cell), change);
  }
  return { comparison, changeOf: (cell) => byPlace.get(placeOf(cell)) ?? null };
}

const placeOf = ({ rowKey, columnKey }: MatrixCell): string => `${rowKey}:${columnKey}`;
