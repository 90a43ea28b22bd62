import { gql, graphql, type GraphQLResult } from 'lightning/graphql';

export { gql, graphql };

/** Refreshes the value a `graphql` wire gave. */
export async function refreshGraphQL(result: GraphQLResult | undefined): Promise<void> {
  await result?.refresh?.();
}
