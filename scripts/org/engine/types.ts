import type {
  Catalog,
  FieldDef,
  ObjectDef,
  ObjectPermission,
  Value,
  XmlNode,
  PermissionGrant,
} from '../catalog/types.ts';
import type { ErrorCode } from '../errors.ts';
import type { Query } from '../soql/ast.ts';
import type { Store } from '../store/types.ts';
import type { BulkJobs } from './jobs/types.ts';
import type { QueryColumns, QueryPlan } from './query/types.ts';

export type { Condition, FieldExpression, Literal, OrderItem, Path, Query, SelectItem } from '../soql/ast.ts';
export type * from './jobs/types.ts';
export type * from './query/types.ts';

export interface OrgIdentity {
  readonly id: string;
  readonly name: string;
  /** `http://127.0.0.1:PORT`, no trailing slash. */
  readonly instanceUrl: string;
}

/** Who asks. Kept short: everything else about a user is a record. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly profileId: string;
  readonly roleId: string | null;
  readonly locale: string;
  readonly language: string;
  readonly timeZone: string;
  readonly currency: string;
  /** Amounts are shown with the ISO code, not the symbol. */
  readonly isoCodes?: boolean;
}

/** Which rows of an object a user may see or change. `none` is all rows hidden. */
export type RowScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** SQL over the row's table alias `{row}`; parameters only as `?`. */
  | { readonly kind: 'where'; readonly sql: string; readonly parameters: readonly Value[] };

/** One user's rights, computed from profile, permission sets, roles and shares. */
export interface Access {
  object(object: ObjectDef): ObjectPermission;
  canReadField(object: ObjectDef, field: FieldDef): boolean;
  canEditField(object: ObjectDef, field: FieldDef): boolean;
  /** Rows the user may read; editing and deleting have scopes of their own. */
  rows(object: ObjectDef, right: 'read' | 'edit' | 'delete'): RowScope;
  /** Rows by sharing alone, object permissions left out: what a master lends to its details. */
  sharing(object: ObjectDef, right: 'read' | 'edit' | 'delete'): RowScope;
  hasPermission(name: string): boolean;
  hasCustomPermission(name: string): boolean;
  /** The profile and the assigned permission sets, for what they say of tabs and apps. */
  readonly grants: readonly PermissionGrant[];
}

/** What every engine function gets: one request of one user, on one version of the catalog. */
export interface Context {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly org: OrgIdentity;
  readonly user: Principal;
  readonly access: Access;
  readonly now: () => Date;
}

// ── query ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A record as REST answers it: `attributes`, canonical field names, parents nested, children as `QueryPage`. */
export interface WireRecord {
  readonly attributes: { readonly type: string; readonly url?: string };
  readonly [field: string]: Value | WireRecord | QueryPage | WireRecord['attributes'] | null;
}

export interface QueryPage {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly WireRecord[];
}

export interface QueryOptions {
  /** `queryAll`: rows of the recycle bin too. */
  readonly includeDeleted?: boolean;
  /** Rows a page, 200–2,000; 2,000 unless told. */
  readonly batchSize?: number;
  /** `v66.0`, for the urls inside the answer. */
  readonly apiVersion?: string;
}

// ── save ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Field values as a client wrote them: look-ups by external id come as `{ Account: { External_Key__c: 'x' } }`. */
export type FieldValues = Readonly<Record<string, unknown>>;

export type Operation =
  | { readonly kind: 'create'; readonly object: string; readonly values: FieldValues }
  | {
      readonly kind: 'update';
      readonly object: string;
      readonly id: string;
      readonly values: FieldValues;
      readonly ifUnmodifiedSince?: string;
    }
  | {
      readonly kind: 'upsert';
      readonly object: string;
      readonly externalIdField: string;
      readonly externalId: string;
      readonly values: FieldValues;
      readonly updateOnly?: boolean;
    }
  | { readonly kind: 'delete'; readonly object?: string; readonly id: string }
  /** Out of the recycle bin, with the details that went along. */
  | { readonly kind: 'undelete'; readonly object?: string; readonly id: string };

export interface SaveError {
  readonly statusCode: ErrorCode;
  readonly message: string;
  readonly fields: readonly string[];
}

export type SaveResult =
  | { readonly success: true; readonly id: string; readonly created: boolean; readonly errors: readonly [] }
  | {
      readonly success: false;
      readonly id: string | null;
      readonly created: false;
      readonly errors: readonly SaveError[];
    };

export interface SaveOptions {
  /** One failure undoes all of this call; the others then fail with ALL_OR_NONE wording of the protocol. */
  readonly allOrNone: boolean;
}

/** One occurrence of a scheduled flow, or of a path of a record-triggered flow that waited for its time. */
export interface ScheduledRun {
  readonly flow: string;
  /** The path's name. */
  readonly path?: string;
  /** ISO datetime it was due at; its clock while it ran. */
  readonly at: string;
  readonly interviews: number;
  /** Of interviews that failed, each of which undid itself. */
  readonly errors: readonly SaveError[];
}

// ── describe ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The record type every object has, with the id it has in every org. */
export const masterRecordTypeId = '012000000000000AAA';

export interface RecordTypeInfo {
  readonly active: boolean;
  readonly available: boolean;
  readonly defaultRecordTypeMapping: boolean;
  readonly developerName: string;
  readonly master: boolean;
  readonly name: string;
  readonly recordTypeId: string;
}

export interface FieldRights {
  readonly createable: boolean;
  readonly updateable: boolean;
}

// ── façade ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The org as protocols see it. Every call is on behalf of one `Context`. Functions throw `OrgError`. */
export interface Engine {
  /** The catalog now in force. */
  readonly catalog: () => Catalog;
  readonly org: () => OrgIdentity;
  readonly now: () => Date;

  // sessions (engine/session)
  /** Context of an access token; throws INVALID_SESSION_ID. */
  contextOf(token: string): Context;
  /** A new session for an active user; throws INVALID_LOGIN when a password is given and wrong. */
  login(
    username: string,
    password?: string,
    /** `lasting`: does not expire while this process runs; others end after two hours without use. */
    options?: { readonly lasting?: boolean },
  ): { readonly token: string; readonly context: Context };
  logout(token: string): void;
  setPassword(context: Context, userId: string, password: string): void;

  // reading (engine/query)
  query(context: Context, query: string | Query, options?: QueryOptions): QueryPage;
  queryMore(context: Context, locator: string, options?: QueryOptions): QueryPage;
  /** The pages of `query` and `queryMore` as JSON in UTF-8, for an answer that is nothing else. */
  queryJson(context: Context, query: string | Query, options?: QueryOptions): Uint8Array;
  queryMoreJson(context: Context, locator: string, options?: QueryOptions): Uint8Array;
  /** The tree of a query, names not looked at yet; MALFORMED_QUERY with its place. */
  parseQuery(soql: string): Query;
  queryColumns(context: Context, soql: string): QueryColumns;
  /** Ways to run a query, the cheapest first; MALFORMED_QUERY as the query itself. */
  explain(context: Context, query: string | Query): readonly QueryPlan[];
  /** Records the user looked at, with Id and name, the last first: by `FOR VIEW`, `FOR REFERENCE` or `noteViewed`. */
  recentlyViewed(context: Context, most: number, object?: string): readonly WireRecord[];
  noteViewed(
    context: Context,
    object: string,
    ids: readonly string[],
    /** Not `durable`: written with the next that is, as a read alone is not worth a write. */
    options?: { readonly durable?: boolean },
  ): void;
  /** Ids of what `noteViewed` was told of that kind, the last first. */
  viewedIds(context: Context, object: string): readonly string[];
  /** One record with the named fields (all readable ones when absent); NOT_FOUND when it is not there or not visible. */
  retrieve(context: Context, object: string, id: string, fields?: readonly string[]): WireRecord;
  /** The bytes of a binary field; NOT_FOUND where record, field or bytes are not there or not visible. */
  readBlob(context: Context, object: string, id: string, field: string): Uint8Array;

  // writing (engine/save)
  save(context: Context, operations: readonly Operation[], options: SaveOptions): readonly SaveResult[];
  /** Removes records for good that are in the recycle bin, with the details that went along. */
  emptyRecycleBin(context: Context, ids: readonly string[]): readonly SaveResult[];
  /** Runs `work` in one transaction of the store: composite with allOrNone, GraphQL mutations. A throw undoes all. */
  atomically<T>(context: Context, work: () => T): T;

  // automation (engine/flow)
  /** Runs scheduled flows that are due since they last ran, up to `now`. The org has no timer of its own: whoever keeps the clock calls this. */
  runScheduled(now: Date): readonly ScheduledRun[];

  // describing (engine/describe): plain JSON in Salesforce's shape
  describeGlobal(context: Context): unknown;
  describeObject(context: Context, object: string): unknown;
  /** Record types of an object with their ids, Master last. */
  recordTypes(context: Context, object: ObjectDef): readonly RecordTypeInfo[];
  /** What the user may do with a field, rights on the object included. */
  fieldRights(context: Context, object: ObjectDef, field: FieldDef): FieldRights;
  /** What the field of a new record starts with for this user; null for nothing. */
  defaultValue(context: Context, object: ObjectDef, field: FieldDef): Value;

  // deploying (engine/deploy)
  readonly deployer: Deployer;

  // bulk jobs (engine/jobs)
  readonly jobs: BulkJobs;
}

// ── deploy ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly rollbackOnError: boolean;
  readonly singlePackage: boolean;
  readonly ignoreWarnings: boolean;
  readonly allowMissingFiles: boolean;
  readonly autoUpdatePackage: boolean;
  readonly purgeOnDelete: boolean;
}

export interface DeployMessage {
  readonly componentType: string;
  readonly fullName: string;
  /** Path inside the zip, as the client sent it. */
  readonly fileName: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly changed: boolean;
  readonly deleted: boolean;
  readonly problem?: string;
  readonly problemType?: 'Error' | 'Warning';
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly createdDate: string;
}

export interface DeployStatus {
  readonly id: string;
  readonly status: 'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceling' | 'Canceled';
  readonly done: boolean;
  readonly success: boolean;
  readonly checkOnly: boolean;
  readonly rollbackOnError: boolean;
  readonly ignoreWarnings: boolean;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly startDate: string;
  readonly completedDate?: string;
  readonly lastModifiedDate: string;
  readonly numberComponentsTotal: number;
  readonly numberComponentsDeployed: number;
  readonly numberComponentErrors: number;
  readonly errorMessage?: string;
  readonly messages: readonly DeployMessage[];
}

/** What a compiler says of one file of a Lightning bundle; undefined where it is fine. Lines and columns count from 1. */
export type CheckSource = (file: {
  readonly bundle: string;
  /** Within the bundle: `card.html`. */
  readonly path: string;
  readonly source: string;
}) => { readonly message: string; readonly line?: number; readonly column?: number } | undefined;

export interface Deployer {
  /** Checks and, unless `checkOnly` or a failure, applies the zip in one transaction. Needs ModifyMetadata or ModifyAllData. */
  deploy(context: Context, zip: Uint8Array, options: DeployOptions): DeployStatus;
  status(context: Context, id: string): DeployStatus;
  /** Applies an earlier successful validation. */
  quickDeploy(context: Context, validationId: string): DeployStatus;
  cancel(context: Context, id: string): DeployStatus;
  /** Starts a retrieve; its result is made when asked for. */
  retrieve(context: Context, request: RetrieveRequest): string;
  retrieved(context: Context, id: string): RetrieveResult;
  /** Components of a type, built-in objects and profiles included; of one folder where types lie in folders. */
  list(context: Context, type: string, folder?: string): readonly FileProperties[];
  /** Components one by one, each whole or not at all; `nodes` are `metadata` elements of the SOAP call. */
  write(
    context: Context,
    mode: 'create' | 'update' | 'upsert',
    type: string,
    nodes: readonly XmlNode[],
  ): readonly MetadataResult[];
  remove(context: Context, type: string, fullNames: readonly string[]): readonly MetadataResult[];
  rename(context: Context, type: string, oldName: string, newName: string): MetadataResult;
  /** Whole components by name; undefined where there is none. */
  read(context: Context, type: string, fullNames: readonly string[]): readonly (XmlNode | undefined)[];
}

/** SaveResult, UpsertResult and DeleteResult of the Metadata API. */
export interface MetadataResult {
  readonly fullName: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

export interface RetrieveRequest {
  /** Packages by name: what was deployed under that `fullName` of package.xml. */
  readonly packageNames?: readonly string[];
  /** Members by type, `*` for all. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** `66.0`, for the package.xml in the zip. */
  readonly version: string;
}

export interface FileProperties {
  readonly type: string;
  readonly fullName: string;
  /** Path in a package. */
  readonly fileName: string;
  readonly createdDate: string;
  readonly lastModifiedDate: string;
  readonly lastModifiedById: string;
  readonly lastModifiedByName: string;
}

export interface RetrieveResult {
  readonly id: string;
  readonly zip: Uint8Array;
  readonly files: readonly FileProperties[];
  readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
}
