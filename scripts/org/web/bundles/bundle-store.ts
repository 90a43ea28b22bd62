import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostBoot, HostBundleFiles } from '../../host-contract.ts';
import type { Vendor } from '../build/prepare-vendor.ts';
import { askOrg, type OrgFetch } from '../org-client.ts';
import { assetUrls, resourceUrls } from '../resource-url.ts';
import type { CompiledBundle } from './bundle-input.ts';

/** Deployed bundles as the browser gets them, compiled when first asked for and kept by content. */
export interface BundleStore {
  /** Names the content of every bundle of a boot: the address a page imports it from. */
  urls(boot: HostBoot): Readonly<Record<string, string>>;
  compile(name: string, boot: HostBoot, token: string): Promise<CompiledBundle>;
  /** Begins to compile everything deployed, so that it is there when a page asks; what fails is told to who asks for it. */
  warm(boot: HostBoot, token: string): void;
}

const sha = (...parts: readonly string[]): string =>
  parts
    .reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

export function bundleStore(org: OrgFetch, vendor: Vendor): BundleStore {
  const compiling = new Map<string, Promise<CompiledBundle>>();
  let warmed: number | undefined;
  const hashOf = (boot: HostBoot, hash: string): string =>
    sha(
      vendor.version,
      hash,
      boot.labelHash,
      ...[...boot.resources, ...boot.assets].map((resource) => resource.name + resource.hash),
    );
  const platform = vendor.modules
    .map(({ specifier }) => specifier)
    .filter((specifier) => !/^(shell|force|flexipage|runtime_sales_activities)\//.test(specifier));

  async function make(name: string, boot: HostBoot, token: string): Promise<CompiledBundle> {
    const [bundle, labels] = await Promise.all([
      askOrg<HostBundleFiles>(org, `/_local/host/bundles/${encodeURIComponent(name)}`, token),
      askOrg<Record<string, string>>(org, '/_local/host/labels', token),
    ]);
    const known = [...platform, ...boot.bundles.map((other) => `c/${other.name}`)];
    return vendor.toolchain.compileBundle({
      name,
      files: bundle.files,
      labels,
      resources: resourceUrls(boot),
      assets: assetUrls(boot),
      known,
    });
  }

  function fromDisk(file: string): CompiledBundle | undefined {
    return existsSync(file) ? { code: readFileSync(file, 'utf8') } : undefined;
  }

  function keep(file: string, compiled: CompiledBundle): CompiledBundle {
    if ('problems' in compiled) return compiled;
    mkdirSync(vendor.bundleFolder, { recursive: true });
    const work = `${file}.${process.pid}.tmp`;
    writeFileSync(work, compiled.code);
    renameSync(work, file);
    return compiled;
  }

  function compile(name: string, boot: HostBoot, token: string): Promise<CompiledBundle> {
    const bundle = boot.bundles.find((other) => other.name === name);
    const names = sha(...boot.bundles.map((other) => other.name));
    const hash = sha(hashOf(boot, bundle?.hash ?? ''), names);
    const known = compiling.get(hash);
    if (known) return known;
    const file = join(vendor.bundleFolder, `${name}.${hash}.js`);
    const compiled = Promise.resolve(fromDisk(file) ?? make(name, boot, token).then((result) => keep(file, result)));
    compiling.set(hash, compiled);
    compiled.catch(() => compiling.delete(hash));
    return compiled;
  }

  return {
    urls: (boot) =>
      Object.fromEntries(
        boot.bundles.map(({ name, hash }) => [`c/${name}`, `/lightning/bundles/${name}.${hashOf(boot, hash)}.js`]),
      ),
    compile,
    warm(boot, token) {
      if (warmed === boot.version) return;
      warmed = boot.version;
      for (const { name } of boot.bundles) compile(name, boot, token).catch(() => undefined);
    },
  };
}
