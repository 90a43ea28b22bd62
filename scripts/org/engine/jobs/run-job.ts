import type { Store } from '../../store/types.ts';
import { OrgError } from '../../errors.ts';
import type { Context, Engine } from '../types.ts';
import { ingestChunk } from './ingest-chunk.ts';
import type { JobStore, StoredJob } from './job-store.ts';
import { createQueryRun } from './run-query.ts';

export interface JobRunParts {
  readonly store: Store;
  readonly jobs: JobStore;
  readonly engine: Pick<Engine, 'save' | 'emptyRecycleBin' | 'query' | 'queryMore'>;
  /** Context of an active user. */
  readonly contextOf: (userId: string) => Context | undefined;
  readonly now: () => Date;
}

/** One step of a job: a chunk of an ingest, a page of a query. It is saved together with how far the job is. */
export function createJobRun({ store, jobs, engine, contextOf, now }: JobRunParts): (id: string) => boolean {
  const queries = createQueryRun(engine, jobs);

  function ingestStep(context: Context, job: StoredJob): StoredJob {
    if (job.uploadProblem !== undefined) throw new OrgError('INVALID_INPUT', job.uploadProblem);
    const rows = jobs.chunk(job.id, 'data', job.chunksDone);
    if (rows === undefined) return { ...job, state: 'JobComplete' };
    const { successful, failed, all } = ingestChunk(engine, context, job, rows);
    if (job.batchOf !== undefined) jobs.appendRows(job.id, 'result', all);
    else {
      jobs.appendRows(job.id, 'successful', successful);
      jobs.appendRows(job.id, 'failed', failed);
    }
    const chunksDone = job.chunksDone + 1;
    return {
      ...job,
      chunksDone,
      processed: job.processed + rows.length,
      failed: job.failed + failed.length,
      state: jobs.hasChunk(job.id, 'data', chunksDone) ? 'InProgress' : 'JobComplete',
    };
  }

  function advance(job: StoredJob): StoredJob {
    const context = contextOf(job.createdById);
    if (context === undefined) throw new OrgError('INACTIVE_OWNER_OR_USER', 'The user of the job is inactive');
    return job.kind === 'ingest' ? ingestStep(context, job) : queries.step(context, job);
  }

  /** The job with how long the step took, written. */
  function noted(job: StoredJob, before: StoredJob, start: number): StoredJob {
    const end = now();
    const stamped = {
      ...job,
      systemModstamp: end.toISOString(),
      processingTime: before.processingTime + end.getTime() - start,
    };
    jobs.write(stamped);
    return stamped;
  }

  /** One transaction a step, without savepoints. What stops a whole job is part of the job: nobody waits for an answer to a step. */
  function step(job: StoredJob): StoredJob {
    const start = now().getTime();
    try {
      return store.transaction(() => noted(advance(job), job, start));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const known = error instanceof OrgError && error.code === 'INVALID_INPUT';
      const code = error instanceof OrgError ? error.code : 'UNKNOWN_EXCEPTION';
      const errorMessage = `${known ? 'InvalidBatch' : code} : ${message}`;
      return noted({ ...job, state: 'Failed', errorMessage }, job, start);
    }
  }

  return (id) => {
    const job = jobs.read(id);
    if (job === undefined || (job.state !== 'UploadComplete' && job.state !== 'InProgress')) {
      queries.forget(id);
      return false;
    }
    const after = step(job);
    if (after.state !== 'InProgress') queries.forget(id);
    return after.state === 'InProgress';
  };
}
