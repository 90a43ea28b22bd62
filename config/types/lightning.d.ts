/** The part of Lightning's platform modules that the components use, as their documentation describes it. */

declare module 'lightning/graphql' {
  /** A parsed document; opaque. */
  export interface GraphQLDocument {
    readonly kind?: string;
  }
  export interface GraphQLError {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly paths?: readonly string[];
  }
  export interface GraphQLResult {
    readonly data?: unknown;
    readonly errors?: readonly GraphQLError[];
    readonly refresh?: () => Promise<unknown>;
  }
  export interface GraphQLRequest {
    readonly query: GraphQLDocument | undefined;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  }
  export const graphql: import('lwc').WireAdapterConstructor<GraphQLRequest, GraphQLResult>;
  export function gql(strings: TemplateStringsArray, ...values: readonly unknown[]): GraphQLDocument;
  export function executeMutation(request: GraphQLRequest): Promise<GraphQLResult>;
}

declare module 'lightning/uiRecordApi' {
  export interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
  }
  export interface RecordRepresentation {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly lastModifiedDate: string;
  }
  export interface WireResult<T> {
    readonly data?: T;
    readonly error?: unknown;
  }
  export const getRecord: import('lwc').WireAdapterConstructor<
    { recordId: string | undefined; fields?: readonly unknown[]; optionalFields?: readonly unknown[] },
    WireResult<RecordRepresentation>
  >;
  export function getFieldValue(record: RecordRepresentation | undefined, field: unknown): unknown;
  export function createRecord(input: {
    readonly apiName: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }): Promise<RecordRepresentation>;
  export function updateRecord(
    input: { readonly fields: Readonly<Record<string, unknown>> },
    options?: { readonly ifUnmodifiedSince?: string },
  ): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
  export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly createable: boolean;
    readonly updateable: boolean;
  }
  export interface ObjectInfo {
    readonly apiName: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly fields: Readonly<Record<string, FieldInfo>>;
    readonly defaultRecordTypeId: string | null;
  }
  export interface PicklistValues {
    readonly defaultValue: { readonly value: string } | null;
    readonly values: readonly { readonly label: string; readonly value: string }[];
  }
  interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
  }
  export const getObjectInfo: import('lwc').WireAdapterConstructor<{ objectApiName: unknown }, Wired<ObjectInfo>>;
  export const getObjectInfos: import('lwc').WireAdapterConstructor<
    { objectApiNames: readonly unknown[] },
    Wired<{ readonly results: readonly { readonly statusCode: number; readonly result: ObjectInfo | unknown }[] }>
  >;
  export const getPicklistValues: import('lwc').WireAdapterConstructor<
    { recordTypeId: string | undefined; fieldApiName: unknown },
    Wired<PicklistValues>
  >;
}

declare module 'lightning/navigation' {
  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
  }
  const NAVIGATE: unique symbol;
  const GENERATE_URL: unique symbol;
  interface Navigating {
    [NAVIGATE](reference: PageReference, replace?: boolean): void;
    [GENERATE_URL](reference: PageReference): Promise<string>;
  }
  export const NavigationMixin: {
    (
      base: typeof import('lwc').LightningElement,
    ): Omit<typeof import('lwc').LightningElement, never> & (new () => import('lwc').LightningElement & Navigating);
    readonly Navigate: typeof NAVIGATE;
    readonly GenerateUrl: typeof GENERATE_URL;
  };
  export const CurrentPageReference: import('lwc').WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: {
      readonly title?: string;
      readonly message: string;
      readonly variant?: 'info' | 'success' | 'warning' | 'error';
      readonly mode?: 'dismissible' | 'pester' | 'sticky';
    });
  }
}

declare module 'lightning/refresh' {
  export class RefreshEvent extends CustomEvent<unknown> {}
}
