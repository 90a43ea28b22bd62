import { toLongId } from '../../catalog/record-id.ts';
import { OrgError } from '../../errors.ts';
import type { Context, Engine } from '../types.ts';
import { createBatchJobs } from './batch-jobs.ts';
import { checkIngest } from './check-ingest.ts';
import { createJobStore, type StoredJob } from './job-store.ts';
import { bulkQueryColumns } from './query-columns.ts';
import { createJobRun, type JobRunParts } from './run-job.ts';
import { takeUpload } from './take-upload.ts';
import type { BulkJobs, IngestRequest, JobKind, QueryJobRequest, ResultKind } from './types.ts';
import { createWorkQueue } from './work-queue.ts';

const prefix = '750';
const batchPrefix = '751';

/** Rows in each chunk of a query's result but the last: a page of a query. */
const pageSize = 2000;

const wrongState = (job: StoredJob, wanted: string): OrgError =>
  new OrgError('INVALIDJOBSTATE', `The job ${job.id} is ${job.state} and cannot be ${wanted}`);

/** Bulk jobs of an org. What was under way when the org ended goes on at once. */
export function createJobs(
  parts: Omit<JobRunParts, 'jobs'> & { readonly engine: Pick<Engine, 'queryColumns'> },
): BulkJobs {
  const { store, engine, now } = parts;
  const jobs = createJobStore(store);
  const queue = createWorkQueue(createJobRun({ ...parts, jobs }));
  const uploading = new Set<string>();
  for (const { id, state, batchOf } of jobs.all()) {
    if (state === 'UploadComplete' || state === 'InProgress') queue.add(id);
    // A batch whose upload was cut off was never acknowledged.
    else if (batchOf !== undefined && state === 'Open') jobs.delete(id);
  }

  function begin(context: Context, request: IngestRequest | QueryJobRequest, more: Partial<StoredJob>): StoredJob {
    const createdDate = now().toISOString();
    const job: StoredJob = {
      ...request,
      id: store.nextId(more.batchOf === undefined ? prefix : batchPrefix),
      kind: 'ingest',
      object: '',
      state: 'Open',
      createdById: context.user.userId,
      createdDate,
      systemModstamp: createdDate,
      processed: 0,
      failed: 0,
      processingTime: 0,
      uploaded: false,
      chunksDone: 0,
      ...more,
    };
    jobs.write(job);
    if (job.state === 'UploadComplete') queue.add(job.id);
    return job;
  }

  const isTheirs = ({ user, access }: Context, job: { readonly createdById: string }): boolean =>
    job.createdById === user.userId || access.hasPermission('ManageDataIntegrations');

  function find(context: Context, kind: JobKind, id: string): StoredJob {
    const job = jobs.read(toLongId(id) ?? id);
    if (job === undefined || job.kind !== kind || job.batchOf !== undefined || !isTheirs(context, job)) {
      throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    }
    return job;
  }

  return {
    createIngest(context, request) {
      const { object, key } = checkIngest(context, request);
      return begin(context, request, { object, ...(key === undefined ? {} : { externalIdFieldName: key }) });
    },
    createQuery(context, request) {
      const { object, columns } = bulkQueryColumns(engine, context, request.query);
      return begin(context, request, {
        kind: 'query',
        object,
        header: columns,
        state: 'UploadComplete',
        uploaded: true,
      });
    },
    async upload(context, givenId, rows) {
      const job = find(context, 'ingest', givenId);
      const { id } = job;
      if (job.state !== 'Open') throw wrongState(job, 'given data');
      if (job.uploaded || uploading.has(id)) {
        throw new OrgError(
          'INVALIDJOBSTATE',
          `Found multiple contents for job: <${id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
        );
      }
      uploading.add(id);
      try {
        const taken = await takeUpload(jobs, job, rows);
        const after = find(context, 'ingest', id);
        if (after.state !== 'Open') throw wrongState(after, 'given data');
        jobs.write({ ...after, ...taken, uploaded: true, systemModstamp: now().toISOString() });
      } finally {
        uploading.delete(id);
      }
    },
    read: find,
    list: (context, kind) =>
      jobs.all().filter((job) => job.kind === kind && job.batchOf === undefined && isTheirs(context, job)),
    changeState(context, kind, givenId, state) {
      const job = find(context, kind, givenId);
      const { id } = job;
      const starts = state === 'UploadComplete';
      const allowed = starts ? job.state === 'Open' : ['Open', 'UploadComplete', 'InProgress'].includes(job.state);
      if (!allowed || uploading.has(id)) throw wrongState(job, starts ? 'closed' : 'aborted');
      const changed = { ...job, state, systemModstamp: now().toISOString() };
      jobs.write(changed);
      if (starts) queue.add(id);
      return changed;
    },
    delete(context, kind, id) {
      const job = find(context, kind, id);
      if (job.state === 'Open' || job.state === 'InProgress') throw wrongState(job, 'deleted');
      store.transaction(() => jobs.delete(job.id));
    },
    results(context, id, kind) {
      const job = find(context, 'ingest', id);
      if (job.state === 'Open') throw wrongState(job, 'asked for results');
      return resultsOf(job, kind);
    },
    queryResults(context, id, from, most) {
      const job = find(context, 'query', id);
      if (job.state !== 'JobComplete') throw wrongState(job, 'asked for results');
      const count = Math.max(0, Math.min(most, job.processed - from));
      const { header = [] } = job;
      const next = from + count < job.processed ? { next: from + count } : {};
      return {
        header,
        rows: slice(jobs.rows(job.id, 'result', Math.floor(from / pageSize)), from % pageSize, count),
        count,
        ...next,
      };
    },
    batched: createBatchJobs({ store, engine, now, jobs, queue, begin, isTheirs }),
    stop: () => queue.stop(),
  };

  function* resultsOf(job: StoredJob, kind: ResultKind) {
    const { header = [] } = job;
    const first = { successful: ['sf__Id', 'sf__Created'], failed: ['sf__Id', 'sf__Error'], unprocessed: [] };
    yield [...first[kind], ...header];
    if (kind !== 'unprocessed') yield* jobs.rows(job.id, kind);
    else yield* jobs.rows(job.id, 'data', job.chunksDone);
  }
}

function* slice<Item>(items: Iterable<Item>, from: number, count: number): Generator<Item> {
  let index = 0;
  for (const item of items) {
    if (index >= from + count) return;
    if (index >= from) yield item;
    index += 1;
  }
}
