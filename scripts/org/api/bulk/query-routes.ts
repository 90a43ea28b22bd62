import { Hono } from 'hono';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { objectIn } from '../parse.ts';
import type { OrgEnv } from '../request.ts';
import { csvResponse } from './csv-response.ts';
import { jobInfo } from './job-info.ts';
import { queryJobRequest } from './job-request.ts';
import { locatorOf, offsetIn } from './locator.ts';

const path = '/services/data/:version/jobs/query';
const rowsUnlessTold = 100_000;

/** Creating query jobs and reading their results: https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/queries.htm */
export function queryRoutes(engine: Engine): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>();

  app.post(path, async (c) => {
    const request = queryJobRequest(objectIn(parseJson(await c.req.text())), c.get('version'));
    return c.json(jobInfo(engine.jobs.createQuery(c.get('context'), request)));
  });

  app.get(`${path}/:id/results`, (c) => {
    const job = engine.jobs.read(c.get('context'), 'query', c.req.param('id'));
    const from = offsetIn(c.req.query('locator') ?? null);
    const most = maxRecords(c.req.query('maxRecords'));
    const { header, rows, count, next } = engine.jobs.queryResults(c.get('context'), job.id, from, most);
    return csvResponse(withHeader(header, rows), job, {
      'Sforce-NumberOfRecords': String(count),
      'Sforce-Locator': next === undefined ? 'null' : locatorOf(next),
    });
  });

  return app;
}

function maxRecords(text: string | undefined): number {
  if (text === undefined) return rowsUnlessTold;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new OrgError('INVALID_INPUT', `maxRecords must be a whole number above 0: ${text}`);
  return Number(text);
}

function* withHeader<Row>(header: Row, rows: Iterable<Row>): Generator<Row> {
  yield header;
  yield* rows;
}
