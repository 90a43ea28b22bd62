/** What somebody decided about a change that was shown, as `Change_Decision__c` holds it. */
export interface ChangeDecision {
  readonly id: string;
  readonly planId: string;
  /** `plan:kind:record[:version]`; unique. */
  readonly key: string;
  readonly kind: string;
  readonly decision: 'Accepted' | 'Ignored';
  readonly recordId: string | null;
  /** The record that accepting made or changed; what undoing takes back. */
  readonly writtenRecordId: string | null;
  readonly summary: string | null;
  readonly decidedByName: string | null;
  readonly createdDate: string;
}
