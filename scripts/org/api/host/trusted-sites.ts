import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import { flagOf, textOf } from '../../catalog/xml-node.ts';
import type { HostTrustedSite } from '../../host-contract.ts';

const directives: Readonly<Record<string, string>> = {
  isApplicableToConnectSrc: 'connect-src',
  isApplicableToFontSrc: 'font-src',
  isApplicableToFrameSrc: 'frame-src',
  isApplicableToImgSrc: 'img-src',
  isApplicableToMediaSrc: 'media-src',
  isApplicableToStyleSrc: 'style-src',
};

/** Scheme, host and port, so that nothing else gets into the policy. */
const origin = /^(https?|wss?):\/\/[\w*.-]+(:\d+)?$/i;

/** Sites outside that deployed metadata lets pages load from. https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_csptrustedsite.htm */
export const trustedSitesOf = (catalog: Catalog): readonly HostTrustedSite[] =>
  [...componentsOf(catalog, 'CspTrustedSite').values()].flatMap(({ xml }) => {
    const url = (xml && textOf(xml, 'endpointUrl'))?.replace(/\/+$/, '') ?? '';
    const context = xml && textOf(xml, 'context');
    const isOff = !xml || !flagOf(xml, 'isActive') || (context !== undefined && !['All', 'LEX'].includes(context));
    if (isOff || !origin.test(url)) return [];
    const granted = Object.entries(directives).filter(([name]) => flagOf(xml, name));
    return [{ url, directives: granted.map(([, directive]) => directive) }];
  });
