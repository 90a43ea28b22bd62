import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';

/** An account that owns an offering and that the user may see. */
export interface OwnerName {
  readonly id: string;
  readonly name: string;
}

/** The accounts among `$accountIds` that the user may see, at most 200. */
export const OWNER_NAMES_QUERY: GraphQLDocument = gql`
  query AccountPlanLookAlikeOwners($accountIds: [ID]) {
    uiapi {
      query {
        Account(first: 200, where: { Id: { in: $accountIds } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Whether anything was ever computed: tells an account without enough similar ones from a job that has not run. */
export const LAST_RUN_QUERY: GraphQLDocument = gql`
  query AccountPlanLookAlikeRun {
    uiapi {
      query {
        Look_Alike__c(first: 1) @optional {
          edges {
            node {
              Id
            }
          }
        }
      }
    }
  }
`;

interface Edges {
  readonly edges?: readonly {
    readonly node: { readonly Id: string; readonly Name?: { readonly value: string | null } };
  }[];
}

const connection = (data: unknown, name: string): NonNullable<Edges['edges']> =>
  (data as { uiapi?: { query?: Readonly<Record<string, Edges | null>> } } | undefined)?.uiapi?.query?.[name]?.edges ??
  [];

/** Reads the answer of {@link OWNER_NAMES_QUERY}, by name. */
export const readOwnerNames = (data: unknown): readonly OwnerName[] =>
  connection(data, 'Account').map(({ node }) => ({ id: node.Id, name: node.Name?.value ?? node.Id }));

/** Reads the answer of {@link LAST_RUN_QUERY}. */
export const hasRun = (data: unknown): boolean => connection(data, 'Look_Alike__c').length > 0;
