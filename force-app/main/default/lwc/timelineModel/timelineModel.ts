import { compareText } from 'c/listModel';
import type { IsoDate } from 'c/periodModel';

export const UPDATE_KINDS = ['Visit', 'Minutes', 'Handover', 'General'] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** A dated note, as `Plan_Update__c` holds it. */
export interface PlanUpdate {
  readonly id: string;
  readonly planId: string;
  readonly kind: UpdateKind;
  readonly body: string;
  readonly updateDate: IsoDate;
  readonly isPinned: boolean;
  /** Who wrote it; kept by the org. */
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}

/** Updates of a kind (`null` for all): pinned ones on top, then by their day, the newest first. */
export const updatesInOrder = (updates: readonly PlanUpdate[], kind: UpdateKind | null): readonly PlanUpdate[] =>
  updates
    .filter((update) => kind === null || update.kind === kind)
    .sort(
      (a, b) =>
        Number(b.isPinned) - Number(a.isPinned) ||
        compareText(b.updateDate, a.updateDate) ||
        compareText(b.createdDate, a.createdDate) ||
        compareText(b.id, a.id),
    );
