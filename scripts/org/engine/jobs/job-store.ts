import type { Store } from '../../store/types.ts';
import type { BatchJob, BulkJob, CsvRow } from './types.ts';

/** A job and how far it is: what a restart needs to go on. */
export interface StoredJob extends BulkJob {
  /** The job this is a batch of. */
  readonly batchOf?: string;
  /** First line of the upload, or columns of the query's result. */
  readonly header?: CsvRow;
  readonly uploaded: boolean;
  /** What is wrong with the upload. */
  readonly uploadProblem?: string;
  /** Chunks of the upload that are done. */
  readonly chunksDone: number;
}

/** Rows of a job: its upload, and what came of them. */
export type Rows = 'data' | 'successful' | 'failed' | 'result';

/** Jobs in the database of the org. Rows are kept in the chunks they are worked in. */
export interface JobStore {
  read(id: string): StoredJob | undefined;
  write(job: StoredJob): void;
  all(): readonly StoredJob[];
  readBatchJob(id: string): BatchJob | undefined;
  writeBatchJob(job: BatchJob): void;
  delete(id: string): void;
  appendRows(id: string, kind: Rows, rows: readonly CsvRow[]): void;
  /** Several chunks in one transaction. */
  appendChunks(id: string, kind: Rows, chunks: ReadonlyArray<readonly CsvRow[]>): void;
  hasChunk(id: string, kind: Rows, number: number): boolean;
  chunk(id: string, kind: Rows, number: number): readonly CsvRow[] | undefined;
  /** All rows of a kind, from a chunk on. */
  rows(id: string, kind: Rows, fromChunk?: number): Iterable<CsvRow>;
  clearRows(id: string, kind: Rows): void;
}

const bucket = 'bulk-job';
const batchBucket = 'batch-job';
const kinds: readonly Rows[] = ['data', 'successful', 'failed', 'result'];

export function createJobStore({ kv, parts, transaction }: Pick<Store, 'kv' | 'parts' | 'transaction'>): JobStore {
  const parsed = (text: string | undefined): StoredJob | undefined =>
    text === undefined ? undefined : (JSON.parse(text) as StoredJob);
  const chunk = (id: string, kind: Rows, number: number): readonly CsvRow[] | undefined => {
    const text = parts.read(`${id}/${kind}`, number);
    return text === undefined ? undefined : (JSON.parse(text) as CsvRow[]);
  };
  const appendRows = (id: string, kind: Rows, rows: readonly CsvRow[]): void => {
    if (rows.length > 0) parts.append(`${id}/${kind}`, JSON.stringify(rows));
  };
  return {
    read: (id) => parsed(kv.get(bucket, id)),
    write: (job) => kv.set(bucket, job.id, JSON.stringify(job)),
    all: () => kv.entries(bucket).flatMap(([, text]) => parsed(text) ?? []),
    readBatchJob(id) {
      const text = kv.get(batchBucket, id);
      return text === undefined ? undefined : (JSON.parse(text) as BatchJob);
    },
    writeBatchJob: (job) => kv.set(batchBucket, job.id, JSON.stringify(job)),
    delete(id) {
      kv.delete(bucket, id);
      for (const kind of kinds) parts.clear(`${id}/${kind}`);
    },
    appendRows,
    appendChunks: (id, kind, chunks) => transaction(() => chunks.forEach((rows) => appendRows(id, kind, rows))),
    hasChunk: (id, kind, number) => parts.read(`${id}/${kind}`, number) !== undefined,
    chunk,
    *rows(id, kind, fromChunk = 0) {
      for (let number = fromChunk; ; number += 1) {
        const rows = chunk(id, kind, number);
        if (rows === undefined) return;
        yield* rows;
      }
    },
    clearRows: (id, kind) => parts.clear(`${id}/${kind}`),
  };
}
