/** The catalog: everything deployed or built in, as immutable data. Names keep Salesforce's case; map keys are lower-case. */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'email'
  | 'phone'
  | 'url'
  | 'encryptedstring'
  | 'base64'
  | 'address'
  | 'location';

/** A stored or wire value. Dates are `YYYY-MM-DD`, datetimes `YYYY-MM-DDTHH:mm:ss.SSSZ` (UTC), times `HH:mm:ss.SSSZ`. */
export type Value = string | number | boolean | null;

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  /** In a dependent picklist: values of the controlling field that offer this one. */
  readonly validFor?: readonly string[];
}

export interface FilterItem {
  readonly field: string;
  readonly operation: string;
  readonly value?: string;
}

/** Required filter of a look-up. Fields are `Target.Field`, `$Source.Field` or of a global. */
export interface LookupFilter {
  readonly items: readonly (FilterItem & { readonly valueField?: string })[];
  readonly logic: string;
  readonly message?: string;
}

/** Roll-up summary over a detail object. `field` is absent for COUNT. */
export interface SummaryDef {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  readonly childLookup: string;
  readonly field?: string;
  readonly filters: readonly FilterItem[];
}

export interface FieldDef {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  readonly description?: string;
  readonly inlineHelpText?: string;
  /** Characters for text, 0 otherwise. */
  readonly length: number;
  /** Total digits and digits after the point, numbers only. */
  readonly precision: number;
  readonly scale: number;
  readonly required: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  /** Is the object's name field. */
  readonly nameField: boolean;
  /** Set by the platform: never writable (Id, CreatedDate, formulas, roll-ups, autonumbers …). */
  readonly readOnly: boolean;
  /** Writable on create only (master-detail without reparenting, AccountContactRelation keys …). */
  readonly createOnly: boolean;
  readonly autoNumber?: { readonly displayFormat: string; readonly startingNumber: number };
  /** Formula source of the default value (`TODAY()`, `"x"`, `true`). */
  readonly defaultFormula?: string;
  /** Source of a formula field; such a field is not stored, it is evaluated when read. */
  readonly formula?: string;
  readonly blanksAsZero: boolean;
  readonly summary?: SummaryDef;
  readonly picklist?: readonly PicklistValue[];
  readonly restricted: boolean;
  readonly controllingField?: string;
  /** Reference targets; several for polymorphic look-ups. */
  readonly referenceTo: readonly string[];
  /** Name to walk from this record to the target (`Account`, `Account__r`). */
  readonly relationshipName?: string;
  /** Name to walk from the target to its children (`Opportunities`, `Objectives__r`), on the parent. */
  readonly childRelationshipName?: string;
  /** 0 or 1 for master-detail (first and second master), absent for look-ups. */
  readonly masterDetailOrder?: 0 | 1;
  readonly reparentable: boolean;
  readonly writeRequiresMasterRead: boolean;
  readonly lookupFilter?: LookupFilter;
  readonly onDelete: 'SetNull' | 'Restrict' | 'Cascade';
  /** Compound address, name and location: the stored parts. */
  readonly components?: readonly string[];
  /** A text area that holds HTML. */
  readonly richText?: boolean;
  readonly trackHistory: boolean;
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  readonly description?: string;
  /** Formula; the save is refused where it is true. */
  readonly condition: string;
  readonly message: string;
  readonly errorField?: string;
}

export interface RecordTypeDef {
  readonly name: string;
  readonly label: string;
  readonly active: boolean;
  readonly description?: string;
  readonly picklistValues: ReadonlyMap<string, readonly PicklistValue[]>;
}

export interface ListViewDef {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly filterScope: string;
  readonly filters: readonly FilterItem[];
  /** `1 AND (2 OR 3)`; absent where all filters must hold. */
  readonly filterLogic?: string;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

/** A child relationship, seen from the parent. */
export interface ChildRelationship {
  readonly childObject: string;
  readonly field: string;
  /** Absent where children cannot be walked to. */
  readonly name?: string;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
}

export interface ObjectDef {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly description?: string;
  readonly keyPrefix: string;
  readonly custom: boolean;
  /** Internal and external default. A detail is ControlledByParent and has no owner. */
  readonly sharing: SharingModel;
  readonly hasOwner: boolean;
  readonly queryable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  /** False for objects the UI API and GraphQL do not offer. */
  readonly uiApi: boolean;
  /** Set on generated objects: `Visit__Share` of `Visit__c`. */
  readonly shareOf?: string;
  readonly nameField?: string;
  readonly fields: ReadonlyMap<string, FieldDef>;
  readonly childRelationships: readonly ChildRelationship[];
  readonly validationRules: readonly ValidationRule[];
  readonly recordTypes: readonly RecordTypeDef[];
  readonly listViews: readonly ListViewDef[];
  readonly compactLayouts: ReadonlyMap<string, readonly string[]>;
  readonly compactLayout?: string;
}

export interface ObjectPermission {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

/** What a profile or permission set grants. Keys are lower-case; field keys are `object.field`. */
export interface PermissionGrant {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly isProfile: boolean;
  readonly objects: ReadonlyMap<string, ObjectPermission>;
  readonly fields: ReadonlyMap<string, { readonly read: boolean; readonly edit: boolean }>;
  readonly tabs: ReadonlyMap<string, 'Visible' | 'Available' | 'Hidden'>;
  readonly apps: ReadonlyMap<string, { readonly visible: boolean; readonly isDefault: boolean }>;
  readonly userPermissions: ReadonlySet<string>;
  readonly customPermissions: ReadonlySet<string>;
}

/** A parsed XML element: children by name, each a list; text under `#text`. */
export interface XmlNode {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly children: readonly XmlNode[];
  /** Absent where there are none. */
  readonly attributes?: ReadonlyMap<string, string>;
}

/** One deployed component, whole: what retrieve gives back and the Lightning host renders. */
export interface Component {
  /** Metadata type, e.g. `FlexiPage`. */
  readonly type: string;
  readonly fullName: string;
  /** Files in package form (`lwc/whitespace/whitespace.js`), with their bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Root of the component's XML, absent for files without one. */
  readonly xml?: XmlNode;
}

export interface CustomLabel {
  readonly name: string;
  readonly value: string;
  readonly language: string;
  readonly description?: string;
  readonly categories?: string;
  readonly protected: boolean;
}

/** Several currencies in one org; what its `Currency.settings` and its currency types say. */
export interface CurrencyDef {
  /** ISO code every rate is told against. */
  readonly corporate: string;
  /** ISO codes a record may have, in alphabetical order. */
  readonly active: readonly string[];
  /** Advanced currency management: opportunities and their lines convert by the rate of their close date. */
  readonly dated: boolean;
  /** Amounts are written with the symbol, not the ISO code. */
  readonly symbols: boolean;
  /** Amounts are written without the converted one in parentheses. */
  readonly plain: boolean;
}

export interface Catalog {
  /** Changes with each deploy: caches key on it. */
  readonly version: number;
  /** By lower-case API name. */
  readonly objects: ReadonlyMap<string, ObjectDef>;
  /** Profiles and permission sets by lower-case name. */
  readonly profiles: ReadonlyMap<string, PermissionGrant>;
  readonly permissionSets: ReadonlyMap<string, PermissionGrant>;
  readonly labels: ReadonlyMap<string, CustomLabel>;
  /** Deployed components by type, then by full name. Only what was deployed, never the built-in. */
  readonly components: ReadonlyMap<string, ReadonlyMap<string, Component>>;
  /** Absent in an org of one currency. */
  readonly currency?: CurrencyDef;
}
