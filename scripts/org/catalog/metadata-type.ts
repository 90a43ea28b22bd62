/** How the components of one metadata type lie in a package: Metadata API Developer Guide, "Metadata Types". */
export interface MetadataType {
  readonly name: string;
  readonly folder: string;
  /** File ending without the dot; absent for bundles. */
  readonly suffix?: string;
  /** Content beside a `-meta.xml` that describes it. */
  readonly metaFile?: boolean;
  /** Element names of children that are components of their own, and their type. */
  readonly children?: Readonly<Record<string, string>>;
  /** Element names of entries that packages may name (`SharingCriteriaRule`) but that stay in their file; a deploy leaves the others. */
  readonly entries?: Readonly<Record<string, string>>;
  /** Components lie in folders, which are components of the same type: `Sales`, `Sales/Pipeline`. */
  readonly inFolder?: boolean;
  /** A bundle without a file that describes it. */
  readonly bare?: boolean;
  /** Kept for retrieve, without effect. */
  readonly stored?: boolean;
}
