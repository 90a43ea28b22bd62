import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';
import type { Person } from 'c/strategyEditModel';

/** Our users, the contacts of the accounts of a plan and the measures in use, by name. */
export interface People {
  readonly users: readonly Person[];
  readonly contacts: readonly Person[];
  /** What actual values can be computed by. */
  readonly definitions: readonly Person[];
}

export const NOBODY: People = { users: [], contacts: [], definitions: [] };

/** Asked for when somebody first gives work to somebody; at most 500 of each. */
export const PEOPLE_QUERY: GraphQLDocument = gql`
  query AccountPlanPeople($accountIds: [ID]) {
    uiapi {
      query {
        User(first: 500, where: { IsActive: { eq: true } }, orderBy: { Name: { order: ASC } }) @optional {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
        Measure_Definition__c(first: 500, where: { Is_Active__c: { eq: true } }, orderBy: { Name: { order: ASC } })
          @optional {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
        Contact(first: 500, where: { AccountId: { in: $accountIds } }, orderBy: { Name: { order: ASC } }) @optional {
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

interface Connection {
  readonly edges?: readonly {
    readonly node: { readonly Id: string; readonly Name?: { readonly value: string | null } };
  }[];
}

/** Reads the answer of {@link PEOPLE_QUERY}; what the user may not see is empty. */
export function readPeople(data: unknown): People {
  const query = (data as { uiapi?: { query?: Readonly<Record<string, Connection | null>> } } | undefined)?.uiapi?.query;
  const persons = (name: string): readonly Person[] =>
    (query?.[name]?.edges ?? []).map(({ node }) => ({ id: node.Id, name: node.Name?.value ?? node.Id }));
  return { users: persons('User'), contacts: persons('Contact'), definitions: persons('Measure_Definition__c') };
}
