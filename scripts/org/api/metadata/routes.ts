import { Hono } from 'hono';
import type { Engine } from '../../engine/types.ts';
import type { OrgEnv } from '../request.ts';
import { metadataRestRoutes } from './rest-routes.ts';
import { metadataSoapRoutes } from './soap-routes.ts';

/** The Metadata API over SOAP and REST. Mount it after the session check of `/services/data` and before the other resources. */
export function metadataRoutes(engine: Engine): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>();
  app.route('/', metadataSoapRoutes(engine));
  app.route('/', metadataRestRoutes(engine));
  return app;
}
