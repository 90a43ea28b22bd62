import { buildCatalog } from '../../catalog/build-catalog.ts';
import type { Standard } from '../../catalog/read-standard.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';
import { readKeyPrefixes } from './key-prefixes.ts';

const bucket = 'catalog';

/** The catalog of everything deployed so far: what an org starts with. */
export const loadCatalog = (store: Store, standard: Standard): Catalog =>
  buildCatalog({
    standard,
    files: store.files.all(),
    keyPrefixes: readKeyPrefixes(store),
    version: Number(store.kv.get(bucket, 'version') ?? 1),
  });

export const writeVersion = (store: Store, version: number): void => store.kv.set(bucket, 'version', String(version));
