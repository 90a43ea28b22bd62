import { OrgError } from '../../errors.ts';
import type { Context, Engine, QueryPage } from '../types.ts';
import type { JobStore, StoredJob } from './job-store.ts';
import { recordRow } from './query-columns.ts';

/** Reads the result of query jobs page by page. Where a page was is kept in memory: a restart reads from the beginning. */
export function createQueryRun(engine: Pick<Engine, 'query' | 'queryMore'>, jobs: JobStore) {
  const locators = new Map<string, string>();

  function pageOf(context: Context, job: StoredJob): { readonly page: QueryPage; readonly restarted: boolean } {
    const locator = locators.get(job.id);
    if (locator !== undefined) {
      try {
        return { page: engine.queryMore(context, locator), restarted: false };
      } catch (error) {
        // The user's other queries may have closed the cursor.
        if (!(error instanceof OrgError) || error.code !== 'INVALID_QUERY_LOCATOR') throw error;
      }
    }
    const includeDeleted = job.operation === 'queryAll';
    return { page: engine.query(context, job.query ?? '', { includeDeleted }), restarted: true };
  }

  return {
    /** The job after one more page. */
    step(context: Context, job: StoredJob): StoredJob {
      const { page, restarted } = pageOf(context, job);
      if (restarted) jobs.clearRows(job.id, 'result');
      const { header = [] } = job;
      jobs.appendRows(
        job.id,
        'result',
        page.records.map((record) => recordRow(record, header)),
      );
      const processed = (restarted ? 0 : job.processed) + page.records.length;
      const locator = page.nextRecordsUrl?.split('/').at(-1);
      if (locator === undefined) locators.delete(job.id);
      else locators.set(job.id, locator);
      return { ...job, processed, state: page.done ? 'JobComplete' : 'InProgress' };
    },
    forget: (id: string): void => void locators.delete(id),
  };
}
