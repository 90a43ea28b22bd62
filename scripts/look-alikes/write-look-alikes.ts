import type { Connection } from 'jsforce';
import type { AccountLookAlikes, Penetration } from 'c/lookAlikeModel';
import { queryAll, type OrgRecord } from '../shared/find-records.ts';
import { soqlText } from '../shared/soql-text.ts';
import { deleteRecords, writeRecords, type NewRecord, type WriteOutcome } from '../shared/write-records.ts';
import { pagesOf } from './org-pages.ts';

/** What a run did, or in a dry run would do. */
export interface Written {
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
  /** Records that the org refused, and the first of them in words. */
  failed: number;
  readonly problems: { readonly record: string; readonly problem: string }[];
}

interface Options {
  readonly definitionId: string;
  readonly now: string;
  readonly dryRun: boolean;
}

const TOLD_PROBLEMS = 100;
const FIELDS = 'Id, Look_Alike_Key__c, Peer_Count__c, Owner_Count__c, Owner_Ids__c, Criteria__c, Definition__c';

export const nothingWritten = (): Written => ({
  created: 0,
  updated: 0,
  deleted: 0,
  unchanged: 0,
  failed: 0,
  problems: [],
});

/** Brings the records of some accounts to what was computed: writes what differs, deletes what is not said any more. */
export async function writeLookAlikes(
  connection: Connection,
  accounts: readonly AccountLookAlikes[],
  options: Options,
  written: Written,
): Promise<void> {
  const ids = accounts.map(({ accountId }) => soqlText(accountId)).join(', ');
  const stored = new Map<string, OrgRecord>();
  for (const record of await queryAll(connection, `SELECT ${FIELDS} FROM Look_Alike__c WHERE Account__c IN (${ids})`))
    stored.set(String(record.Look_Alike_Key__c), record);
  const created: NewRecord[] = [];
  const updated: NewRecord[] = [];
  for (const account of accounts) {
    for (const offering of account.offerings) {
      const key = `${account.accountId}:${offering.offeringId}`;
      const before = stored.get(key);
      stored.delete(key);
      const values = valuesOf(account, offering, options.definitionId);
      if (!before) {
        const parents = { Account__c: account.accountId, Offering__c: offering.offeringId };
        created.push({ Look_Alike_Key__c: key, ...parents, ...values, Computed_At__c: options.now });
      } else if (differs(before, values)) updated.push({ Id: before.Id, ...values, Computed_At__c: options.now });
      else written.unchanged += 1;
    }
  }
  const upsert = { kind: 'upsert', key: 'Look_Alike_Key__c' } as const;
  const write = async (records: readonly NewRecord[], mode: typeof upsert | { readonly kind: 'update' }) =>
    options.dryRun ? undefined : writeRecords(connection, 'Look_Alike__c', mode, records, () => undefined);
  const nameOf = (record: NewRecord): string => String(record.Look_Alike_Key__c ?? record.Id);
  written.created += tally(written, created.map(nameOf), await write(created, upsert));
  written.updated += tally(written, updated.map(nameOf), await write(updated, { kind: 'update' }));
  await remove(
    connection,
    [...stored.values()].map(({ Id }) => String(Id)),
    options,
    written,
  );
}

/** Deletes the records of accounts that nothing is said of any more. */
export async function removeStale(
  connection: Connection,
  accountIds: ReadonlySet<string>,
  options: Options,
  written: Written,
): Promise<void> {
  const stale: string[] = [];
  const soql = 'SELECT Id, Account__c FROM Look_Alike__c';
  for await (const { records } of pagesOf<{ Id: string; Account__c: string }>(connection, soql))
    for (const { Id, Account__c } of records) if (!accountIds.has(Account__c)) stale.push(Id);
  await remove(connection, stale, options, written);
}

async function remove(
  connection: Connection,
  ids: readonly string[],
  { dryRun }: Options,
  written: Written,
): Promise<void> {
  written.deleted += tally(written, ids, dryRun ? undefined : await deleteRecords(connection, ids));
}

const valuesOf = ({ criteria }: AccountLookAlikes, offering: Penetration, definitionId: string): NewRecord => ({
  Peer_Count__c: offering.peers,
  Owner_Count__c: offering.owners,
  Owner_Ids__c: offering.ownerIds.length === 0 ? null : offering.ownerIds.join('\n'),
  Criteria__c: criteria,
  Definition__c: definitionId,
});

/** An org may keep line ends its own way. */
const differs = (before: OrgRecord, values: NewRecord): boolean =>
  Object.entries(values).some(([field, value]) => plain(before[field]) !== plain(value));

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : (value ?? null);

/** Notes what was refused and answers how many were not; without outcomes nothing was tried. */
function tally(written: Written, names: readonly string[], outcomes: readonly WriteOutcome[] | undefined): number {
  let done = 0;
  names.forEach((record, index) => {
    const problem = outcomes?.[index]?.problem;
    if (problem === undefined) done += 1;
    else {
      written.failed += 1;
      if (written.problems.length < TOLD_PROBLEMS) written.problems.push({ record, problem });
    }
  });
  return done;
}
