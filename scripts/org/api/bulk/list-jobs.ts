import type { BulkJob, JobKind } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import type { JsonObject } from '../parse.ts';
import { jobInfo } from './job-info.ts';
import { offsetIn, locatorOf } from './locator.ts';

const pageSize = 1000;

/** A page of jobs: at most 1,000, more by `queryLocator`. There are only Bulk API 2.0 jobs, run in parallel. */
export function jobPage(jobs: readonly BulkJob[], kind: JobKind, query: URLSearchParams, version: string): JsonObject {
  const type = kind === 'ingest' ? 'V2Ingest' : 'V2Query';
  const mode = query.get('concurrencyMode') ?? 'Parallel';
  if (!/^(parallel|serial)$/i.test(mode)) {
    throw new OrgError('INVALID_INPUT', `concurrencyMode must be parallel or serial: ${mode}`);
  }
  const wanted = (query.get('jobType') ?? type) === type && /^parallel$/i.test(mode) ? jobs : [];
  const from = offsetIn(query.get('queryLocator'));
  const until = from + pageSize;
  const done = until >= wanted.length;
  return {
    done,
    records: wanted.slice(from, until).map((job) => ({ ...jobInfo(job), jobType: type })),
    nextRecordsUrl: done ? null : `/services/data/${version}/jobs/${kind}?queryLocator=${locatorOf(until)}`,
  };
}
