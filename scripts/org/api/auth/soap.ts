import { Hono } from 'hono';
import { toLongId } from '../../catalog/record-id.ts';
import { parseXml, XmlError } from '../../catalog/parse-xml.ts';
import type { XmlNode } from '../../catalog/types.ts';
import { childOf, flagOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { Context, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { escapeXml, soapFault, soapNamespaces } from '../errors.ts';
import { parseVersion } from '../request.ts';
import { recycleBinCall } from './recycle-bin.ts';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** A session lives for two hours unless used, as an org's default is. */
const sessionSeconds = 7200;

/**
 * Signing in and out over SOAP and the recycle bin, all that clients still need of the partner and enterprise APIs.
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_login.htm
 */
export function soapRoutes(engine: Engine): Hono {
  const app = new Hono();
  app.post('/services/Soap/:api{[uc]}/:version/*', async (c) =>
    answer(c.req.param('api'), c.req.param('version'), await c.req.text()),
  );
  app.post('/services/Soap/:api{[uc]}/:version', async (c) =>
    answer(c.req.param('api'), c.req.param('version'), await c.req.text()),
  );

  const answer = (api: string, version: string, text: string): Response => {
    const namespace = soapNamespaces[api] ?? '';
    try {
      parseVersion(`v${version}`);
      return xml(200, envelope(namespace, run(engine, api, version, text)));
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      return xml(500, soapFault(error, namespace));
    }
  };
  return app;
}

/** The response element of one call. */
function run(engine: Engine, api: string, version: string, text: string): string {
  const request = parseEnvelope(text);
  const sid = (): string => request.sessionId ?? refuseSession();
  switch (request.call.name) {
    case 'login': {
      const username = textOf(request.call, 'username') ?? '';
      const { token, context } = engine.login(username, childOf(request.call, 'password')?.text ?? '');
      const { instanceUrl, id } = engine.org();
      const urlOf = (kind: string): string => `${instanceUrl}/services/Soap/${kind}/${version}/${id.slice(0, 15)}`;
      const head = {
        metadataServerUrl: urlOf('m'),
        passwordExpired: false,
        sandbox: false,
        serverUrl: urlOf(api),
        sessionId: token,
      };
      const info = `<userInfo>${elements(userInfo(engine, context))}</userInfo>`;
      return result('login', elements({ ...head, userId: context.user.userId }) + info);
    }
    case 'getUserInfo':
      return result('getUserInfo', elements(userInfo(engine, engine.contextOf(sid()))));
    case 'logout':
      engine.contextOf(sid());
      engine.logout(sid());
      return '<logoutResponse/>';
    case 'setPassword': {
      const userId = toLongId(textOf(request.call, 'userId') ?? '') ?? '';
      engine.setPassword(engine.contextOf(sid()), userId, childOf(request.call, 'password')?.text ?? '');
      return '<setPasswordResponse><result/></setPasswordResponse>';
    }
    case 'undelete':
    case 'emptyRecycleBin': {
      const context = engine.contextOf(sid());
      return recycleBinCall(engine, context, request.call.name, textsOf(request.call, 'ids'), request.allOrNone);
    }
    default:
      throw new OrgError(
        'FUNCTIONALITY_NOT_ENABLED',
        `The local org does not offer ${request.call.name}() over SOAP, only login, getUserInfo, logout, setPassword, undelete and emptyRecycleBin; use the REST API`,
      );
  }
}

function userInfo(engine: Engine, { catalog, user }: Context): Fields {
  return {
    accessibilityMode: false,
    chatterExternal: false,
    currencySymbol: null,
    orgAttachmentFileSizeLimit: 0,
    orgDefaultCurrencyIsoCode: catalog.currency ? null : user.currency,
    orgDefaultCurrencyLocale: user.locale,
    orgDisallowHtmlAttachments: false,
    orgHasPersonAccounts: false,
    organizationId: engine.org().id,
    organizationMultiCurrency: catalog.currency !== undefined,
    organizationName: engine.org().name,
    profileId: user.profileId,
    roleId: user.roleId,
    sessionSecondsValid: sessionSeconds,
    userDefaultCurrencyIsoCode: catalog.currency ? user.currency : null,
    userEmail: user.username,
    userFullName: user.name,
    userId: user.userId,
    userLanguage: user.language,
    userLocale: user.locale,
    userName: user.username,
    userTimeZone: user.timeZone,
    userType: 'Standard',
    userUiSkin: 'Theme3',
  };
}

interface SoapRequest {
  readonly call: XmlNode;
  readonly sessionId: string | undefined;
  readonly allOrNone: boolean;
}

function parseEnvelope(text: string): SoapRequest {
  let root: XmlNode;
  try {
    root = parseXml(text);
  } catch (error) {
    if (error instanceof XmlError)
      throw new OrgError('INVALID_INPUT', `${error.message} at ${error.line}:${error.column}`);
    throw error;
  }
  const call = childOf(root, 'Body')?.children[0];
  if (root.name !== 'Envelope' || call === undefined)
    throw new OrgError('INVALID_INPUT', 'The request is not a SOAP envelope');
  const headers = childOf(root, 'Header') ?? root;
  const sessionHeader = childOf(headers, 'SessionHeader');
  const allOrNoneHeader = childOf(headers, 'AllOrNoneHeader');
  return {
    call,
    sessionId: sessionHeader && textOf(sessionHeader, 'sessionId'),
    allOrNone: allOrNoneHeader !== undefined && flagOf(allOrNoneHeader, 'allOrNone'),
  };
}

function refuseSession(): never {
  throw new OrgError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
}

const result = (call: string, content: string): string =>
  `<${call}Response><result>${content}</result></${call}Response>`;

const elements = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) =>
      value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(String(value))}</${name}>`,
    )
    .join('');

const envelope = (namespace: string, content: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>' +
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`;

const xml = (status: number, body: string): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/xml;charset=UTF-8' } });
