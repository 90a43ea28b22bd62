import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';
import { childAsConnection, connectionText } from './connections';
import type { Child, Connection, Connections } from './connections';
import { CONTENT_CONNECTIONS } from './contentConnections';
import { OUR_REVENUE, SCOPE_CONNECTIONS } from './scopeConnections';

type KeysOf<T extends Connections> = { [Key in keyof T]: T[Key] extends { children: infer C } ? keyof C : never };
/** Where records stand in an answer: a connection, or a child relationship of one. */
export type ScopeKey = keyof typeof SCOPE_CONNECTIONS | KeysOf<typeof SCOPE_CONNECTIONS>['Account'];
export type ContentKey =
  | keyof typeof CONTENT_CONNECTIONS
  | KeysOf<typeof CONTENT_CONNECTIONS>[keyof typeof CONTENT_CONNECTIONS];
export type RecordKey = ScopeKey | ContentKey;

/**
 * A page that has not been read: of a connection after a cursor, or of a child relationship of the parents with more than
 * 2,000 records, which is read as a connection of its own from its beginning, since parents and children cannot be paged
 * together (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use.html).
 */
export interface PageRequest {
  readonly key: RecordKey;
  readonly after: string | null;
  readonly parentIds: readonly string[];
}

/** A query may hold ten connections (https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html); children are not counted. */
const MOST_CONNECTIONS = 10;

const texts = (connections: Connections): string =>
  Object.entries(connections)
    .map(([key, connection]) => connectionText(key, connection))
    .join('\n');

/**
 * First call: the account with its subsidiaries and what they have, its plans, offerings, prices and settings.
 * One level of child relationships is what the wire adapter answers
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-relationships.html), each with up to 2,000
 * records (https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html).
 */
export const SCOPE_QUERY: GraphQLDocument = gql`
  query AccountPlanScope($accountId: ID) {
    uiapi { query { ${texts(SCOPE_CONNECTIONS)} } ${OUR_REVENUE} }
  }
`;

/** Second call: everything one plan holds, and the deals and activities of its accounts. */
export const CONTENT_QUERY: GraphQLDocument = gql`
  query AccountPlanContent($accountIds: [ID], $planId: ID) {
    uiapi { query { ${texts(CONTENT_CONNECTIONS)} } }
  }
`;

const CONNECTIONS: Connections = { ...SCOPE_CONNECTIONS, ...CONTENT_CONNECTIONS };
const CHILDREN: Readonly<Record<string, Child>> = Object.assign(
  {},
  ...Object.values(CONNECTIONS).map(({ children = {} }) => children),
);

function connectionOf(key: RecordKey): Connection {
  const child = CHILDREN[key];
  const connection = child ? childAsConnection(child, `parents${key}`) : CONNECTIONS[key];
  if (!connection) throw new RangeError(`${key} is no connection.`);
  return connection;
}

/** The pages one further call asks for: at most ten, one of each connection; the others wait. */
export function batchOf(requests: readonly PageRequest[]): readonly PageRequest[] {
  const keys = new Map<RecordKey, PageRequest>();
  for (const request of requests) if (!keys.has(request.key)) keys.set(request.key, request);
  return [...keys.values()].slice(0, MOST_CONNECTIONS);
}

const TYPES = { accountId: 'ID', accountIds: '[ID]', planId: 'ID' } as const;
type Names = keyof typeof TYPES;
const namesIn = (text: string): readonly Names[] =>
  (Object.keys(TYPES) as Names[]).filter((name) => new RegExp(`\\$${name}\\b`).test(text));

/** The query of some pages. */
export function pageQuery(requests: readonly PageRequest[]): GraphQLDocument {
  const wanted = requests.map(({ key }) => connectionText(key, connectionOf(key), `after${key}`)).join('\n');
  const declared = [
    ...namesIn(wanted).map((name) => `$${name}: ${TYPES[name]}`),
    ...requests.flatMap(({ key }) => [`$after${key}: String`, ...(key in CHILDREN ? [`$parents${key}: [ID]`] : [])]),
  ];
  return gql`
    query AccountPlanPage(${declared.join(', ')}) { uiapi { query { ${wanted} } } }
  `;
}

/** The variables of {@link pageQuery}; `given` are those of the query that the pages belong to. */
export function pageVariables(
  requests: readonly PageRequest[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const text = requests.map(({ key }) => connectionText(key, connectionOf(key))).join();
  return {
    ...Object.fromEntries(namesIn(text).map((name) => [name, given[name] ?? null])),
    ...Object.fromEntries(
      requests.flatMap(({ key, after, parentIds }) => [
        [`after${key}`, after],
        ...(key in CHILDREN ? [[`parents${key}`, parentIds]] : []),
      ]),
    ),
  };
}
