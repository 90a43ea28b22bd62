import { soapPage } from './documentation.ts';
import type { Support } from './support-row.ts';

const endpointsPage = 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_endpoints.htm';

/** Rows of the support table for signing in. */
export const signInSupport: readonly Support[] = [
  {
    protocol: 'Sign-in',
    operation: 'access token (sf org login access-token, jsforce)',
    status: 'full',
    source: 'observed: @salesforce/cli 2.146.3',
  },
  {
    protocol: 'Sign-in',
    operation: 'SOAP login, getUserInfo, logout, setPassword (sf org generate password)',
    status: 'full',
    source: soapPage('sforce_api_calls_login'),
  },
  {
    protocol: 'Sign-in',
    operation: 'OAuth user name and password, userinfo, revoke, identity',
    status: 'full',
    source: endpointsPage,
  },
  {
    protocol: 'Sign-in',
    operation: 'sf org open (singleaccess, frontdoor)',
    status: 'full',
    source: 'observed: @salesforce/cli 2.146.3',
    note: 'The front door url holds for one use within a minute.',
  },
  {
    protocol: 'Sign-in',
    operation: 'JWT bearer, web server, device, refresh token',
    status: 'none',
    source: endpointsPage,
    note: 'Refused with unsupported_grant_type.',
  },
];
