import { Hono, type Context as HttpContext } from 'hono';
import type { Context, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { accessToken } from '../request.ts';
import { boot } from './boot.ts';
import { bundleFiles } from './bundles.ts';
import { rememberedFacts } from './catalog-facts.ts';
import { deployEvents } from './deploy-events.ts';
import { labelsOf } from './labels.ts';
import { localUsers } from './local-users.ts';
import { objectPage } from './object-page.ts';
import { appPage, homePage, recordPage, visibleObject } from './pages.ts';
import { assetFile, resourceFile } from './resources.ts';
import { userGrants } from './user-grants.ts';

/**
 * What the Lightning host needs and Salesforce has no public API for: apps and tabs, assigned pages, bundle files.
 * `signInContext` may read users: it lists them on the sign-in page, where nobody is signed in yet.
 */
export function hostRoutes(engine: Engine, signInContext: () => Context): Hono {
  const app = new Hono();
  const facts = rememberedFacts();
  const contextOf = (c: HttpContext): Context => engine.contextOf(accessToken(c));
  const viewer = (c: HttpContext, context: Context) => ({
    app: c.req.query('app') ?? '',
    profile: userGrants(engine, context).profile,
    formFactor: c.req.query('formFactor') === 'Small' ? ('Small' as const) : ('Large' as const),
  });

  app.get('/_local/host/users', (c) => c.json(localUsers(engine, signInContext())));
  app.get('/_local/host/boot', (c) => {
    const context = contextOf(c);
    return c.json(boot(engine, context, facts(context.catalog)));
  });
  app.get('/_local/host/pages/record', (c) => {
    const context = contextOf(c);
    return c.json(recordPage(context, c.req.query('object') ?? '', viewer(c, context)));
  });
  app.get('/_local/host/pages/app', (c) => c.json(appPage(contextOf(c), c.req.query('name') ?? '')));
  app.get('/_local/host/pages/home', (c) => {
    const context = contextOf(c);
    return c.json(homePage(context, viewer(c, context)));
  });
  app.get('/_local/host/objects', (c) => {
    const context = contextOf(c);
    const prefix = (c.req.query('id') ?? '').slice(0, 3);
    const object = [...context.catalog.objects.values()].find(
      ({ keyPrefix }) => keyPrefix !== '' && keyPrefix === prefix,
    );
    if (!object) throw new OrgError('NOT_FOUND', 'No object of this org has records with such an id');
    return c.json({ name: visibleObject(context, object.name).name });
  });
  app.get('/_local/host/objects/:name', (c) => {
    const context = contextOf(c);
    return c.json(
      objectPage(context, visibleObject(context, c.req.param('name')), userGrants(engine, context).profile),
    );
  });
  app.get('/_local/host/bundles/:name', (c) => c.json(bundleFiles(contextOf(c).catalog, c.req.param('name'))));
  app.get('/_local/host/labels', (c) => c.json(labelsOf(contextOf(c).catalog)));
  app.get('/_local/host/resources/:path{.+}', (c) => {
    const [name = '', ...rest] = c.req.param('path').split('/').map(decodeURIComponent);
    const { bytes, type } = resourceFile(contextOf(c).catalog, name, rest.join('/'));
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
  });
  app.get('/_local/host/assets/:name', (c) => {
    const { bytes, type } = assetFile(contextOf(c).catalog, c.req.param('name'));
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
  });
  app.get('/_local/host/events', (c) => {
    contextOf(c);
    return deployEvents({ catalog: engine.catalog });
  });
  return app;
}
