import type { IsoDate } from 'c/periodModel';

export const DEPARTMENTS = [
  'Sales',
  'Operations',
  'Service',
  'Marketing',
  'Finance',
  'Product',
  'Legal',
  'Executive',
] as const;
export type Department = (typeof DEPARTMENTS)[number];
export type CommitmentKind = 'Delivery' | 'Service Level';
export const COMMITMENT_STATUSES = ['Requested', 'Agreed', 'Delivered', 'Cancelled'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What a department has promised to the account, as `Commitment__c` holds it. Targets and actuals are percent. */
export interface Commitment {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  /** `C-0042`; given by the org. */
  readonly number: string | null;
  readonly department: Department | null;
  readonly kind: CommitmentKind;
  readonly description: string | null;
  readonly responsibleId: string | null;
  readonly responsibleName: string | null;
  readonly dueDate: IsoDate | null;
  readonly deliveredDate: IsoDate | null;
  readonly serviceTarget: number | null;
  readonly serviceActual: number | null;
  readonly status: CommitmentStatus;
  readonly isCustomerVisible: boolean;
  readonly objectiveId: string | null;
  readonly lastModifiedDate: string;
}
