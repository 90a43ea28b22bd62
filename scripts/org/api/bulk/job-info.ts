import type { BulkJob } from '../../engine/types.ts';
import type { JsonObject } from '../parse.ts';

const time = (iso: string): string => iso.replace(/Z$/, '+0000');

/** What a job is, as creating and changing it answers. */
export function jobInfo(job: BulkJob): JsonObject {
  const { id, operation, object, createdById, state, apiVersion, lineEnding, columnDelimiter } = job;
  return {
    id,
    operation,
    object,
    createdById,
    createdDate: time(job.createdDate),
    systemModstamp: time(job.systemModstamp),
    state,
    ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName }),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion,
    ...(job.kind === 'ingest' && state === 'Open'
      ? { contentUrl: `services/data/v${apiVersion.toFixed(1)}/jobs/ingest/${id}/batches` }
      : {}),
    lineEnding,
    columnDelimiter,
  };
}

/** The same with how far it is: https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/get_job_info.htm */
export const jobProgress = (job: BulkJob): JsonObject => ({
  ...jobInfo(job),
  jobType: job.kind === 'ingest' ? 'V2Ingest' : 'V2Query',
  numberRecordsProcessed: job.processed,
  ...(job.kind === 'ingest' ? { numberRecordsFailed: job.failed, apexProcessingTime: 0 } : {}),
  ...(job.kind === 'ingest' ? { apiActiveProcessingTime: job.processingTime } : { isPkChunkingSupported: false }),
  ...(job.errorMessage === undefined ? {} : { errorMessage: job.errorMessage }),
  retries: 0,
  totalProcessingTime: job.processingTime,
});
