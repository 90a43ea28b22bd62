import type { IsoDate } from 'c/periodModel';

/** A standard Task on the account or on something of it. */
export interface ActivityTask {
  readonly id: string;
  readonly subject: string;
  readonly status: string;
  readonly priority: string | null;
  readonly dueDate: IsoDate | null;
  readonly isClosed: boolean;
  readonly completedDate: string | null;
  /** Task, Email, Call …; what it is shown as. */
  readonly subtype: string | null;
  readonly accountId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** The contact or lead it is with. */
  readonly whoId: string | null;
  readonly whoName: string | null;
  readonly whatId: string | null;
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}

/** A standard Event; `start` is a date and time as the org words it. */
export interface ActivityEvent {
  readonly id: string;
  readonly subject: string;
  readonly date: IsoDate | null;
  readonly start: string | null;
  readonly isAllDay: boolean;
  readonly durationMinutes: number | null;
  readonly location: string | null;
  readonly accountId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly whoId: string | null;
  readonly whoName: string | null;
  readonly whatId: string | null;
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}
