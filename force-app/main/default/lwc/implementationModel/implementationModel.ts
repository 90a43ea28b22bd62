import type { IsoDate } from 'c/periodModel';

/** An implementation plan the customer agreed to, frozen, as `Plan_Agreement__c` holds it. */
export interface Agreement {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly agreedBy: string | null;
  readonly agreedByContactId: string | null;
  readonly agreedOn: IsoDate | null;
  /** The customer-visible part as it was, as JSON. */
  readonly content: string | null;
  readonly createdDate: string;
}
