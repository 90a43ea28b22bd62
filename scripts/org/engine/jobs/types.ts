import type { Context } from '../types.ts';

export type JobKind = 'ingest' | 'query';
export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type QueryOperation = 'query' | 'queryAll';
export type ColumnDelimiter = 'BACKQUOTE' | 'CARET' | 'COMMA' | 'PIPE' | 'SEMICOLON' | 'TAB';
export type LineEnding = 'LF' | 'CRLF';
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'Aborted' | 'JobComplete' | 'Failed';

/** How the CSV of a job is written, in both directions. */
export interface CsvForm {
  readonly columnDelimiter: ColumnDelimiter;
  readonly lineEnding: LineEnding;
}

export interface IngestRequest extends CsvForm {
  readonly operation: IngestOperation;
  readonly object: string;
  /** With upsert only: an external id, or `Id`. */
  readonly externalIdFieldName?: string;
  /** As in the address, 66. */
  readonly apiVersion: number;
}

export interface QueryJobRequest extends CsvForm {
  readonly operation: QueryOperation;
  readonly query: string;
  readonly apiVersion: number;
}

/** A job as it stands. Times are UTC with milliseconds; durations in milliseconds. */
export interface BulkJob extends CsvForm {
  readonly id: string;
  readonly kind: JobKind;
  readonly operation: IngestOperation | QueryOperation;
  readonly object: string;
  readonly externalIdFieldName?: string;
  readonly query?: string;
  readonly apiVersion: number;
  readonly state: JobState;
  readonly createdById: string;
  readonly createdDate: string;
  readonly systemModstamp: string;
  /** Rows read so far, refused ones included; a query job counts the rows of its result. */
  readonly processed: number;
  readonly failed: number;
  readonly processingTime: number;
  readonly errorMessage?: string;
}

export type ResultKind = 'successful' | 'failed' | 'unprocessed';

/** What a job of the first Bulk API is asked for. It gets its rows, or its query, in batches. */
export interface BatchJobRequest {
  readonly operation: IngestOperation | QueryOperation;
  readonly object: string;
  readonly externalIdFieldName?: string;
  readonly concurrencyMode: 'Parallel' | 'Serial';
  readonly contentType: 'CSV' | 'JSON';
  readonly apiVersion: number;
}

export interface BatchJob extends BatchJobRequest {
  readonly id: string;
  readonly state: 'Open' | 'Closed' | 'Aborted';
  readonly createdById: string;
  readonly createdDate: string;
  readonly systemModstamp: string;
}

/** Bulk API without number: each batch is a job of the same engine, worked as soon as it is there, whatever the state of its job. */
export interface BatchJobs {
  create(context: Context, request: BatchJobRequest): BatchJob;
  /** The caller's own job, or INVALIDJOB. */
  read(context: Context, id: string): BatchJob;
  close(context: Context, id: string): BatchJob;
  /** Batches that are not done stay as they are. */
  abort(context: Context, id: string): BatchJob;
  /** Takes a batch of an open job: rows, header first. */
  addRows(context: Context, id: string, rows: AsyncIterable<CsvRow>): Promise<BulkJob>;
  addQuery(context: Context, id: string, soql: string): BulkJob;
  /** Oldest first. */
  batches(context: Context, id: string): readonly BulkJob[];
  batch(context: Context, id: string, batchId: string): BulkJob;
  /** The rows as they came, header first. */
  request(context: Context, id: string, batchId: string): Iterable<CsvRow>;
  /** Id, Success, Created and Error of each row, in order, header first; of a query its records. */
  results(context: Context, id: string, batchId: string): Iterable<CsvRow>;
}

/** One line of a CSV. */
export type CsvRow = readonly string[];

/** A part of a query job's result, its header first. */
export interface QueryResult {
  readonly header: CsvRow;
  readonly rows: Iterable<CsvRow>;
  readonly count: number;
  /** Row to go on from; absent at the end. */
  readonly next?: number;
}

/** Bulk API 2.0 without its wire. Jobs are durable: a restart goes on after the last chunk of 200 that was saved. */
export interface BulkJobs {
  createIngest(context: Context, request: IngestRequest): BulkJob;
  createQuery(context: Context, request: QueryJobRequest): BulkJob;
  /** Takes the rows of an open job, header first, once. What is wrong with them is told when the job runs. */
  upload(context: Context, id: string, rows: AsyncIterable<CsvRow>): Promise<void>;
  /** The caller's own job (everybody's with ManageDataIntegrations), or NOT_FOUND. */
  read(context: Context, kind: JobKind, id: string): BulkJob;
  /** Newest last. */
  list(context: Context, kind: JobKind): readonly BulkJob[];
  /** Starts an uploaded job, or stops one; INVALIDJOBSTATE where the state does not allow it. */
  changeState(context: Context, kind: JobKind, id: string, state: 'UploadComplete' | 'Aborted'): BulkJob;
  delete(context: Context, kind: JobKind, id: string): void;
  /** Rows of an ingest job with `sf__…` columns in front, header first. */
  results(context: Context, id: string, kind: ResultKind): Iterable<CsvRow>;
  queryResults(context: Context, id: string, from: number, most: number): QueryResult;
  /** Jobs of the first Bulk API. */
  readonly batched: BatchJobs;
  /** Ends processing where it stands; a later start goes on. */
  stop(): void;
}
