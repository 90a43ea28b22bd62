import { Hono } from 'hono';
import type { Context, Engine } from '../../engine/types.ts';
import { accessToken, notFound } from '../request.ts';

/** https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_using_openid.htm: who the caller is. */
export function identityRoutes(engine: Engine): Hono {
  const app = new Hono();
  app.get('/id/:organization/:user', (c) => {
    const context = engine.contextOf(accessToken(c));
    const { user } = context;
    const own = c.req.param('user').slice(0, 15) === user.userId.slice(0, 15);
    const here = c.req.param('organization').slice(0, 15) === engine.org().id.slice(0, 15);
    if (!own || !here) throw notFound();
    return c.json({
      // Here, not login.salesforce.com: clients come back to this address with their token.
      id: identityUrl(engine, context),
      asserted_user: true,
      user_id: user.userId,
      organization_id: engine.org().id,
      username: user.username,
      nick_name: user.username.split('@')[0],
      display_name: user.name,
      email: user.username,
      email_verified: true,
      timezone: user.timeZone,
      photos: {
        picture: `${engine.org().instanceUrl}/profilephoto/005/F`,
        thumbnail: `${engine.org().instanceUrl}/profilephoto/005/T`,
      },
      urls: urlsOf(engine),
      active: true,
      user_type: 'STANDARD',
      language: user.language,
      locale: user.locale,
      is_app_installed: true,
    });
  });

  return app;
}

/** The address that names a user to the world. */
export const identityUrl = (engine: Engine, context: Context): string =>
  `${engine.org().instanceUrl}/id/${engine.org().id}/${context.user.userId}`;

/** Addresses of the APIs, with `{version}` for clients to fill in. */
export function urlsOf(engine: Engine): Readonly<Record<string, string>> {
  const { id, instanceUrl } = engine.org();
  const soap = (kind: string): string => `${instanceUrl}/services/Soap/${kind}/{version}/${id.slice(0, 15)}`;
  return {
    enterprise: soap('c'),
    metadata: soap('m'),
    partner: soap('u'),
    rest: `${instanceUrl}/services/data/v{version}/`,
    sobjects: `${instanceUrl}/services/data/v{version}/sobjects/`,
    query: `${instanceUrl}/services/data/v{version}/query/`,
    tooling_rest: `${instanceUrl}/services/data/v{version}/tooling/`,
    profile: `${instanceUrl}/{user_id}`,
    custom_domain: instanceUrl,
  };
}
