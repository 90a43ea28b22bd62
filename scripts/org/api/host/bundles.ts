import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { HostBundle, HostBundleFiles } from '../../host-contract.ts';
import { contentHash } from './content-hash.ts';

const source = /\.(js|html|css)$/;

export const bundlesOf = (catalog: Catalog): readonly HostBundle[] =>
  [...componentsOf(catalog, 'LightningComponentBundle').values()].map((component) => ({
    name: component.fullName,
    hash: contentHash(component.files),
  }));

/** The files of a bundle that are compiled for the browser. */
export function bundleFiles(catalog: Catalog, name: string): HostBundleFiles {
  const component = componentsOf(catalog, 'LightningComponentBundle').get(name);
  if (!component) throw new OrgError('NOT_FOUND', `No Lightning component bundle named ${name} is deployed`);
  const files = [...component.files]
    .map(([path, bytes]) => [path.replace(/^lwc\/[^/]+\//, ''), bytes] as const)
    .filter(([path]) => source.test(path) && !path.startsWith('__'))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
  return { name, hash: contentHash(component.files), files: Object.fromEntries(files) };
}
