import type { HostTrustedSite } from '../host-contract.ts';

const loading = {
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'media-src': "'self'",
};

/** The policy of Lightning Experience with strict CSP on; `nonce` is for the page's own scripts, `sites` what an administrator trusts. */
export const contentSecurityPolicy = (nonce: string, sites: readonly HostTrustedSite[] = []): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    ...Object.entries(loading).map(([directive, sources]) => {
      const trusted = sites.filter(({ directives }) => directives.includes(directive)).map(({ url }) => url);
      return [directive, sources, ...trusted].join(' ');
    }),
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');

/** Headers of every page of the host. */
export const pageHeaders = (
  nonce: string,
  sites: readonly HostTrustedSite[] = [],
): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce, sites),
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
});
