import type { IsoDate } from 'c/periodModel';

export const FACT_KINDS = [
  'Mission',
  'Vision',
  'Market',
  'Customer Competitor',
  'Decision Process',
  'Need',
  'Reason to Buy',
  'Fear',
  'Love',
  'Pet Peeve',
  'Strength',
  'Weakness',
  'Opportunity',
  'Threat',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export type FactSource = 'CRM' | 'Customer' | 'Assumption';

/** One statement about the customer with how we know it, as `Plan_Fact__c` holds it. */
export interface Fact {
  readonly id: string;
  readonly planId: string;
  readonly kind: FactKind;
  readonly statement: string;
  readonly source: FactSource;
  /** Who said so, in words; required with the source Customer. */
  readonly confirmedBy: string | null;
  readonly confirmedByContactId: string | null;
  readonly confirmedByContactName: string | null;
  readonly confirmedOn: IsoDate | null;
  /** Overrides the expiry of the kind. */
  readonly expiresOn: IsoDate | null;
  /** 1 to 10. */
  readonly weight: number | null;
  readonly aboutContactId: string | null;
  readonly aboutContactName: string | null;
  readonly isDropped: boolean;
  /** When it was written down, as the org words it. */
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}
