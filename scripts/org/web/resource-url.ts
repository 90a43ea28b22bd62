import type { HostBoot } from '../host-contract.ts';

/** Address of each content asset. */
export const assetUrls = (boot: HostBoot): Readonly<Record<string, string>> =>
  Object.fromEntries(boot.assets.map(({ name, hash }) => [name, `/file-asset/${hash}/${name}`]));

/** Address of each static resource; the hash lets browsers keep it. */
export const resourceUrls = (boot: HostBoot): Readonly<Record<string, string>> =>
  Object.fromEntries(boot.resources.map(({ name, hash }) => [name, `/resource/${hash}/${name}`]));
