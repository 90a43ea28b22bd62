import type { Connection } from 'jsforce';
import type { WhitespaceInput } from 'c/crmModel';
import { CONTENT_QUERY, SCOPE_QUERY } from 'c/planQueryService';
import { readContent, readScope } from 'c/planRecordService';

/** What the page reads of a plan with its own two queries, as this user. */
export async function readAsPage(
  connection: Connection,
  { accountId, planId }: { readonly accountId: string; readonly planId: string },
): Promise<WhitespaceInput> {
  const ask = async (query: unknown, variables: object): Promise<unknown> => {
    const answer = await connection.requestPost<{ data?: unknown; errors?: readonly { message: string }[] }>(
      '/graphql',
      {
        query: String(query),
        variables,
      },
    );
    expect(answer.errors ?? []).toEqual([]);
    return answer.data;
  };
  const scope = readScope(await ask(SCOPE_QUERY, { accountId }));
  const accountIds = scope.accounts.map(({ id }) => id);
  const content = readContent(await ask(CONTENT_QUERY, { accountIds, planId }));
  return { ...scope, ...content, planId, accountId };
}
