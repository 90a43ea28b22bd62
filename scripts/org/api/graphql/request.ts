import type { ObjectDef } from '../../catalog/types.ts';
import type { Context, Engine, Query, WireRecord } from '../../engine/types.ts';
import type { Mutations } from './mutations.ts';

// The tree of queries, as the engine's types give it.
export type Condition = NonNullable<Query['where']>;
export type OrderItem = Query['orderBy'][number];
export type Expression = OrderItem['expression'];
export type SelectItem = Query['select'][number];
export type Literal = Extract<Condition, { kind: 'compare' }>['right'];
export type Path = readonly string[];

/** What every resolver gets: one request of one user. */
export interface GraphqlRequest {
  readonly engine: Engine;
  readonly context: Context;
  /** As sent: GraphQL's coercion loses the order of `orderBy`. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mutations: Mutations;
}

/** A record on its way to the answer. `children` are its connections by response key. */
export interface RecordNode {
  readonly object: ObjectDef;
  readonly record: WireRecord;
  readonly children: ReadonlyMap<string, Connection>;
}

/** One page of records. */
export interface Connection {
  readonly nodes: readonly unknown[];
  /** Index of the first one among all. */
  readonly offset: number;
  readonly hasNextPage: boolean;
  /** Number of all. */
  readonly totalCount: () => number;
}
