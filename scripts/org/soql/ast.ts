/** The tree of a SOQL query. Text and GraphQL both end here. Paths keep the writer's case; binding makes them canonical. */

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `Account.Owner.Name` is `['Account', 'Owner', 'Name']`. */
export type Path = readonly string[];

export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: string }
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'currency'; readonly code: string; readonly value: number }
  /** `TODAY`, `LAST_N_DAYS:30`; `n` only where the literal takes one. */
  | { readonly kind: 'dateLiteral'; readonly name: string; readonly n?: number };

export type FieldExpression =
  | { readonly kind: 'field'; readonly path: Path; readonly at?: Position }
  /** Aggregates, date functions, toLabel, format, convertCurrency, GROUPING, DISTANCE; name in upper case. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FieldExpression[]; readonly at?: Position }
  | {
      readonly kind: 'distance';
      readonly from: PlaceExpression;
      readonly to: PlaceExpression;
      readonly unit: 'mi' | 'km';
      readonly at?: Position;
    };

/** A location or address field, or `GEOLOCATION(latitude, longitude)` in degrees. */
export type PlaceExpression =
  | { readonly kind: 'field'; readonly path: Path; readonly at?: Position }
  | { readonly kind: 'point'; readonly latitude: number; readonly longitude: number };

export type SelectItem =
  | { readonly kind: 'expression'; readonly expression: FieldExpression; readonly alias?: string }
  | { readonly kind: 'subquery'; readonly relationship: string; readonly query: Query; readonly at?: Position }
  | {
      readonly kind: 'typeof';
      readonly relationship: Path;
      readonly whens: ReadonlyArray<{ readonly object: string; readonly fields: readonly Path[] }>;
      readonly otherwise: readonly Path[];
      readonly at?: Position;
    }
  /** `FIELDS(ALL|STANDARD|CUSTOM)`. */
  | { readonly kind: 'fields'; readonly set: 'ALL' | 'STANDARD' | 'CUSTOM' };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'not'; readonly term: Condition }
  | {
      readonly kind: 'compare';
      readonly left: FieldExpression;
      readonly operator: Exclude<Operator, 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES'>;
      readonly right: Literal;
    }
  | {
      readonly kind: 'list';
      readonly left: FieldExpression;
      readonly operator: 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';
      readonly values: readonly Literal[];
    }
  | {
      readonly kind: 'semijoin';
      readonly left: FieldExpression;
      readonly operator: 'IN' | 'NOT IN';
      readonly query: Query;
    };

export interface OrderItem {
  readonly expression: FieldExpression;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST';
}

export interface Query {
  readonly select: readonly SelectItem[];
  readonly from: string;
  readonly alias?: string;
  readonly fromAt?: Position;
  /** Parents named after the object: `FROM Contact c, c.Account a`. */
  readonly parents?: ReadonlyArray<{ readonly path: Path; readonly alias: string; readonly at: Position }>;
  readonly scope?: string;
  readonly where?: Condition;
  readonly groupBy?: { readonly kind: 'plain' | 'rollup' | 'cube'; readonly items: readonly FieldExpression[] };
  readonly having?: Condition;
  readonly orderBy: readonly OrderItem[];
  readonly limit?: number;
  readonly offset?: number;
  /** `FOR VIEW`, `FOR UPDATE`, `ALL ROWS` … as written. */
  readonly clauses: readonly string[];
}
