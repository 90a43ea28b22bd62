import type { Context } from '../../engine/types.ts';

/** `nested` is an object of its own: a parent in a path, or a value such as `ReferenceTo`. */
export type ColumnType = 'id' | 'string' | 'boolean' | 'int' | 'double' | 'datetime' | 'nested';

/** A row by column name; a parent is a row of its own. */
export interface ToolingRow {
  readonly [column: string]: string | number | boolean | null | ToolingRow | readonly string[];
}

/** An object of the Tooling API: rows made from metadata when asked for. */
export interface ToolingTable {
  readonly name: string;
  readonly label: string;
  readonly keyPrefix: string | null;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: (context: Context) => readonly ToolingRow[];
  /** Definitions of objects and fields are filtered by equals and IN only, joined by AND, and never counted or grouped. */
  readonly definition?: boolean;
  /** One of these must be filtered by. */
  readonly filterBy?: readonly string[];
}
