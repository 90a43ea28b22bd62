import { Hono } from 'hono';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { toOrgError } from '../errors.ts';
import { accessToken } from '../request.ts';
import type { FrontDoor } from './front-door.ts';
import { identityUrl, urlsOf } from './identity.ts';

/** https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_endpoints.htm, as far as it needs no connected app. */
export function oauthRoutes(engine: Engine, frontDoor: FrontDoor): Hono {
  const app = new Hono();

  app.get('/services/oauth2/userinfo', (c) => {
    const context = engine.contextOf(accessToken(c));
    const { user } = context;
    return c.json({
      sub: identityUrl(engine, context),
      user_id: user.userId,
      organization_id: engine.org().id,
      preferred_username: user.username,
      nickname: user.username.split('@')[0],
      name: user.name,
      email: user.username,
      email_verified: true,
      zoneinfo: user.timeZone,
      profile: `${engine.org().instanceUrl}/${user.userId}`,
      urls: urlsOf(engine),
      active: true,
      user_type: 'STANDARD',
      language: user.language,
      locale: user.locale,
    });
  });

  app.post('/services/oauth2/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const grant = form.get('grant_type') ?? '';
    if (grant !== 'password') throw new OrgError('FUNCTIONALITY_NOT_ENABLED', refusedGrant(grant));
    const { token, context } = engine.login(form.get('username') ?? '', form.get('password') ?? '');
    return c.json({
      access_token: token,
      instance_url: engine.org().instanceUrl,
      id: identityUrl(engine, context),
      token_type: 'Bearer',
      issued_at: String(engine.now().getTime()),
    });
  });

  app.on(['GET', 'POST'], '/services/oauth2/revoke', async (c) => {
    const form = c.req.method === 'POST' ? new URLSearchParams(await c.req.text()) : new URL(c.req.url).searchParams;
    const token = form.get('token') ?? '';
    engine.contextOf(token);
    engine.logout(token);
    return c.body(null, 200);
  });

  app.get('/services/oauth2/singleaccess', (c) => {
    const token = accessToken(c);
    engine.contextOf(token);
    const query = new URLSearchParams({ otp: frontDoor.issue(token), startURL: pathOf(c.req.query('redirect_uri')) });
    return c.json({ frontdoor_uri: `${engine.org().instanceUrl}/secur/frontdoor.jsp?${query.toString()}` });
  });

  app.onError((error, c) => {
    const { code, message, status } = toOrgError(error);
    if (status === 401) return c.text('Bad_OAuth_Token', 403);
    const name =
      code === 'INVALID_LOGIN'
        ? 'invalid_grant'
        : code === 'FUNCTIONALITY_NOT_ENABLED'
          ? 'unsupported_grant_type'
          : 'invalid_request';
    return c.json({ error: name, error_description: message }, 400);
  });
  return app;
}

function refusedGrant(grant: string): string {
  const names: Readonly<Record<string, string>> = {
    refresh_token: 'refresh tokens',
    'urn:ietf:params:oauth:grant-type:jwt-bearer': 'the JWT bearer flow',
    authorization_code: 'the web server flow',
    client_credentials: 'the client credentials flow',
    device: 'the device flow',
  };
  return `The local org does not offer ${names[grant] ?? `grant type '${grant}'`}; sign in with an access token or with user name and password`;
}

/** The CLI names the landing page with or without a leading slash. */
const pathOf = (page: string | undefined): string => `/${(page ?? '').replace(/^\/+/, '')}`;
