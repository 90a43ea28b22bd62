import type { ObjectDef, Value } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';
import type { Context } from '../types.ts';
import type { RecordReader } from './record-reader.ts';
import type { SaveModel } from './save-model.ts';

/** A record on its way into the store. Steps of the save order read and fill `after`. */
export interface Change {
  readonly object: ObjectDef;
  readonly id: string;
  /** Absent when the record is new. */
  readonly before: Row | undefined;
  readonly after: Record<string, Value>;
  /** Fields the client or a flow wrote, canonical names. */
  readonly given: Set<string>;
}

/** One call of save: who, on what catalog, and what is to be settled when the chunk is written. */
export interface SaveWork {
  readonly context: Context;
  readonly model: SaveModel;
  /** Evaluates formulas on records of this call. */
  readonly reader: RecordReader;
  /** Time stamp of the call, one for all its records. */
  readonly stamp: string;
  /** Answers that hold for the whole call, e.g. which targets were seen to be visible. */
  readonly known: Map<string, boolean>;
  /** How many saves of automation this one lies inside; 0 for a client's own. */
  readonly depth: number;
  /** Flows that run further out, each with the record it runs for: they do not run for it again. */
  readonly running: ReadonlySet<string>;
  /** Objects that automation wrote. */
  readonly written: Set<string>;
  /** Work to do once a chunk is written, once for each key: roll-ups and totals of parents. */
  readonly pending: Map<string, () => void>;
}

/** What runs around a save of one object: standard behavior now, record-triggered flows later. */
export interface Automation {
  /** After values are read and defaults set, before any check; may fill `after`. Throws OrgError to refuse. */
  beforeSave?(change: Change, work: SaveWork): void;
  /** After the record is written. */
  afterSave?(change: Change, work: SaveWork): void;
  /** Before the record a client deletes goes to the recycle bin (not for what goes along). Throws OrgError to refuse. */
  beforeDelete?(object: ObjectDef, row: Row, work: SaveWork): void;
  afterDelete?(object: ObjectDef, row: Row, work: SaveWork): void;
  /** After a record is back from the recycle bin. */
  afterUndelete?(object: ObjectDef, row: Row, work: SaveWork): void;
}

export const isNew = (change: Change): boolean => change.before === undefined;

export const hasChanged = (change: Change, field: string): boolean =>
  change.before === undefined
    ? (change.after[field] ?? null) !== null
    : (change.before[field] ?? null) !== (change.after[field] ?? null);
