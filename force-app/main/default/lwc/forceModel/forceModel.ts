export type ForceDirection = 'Driving' | 'Restraining';

/** What speaks for or against reaching an objective, as `Force__c` holds it. */
export interface Force {
  readonly id: string;
  readonly objectiveId: string;
  readonly name: string;
  readonly direction: ForceDirection;
  /** 1 to 10. */
  readonly strength: number;
  readonly mitigation: string | null;
  readonly sortOrder: number | null;
  readonly lastModifiedDate: string;
}
