import type { Connection, QueryResult } from 'jsforce';

type Row = Record<string, unknown>;

/** The pages of a query, one after the other, so that only one is held at a time; `total` is told with the first. */
export async function* pagesOf<T extends object>(
  connection: Connection,
  soql: string,
): AsyncGenerator<{ readonly records: readonly T[]; readonly total: number }> {
  let page: QueryResult<Row> = await connection.query<Row>(soql);
  for (;;) {
    yield { records: page.records as unknown as readonly T[], total: page.totalSize };
    if (page.done || !page.nextRecordsUrl) return;
    page = await connection.queryMore<Row>(page.nextRecordsUrl);
  }
}

/** The error says that the org has no such object, or that this user may not see it. */
export const isMissingObject = (error: unknown): boolean =>
  (error as { errorCode?: string }).errorCode === 'INVALID_TYPE';
