import type { FieldDef, FieldType, ObjectDef, Value } from '../catalog/types.ts';
import type { Calendar } from './calendar.ts';
import type { RowLimit } from './environment.ts';

/** One use of an object's table in the SQL. */
export interface Table {
  readonly alias: string;
  readonly object: ObjectDef;
}

/** A parent's table. `rows` is what the user may see of it; formulas see all of it. */
export interface Join {
  readonly table: Table;
  readonly from: Table;
  readonly field: FieldDef;
  readonly rows: RowLimit;
}

export const dateFunctions = [
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR',
] as const;
export type DateFunction = (typeof dateFunctions)[number];

export const aggregateFunctions = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX'] as const;
export type AggregateFunction = (typeof aggregateFunctions)[number];

/** `field` is where labels, picklist values and digits come from. */
interface Typed {
  readonly type: FieldType;
  readonly field?: FieldDef;
}

/** Latitude and longitude, degrees. */
export interface Place {
  readonly latitude: BoundExpression | number;
  readonly longitude: BoundExpression | number;
}

export type BoundExpression = Typed &
  (
    | { readonly kind: 'column'; readonly table: Table; readonly field: FieldDef }
    /** A compound name: the parts that are there, with a space between. */
    | { readonly kind: 'name'; readonly parts: readonly BoundExpression[]; readonly field: FieldDef }
    /** `key` is `Object.Field`. */
    | {
        readonly kind: 'formula';
        readonly key: string;
        readonly args: readonly BoundExpression[];
        readonly field: FieldDef;
        /** The record it is of. */
        readonly table: Table;
      }
    /** A field of a polymorphic parent: of the one target that is there. */
    | { readonly kind: 'coalesce'; readonly terms: readonly BoundExpression[] }
    /** API name of the target that is there. */
    | { readonly kind: 'entity'; readonly tables: readonly Table[] }
    | {
        readonly kind: 'dateFunction';
        readonly name: DateFunction;
        readonly argument: BoundExpression;
        readonly calendar: Calendar;
      }
    /** Great-circle distance between two places, in miles or kilometers. */
    | { readonly kind: 'distance'; readonly from: Place; readonly to: Place; readonly unit: 'mi' | 'km' }
    /** An amount in another currency: a code, or that of a record. `day` decides the rate where rates are dated. */
    | {
        readonly kind: 'converted';
        readonly argument: BoundExpression;
        readonly from: BoundExpression;
        readonly to: string | BoundExpression;
        readonly day?: BoundExpression;
      }
    | { readonly kind: 'localTime'; readonly argument: BoundExpression; readonly zone: string }
    | { readonly kind: 'aggregate'; readonly name: AggregateFunction; readonly argument: BoundExpression }
    | { readonly kind: 'grouping'; readonly argument: BoundExpression }
  );

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type BoundCondition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly BoundCondition[] }
  | { readonly kind: 'not'; readonly term: BoundCondition }
  | { readonly kind: 'compare'; readonly left: BoundExpression; readonly operator: Comparison; readonly value: Value }
  /** A span of time, `until` excluded; `<` is before it, `>` after it. */
  | {
      readonly kind: 'range';
      readonly left: BoundExpression;
      readonly operator: Comparison;
      readonly from: string;
      readonly until: string;
    }
  | { readonly kind: 'like'; readonly left: BoundExpression; readonly pattern: string }
  | {
      readonly kind: 'list';
      readonly left: BoundExpression;
      readonly negated: boolean;
      readonly values: readonly Value[];
    }
  /** Multi-select: has all values of one of the sets. */
  | {
      readonly kind: 'includes';
      readonly left: BoundExpression;
      readonly negated: boolean;
      readonly sets: ReadonlyArray<readonly string[]>;
    }
  | {
      readonly kind: 'semijoin';
      readonly left: BoundExpression;
      readonly negated: boolean;
      readonly source: BoundSource;
      readonly column: BoundExpression;
    };

/** Rows a query ranges over. */
export interface BoundSource {
  readonly table: Table;
  readonly joins: readonly Join[];
  readonly rows: RowLimit;
  readonly where?: BoundCondition;
  readonly includeDeleted: boolean;
}

export type Presentation = 'plain' | 'label' | 'format';

export interface Variant<E> {
  readonly object: ObjectDef;
  readonly id: E;
  readonly outputs: readonly OutputOf<E>[];
}

/** How an amount is written: in one currency, or in the record's with the user's behind it. */
export type Money<E> = { readonly code: string } | { readonly iso: E; readonly converted: E };

/** What one record answers, in order. `E` is an expression before compiling and a column of the SQL result after. */
export type OutputOf<E> =
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly value: E;
      readonly type: FieldType;
      readonly field?: FieldDef;
      readonly present: Presentation;
      /** Formatted amounts of an org with several currencies. */
      readonly money?: Money<E>;
    }
  | {
      readonly kind: 'compound';
      readonly name: string;
      readonly parts: ReadonlyArray<{ readonly name: string; readonly value: E }>;
    }
  /** Null where the parent is not there or not visible; the first variant that is there decides the type. */
  | { readonly kind: 'parent'; readonly name: string; readonly variants: ReadonlyArray<Variant<E>> }
  | { readonly kind: 'children'; readonly name: string; readonly index: number };

export type BoundOutput = OutputOf<BoundExpression>;

export interface BoundOrder {
  readonly expression: BoundExpression;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST';
}

export interface BoundChild {
  readonly name: string;
  /** The child's look-up to the parent. */
  readonly key: BoundExpression;
  readonly query: BoundQuery;
}

export interface BoundQuery {
  readonly kind: 'records' | 'aggregate' | 'count';
  readonly source: BoundSource;
  /** The record's id: always read, shown only when selected. */
  readonly id: BoundExpression;
  readonly outputs: readonly BoundOutput[];
  readonly children: readonly BoundChild[];
  readonly groupBy: { readonly kind: 'plain' | 'rollup' | 'cube'; readonly items: readonly BoundExpression[] };
  readonly having?: BoundCondition;
  readonly orderBy: readonly BoundOrder[];
  readonly limit?: number;
  readonly offset?: number;
}
