import { randomBytes } from 'node:crypto';
import { Hono, type Context as HttpContext } from 'hono';
import type { HostUsers } from '../host-contract.ts';
import { askOrg, type OrgFetch } from './org-client.ts';
import { loginPage } from './pages/login-page.ts';
import { pageHeaders } from './content-security.ts';

/** A page of this host, never another site. */
const returnPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[^\r\n]*$/.test(path) ? path : '/lightning/';

/** Where a person chooses who to be. */
export function loginRoutes(org: OrgFetch): Hono {
  const app = new Hono();

  async function show(c: HttpContext, message: string, returnUrl: string, status: 200 | 400): Promise<Response> {
    const nonce = randomBytes(16).toString('base64');
    const { org: orgName, users } = await askOrg<HostUsers>(org, '/_local/host/users', undefined);
    return c.html(loginPage({ nonce, orgName, users, returnUrl, message }), status, { ...pageHeaders(nonce) });
  }

  app.get('/login', (c) => {
    const message = c.req.query('expired') ? 'Your session has ended. Sign in again to go on.' : '';
    return show(c, message, returnPath(c.req.query('returnUrl')), 200);
  });

  app.post('/login', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const returnUrl = returnPath(form.get('returnUrl') ?? undefined);
    const answer = await org('/_local/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: (form.get('username') ?? '').trim() }),
    });
    if (!answer.ok) return show(c, 'There is no active user of that name in this org.', returnUrl, 400);
    const headers = new Headers({ Location: returnUrl });
    for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
    return new Response(null, { status: 303, headers });
  });
  return app;
}
