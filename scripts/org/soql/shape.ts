import type { ObjectDef, Value } from '../catalog/types.ts';
import type { OutputOf } from './bound.ts';

/** What a record answers, each value by the name of its column in the SQL result. */
export type Shape = { readonly object: ObjectDef; readonly outputs: readonly OutputOf<string>[] };

export interface CompiledChild {
  readonly name: string;
  readonly query: CompiledQuery;
  /** Column that holds the parent's id. */
  readonly keyColumn: string;
}

export interface CompiledQuery {
  readonly kind: 'records' | 'aggregate' | 'count';
  readonly sql: string;
  /** In a child, the JSON array of the parents' ids goes to `idsAt`. */
  readonly parameters: readonly Value[];
  readonly idsAt?: number;
  readonly shape: Shape;
  /** Column of the record's id; of the count where the kind is `count`. */
  readonly idColumn: string;
  readonly children: readonly CompiledChild[];
}
