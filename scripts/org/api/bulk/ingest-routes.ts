import { Hono, type Context as HttpContext } from 'hono';
import type { Engine, ResultKind } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { objectIn } from '../parse.ts';
import type { OrgEnv } from '../request.ts';
import { csvResponse } from './csv-response.ts';
import { ingestRequest } from './job-request.ts';
import { jobInfo } from './job-info.ts';
import { csvRows } from './read-csv.ts';

const path = '/services/data/:version/jobs/ingest';

const results: Readonly<Record<string, ResultKind>> = {
  successfulresults: 'successful',
  failedresults: 'failed',
  unprocessedrecords: 'unprocessed',
};

/** Creating, filling and reading ingest jobs: https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/bulk_api_2_0_ingest.htm */
export function ingestRoutes(engine: Engine): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>();

  app.post(path, async (c) => {
    const context = c.get('context');
    const type = c.req.header('content-type') ?? '';
    if (!/^multipart\/form-data/i.test(type)) {
      const job = engine.jobs.createIngest(
        context,
        ingestRequest(objectIn(parseJson(await c.req.text())), c.get('version')),
      );
      return c.json(jobInfo(job));
    }
    const { told, content } = await parts(c);
    const job = engine.jobs.createIngest(
      context,
      ingestRequest(objectIn(parseJson(told), 'The part job'), c.get('version')),
    );
    await engine.jobs.upload(context, job.id, csvRows(new Blob([content]).stream(), job));
    return c.json(jobInfo(engine.jobs.changeState(context, 'ingest', job.id, 'UploadComplete')));
  });

  app.put(`${path}/:id/batches`, async (c) => {
    const context = c.get('context');
    const type = c.req.header('content-type') ?? '';
    if (!/^text\/csv\b/i.test(type)) {
      throw new OrgError(
        'UNSUPPORTED_MEDIA_TYPE',
        `Content-Type header specified in HTTP request is not supported: ${type}`,
      );
    }
    const job = engine.jobs.read(context, 'ingest', c.req.param('id'));
    await engine.jobs.upload(context, job.id, csvRows(c.req.raw.body, job));
    return c.body(null, 201);
  });

  app.get(`${path}/:id/:results`, (c) => {
    const kind = results[c.req.param('results').toLowerCase()];
    if (kind === undefined) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    const job = engine.jobs.read(c.get('context'), 'ingest', c.req.param('id'));
    return csvResponse(engine.jobs.results(c.get('context'), job.id, kind), job);
  });

  return app;
}

/** The parts `job` (JSON) and `content` (CSV) of a job made in one call. */
async function parts(c: HttpContext<OrgEnv>): Promise<{ readonly told: string; readonly content: string | File }> {
  const form = await formOf(c);
  const told = form.get('job');
  const content = form.get('content');
  if (told === null || content === null) {
    throw new OrgError('MISSING_ARGUMENT', 'A multipart job needs the parts job and content');
  }
  return { told: typeof told === 'string' ? told : await told.text(), content };
}

async function formOf(c: HttpContext<OrgEnv>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new OrgError('INVALID_INPUT', 'The request body is not valid multipart/form-data');
  }
}
