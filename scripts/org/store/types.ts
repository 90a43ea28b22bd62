import type { Catalog, FieldDef, ObjectDef, Value } from '../catalog/types.ts';

/** A stored record: canonical field names to stored values. Formula fields are never in it. */
export type Row = Readonly<Record<string, Value>>;

/** Evaluates formula field `key` (`Visit__c.Progress__c`) on the values of the fields it refers to, in the order of its references. */
export type FormulaEvaluator = (key: string, args: readonly Value[]) => Value;

/**
 * The only holder of a SQLite connection. One table an object, one column a stored field, both named as in the catalog;
 * text columns compare case-insensitively (Unicode) unless the field is case-sensitive. `IsDeleted` rows are the recycle bin.
 */
export interface Store {
  /** Runs `work` in one transaction; nested calls are savepoints; a throw rolls back. */
  transaction<T>(work: () => T): T;
  /** Creates and alters tables and indexes so that every object of the catalog can be stored; never drops a column with data. */
  syncSchema(catalog: Catalog): void;
  /** Runs a compiled query. `evaluate` answers the SQL function `formula(key, …)` while it runs. Booleans come back as 0/1: the shape restores them. */
  select(sql: string, parameters: readonly Value[], evaluate?: FormulaEvaluator): readonly Row[];
  /** The first column of a compiled query, for answers of one column: far cheaper than rows. */
  column(sql: string, parameters: readonly Value[], evaluate?: FormulaEvaluator): readonly Value[];
  /** Runs a compiled query with one column of JSON texts, `json`: how many there are, and all of them in UTF-8 with commas between. */
  json(
    sql: string,
    parameters: readonly Value[],
    evaluate?: FormulaEvaluator,
  ): { readonly count: number; readonly records: Uint8Array };
  /** One record by 18-character id, deleted ones included, booleans restored; undefined if there is none. */
  read(object: ObjectDef, id: string): Row | undefined;
  /** Whether a record is there or in the recycle bin; undefined if there is none. Cheaper than reading it. */
  state(object: ObjectDef, id: string): 'alive' | 'deleted' | undefined;
  /** Ids of the records outside the recycle bin whose `field` has the value. */
  holders(object: ObjectDef, field: FieldDef, value: Value): readonly string[];
  /** Records whose `field` has one of `values`, deleted ones left out. */
  find(object: ObjectDef, field: string, values: readonly Value[]): readonly Row[];
  insert(object: ObjectDef, row: Row): void;
  update(object: ObjectDef, id: string, changes: Row): void;
  /** Removes for good (the recycle bin is `update` of IsDeleted). */
  remove(object: ObjectDef, id: string): void;
  /** How many times a record was written or removed since the store was opened: tells whether work has written anything. */
  writes(): number;
  /** Next 18-character id for a key prefix; survives restarts, never repeats. */
  nextId(keyPrefix: string): string;
  /** Next number of a named sequence (autonumbers), from `start`. */
  nextNumber(sequence: string, start: number): number;
  /** Settings and sessions: a durable string map in named buckets. */
  readonly kv: {
    get(bucket: string, key: string): string | undefined;
    set(bucket: string, key: string, value: string): void;
    delete(bucket: string, key: string): void;
    entries(bucket: string): ReadonlyArray<readonly [string, string]>;
  };
  /** Deployed files in package form, bytes by path. */
  readonly files: {
    all(): ReadonlyMap<string, Uint8Array>;
    put(path: string, content: Uint8Array): void;
    delete(path: string): void;
  };
  /** Long texts in numbered parts, the first is 0: what bulk jobs were given and have made. */
  readonly parts: {
    append(name: string, content: string): void;
    read(name: string, number: number): string | undefined;
    clear(name: string): void;
  };
  close(): void;
}
