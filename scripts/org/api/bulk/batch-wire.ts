import type { BatchJob, BulkJob } from '../../engine/types.ts';
import { escapeXml } from '../errors.ts';
import type { JsonObject } from '../parse.ts';

/** How a client of the first Bulk API is answered. */
export type Wire = 'xml' | 'json';

const namespace = 'http://www.force.com/2009/06/asyncapi/dataload';

/** States of a batch by those of the job behind it. */
const states: Readonly<Record<BulkJob['state'], string>> = {
  Open: 'Queued',
  UploadComplete: 'Queued',
  InProgress: 'InProgress',
  JobComplete: 'Completed',
  Failed: 'Failed',
  Aborted: 'NotProcessed',
};

/** https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/asynch_api_reference_jobinfo.htm */
export function batchJobInfo(job: BatchJob, batches: readonly BulkJob[]): JsonObject {
  const inState = (...wanted: readonly BulkJob['state'][]): number =>
    batches.filter(({ state }) => wanted.includes(state)).length;
  const sum = (of: (batch: BulkJob) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
  const time = sum(({ processingTime }) => processingTime);
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: job.createdDate,
    systemModstamp: job.systemModstamp,
    state: job.state,
    ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName }),
    concurrencyMode: job.concurrencyMode,
    contentType: job.contentType,
    numberBatchesQueued: inState('UploadComplete'),
    numberBatchesInProgress: inState('InProgress'),
    numberBatchesCompleted: inState('JobComplete'),
    numberBatchesFailed: inState('Failed'),
    numberBatchesTotal: batches.length,
    numberRecordsProcessed: sum(({ processed }) => processed),
    numberRetries: 0,
    apiVersion: job.apiVersion.toFixed(1),
    numberRecordsFailed: sum(({ failed }) => failed),
    totalProcessingTime: time,
    apiActiveProcessingTime: time,
    apexProcessingTime: 0,
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/asynch_api_reference_batchinfo.htm */
export const batchInfo = (jobId: string, batch: BulkJob): JsonObject => ({
  id: batch.id,
  jobId,
  state: states[batch.state],
  ...(batch.errorMessage === undefined ? {} : { stateMessage: batch.errorMessage }),
  createdDate: batch.createdDate,
  systemModstamp: batch.systemModstamp,
  numberRecordsProcessed: batch.processed,
  numberRecordsFailed: batch.failed,
  totalProcessingTime: batch.processingTime,
  apiActiveProcessingTime: batch.processingTime,
  apexProcessingTime: 0,
});

const elements = (tree: JsonObject): string =>
  Object.entries(tree)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('');

const xmlText = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>${content}`;
const root = (name: string, content: string): string => xmlText(`<${name} xmlns="${namespace}">${content}</${name}>`);

/** One thing, as `<jobInfo>` or as the plain object. */
export const oneAnswer = (wire: Wire, name: string, value: JsonObject, status = 200): Response =>
  answer(wire, status, wire === 'json' ? JSON.stringify(value) : root(name, elements(value)));

/** Batches of a job: `<batchInfoList>` of `<batchInfo>`, `{ batchInfo: [] }` in JSON. */
export const batchList = (wire: Wire, batches: readonly JsonObject[]): Response =>
  answer(
    wire,
    200,
    wire === 'json'
      ? JSON.stringify({ batchInfo: batches })
      : root('batchInfoList', batches.map((batch) => `<batchInfo>${elements(batch)}</batchInfo>`).join('')),
  );

/** Ids of the parts of a query's result. */
export const resultList = (wire: Wire, ids: readonly string[]): Response =>
  answer(
    wire,
    200,
    wire === 'json'
      ? JSON.stringify(ids)
      : root('result-list', ids.map((id) => `<result>${escapeXml(id)}</result>`).join('')),
  );

function answer(wire: Wire, status: number, text: string): Response {
  const type = wire === 'json' ? 'application/json' : 'application/xml';
  return new Response(text, { status, headers: { 'Content-Type': `${type};charset=UTF-8` } });
}
