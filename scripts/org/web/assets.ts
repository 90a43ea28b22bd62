import { createReadStream, existsSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { packageRoot } from './build/base-components.ts';
import type { Vendor } from './build/prepare-vendor.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** What never changes under its address may be kept for a year. */
export const immutable = 'public, max-age=31536000, immutable';

const staticFolder = fileURLToPath(new URL('./static/', import.meta.url));

function fileResponse(root: string, path: string, cacheControl: string): Response {
  const file = normalize(join(root, path));
  if (!file.startsWith(normalize(root + sep)) || !existsSync(file) || !statSync(file).isFile()) {
    return new Response('Not found', { status: 404 });
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Cache-Control': cacheControl, 'X-Content-Type-Options': 'nosniff' };
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
}

/** Files that are the same for everybody: engine and base components, the Lightning Design System, the host's own style. */
export function assetRoutes(vendor: Promise<Vendor>): Hono {
  const app = new Hono();
  const slds = join(packageRoot('@salesforce-ux/design-system'), 'assets');
  const rest = (path: string, prefix: RegExp): string => decodeURIComponent(path.replace(prefix, ''));

  app.get('/lightning/slds/*', (c) =>
    fileResponse(slds, rest(c.req.path, /^\/lightning\/slds\//), 'public, max-age=86400'),
  );
  app.get('/assets/icons/*', (c) =>
    fileResponse(join(slds, 'icons'), rest(c.req.path, /^\/assets\/icons\//), 'public, max-age=86400'),
  );
  app.get('/lightning/static/*', (c) =>
    fileResponse(dirname(staticFolder + '/x'), rest(c.req.path, /^\/lightning\/static\//), 'no-cache'),
  );
  app.get('/lightning/vendor/:version/*', async (c) => {
    const { folder, version } = await vendor;
    const cacheControl = c.req.param('version') === version ? immutable : 'no-store';
    const path = rest(c.req.path, /^\/lightning\/vendor\/\w+\//);
    return fileResponse(folder, path.startsWith('m/') ? `${path}.js` : path, cacheControl);
  });
  return app;
}
