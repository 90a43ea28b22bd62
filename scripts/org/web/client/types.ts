import type { HostApp, HostUser } from '../../host-contract.ts';

/** The JSON in the document that a page starts from. */
export interface PageConfig {
  readonly version: number;
  readonly apiVersion: string;
  readonly org: { readonly id: string; readonly name: string };
  readonly user: HostUser;
  readonly apps: readonly HostApp[];
  /** Deployed bundles that a page may name. */
  readonly bundles: readonly string[];
  /** Values of `@salesforce/*` modules: `settings.i18n.locale`. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
