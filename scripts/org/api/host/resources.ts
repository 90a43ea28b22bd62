import { unzipSync } from 'fflate';
import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog, Component } from '../../catalog/types.ts';
import { childOf, textOf } from '../../catalog/xml-node.ts';
import { OrgError } from '../../errors.ts';
import type { HostResource } from '../../host-contract.ts';
import { contentHash } from './content-hash.ts';

export interface ResourceFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** Largest file unpacked from a zipped resource, in bytes. */
const maxUnpacked = 20_000_000;

export const resourcesOf = (catalog: Catalog): readonly HostResource[] =>
  [...componentsOf(catalog, 'StaticResource').values()].map(({ fullName, files }) => ({
    name: fullName,
    hash: contentHash(files),
  }));

export const assetsOf = (catalog: Catalog): readonly HostResource[] =>
  [...componentsOf(catalog, 'ContentAsset').values()].map(({ fullName, files }) => ({
    name: fullName,
    hash: contentHash(files),
  }));

/** The file of a content asset; its type is that of the file name it was made from. */
export function assetFile(catalog: Catalog, name: string): ResourceFile {
  const component = componentsOf(catalog, 'ContentAsset').get(name);
  const bytes = component && contentOf(component);
  if (!component || !bytes) throw new OrgError('NOT_FOUND', `No content asset named ${name} is deployed`);
  const versions = component.xml && childOf(component.xml, 'versions');
  const version = versions && childOf(versions, 'version');
  const path = (version && textOf(version, 'pathOnClient')) ?? '';
  return { bytes, type: types[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream' };
}

const contentOf = ({ files }: Component): Uint8Array | undefined =>
  [...files].find(([path]) => !path.endsWith('-meta.xml'))?.[1];

/** A static resource, or one file of a zipped one. */
export function resourceFile(catalog: Catalog, name: string, path: string): ResourceFile {
  const component = componentsOf(catalog, 'StaticResource').get(name);
  const content = component && contentOf(component);
  if (!content) throw new OrgError('NOT_FOUND', `No static resource named ${name} is deployed`);
  const type = (component.xml && textOf(component.xml, 'contentType')) ?? 'application/octet-stream';
  if (path === '') return { bytes: content, type };
  const unpacked = unzipSync(content, { filter: (file) => file.name === path && file.originalSize <= maxUnpacked });
  const bytes = unpacked[path];
  if (!bytes) throw new OrgError('NOT_FOUND', `The static resource ${name} has no file ${path}`);
  return { bytes, type: types[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream' };
}
