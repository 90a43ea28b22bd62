import type { Context as HttpContext, MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';
import { getCookie } from 'hono/cookie';
import type { Context, Engine } from '../engine/types.ts';
import { OrgError } from '../errors.ts';

/** What every protocol below `/services/data/:version` finds on the request: `c.get('context')`, `c.get('version')`. */
export interface OrgEnv {
  Variables: {
    context: Context;
    /** As in the address, e.g. `v66.0`. */
    version: string;
  };
}

export const oldestVersion = 20;
export const newestVersion = 67;

/** Path of a request without the slashes too many: the CLI keeps the trailing slash of the instance URL, SFDMU ends addresses with one. */
export const collapsedPath = (request: Request): string => {
  const path = getPath(request).replace(/\/{2,}/g, '/');
  return path.startsWith('/services/data/') ? path.replace(/\/$/, '') : path;
};

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Refuses what a web page elsewhere could send: a foreign Host (DNS rebinding) or a foreign Origin. */
export const fromThisComputer: MiddlewareHandler = async (c, next) => {
  const host = hostOf(c);
  if (!loopback.test(host)) {
    throw new OrgError('INSUFFICIENT_ACCESS', `The local org answers on this computer only, not as ${host}`);
  }
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new OrgError('INSUFFICIENT_ACCESS', `The local org does not answer pages of ${origin}`);
  }
  await next();
};

/** `vNN.0` from the address; an org answers versions it never had with NOT_FOUND and retired ones with UNSUPPORTED_API_VERSION. */
export function parseVersion(text: string): string {
  const major = Number(/^v(\d{1,3})\.0$/.exec(text)?.[1]);
  if (major < oldestVersion) throw new OrgError('UNSUPPORTED_API_VERSION', `API version ${text} has been retired`);
  if (!(major <= newestVersion)) throw notFound();
  return text;
}

export const notFound = (): OrgError => new OrgError('NOT_FOUND', 'The requested resource does not exist');

/** Session and API version of a call below `/services/data/:version`. */
export const session =
  (engine: Engine): MiddlewareHandler<OrgEnv> =>
  async (c, next) => {
    c.set('version', parseVersion(c.req.param('version') ?? ''));
    c.set('context', engine.contextOf(accessToken(c)));
    await next();
  };

/**
 * The caller's token: `Authorization: Bearer`, else the `sid` cookie of a page of this very org (a cookie alone would let
 * any page act for a signed-in user).
 */
export function accessToken(c: HttpContext): string {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const token = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(header)?.[1];
    if (token === undefined) throw new OrgError('INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE');
    return token;
  }
  const token = isOwnPage(c) ? getCookie(c, 'sid') : undefined;
  if (token === undefined) throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
  return token;
}

const isOwnPage = (c: HttpContext): boolean =>
  c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') === `http://${hostOf(c)}`;

const hostOf = (c: HttpContext): string => c.req.header('host') ?? new URL(c.req.url).host;
