/** Answer to `query?columns=true`, as the CLI needs it. */
export interface ColumnMetadata {
  readonly columnName: string;
  readonly displayName: string;
  readonly aggregate: boolean;
  readonly booleanType: boolean;
  readonly custom: boolean;
  readonly foreignKeyName: string | null;
  readonly insertable: boolean;
  readonly numberType: boolean;
  readonly textType: boolean;
  readonly updatable: boolean;
  readonly joinColumns: readonly ColumnMetadata[];
}

export interface QueryColumns {
  readonly columnMetadata: readonly ColumnMetadata[];
  readonly entityName: string;
  readonly groupBy: boolean;
  readonly idSelected: boolean;
  readonly keyPrefix: string;
}

/** One way to run a query. Counts are of rows its reader sees; a cost above 1 is not selective. */
export interface QueryPlan {
  readonly cardinality: number;
  readonly fields: readonly string[];
  readonly leadingOperationType: 'Index' | 'TableScan';
  readonly notes: ReadonlyArray<{
    readonly description: string;
    readonly fields: readonly string[];
    readonly tableEnumOrId: string;
  }>;
  readonly relativeCost: number;
  readonly sobjectCardinality: number;
  readonly sobjectType: string;
}
