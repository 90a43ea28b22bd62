import { Hono, type Context as HttpContext } from 'hono';
import type { DeployStatus, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { isObject, objectIn, textIn, type JsonObject } from '../parse.ts';
import type { OrgEnv } from '../request.ts';
import { deployOptions } from './deploy-options.ts';
import { deployResult } from './deploy-result.ts';

const path = '/services/data/:version/metadata/deployRequest';

/** The Metadata API over REST; the session is checked before. https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_rest_deploy.htm */
export function metadataRestRoutes(engine: Engine): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>();
  app.post(path, async (c) => {
    const context = c.get('context');
    if (!/^multipart\/form-data/i.test(c.req.header('content-type') ?? '')) {
      const body = objectIn(parseJson(await c.req.text()));
      const status = engine.deployer.quickDeploy(context, textIn(body, 'validatedDeployRequestId'));
      return c.json(answer(c, engine, status, false), 201);
    }
    const { options, zip } = await parts(c);
    return c.json(answer(c, engine, engine.deployer.deploy(context, zip, deployOptions(options)), false), 201);
  });
  app.get(`${path}/:id`, (c) => {
    const status = engine.deployer.status(c.get('context'), c.req.param('id'));
    return c.json(answer(c, engine, status, c.req.query('includeDetails') === 'true'));
  });
  app.patch(`${path}/:id`, async (c) => {
    const body = objectIn(parseJson(await c.req.text()));
    const wanted = isObject(body['deployResult']) ? body['deployResult']['status'] : undefined;
    if (wanted !== 'Canceling')
      throw new OrgError('INVALID_INPUT', 'Only the status Canceling can be asked of a deploy request');
    return c.json(answer(c, engine, engine.deployer.cancel(c.get('context'), c.req.param('id')), false), 202);
  });
  return app;
}

function answer(c: HttpContext<OrgEnv>, engine: Engine, status: DeployStatus, withDetails: boolean) {
  const url = `${engine.org().instanceUrl}/services/data/${c.get('version')}/metadata/deployRequest/${status.id}`;
  return {
    id: status.id,
    url: `${url}${withDetails ? '?includeDetails=true' : ''}`,
    deployResult: deployResult(status, withDetails),
  };
}

/** The JSON part (`json` or `entity_content`) and the zip (`file`) of a deploy. */
async function parts(c: HttpContext<OrgEnv>): Promise<{ readonly options: JsonObject; readonly zip: Uint8Array }> {
  const form = await formOf(c);
  const told = form.get('json') ?? form.get('entity_content');
  const file = form.get('file');
  if (told === null || file === null || typeof file === 'string')
    throw new OrgError('MISSING_ARGUMENT', 'A deploy needs the parts json and file');
  const body = objectIn(parseJson(typeof told === 'string' ? told : await told.text()), 'The part json');
  const options = body['deployOptions'] ?? {};
  return { options: objectIn(options, 'deployOptions'), zip: new Uint8Array(await file.arrayBuffer()) };
}

async function formOf(c: HttpContext<OrgEnv>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new OrgError('INVALID_INPUT', 'The request body is not valid multipart/form-data');
  }
}
