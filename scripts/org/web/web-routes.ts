import { randomBytes } from 'node:crypto';
import { Hono, type Context as HttpContext } from 'hono';
import { getCookie } from 'hono/cookie';
import type { HostBoot } from '../host-contract.ts';
import { assetRoutes, immutable } from './assets.ts';
import type { Vendor } from './build/prepare-vendor.ts';
import { bundleStore } from './bundles/bundle-store.ts';
import type { BundleProblem } from './bundles/bundle-input.ts';
import { pageHeaders } from './content-security.ts';
import { loginRoutes } from './login-routes.ts';
import { askOrg, type OrgFetch, OrgRefusal } from './org-client.ts';
import { shellPage } from './pages/shell-page.ts';
import { waitingPage } from './pages/waiting-page.ts';

export interface WebOptions {
  /** The org over HTTP: `(path, init) => fetch(orgUrl + path, init)`, or `app.request` in one process. */
  readonly org: OrgFetch;
  /** From `prepareVendor`; pages wait for it with a message. */
  readonly vendor: Promise<Vendor>;
}

const isPhone = (agent: string | undefined): boolean => /\bMobi/i.test(agent ?? '');

/** The Lightning host: sign-in, the shell around every Lightning page, and the compiled bundles. */
export function webRoutes({ org, vendor }: WebOptions): Hono {
  const app = new Hono();
  const store = vendor.then((ready) => bundleStore(org, ready));
  store.catch(() => undefined); // told to whoever asks for a page

  const bootOf = (token: string): Promise<HostBoot> => askOrg<HostBoot>(org, '/_local/host/boot', token);
  const recent = new Map<string, Promise<HostBoot>>();
  /** A page asks for hundreds of bundles in a moment: they share what the org says once. */
  const sharedBootOf = (token: string): Promise<HostBoot> => {
    const known = recent.get(token);
    if (known) return known;
    const boot = bootOf(token);
    recent.set(token, boot);
    const forget = (): boolean => recent.delete(token);
    boot.then(() => setTimeout(forget, 1000).unref(), forget);
    return boot;
  };
  const token = (c: HttpContext): string => getCookie(c, 'sid') ?? '';
  const signIn = (c: HttpContext, expired: boolean): Response => {
    const query = new URLSearchParams({
      returnUrl: new URL(c.req.url).pathname + new URL(c.req.url).search,
      ...(expired ? { expired: '1' } : {}),
    });
    return c.redirect(`/login?${query.toString()}`);
  };

  async function shell(c: HttpContext): Promise<Response> {
    const sid = token(c);
    if (!sid) return signIn(c, false);
    const nonce = randomBytes(16).toString('base64');
    const headers = { ...pageHeaders(nonce) };
    const ready = await Promise.race([store, new Promise<undefined>((resolve) => setImmediate(resolve, undefined))]);
    if (!ready) {
      const page = waitingPage(
        'Building the components',
        'This happens once after an install and takes about 20 seconds. The page opens by itself.',
        1,
      );
      return c.html(page, 503, headers);
    }
    const boot = await bootOf(sid).catch((error: unknown) => {
      if (error instanceof OrgRefusal && error.status === 401) return undefined;
      throw error;
    });
    if (!boot) return signIn(c, true);
    const { version } = await vendor;
    ready.warm(boot, sid);
    const bundles = ready.urls(boot);
    return c.html(
      shellPage({
        boot,
        nonce,
        vendorUrl: `/lightning/vendor/${version}`,
        bundles,
        isPhone: isPhone(c.req.header('user-agent')),
      }),
      200,
      { ...pageHeaders(nonce, boot.trustedSites) },
    );
  }

  app.route('/', loginRoutes(org));
  app.route('/', assetRoutes(vendor));

  app.get('/lightning/bundles/:file', async (c) => {
    const name = c.req.param('file').split('.')[0] ?? '';
    const compiled = await (await store).compile(name, await sharedBootOf(token(c)), token(c));
    const isFailure = 'problems' in compiled;
    const code = isFailure ? `throw new Error(${JSON.stringify(problemText(compiled.problems))});` : compiled.code;
    const headers = {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': isFailure ? 'no-store' : immutable,
    };
    return c.body(code, 200, headers);
  });

  /** What is wrong in a bundle and in everything it imports. */
  app.get('/lightning/problems/:name', async (c) => {
    const boot = await bootOf(token(c));
    const seen = new Set<string>();
    const problems: BundleProblem[] = [];
    const visit = async (name: string): Promise<void> => {
      if (seen.has(name)) return;
      seen.add(name);
      const compiled = await (await store).compile(name, boot, token(c));
      if ('problems' in compiled) return void problems.push(...compiled.problems);
      for (const [, other = ''] of compiled.code.matchAll(/from\s*"c\/(\w+)"/g)) await visit(other);
    };
    await visit(c.req.param('name'));
    return c.json(problems);
  });

  const handOut = (kind: 'resources' | 'assets') => async (c: HttpContext) => {
    const path = (c.req.param('name') ?? '').split('/').map(encodeURIComponent).join('/');
    const answer = await org(`/_local/host/${kind}/${path}`, { headers: { Authorization: `Bearer ${token(c)}` } });
    const headers = {
      'Content-Type': answer.headers.get('Content-Type') ?? 'application/octet-stream',
      'Cache-Control': answer.ok ? immutable : 'no-store',
    };
    return new Response(answer.body, { status: answer.status, headers });
  };
  app.get('/resource/:hash/:name{.+}', handOut('resources'));
  app.get('/file-asset/:hash/:name', handOut('assets'));

  app.get('/', (c) => c.redirect('/lightning/'));
  app.get('/lightning', shell);
  app.get('/lightning/*', shell);

  app.onError((error, c) => {
    const status = error instanceof OrgRefusal ? (error.status as 400) : 503;
    if (!(c.req.header('accept') ?? '').includes('text/html'))
      return c.json([{ message: error.message, errorCode: 'SERVER_UNAVAILABLE' }], status);
    const nonce = randomBytes(16).toString('base64');
    return c.html(
      waitingPage('The org does not answer', `${error.message} This page tries again by itself.`, 5),
      status,
      { ...pageHeaders(nonce) },
    );
  });
  return app;
}

const problemText = (problems: readonly BundleProblem[]): string =>
  problems
    .map(({ bundle, file, line, column, message }) => `lwc/${bundle}/${file}:${line}:${column}: ${message}`)
    .join('\n');
