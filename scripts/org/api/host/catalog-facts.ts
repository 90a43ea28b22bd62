import type { Catalog } from '../../catalog/types.ts';
import type { HostBoot } from '../../host-contract.ts';
import { bundlesOf } from './bundles.ts';
import { labelHash } from './labels.ts';
import { assetsOf, resourcesOf } from './resources.ts';
import { trustedSitesOf } from './trusted-sites.ts';

/** What every boot says of the deployed content, whoever asks. */
export type CatalogFacts = Pick<HostBoot, 'bundles' | 'resources' | 'assets' | 'trustedSites' | 'labelHash'>;

/** Facts of the catalog in force, worked out once for each version. */
export function rememberedFacts(): (catalog: Catalog) => CatalogFacts {
  let last: { readonly catalog: Catalog; readonly facts: CatalogFacts } | undefined;
  return (catalog) => {
    if (last?.catalog !== catalog) {
      last = {
        catalog,
        facts: {
          bundles: bundlesOf(catalog),
          resources: resourcesOf(catalog),
          assets: assetsOf(catalog),
          trustedSites: trustedSitesOf(catalog),
          labelHash: labelHash(catalog),
        },
      };
    }
    return last.facts;
  };
}
