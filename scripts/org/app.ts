import { Hono } from 'hono';
import { browserRoutes } from './api/auth/browser.ts';
import { createFrontDoor } from './api/auth/front-door.ts';
import { identityRoutes } from './api/auth/identity.ts';
import { oauthRoutes } from './api/auth/oauth.ts';
import { soapRoutes } from './api/auth/soap.ts';
import { boundedBody } from './api/body.ts';
import { batchFailure, isBatchPath } from './api/bulk/batch-error.ts';
import { batchRoutes, wireOf } from './api/bulk/batch-routes.ts';
import { bulkRoutes } from './api/bulk/routes.ts';
import { clockRoutes } from './api/clock/clock-routes.ts';
import { collectionResources } from './api/composite/collections.ts';
import { compositeResources } from './api/composite/composite.ts';
import { treeResources } from './api/composite/tree.ts';
import { createFaultBoard } from './api/faults/fault-board.ts';
import { faultIn } from './api/faults/fault.ts';
import { faultRoutes } from './api/faults/control-routes.ts';
import { injectFaults } from './api/faults/inject-faults.ts';
import { failureOf, isDefect, soapFault, soapNamespaces } from './api/errors.ts';
import { downloadRoutes } from './api/files/download-routes.ts';
import { graphqlResources } from './api/graphql/resources.ts';
import { hostRoutes } from './api/host/host-routes.ts';
import { metadataRoutes } from './api/metadata/routes.ts';
import { collapsedPath, fromThisComputer, notFound, session, type OrgEnv } from './api/request.ts';
import { dispatcher } from './api/resource.ts';
import { versions } from './api/rest/discovery.ts';
import { restResources } from './api/rest/resources.ts';
import { resourceRoutes } from './api/rest/routes.ts';
import { toolingResources } from './api/tooling/resources.ts';
import { uiResources } from './api/ui/resources.ts';
import type { Context, Engine } from './engine/types.ts';
import { refusedResources } from './support.ts';

export interface AppOptions {
  /** Hears of defects: whatever is thrown that is not an `OrgError`. */
  readonly report: (error: unknown) => void;
  /** May read the users that the sign-in page lists. Without it the Lightning host's own resources are not offered. */
  readonly signInContext?: () => Context;
  /** Faults in force from the start, as `POST /_local/faults` takes them. For tests. */
  readonly faults?: readonly unknown[];
}

/** Requests a day, as a Developer Edition org has them. They are counted, never refused. */
const allowedRequests = 15_000;

/** The whole HTTP side over an engine, without a socket: tests call `app.request(…)`. */
export function createApp(engine: Engine, { report, signInContext, faults = [] }: AppOptions): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>({ getPath: collapsedPath });
  let used = 0;
  const usage = { used: () => used, allowed: allowedRequests };

  const board = createFaultBoard(faults.map(faultIn));

  app.use('*', fromThisComputer, injectFaults(board), boundedBody);
  app.use('/services/data/*', async (c, next) => {
    used += 1;
    await next();
    // Not c.header(): that would make the whole answer anew.
    c.res.headers.set('Sforce-Limit-Info', `api-usage=${used}/${allowedRequests}`);
  });

  const frontDoor = createFrontDoor(engine);
  app.route('/', oauthRoutes(engine, frontDoor));
  app.route('/', identityRoutes(engine));
  app.route('/', soapRoutes(engine));
  app.route('/', browserRoutes(engine, frontDoor));
  app.route('/', downloadRoutes(engine));
  app.route('/', faultRoutes(engine, board));
  app.route('/', clockRoutes(engine));
  if (signInContext) app.route('/', hostRoutes(engine, signInContext));
  app.get('/services/data', (c) => c.json(versions()));
  app.use('/services/data/:version', session(engine));
  app.use('/services/data/:version/*', session(engine));

  app.route('/', metadataRoutes(engine));
  app.route('/', bulkRoutes(engine));
  app.route('/', batchRoutes(engine));

  const single = [...restResources(engine, usage), ...collectionResources(engine)];
  const composed = compositeResources(engine, dispatcher(single, report));
  const all = [
    ...composed,
    ...treeResources(engine),
    ...uiResources(engine),
    ...graphqlResources(engine),
    ...toolingResources(engine),
    ...refusedResources(),
    ...single,
  ];
  app.route('/', resourceRoutes(dispatcher(all, report)));

  app.notFound((c) => errorResponse(notFound(), c.req.path));
  app.onError((error, c) => {
    if (isDefect(error)) report(error);
    if (isBatchPath(c.req.path)) return batchFailure(error, wireOf(c));
    return errorResponse(error, c.req.path);
  });
  return app;
}

function errorResponse(error: unknown, path: string): Response {
  const soap = soapNamespaces[/^\/services\/Soap\/([cmu])\//.exec(path)?.[1] ?? ''];
  if (soap !== undefined) {
    const headers = { 'Content-Type': 'text/xml;charset=UTF-8' };
    return new Response(soapFault(error, soap), { status: 500, headers });
  }
  const { status, errors } = failureOf(error);
  return Response.json(errors, { status, headers: { 'Content-Type': 'application/json;charset=UTF-8' } });
}
