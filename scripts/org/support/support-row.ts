export type SupportStatus = 'full' | 'partial' | 'none';

/** One row of the support table. */
export interface Support {
  readonly protocol: string;
  readonly operation: string;
  readonly status: SupportStatus;
  /** Where the knowledge comes from. */
  readonly source: string;
  readonly note?: string;
  /** Addresses below `/services/data/vNN.0` that are refused by name; with status `none` only. */
  readonly refused?: readonly string[];
}
