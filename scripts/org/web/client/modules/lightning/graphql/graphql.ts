import { setting } from 'shell/pageConfig';
import { deepFreeze } from 'shell/deepFreeze';
import { messageOf, request } from 'shell/orgClient';
import { queryStore } from 'shell/queryStore';
import { wireAdapter } from 'shell/wireAdapter';
import { patchRecords } from 'shell/graphqlRecords';

/** A parsed document is only good for handing it to this module. */
export interface GraphQLDocument {
  readonly source: string;
}

export interface GraphQLRequest {
  readonly query: GraphQLDocument | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface GraphQLError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions?: unknown;
}

export interface GraphQLResult {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[] | undefined;
  /** Asks the org again; absent until the first answer. */
  readonly refresh?: () => Promise<void>;
}

/** Template tag; text is put in as it is, other documents as fragments. */
export function gql(
  strings: TemplateStringsArray,
  ...parts: readonly (string | number | GraphQLDocument)[]
): GraphQLDocument {
  const put = (part: string | number | GraphQLDocument | undefined): string =>
    typeof part === 'object' ? part.source : String(part ?? '');
  const source = strings.reduce((text, string, index) => text + put(parts[index - 1]) + string);
  return Object.freeze({ source });
}

async function post({ query, variables = {}, operationName }: GraphQLRequest): Promise<GraphQLResult> {
  try {
    const body = { query: query?.source, variables, ...(operationName ? { operationName } : {}) };
    const answer = (await request(`/services/data/${String(setting('api', 'version'))}/graphql`, {
      method: 'POST',
      body,
    })) as GraphQLResult;
    const errors = answer.errors?.length ? answer.errors : undefined;
    return { data: deepFreeze(answer.data ?? undefined), errors: deepFreeze(errors) };
  } catch (error) {
    return { data: undefined, errors: [{ message: messageOf(error), extensions: { cause: error } }] };
  }
}

const queries = queryStore<GraphQLResult>();
const keyOf = (config: GraphQLRequest): string =>
  JSON.stringify([config.query?.source, config.variables ?? {}, config.operationName]);

/** Wire adapter: `@wire(graphql, { query: '$query', variables: '$variables', operationName })` → `{ data, errors, refresh }`. */
export const graphql = wireAdapter<GraphQLRequest, GraphQLResult>({
  initial: { data: undefined, errors: undefined },
  ready: ({ query }) => Boolean(query?.source),
  subscribe: (config, emit) => {
    const key = keyOf(config);
    const refresh = (): Promise<void> => queries.refresh(key);
    return queries.subscribe(
      key,
      () => post(config),
      (result) => emit({ ...result, refresh }),
    );
  },
});

/** Runs a mutation; known query results stay as they are until they are refreshed. */
export const executeMutation = (config: GraphQLRequest): Promise<GraphQLResult> => post(config);

/** The imperative query of the newer API. */
export const executeQuery = (config: GraphQLRequest): Promise<GraphQLResult> => post(config);

/** A record changed through `lightning/uiRecordApi`: every result that shows it gets the new values. */
export const recordChanged = (id: string, fields: Readonly<Record<string, unknown>>): void =>
  queries.update((result) => {
    const data = patchRecords(result.data, id, fields);
    return data === result.data ? undefined : { ...result, data: deepFreeze(data) };
  });

/** Every query shown now, asked again: for `RefreshEvent`. */
export const refreshAll = async (): Promise<void> => {
  await Promise.all(queries.keys().map((key) => queries.refresh(key)));
};
