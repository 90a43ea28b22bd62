import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';

/** What one review kept of the matrix: read when somebody compares, as it may be as long as a record can hold. */
export const SNAPSHOT_QUERY: GraphQLDocument = gql`
  query AccountPlanSnapshot($reviewId: ID) {
    uiapi {
      query {
        Plan_Review__c(first: 1, where: { Id: { eq: $reviewId } }) {
          edges {
            node {
              Id
              Whitespace_Snapshot__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface Answer {
  readonly uiapi?: {
    readonly query?: {
      readonly Plan_Review__c?: {
        readonly edges?: readonly {
          readonly node?: { readonly Whitespace_Snapshot__c?: { readonly value?: string | null } | null } | null;
        }[];
      } | null;
    };
  };
}

/** Reads the answer of {@link SNAPSHOT_QUERY}; `null` when the review is gone, or hides what it kept. */
export const readSnapshotText = (data: unknown): string | null =>
  (data as Answer | undefined)?.uiapi?.query?.Plan_Review__c?.edges?.[0]?.node?.Whitespace_Snapshot__c?.value ?? null;
