import { Hono } from 'hono';
import type { Engine, JobKind } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { objectIn } from '../parse.ts';
import type { OrgEnv } from '../request.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { jobInfo, jobProgress } from './job-info.ts';
import { jobPage } from './list-jobs.ts';
import { queryRoutes } from './query-routes.ts';

const kinds: readonly JobKind[] = ['ingest', 'query'];

/** Bulk API 2.0; the session is checked before. What both kinds of jobs have in common is here. */
export function bulkRoutes(engine: Engine): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>();
  for (const kind of kinds) {
    const path = `/services/data/:version/jobs/${kind}`;
    app.get(path, (c) =>
      c.json(
        jobPage(engine.jobs.list(c.get('context'), kind), kind, new URL(c.req.url).searchParams, c.get('version')),
      ),
    );
    app.get(`${path}/:id`, (c) => c.json(jobProgress(engine.jobs.read(c.get('context'), kind, c.req.param('id')))));
    app.patch(`${path}/:id`, async (c) => {
      const state = stateIn(objectIn(parseJson(await c.req.text())).state, kind);
      return c.json(jobInfo(engine.jobs.changeState(c.get('context'), kind, c.req.param('id'), state)));
    });
    app.delete(`${path}/:id`, (c) => {
      engine.jobs.delete(c.get('context'), kind, c.req.param('id'));
      return c.body(null, 204);
    });
  }
  app.route('/', ingestRoutes(engine));
  app.route('/', queryRoutes(engine));
  return app;
}

function stateIn(value: unknown, kind: JobKind): 'UploadComplete' | 'Aborted' {
  if (value === 'Aborted' || (value === 'UploadComplete' && kind === 'ingest')) return value;
  throw new OrgError('INVALIDJOBSTATE', `InvalidJobState : ${String(value)} is no state a ${kind} job can be set to`);
}
