import { Hono, type Context as HttpContext } from 'hono';
import type { BatchJob, BatchJobs, Context, CsvRow, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { accessToken, notFound, parseVersion } from '../request.ts';
import { batchFailure } from './batch-error.ts';
import { atMost, batchJobRequest, jobInfoIn, recordRows } from './batch-request.ts';
import { batchInfo, batchJobInfo, batchList, oneAnswer, resultList, type Wire } from './batch-wire.ts';
import { csvResponse } from './csv-response.ts';
import { csvRows } from './read-csv.ts';

const path = '/services/async/:version/job';
const form = { columnDelimiter: 'COMMA', lineEnding: 'LF' } as const;
const nothingFound = 'Records not found for this query';

/** The first Bulk API, on the jobs of the second: https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/asynch_api_intro.htm */
export function batchRoutes(engine: Engine): Hono {
  const app = new Hono();
  const batched = (): BatchJobs => engine.jobs.batched;
  const caller = (c: HttpContext): Context => {
    parseVersion(`v${c.req.param('version')}`);
    return engine.contextOf(c.req.header('x-sfdc-session') ?? accessToken(c));
  };
  const told = (c: HttpContext, context: Context, job: BatchJob, status = 200): Response =>
    oneAnswer(wireOf(c), 'jobInfo', batchJobInfo(job, batched().batches(context, job.id)), status);
  const ids = (c: HttpContext): readonly [string, string] => [c.req.param('id') ?? '', c.req.param('batch') ?? ''];

  app.post(path, async (c) => {
    const context = caller(c);
    const request = batchJobRequest(jobInfoIn(await c.req.text(), isJson(c)), Number(c.req.param('version')));
    return told(c, context, batched().create(context, request), 201);
  });
  app.get(`${path}/:id`, (c) => told(c, caller(c), batched().read(caller(c), c.req.param('id'))));
  app.post(`${path}/:id`, async (c) => {
    const context = caller(c);
    const { state } = jobInfoIn(await c.req.text(), isJson(c));
    if (state !== 'Closed' && state !== 'Aborted') {
      throw new OrgError('INVALIDJOBSTATE', `A job can be set to Closed or Aborted, not to ${String(state)}`);
    }
    const id = c.req.param('id');
    return told(c, context, state === 'Closed' ? batched().close(context, id) : batched().abort(context, id));
  });

  app.post(`${path}/:id/batch`, async (c) => {
    const context = caller(c);
    if (/^true|chunkSize/i.test(c.req.header('sforce-enable-pkchunking') ?? '')) {
      throw new OrgError('FUNCTIONALITY_NOT_ENABLED', 'The local org does not offer PK chunking');
    }
    const job = batched().read(context, c.req.param('id'));
    const batch = job.operation.startsWith('query')
      ? batched().addQuery(context, job.id, queryIn(await c.req.text()))
      : await batched().addRows(context, job.id, atMost(await rowsIn(c, job)));
    return oneAnswer(wireOf(c), 'batchInfo', batchInfo(job.id, batch), 201);
  });
  app.get(`${path}/:id/batch`, (c) => {
    const context = caller(c);
    const job = batched().read(context, c.req.param('id'));
    return batchList(
      wireOf(c),
      batched()
        .batches(context, job.id)
        .map((batch) => batchInfo(job.id, batch)),
    );
  });
  app.get(`${path}/:id/batch/:batch`, (c) => {
    const context = caller(c);
    const batch = batched().batch(context, ...ids(c));
    return oneAnswer(wireOf(c), 'batchInfo', batchInfo(batched().read(context, ids(c)[0]).id, batch));
  });

  app.get(`${path}/:id/batch/:batch/request`, (c) => {
    const [header, ...rows] = batched().request(caller(c), ...ids(c));
    const { query } = batched().batch(caller(c), ...ids(c));
    return query === undefined ? csvResponse([header ?? [], ...rows], form) : c.text(query);
  });
  app.get(`${path}/:id/batch/:batch/result`, (c) => {
    const context = caller(c);
    const job = batched().read(context, ids(c)[0]);
    const batch = batched().batch(context, ...ids(c));
    const results = batched().results(context, ...ids(c));
    if (batch.query !== undefined) {
      results[Symbol.iterator]().next();
      return resultList(wireOf(c), batch.state === 'JobComplete' ? [resultId(batch.id)] : []);
    }
    if (job.contentType === 'JSON') return c.json([...results].slice(1).map(jsonResult));
    return csvResponse(started(results), form);
  });
  app.get(`${path}/:id/batch/:batch/result/:result`, (c) => {
    const context = caller(c);
    const job = batched().read(context, ids(c)[0]);
    const batch = batched().batch(context, ...ids(c));
    if (c.req.param('result') !== resultId(batch.id)) throw notFound();
    const results = batched().results(context, ...ids(c));
    if (job.contentType === 'JSON') return c.json(jsonRecords(batch.object, [...results]));
    return csvResponse(batch.processed === 0 ? [[nothingFound]] : started(results), form);
  });

  app.all('/services/async/*', () => {
    throw notFound();
  });
  app.onError((error, c) => batchFailure(error, wireOf(c)));
  return app;
}

const isJson = (c: HttpContext): boolean => /^application\/json\b/i.test(c.req.header('content-type') ?? '');

/** JSON for those who ask for it or send it, XML for all others. */
export const wireOf = (c: HttpContext): Wire =>
  isJson(c) || /^application\/json\b/i.test(c.req.header('accept') ?? '') ? 'json' : 'xml';

/** A query has one result: its batch's id as one of results. */
const resultId = (batchId: string): string => `752${batchId.slice(3)}`;

function queryIn(text: string): string {
  if (text.trim() === '') throw new OrgError('MISSING_ARGUMENT', 'The batch is empty');
  return text;
}

async function rowsIn(c: HttpContext, job: BatchJob): Promise<AsyncIterable<CsvRow> | Iterable<CsvRow>> {
  if (job.contentType === 'JSON') return recordRows(await c.req.text());
  const type = c.req.header('content-type') ?? '';
  if (/^text\/csv\b/i.test(type)) return csvRows(c.req.raw.body, { columnDelimiter: 'COMMA' });
  throw new OrgError('MISSING_ARGUMENT', `The Content-Type ${type} does not match the contentType of the job: CSV`);
}

/** Takes the header at once: what is refused is refused before the answer has begun. */
function started(rows: Iterable<CsvRow>): Iterable<CsvRow> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  return (function* () {
    for (let next = first; !next.done; next = iterator.next()) yield next.value;
  })();
}

const jsonResult = ([id = '', success, created, error = '']: CsvRow) => ({
  success: success === 'true',
  created: created === 'true',
  id: id === '' ? null : id,
  errors: error === '' ? [] : error.split(';').map(jsonError),
});

/** `CODE:message:Field__c --` as an object. */
function jsonError(text: string) {
  const [, statusCode = 'UNKNOWN_EXCEPTION', message = text, fields = ''] = /^(\w+):(.*):(.*?) ?--$/s.exec(text) ?? [];
  return { statusCode, message, fields: fields === '' ? [] : fields.split(','), extendedErrorDetails: null };
}

const jsonRecords = (type: string, [header = [], ...rows]: readonly CsvRow[]) =>
  rows.map((row) => ({
    attributes: { type },
    ...Object.fromEntries(header.map((name, index) => [name, row[index] === '' ? null : row[index]])),
  }));
