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
