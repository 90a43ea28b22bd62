import { Hono, type Context as HttpContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import { objectIn, textIn } from '../parse.ts';
import type { FrontDoor } from './front-door.ts';

/** How a browser gets its session: by a front door url with a key for one use or a session id, or by the local org's own sign-in page. */
export function browserRoutes(engine: Engine, frontDoor: FrontDoor): Hono {
  const app = new Hono();

  app.get('/secur/frontdoor.jsp', (c) => {
    const key = c.req.query('otp');
    const sid = key === undefined ? (c.req.query('sid') ?? '') : frontDoor.take(key);
    engine.contextOf(sid);
    remember(c, sid);
    return c.redirect(localPath(c.req.query('startURL') ?? c.req.query('retURL')));
  });

  app.get('/secur/logout.jsp', (c) => {
    const sid = getCookie(c, 'sid');
    if (sid !== undefined) engine.logout(sid);
    deleteCookie(c, 'sid', { path: '/' });
    return c.redirect('/');
  });

  /** Signs in any active user without a password: the org is this laptop's own and answers loopback only. */
  app.post('/_local/login', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      throw new OrgError('UNSUPPORTED_MEDIA_TYPE', 'Sign in with a JSON body: {"username":"…"}');
    }
    const { token, context } = engine.login(textIn(objectIn(parseJson(await c.req.text())), 'username'));
    remember(c, token);
    return c.json({ userId: context.user.userId, username: context.user.username, name: context.user.name });
  });
  return app;
}

const remember = (c: HttpContext, sid: string): void =>
  setCookie(c, 'sid', sid, { path: '/', httpOnly: true, sameSite: 'Lax' });

/** A path of this org, never another site: `//evil.example` and `/\evil.example` lead elsewhere in a browser. */
const localPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[^\r\n]*$/.test(path) ? path : '/';
