import { Hono, type Context as HttpContext } from 'hono';
import { toLongId } from '../../catalog/record-id.ts';
import type { Context, Engine } from '../../engine/types.ts';
import { accessToken, notFound } from '../request.ts';

const folder = '/sfc/servlet.shepherd';

/** Where a page downloads files: a version, or the latest of a document. Always to be saved, never shown: a file could be a page. */
export function downloadRoutes(engine: Engine): Hono {
  const app = new Hono();
  app.get(`${folder}/version/download/:id`, (c) => {
    const context = engine.contextOf(accessToken(c));
    return download(engine, c, context, c.req.param('id'));
  });
  app.get(`${folder}/document/download/:id`, (c) => {
    const context = engine.contextOf(accessToken(c));
    const document = engine.retrieve(context, 'ContentDocument', c.req.param('id'), ['LatestPublishedVersionId']);
    return download(engine, c, context, String(document['LatestPublishedVersionId']));
  });
  return app;
}

function download(engine: Engine, c: HttpContext, context: Context, givenId: string): Response {
  const id = toLongId(givenId);
  if (id === undefined) throw notFound();
  const version = engine.retrieve(context, 'ContentVersion', id, ['Title', 'FileExtension']);
  const extension = version['FileExtension'] === null ? '' : `.${String(version['FileExtension'])}`;
  const name = encodeURIComponent(`${String(version['Title'])}${extension}`).replaceAll("'", '%27');
  const bytes = engine.readBlob(context, 'ContentVersion', id, 'VersionData');
  c.header('Content-Type', 'application/octet-stream');
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(bytes as Uint8Array<ArrayBuffer>);
}
