import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createToolchain } from '../../../scripts/org/web/build/toolchain.ts';
import type { Vendor } from '../../../scripts/org/web/build/prepare-vendor.ts';
import { webRoutes } from '../../../scripts/org/web/web-routes.ts';
import { Harbor, people } from './harbor.ts';

const harbor = new Harbor();
const folder = mkdtempSync(join(tmpdir(), 'harbor-web-'));
mkdirSync(join(folder, 'm/lightning'), { recursive: true });
writeFileSync(join(folder, 'm/lightning/button.js'), 'export default 1;');
writeFileSync(join(folder, 'vendor.js'), 'export {};');

const toolchain = createToolchain();
const vendor: Vendor = {
  version: 'abc',
  modules: ['lwc', 'lightning/button'].map((specifier) => ({ specifier, exports: ['default'] })),
  folder,
  bundleFolder: join(folder, 'bundles'),
  toolchain,
};
const org = (path: string, init?: RequestInit) => harbor.request(path, init);
const web = webRoutes({ org, vendor: Promise.resolve(vendor) });

afterAll(() => {
  toolchain.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, sid?: string, app: Hono = web): Promise<Response> =>
  Promise.resolve(
    app.request(`http://127.0.0.1${path}`, {
      headers: { Accept: 'text/html', ...(sid ? { Cookie: `sid=${sid}` } : {}) },
    }),
  );
const location = (response: Response): string => response.headers.get('location') ?? '';

describe('signing in', () => {
  test.each(['/lightning/o/Ship__c/list?filterName=Heavy', '/lightning/', '/lightning/r/Ship__c/a00000000000001/view'])(
    '%s asks who you are and comes back',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(302);
      expect(location(response)).toBe(`/login?returnUrl=${encodeURIComponent(path)}`);
    },
  );

  test('an ended session says so', async () => {
    const response = await get('/lightning/', '00D!gone');
    expect(location(response)).toBe('/login?returnUrl=%2Flightning%2F&expired=1');
    expect(await (await get(location(response))).text()).toContain('Your session has ended.');
  });

  test('the page lists the active users', async () => {
    const html = await (await get('/login')).text();
    for (const username of Object.values(people)) expect(html).toContain(`value="${username}"`);
  });

  const post = (body: Record<string, string>): Promise<Response> =>
    Promise.resolve(web.request('http://127.0.0.1/login', { method: 'POST', body: new URLSearchParams(body) }));

  test('choosing one sets the session and goes where you wanted', async () => {
    const response = await post({ username: people.pilot, returnUrl: '/lightning/o/Ship__c/list' });
    expect(response.status).toBe(303);
    expect(location(response)).toBe('/lightning/o/Ship__c/list');
    expect(response.headers.get('set-cookie')).toMatch(/^sid=00D[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', ''])(
    'never leads to %s',
    async (returnUrl) => {
      expect(location(await post({ username: people.pilot, returnUrl }))).toBe('/lightning/');
    },
  );

  test('an unknown name is told, harmlessly', async () => {
    const response = await post({ username: '<script>', returnUrl: '/"><script>' });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('There is no active user of that name');
    expect(html).not.toContain('<script>');
  });
});

describe('the shell', () => {
  const shell = async (who: string = people.pilot): Promise<{ html: string; headers: Headers }> => {
    const response = await get('/lightning/o/Ship__c/list', harbor.token(who));
    return { html: await response.text(), headers: response.headers };
  };
  const json = (html: string, open: RegExp): unknown => JSON.parse((open.exec(html) ?? [])[1] ?? 'null');

  test('is under the strict policy of Lightning Experience, with a nonce of its own each time', async () => {
    const [first, second] = [await shell(), await shell()];
    const policy = first.headers.get('content-security-policy') ?? '';
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).toContain(
      `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:`,
    );
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
    const inline = first.html.match(/<script(?![^>]*src=)[^>]*>/g) ?? [];
    expect(inline.length).toBeGreaterThan(0);
    for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`);
  });

  test('says who the user is and what is deployed', async () => {
    const { html } = await shell();
    expect(json(html, /id="page-config"[^>]*>(.*?)<\/script>/)).toMatchObject({
      user: { username: people.pilot, profile: 'Standard User' },
      bundles: ['shipCard'],
      settings: { i18n: { locale: 'en-US', timeZone: 'America/New_York' }, user: { isGuest: false } },
    });
    expect(json(html, /type="importmap"[^>]*>(.*?)<\/script>/)).toMatchObject({
      imports: {
        'lightning/': '/lightning/vendor/abc/m/lightning/',
        'c/shipCard': expect.stringMatching(/^\/lightning\/bundles\/shipCard\.[0-9a-f]{16}\.js$/) as string,
      },
    });
  });

  test('text of the org cannot end the script it stands in', async () => {
    const hostile = new Harbor();
    const { harborFiles } = await import('./harbor-files.ts');
    const label = '&lt;/script&gt;&lt;script&gt;alert(1)';
    hostile.deploy({
      ...harborFiles,
      'applications/Harbor.app': (harborFiles['applications/Harbor.app'] ?? '').replace(
        '<label>Harbor',
        `<label>${label}`,
      ),
    });
    const app = webRoutes({ org: (path, init) => hostile.request(path, init), vendor: Promise.resolve(vendor) });
    const html = await (await get('/lightning/', hostile.token(people.pilot), app)).text();
    expect(html).toContain('\\u003c/script>');
    expect(html).not.toContain('</script><script>alert');
  });

  test('waits with a message while the components are built', async () => {
    const app = webRoutes({ org, vendor: new Promise(() => undefined) });
    const response = await get('/lightning/', harbor.token(people.pilot), app);
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/http-equiv="refresh".*Building the components/s);
  });

  test('says so when the org does not answer', async () => {
    const away = webRoutes({
      org: () => Promise.reject(new Error('connect ECONNREFUSED')),
      vendor: Promise.resolve(vendor),
    });
    const response = await get('/lightning/', 'sid', away);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('The org does not answer');
  });
});

describe('files', () => {
  test.each([
    ['/lightning/vendor/abc/m/lightning/button', 'text/javascript; charset=utf-8', /immutable/],
    ['/lightning/vendor/old/vendor.js', 'text/javascript; charset=utf-8', /no-store/],
    ['/lightning/slds/styles/salesforce-lightning-design-system.min.css', 'text/css; charset=utf-8', /max-age/],
    ['/lightning/static/icon.svg', 'image/svg+xml', /no-cache/],
  ])('%s', async (path, type, cache) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toMatch(cache);
  });

  test.each(['/lightning/slds/..%2f..%2fpackage.json', '/lightning/vendor/abc/..%2F..%2Fx'])(
    'nothing outside the folder: %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  test('a deployed bundle is compiled to a module that may be kept for good', async () => {
    const response = await get('/lightning/bundles/shipCard.0123456789abcdef.js', harbor.token(people.pilot));
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toMatch(/from "lwc"/);
  }, 30_000);

  test('a broken bundle says file and line, and is not kept', async () => {
    const broken = new Harbor();
    const { harborFiles } = await import('./harbor-files.ts');
    broken.deploy({
      ...harborFiles,
      'lwc/shipCard/shipCard.js':
        "import { LightningElement } from 'lwc';\nimport x from 'lightning/gone';\nexport default class A extends LightningElement { x = x }",
    });
    const app = webRoutes({ org: (path, init) => broken.request(path, init), vendor: Promise.resolve(vendor) });
    const sid = broken.token(people.pilot);
    const response = await get('/lightning/bundles/shipCard.0123456789abcdef.js', sid, app);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('lwc/shipCard/shipCard.js:2:');
    expect(await (await get('/lightning/problems/shipCard', sid, app)).json()).toMatchObject([
      {
        bundle: 'shipCard',
        file: 'shipCard.js',
        line: 2,
        message: expect.stringContaining('lightning/gone') as string,
      },
    ]);
  }, 30_000);
});
