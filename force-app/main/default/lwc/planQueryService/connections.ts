/** Records a page of a connection holds; the most the API gives, of a child relationship for each of its parents. */
const PAGE_SIZE = 2000;
/** With an upper bound, paging goes beyond 4,000 records (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use-upperbound.html). */
const UPPER_BOUND = 50_000;

/** Records below those of a connection, by their relationship. */
export interface Child {
  readonly object: string;
  /** The look-up to the parent; further pages are found by it. */
  readonly parentField: string;
  /** Where it narrows what is read. */
  readonly where?: string;
  readonly fields: string;
}

/** What one connection asks for. `children` are by relationship name; the API goes one level down and no further. */
export interface Connection {
  readonly object: string;
  readonly where: string;
  readonly orderBy: string;
  readonly fields: string;
  readonly children?: Readonly<Record<string, Child>>;
  /** Whether the first answer says how many there are. */
  readonly isCounted?: boolean;
}

/** Connections by the key their records have in the answer. */
export type Connections = Readonly<Record<string, Connection>>;

export const value = (...fields: readonly string[]): string => fields.map((field) => `${field} { value }`).join(' ');

/** Fields a user may not see, or an org may not have: the query lives without them. */
export const optional = (...fields: readonly string[]): string =>
  fields.map((field) => `${field} @optional { value }`).join(' ');

/** The name of a look-up's record. */
export const nameOf = (...relationships: readonly string[]): string =>
  relationships.map((name) => `${name} @optional { Name { value } }`).join(' ');

export const STAMP = `${value('LastModifiedDate')} ${nameOf('LastModifiedBy')}`;

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

const below = (relationship: string, { where, fields }: Child): string =>
  `${relationship}(first: ${PAGE_SIZE}${where ? `, where: ${where}` : ''}) ` +
  `@optional { edges { node { Id ${fields} } } pageInfo { hasNextPage } }`;

/** A connection with what is below it; `after` names the variable of a cursor. */
export function connectionText(key: string, connection: Connection, after?: string): string {
  const { object, where, orderBy, fields, children = {}, isCounted = false } = connection;
  const inner = Object.entries(children).map(([relationship, child]) => below(relationship, child));
  const paging = `first: ${PAGE_SIZE}, upperBound: ${UPPER_BOUND}${after ? `, after: $${after}` : ''}`;
  return (
    `${key === object ? key : `${key}: ${object}`}(${paging}, where: ${where}, orderBy: ${orderBy}) ` +
    `@optional { edges { node { Id ${[fields, ...inner].join('\n')} } } ${PAGE_INFO}${isCounted && !after ? ' totalCount' : ''} }`
  );
}

/** A child relationship as a connection of its own: the records of the parents in the variable `parents`. */
export function childAsConnection({ object, parentField, where, fields }: Child, parents: string): Connection {
  const ofParents = `{ ${parentField}: { in: $${parents} } }`;
  return {
    object,
    where: where ? `{ and: [${ofParents}, ${where}] }` : ofParents,
    orderBy: '{ Id: { order: ASC } }',
    fields: `${value(parentField)} ${fields}`,
  };
}
