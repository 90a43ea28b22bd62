/** What the Lightning host asks of the org beyond Salesforce's public APIs: JSON below `/_local/host`. Types only. */

export interface HostUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly profile: string;
  readonly role: string | null;
  readonly locale: string;
  readonly language: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** A navigation item the user may see. */
export interface HostTab {
  /** `standard-Account`, `Visit__c`, `Portfolio`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'object' | 'page' | 'component' | 'home' | 'web' | 'unsupported';
  /** Object, FlexiPage, LWC bundle or url, by kind. */
  readonly target: string;
  /** `standard:account`, `custom:custom20`. */
  readonly icon: string;
}

export interface HostApp {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** `#0070D2`. */
  readonly brandColor: string;
  readonly tabs: readonly HostTab[];
}

export interface HostBundle {
  readonly name: string;
  /** Of all its files. */
  readonly hash: string;
}

export interface HostResource {
  readonly name: string;
  readonly hash: string;
}

/** An origin outside that pages may load from. */
export interface HostTrustedSite {
  readonly url: string;
  /** `img-src`, `connect-src`. */
  readonly directives: readonly string[];
}

/** Answer to `GET boot`: all a page needs to start. */
export interface HostBoot {
  /** Of the catalog: changes with each deploy. */
  readonly version: number;
  readonly org: { readonly id: string; readonly name: string };
  readonly user: HostUser;
  /** First is the user's default. */
  readonly apps: readonly HostApp[];
  readonly bundles: readonly HostBundle[];
  readonly resources: readonly HostResource[];
  /** Content assets: their files lie at `GET assets/:name`. */
  readonly assets: readonly HostResource[];
  readonly trustedSites: readonly HostTrustedSite[];
  readonly labelHash: string;
  readonly userPermissions: readonly string[];
  readonly customPermissions: readonly string[];
}

/** One rule of `visibilityRule`: `{!Record.Status__c}` EQUAL `Active`. */
export interface HostCriterion {
  readonly left: string;
  readonly operator: string;
  readonly right: string;
}

export interface HostVisibility {
  readonly criteria: readonly HostCriterion[];
  /** `1 AND (2 OR 3)`; all of them when absent. */
  readonly filter?: string;
}

export type HostItem =
  | {
      readonly kind: 'component';
      /** `force:detailPanel`, `c:dealCard`. */
      readonly name: string;
      readonly id: string;
      readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
      readonly visibility?: HostVisibility;
    }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly id: string;
      readonly behavior: string;
      readonly visibility?: HostVisibility;
    };

export interface HostRegion {
  readonly name: string;
  readonly kind: 'region' | 'facet';
  readonly items: readonly HostItem[];
}

/** A FlexiPage, or the built-in page of the same kind. */
export interface HostPage {
  readonly name: string;
  readonly label: string;
  readonly kind: 'record' | 'app' | 'home';
  /** `flexipage:recordHomeTemplateDesktop`. */
  readonly template: string;
  readonly builtIn: boolean;
  readonly regions: readonly HostRegion[];
}

export interface HostListView {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  /** Condition in SOQL, without `WHERE`; empty for all rows. */
  readonly where: string;
  /** The filters in words: `Tons greater than 100`. */
  readonly filters: readonly string[];
  /** Why the local org cannot show it. */
  readonly problem?: string;
}

export interface HostRelatedList {
  readonly relationshipName: string;
  readonly label: string;
  readonly object: string;
  /** Look-up on the child. */
  readonly field: string;
  readonly columns: readonly string[];
  readonly icon: string;
}

export interface HostSection {
  readonly label: string;
  /** Fields by column, as in the page layout. */
  readonly columns: readonly (readonly string[])[];
}

/** Answer to `GET objects/:name`: how the user's pages show an object. */
export interface HostObject {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly nameField: string;
  readonly icon: string;
  readonly creatable: boolean;
  readonly editable: boolean;
  readonly deletable: boolean;
  readonly listViews: readonly HostListView[];
  readonly highlights: readonly string[];
  readonly sections: readonly HostSection[];
  readonly relatedLists: readonly HostRelatedList[];
}

/** Answer to `GET users`: who may be signed in as on the sign-in page. */
export interface HostUsers {
  readonly org: string;
  readonly users: readonly { readonly username: string; readonly name: string; readonly about: string }[];
}

/** Answer to `GET bundles/:name`. */
export interface HostBundleFiles {
  readonly name: string;
  readonly hash: string;
  /** File name inside the bundle → text. */
  readonly files: Readonly<Record<string, string>>;
}

/** One event of `GET events`: what a deploy changed. */
export interface HostChange {
  readonly version: number;
  readonly bundles: readonly string[];
}
