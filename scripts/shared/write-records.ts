import type { Connection } from 'jsforce';

/** A record to write: field values; look-ups by external id as `{ Account: { External_Key__c: 'x' } }`. */
export type NewRecord = Readonly<Record<string, unknown>>;

export interface WriteOutcome {
  readonly id?: string;
  readonly created: boolean;
  /** Salesforce's words, absent when the record was written. */
  readonly problem?: string;
}

/** How to write: by an external id (create or update), plain create, or update by Id. */
export type WriteMode =
  | { readonly kind: 'upsert'; readonly key: string }
  | { readonly kind: 'create' }
  | { readonly kind: 'update' };

/** Records in one sObject collections call. https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm */
const BATCH_SIZE = 200;

const RETRIED = /UNABLE_TO_LOCK_ROW|REQUEST_LIMIT_EXCEEDED|SERVER_UNAVAILABLE|ECONNRESET|ECONNREFUSED|503/;
const ATTEMPTS = 4;

interface WireResult {
  readonly id?: string;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors?: ReadonlyArray<{ readonly statusCode?: string; readonly message: string }>;
}

/**
 * Writes records of one object in collections of 200 and answers one outcome a record, in order. Locks, limits and lost
 * connections are tried again with growing pauses; only an upsert or update is repeated, so that nothing is made twice.
 */
export async function writeRecords(
  connection: Connection,
  object: string,
  mode: WriteMode,
  records: readonly NewRecord[],
  onWritten: (count: number) => void,
): Promise<readonly WriteOutcome[]> {
  const outcomes: WriteOutcome[] = [];
  for (let from = 0; from < records.length; from += BATCH_SIZE) {
    const batch = records.slice(from, from + BATCH_SIZE);
    outcomes.push(...(await retried(mode.kind !== 'create', () => writeBatch(connection, object, mode, batch))));
    onWritten(batch.length);
  }
  return outcomes;
}

/** Deletes records by id in collections of 200, one outcome an id, in order. */
export async function deleteRecords(connection: Connection, ids: readonly string[]): Promise<readonly WriteOutcome[]> {
  const outcomes: WriteOutcome[] = [];
  for (let from = 0; from < ids.length; from += BATCH_SIZE) {
    const url = `/composite/sobjects?ids=${ids.slice(from, from + BATCH_SIZE).join(',')}&allOrNone=false`;
    outcomes.push(...(await connection.request<WireResult[]>({ method: 'DELETE', url })).map(toOutcome));
  }
  return outcomes;
}

async function writeBatch(
  connection: Connection,
  object: string,
  mode: WriteMode,
  batch: readonly NewRecord[],
): Promise<WriteOutcome[]> {
  const path = mode.kind === 'upsert' ? `/composite/sobjects/${object}/${mode.key}` : '/composite/sobjects';
  const results = await connection.request<WireResult[]>({
    method: mode.kind === 'create' ? 'POST' : 'PATCH',
    url: path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      allOrNone: false,
      records: batch.map((record) => ({ attributes: { type: object }, ...record })),
    }),
  });
  return results.map((result) => ({
    ...toOutcome(result),
    created: result.created ?? (mode.kind === 'create' && result.success),
  }));
}

const toOutcome = ({ id, success, created, errors }: WireResult): WriteOutcome => ({
  id,
  created: created ?? false,
  problem: success
    ? undefined
    : (errors ?? []).map(({ statusCode, message }) => [statusCode, message].filter(Boolean).join(': ')).join('; '),
});

async function retried<T>(repeatable: boolean, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const { errorCode, code, message } = error as { errorCode?: string; code?: string; message: string };
      if (!repeatable || attempt >= ATTEMPTS || !RETRIED.test(`${errorCode} ${code} ${message}`)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
    }
  }
}
