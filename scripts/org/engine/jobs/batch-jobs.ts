import { objectOf } from '../../catalog/lookup.ts';
import { toLongId } from '../../catalog/record-id.ts';
import type { Store } from '../../store/types.ts';
import { OrgError } from '../../errors.ts';
import type { Context, Engine } from '../types.ts';
import { checkIngest, invalid } from './check-ingest.ts';
import type { JobStore, StoredJob } from './job-store.ts';
import { bulkQueryColumns } from './query-columns.ts';
import { takeUpload } from './take-upload.ts';
import type {
  BatchJob,
  BatchJobRequest,
  BatchJobs,
  CsvForm,
  IngestOperation,
  IngestRequest,
  QueryJobRequest,
} from './types.ts';
import type { WorkQueue } from './work-queue.ts';

export interface BatchJobParts {
  readonly store: Store;
  readonly engine: Pick<Engine, 'queryColumns'>;
  readonly now: () => Date;
  readonly jobs: JobStore;
  readonly queue: WorkQueue;
  readonly begin: (context: Context, request: IngestRequest | QueryJobRequest, more: Partial<StoredJob>) => StoredJob;
  readonly isTheirs: (context: Context, job: { readonly createdById: string }) => boolean;
}

const prefix = '750';
const form: CsvForm = { columnDelimiter: 'COMMA', lineEnding: 'LF' };

const isQuery = ({ operation }: Pick<BatchJob, 'operation'>): boolean =>
  operation === 'query' || operation === 'queryAll';

/** Jobs of the first Bulk API over those of the second: a batch is a job that keeps the order of its rows. */
export function createBatchJobs({ store, engine, now, jobs, queue, begin, isTheirs }: BatchJobParts): BatchJobs {
  function find(context: Context, id: string): BatchJob {
    const job = jobs.readBatchJob(toLongId(id) ?? id);
    if (job === undefined || !isTheirs(context, job)) throw invalid(`Invalid job id: ${id}`);
    return job;
  }

  function open(context: Context, id: string): BatchJob {
    const job = find(context, id);
    if (job.state !== 'Open') throw new OrgError('INVALIDJOBSTATE', `Cannot add a batch to a job that is ${job.state}`);
    return job;
  }

  const all = ({ id }: BatchJob): readonly StoredJob[] =>
    jobs.all().filter((batch) => batch.batchOf === id && batch.state !== 'Open');

  function batch(context: Context, id: string, batchId: string): StoredJob {
    const job = find(context, id);
    const found = jobs.read(toLongId(batchId) ?? batchId);
    if (found?.batchOf !== job.id) throw new OrgError('INVALID_OPERATION', `Invalid batch id: ${batchId}`);
    return found;
  }

  /** A query that cannot be run fails its batch, not the call. */
  function planOf(context: Context, query: string): Partial<StoredJob> {
    try {
      return { header: bulkQueryColumns(engine, context, query).columns, state: 'UploadComplete' };
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      const errorMessage = `InvalidBatch : Failed to process query: ${error.code}: ${error.message}`;
      return { state: 'Failed', errorMessage };
    }
  }

  function changed(job: BatchJob, state: BatchJob['state']): BatchJob {
    if (job.state !== 'Open' && job.state !== state) {
      throw new OrgError('INVALIDJOBSTATE', `The job is ${job.state} and cannot be ${state}`);
    }
    const after = { ...job, state, systemModstamp: now().toISOString() };
    jobs.writeBatchJob(after);
    return after;
  }

  return {
    create(context, request) {
      const { object, key } = checked(context, request);
      const createdDate = now().toISOString();
      const job: BatchJob = {
        ...request,
        id: store.nextId(prefix),
        object,
        ...(key === undefined ? {} : { externalIdFieldName: key }),
        state: 'Open',
        createdById: context.user.userId,
        createdDate,
        systemModstamp: createdDate,
      };
      jobs.writeBatchJob(job);
      return job;
    },
    read: find,
    close: (context, id) => changed(find(context, id), 'Closed'),
    abort(context, id) {
      const job = find(context, id);
      return store.transaction(() => {
        for (const each of all(job)) {
          if (each.state === 'UploadComplete' || each.state === 'InProgress') {
            jobs.write({ ...each, state: 'Aborted', systemModstamp: now().toISOString() });
          }
        }
        return changed(job, 'Aborted');
      });
    },
    async addRows(context, id, rows) {
      const job = open(context, id);
      if (isQuery(job)) throw invalid(`A batch of a ${job.operation} job is a query`);
      const operation = job.operation as IngestOperation;
      const { id: batchOf, object, externalIdFieldName, apiVersion } = job;
      const request = { operation, object, apiVersion, ...form };
      const begun = begin(context, request, {
        batchOf,
        object,
        ...(externalIdFieldName ? { externalIdFieldName } : {}),
      });
      const taken = await takeUpload(jobs, begun, rows);
      if (taken.header === undefined && taken.uploadProblem === undefined) {
        jobs.delete(begun.id);
        throw new OrgError('MISSING_ARGUMENT', 'The batch is empty');
      }
      open(context, id);
      const queued: StoredJob = { ...begun, ...taken, uploaded: true, state: 'UploadComplete' };
      jobs.write(queued);
      queue.add(queued.id);
      return queued;
    },
    addQuery(context, id, query) {
      const job = open(context, id);
      const { id: batchOf, operation, apiVersion } = job;
      if (operation !== 'query' && operation !== 'queryAll') throw invalid(`The job is no query but ${operation}`);
      const more = { kind: 'query', object: job.object, uploaded: true, batchOf } as const;
      return begin(context, { operation, query, apiVersion, ...form }, { ...more, ...planOf(context, query) });
    },
    batches: (context, id) => all(find(context, id)),
    batch,
    *request(context, id, batchId) {
      const { id: own, header = [], query } = batch(context, id, batchId);
      if (query !== undefined) return yield [query];
      yield header;
      yield* jobs.rows(own, 'data');
    },
    *results(context, id, batchId) {
      const { id: own, kind, header = [], state } = batch(context, id, batchId);
      if (state !== 'JobComplete' && state !== 'Failed') {
        throw new OrgError('INVALIDJOBSTATE', 'Batch not completed');
      }
      yield kind === 'query' ? header : ['Id', 'Success', 'Created', 'Error'];
      yield* jobs.rows(own, 'result');
    },
  };
}

/** The object's name as it is, and the key of an upsert; INVALIDJOB where the job could never run. */
function checked(context: Context, request: BatchJobRequest): { readonly object: string; readonly key?: string } {
  if (!isQuery(request)) return checkIngest(context, { ...request, operation: request.operation as IngestOperation });
  const object = objectOf(context.catalog, request.object);
  if (object === undefined || !context.access.object(object).read) {
    throw invalid(`Unable to find object: ${request.object}`);
  }
  return { object: object.name };
}
