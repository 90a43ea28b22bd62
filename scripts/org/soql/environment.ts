import type { Catalog, FieldDef, ObjectDef, Value } from '../catalog/types.ts';
import type { Path } from './ast.ts';
import type { Calendar } from './calendar.ts';

/** SQL that limits the rows of `{row}`, as the engine's access gives it. */
export type RowLimit =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'where'; readonly sql: string; readonly parameters: readonly Value[] };

/** What binding asks of a user's rights. */
export interface QueryAccess {
  object(object: ObjectDef): { readonly read: boolean };
  canReadField(object: ObjectDef, field: FieldDef): boolean;
  rows(object: ObjectDef, right: 'read'): RowLimit;
}

/** The fields a formula field needs, as paths from its own record; undefined when the formula is unknown. */
export type FormulaResolver = (
  object: ObjectDef,
  field: FieldDef,
) => { readonly references: readonly Path[] } | undefined;

/** Everything a query means something by: metadata, rights, formulas, and who asks when. */
export interface QueryEnvironment {
  readonly catalog: Catalog;
  readonly access: QueryAccess;
  readonly formulas: FormulaResolver;
  readonly userId: string;
  readonly timeZone: string;
  /** ISO code of the user's currency: the org's one, unless it has several. */
  readonly currency: string;
  /** A calendar year from January in weeks from Sunday unless told. */
  readonly calendar?: Calendar;
  readonly now: Date;
  /** Rows of the recycle bin too. */
  readonly includeDeleted: boolean;
  /** The query's text, for the excerpt in errors; absent for trees made by GraphQL. */
  readonly source?: string;
}
