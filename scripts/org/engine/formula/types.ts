import type { Decimal } from 'decimal.js';
import type { Catalog, FieldDef, FieldType, ObjectDef, Value } from '../../catalog/types.ts';
import type { Path } from '../../soql/ast.ts';

/** Where a formula stands: decides which functions it may call and which fields it may name. */
export type FormulaUse = 'field' | 'validation' | 'default' | 'flow';

export type FormulaType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'time'
  | 'picklist'
  | 'multipicklist'
  | 'location'
  | 'null';

export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** A value while a formula runs; its static type says what a number is: days as UTC midnight, instants as epoch ms, times as ms of the day. */
export type FormulaValue = string | boolean | Decimal | number | Location | null;

/** What one evaluation stands on. Indexes are those of `CompiledFormula.references`. */
export interface FormulaInput {
  value(index: number): Value;
  /** Value before this save; asked only by ISCHANGED and PRIORVALUE. */
  prior(index: number): Value;
  readonly isNew: boolean;
  readonly now: Date;
  /** IANA zone of the user: TODAY and DATEVALUE of a datetime. */
  readonly timeZone: string;
  /** `['$User', 'Id']` → its value. */
  global(path: Path): Value;
}

export interface FormulaScope {
  readonly catalog: Catalog;
  readonly object: ObjectDef;
  readonly use: FormulaUse;
  /** Type of the field that takes the result; checked and converted to when given. */
  readonly resultType?: FieldType;
  /** Digits after the point the result is rounded to, half up. */
  readonly scale?: number;
  /** Blank numbers count as 0. Off unless told. */
  readonly blanksAsZero?: boolean;
  /** Names that are not the object's: those of a flow. Other names than these and the globals then do not exist. */
  readonly resolve?: (
    text: string,
  ) => { readonly path: Path; readonly field: FieldDef; readonly name: string } | undefined;
  /** Also offers functions of Salesforce's engine that its documentation does not list for formulas. */
  readonly unlisted?: boolean;
}

export interface CompiledFormula {
  readonly type: FormulaType;
  /** Fields it names, canonical, each once, in order of first mention; formula fields stay as they are. */
  readonly references: readonly Path[];
  /** Throws `FormulaEvaluationError` where Salesforce shows `#Error!`. */
  evaluate(input: FormulaInput): Value;
}

// ── tree ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Syntax as written; `at` is an offset into the source. */
export type Node =
  | { readonly kind: 'number' | 'string'; readonly text: string; readonly at: number }
  | { readonly kind: 'constant'; readonly value: boolean | null; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly operator: boolean;
      readonly args: readonly Node[];
      readonly at: number;
    };

// ── bound tree ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Bound =
  | { readonly kind: 'literal'; readonly type: FormulaType; readonly value: FormulaValue; readonly at: number }
  | {
      readonly kind: 'field';
      readonly type: FormulaType;
      readonly index: number;
      readonly field: FieldDef;
      readonly name: string;
      readonly at: number;
    }
  | {
      readonly kind: 'global';
      readonly type: FormulaType;
      readonly path: Path;
      readonly field: Pick<FieldDef, 'type'>;
      readonly at: number;
    }
  | {
      readonly kind: 'call';
      readonly type: FormulaType;
      readonly body: Body;
      readonly args: readonly Bound[];
      readonly at: number;
    };

export interface Env {
  readonly input: FormulaInput;
}

export type Thunk = (env: Env) => FormulaValue;

/** Eager bodies get values, lazy ones decide which arguments to run. */
export type Body =
  | { readonly eager: (args: readonly FormulaValue[], env: Env) => FormulaValue }
  | { readonly lazy: (args: readonly Thunk[], env: Env) => FormulaValue };

export interface CallSite {
  /** Upper case for functions, the sign for operators. */
  readonly name: string;
  readonly operator: boolean;
  readonly args: readonly Bound[];
  readonly at: number;
  readonly scope: FormulaScope;
}

export interface TypedCall {
  readonly type: FormulaType;
  readonly body: Body;
}

/** One function: types a call, or refuses it in Salesforce's words. */
export interface FunctionSpec {
  readonly check: (call: CallSite) => TypedCall;
  /** Uses that may call it; every use when absent. */
  readonly uses?: readonly FormulaUse[];
}

export type FunctionTable = Readonly<Record<string, FunctionSpec>>;
