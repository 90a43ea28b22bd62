import { Hono, type Context as HttpContext } from 'hono';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseVersion } from '../request.ts';
import { parseRequest } from './parse-request.ts';
import { soapCalls } from './soap-calls.ts';

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** The Metadata API over SOAP, session in the envelope; what is thrown becomes a fault in the app's one mapper. https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_intro.htm */
export function metadataSoapRoutes(engine: Engine): Hono {
  const app = new Hono();
  const answer = async (c: HttpContext): Promise<Response> => {
    parseVersion(`v${c.req.param('version') ?? ''}`);
    return xml(envelope(run(engine, await c.req.text())));
  };
  app.post('/services/Soap/m/:version', answer);
  app.post('/services/Soap/m/:version/*', answer);
  return app;
}

function run(engine: Engine, body: string): string {
  const request = parseRequest(body);
  const context = engine.contextOf(request.sessionId);
  const { name } = request.call;
  const handler = Object.hasOwn(soapCalls, name) ? soapCalls[name] : undefined;
  if (!handler)
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', `The local org does not offer ${name}() of the Metadata API`);
  return `<${name}Response>${handler(engine, context, request)}</${name}Response>`;
}

const envelope = (content: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>' +
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`;

const xml = (body: string): Response => new Response(body, { headers: { 'Content-Type': 'text/xml;charset=UTF-8' } });
