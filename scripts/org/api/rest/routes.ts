import { Hono, type Context as HttpContext } from 'hono';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { OrgEnv } from '../request.ts';
import { isRecordForm, recordInForm } from './multipart.ts';
import type { Answer, Call, Dispatch } from '../resource.ts';

const longText = 16_384;

/** Puts resources on HTTP, below `/services/data/:version`. Sessions are checked before. */
export function resourceRoutes(dispatch: Dispatch): Hono<OrgEnv> {
  const app = new Hono<OrgEnv>();
  const handle = async (c: HttpContext<OrgEnv>): Promise<Response> => toResponse(dispatch(await callOf(c)));
  app.all('/services/data/:version', handle);
  app.all('/services/data/:version/*', handle);
  return app;
}

async function callOf(c: HttpContext<OrgEnv>): Promise<Call> {
  const url = new URL(c.req.url);
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/^\/services\/data\/[^/]+/, '');
  const type = c.req.header('content-type') ?? '';
  const form = isRecordForm(path, type) ? await recordInForm(c.req.raw) : undefined;
  const text = form || c.req.method === 'GET' || c.req.method === 'HEAD' ? '' : await c.req.text();
  return {
    method: methodOf(c.req.method, url.searchParams),
    path,
    query: url.searchParams,
    header: (name) => c.req.header(name),
    body: () => {
      if (form) return form;
      if (text !== '' && !/^application\/json\b/i.test(type)) {
        throw new OrgError(
          'UNSUPPORTED_MEDIA_TYPE',
          `Content-Type header specified in HTTP request is not supported: ${type}`,
        );
      }
      return parseJson(text);
    },
    context: c.get('context'),
    version: c.get('version'),
    alone: true,
  };
}

/** Clients that cannot send PATCH send `POST …?_HttpMethod=PATCH`. */
const methodOf = (method: string, query: URLSearchParams): string =>
  method === 'POST' ? (query.get('_HttpMethod') ?? method).toUpperCase() : method;

function toResponse({ status, body, bytes, headers: given }: Answer): Response {
  const headers = { 'Content-Type': 'application/json;charset=UTF-8', ...given };
  if (bytes !== undefined) return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers });
  if (body === undefined) return new Response(null, { status, headers: given });
  const text = JSON.stringify(body);
  // A long text is encoded once here, instead of once for its length and once for the socket.
  return new Response(text.length > longText ? Buffer.from(text) : text, { status, headers });
}
