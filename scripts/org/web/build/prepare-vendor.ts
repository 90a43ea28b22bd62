import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFiles, packageRoot } from './base-components.ts';
import type { Progress, VendorManifest } from './build-vendor.ts';
import { removeUnused, takeLease } from './cache-lease.ts';
import { clientFolder } from './client-modules.ts';
import { createToolchain, type Toolchain } from './toolchain.ts';

/** The built vendor files and the compiler that made them. */
export interface Vendor extends VendorManifest {
  readonly folder: string;
  /** Compiled bundles are kept here, by hash. */
  readonly bundleFolder: string;
  readonly toolchain: Toolchain;
}

export interface VendorOptions {
  /** Kept between starts, e.g. `.cache`. */
  readonly cacheFolder: string;
  /** Given by who wants to close it while it still builds. */
  readonly toolchain?: Toolchain;
  readonly onProgress?: Progress;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes with the versions of engine and base components and with every source the vendor files are made from. */
function vendorVersion(): string {
  const hash = createHash('sha256');
  for (const name of ['lightning-base-components', 'esbuild'])
    hash.update(readFileSync(join(packageRoot(name), 'package.json')));
  hash.update(readFileSync(join(dirname(engineFiles().dom), 'package.json')));
  const build = fileURLToPath(new URL('.', import.meta.url));
  for (const file of [...sourceFiles(clientFolder), ...sourceFiles(build)])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Engine, base components, platform modules and shell for the browser: built once, then read from the cache. */
export async function prepareVendor({
  cacheFolder,
  toolchain = createToolchain(),
  onProgress = () => undefined,
}: VendorOptions): Promise<Vendor> {
  const version = vendorVersion();
  const root = join(cacheFolder, 'vendor');
  const folder = join(root, version);
  const bundleFolder = join(cacheFolder, 'bundles');
  const manifest = join(folder, 'manifest.json');
  const made = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as VendorManifest)
    : await toolchain.buildVendor(folder, version, onProgress);
  takeLease(folder);
  removeUnused(root);
  return { ...made, folder, bundleFolder, toolchain };
}
