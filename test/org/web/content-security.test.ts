import { trustedSitesOf } from '../../../scripts/org/api/host/trusted-sites.ts';
import { contentSecurityPolicy } from '../../../scripts/org/web/content-security.ts';
import { Harbor } from './harbor.ts';

const site = (url: string, rest: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><CspTrustedSite xmlns="http://soap.sforce.com/2006/04/metadata"><context>All</context><endpointUrl>${url}</endpointUrl>${rest}</CspTrustedSite>`;

const images = '<isApplicableToImgSrc>true</isApplicableToImgSrc>';

test('lets pages load only from their own host, unless an administrator trusts a site', () => {
  const policy = contentSecurityPolicy('n', [{ url: 'https://photos.example', directives: ['img-src'] }]).split('; ');
  expect(policy).toContain("img-src 'self' data: https://photos.example");
  expect(policy).toContain("script-src 'self' 'nonce-n'");
  expect(contentSecurityPolicy('n')).not.toContain('https:');
});

test('takes active trusted sites from deployed metadata, and nothing that is no origin', () => {
  const harbor = new Harbor();
  harbor.deploy({
    'package.xml':
      '<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>*</members><name>CspTrustedSite</name></types><version>66.0</version></Package>',
    'cspTrustedSites/Photos.cspTrustedSite': site('https://photos.example/', `<isActive>true</isActive>${images}`),
    'cspTrustedSites/Off.cspTrustedSite': site('https://off.example', `<isActive>false</isActive>${images}`),
    'cspTrustedSites/Sly.cspTrustedSite': site(
      'https://sly.example; script-src *',
      `<isActive>true</isActive>${images}`,
    ),
  });
  expect(trustedSitesOf(harbor.engine.catalog())).toEqual([{ url: 'https://photos.example', directives: ['img-src'] }]);
});
