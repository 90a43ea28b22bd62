/** A deployed LWC bundle, as the org hands it out, with what its imports may refer to. */
export interface BundleInput {
  readonly name: string;
  /** File name inside the bundle → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Custom labels by API name. */
  readonly labels: Readonly<Record<string, string>>;
  /** Static resources by name, with the url that serves them. */
  readonly resources: Readonly<Record<string, string>>;
  /** Content assets by name, with the url that serves them. */
  readonly assets: Readonly<Record<string, string>>;
  /** Module names that may be imported besides `@salesforce/*`: platform modules and `c/*`. */
  readonly known: readonly string[];
}

/** What is wrong in a bundle, where a person can go and mend it. Lines and columns count from 1. */
export interface BundleProblem {
  readonly bundle: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type CompiledBundle = { readonly code: string } | { readonly problems: readonly BundleProblem[] };
