import type { Catalog } from '../../catalog/types.ts';
import { contentHash } from './content-hash.ts';

/** Custom labels by API name. */
export const labelsOf = (catalog: Catalog): Readonly<Record<string, string>> =>
  Object.fromEntries([...catalog.labels.values()].map(({ name, value }) => [name, value]));

export const labelHash = (catalog: Catalog): string => contentHash(new Map(Object.entries(labelsOf(catalog))));
