import type { Connection } from 'jsforce';
import type { Offering } from 'c/crmModel';
import { familyOf, lookAlikes, type AccountLookAlikes } from 'c/lookAlikeModel';
import { queryAll } from '../shared/find-records.ts';
import type { Progress } from '../shared/progress.ts';
import { plannedAccounts, readAccounts } from './read-accounts.ts';
import { readDefinition } from './read-definition.ts';
import { readOwners, readSettings } from './read-owners.ts';
import { nothingWritten, removeStale, writeLookAlikes, type Written } from './write-look-alikes.ts';

export interface LookAlikeReport extends Readonly<Omit<Written, 'problems'>> {
  readonly dryRun: boolean;
  readonly definition: string;
  /** Further active definitions, which are not used: the first by name is. */
  readonly unusedDefinitions: readonly string[];
  readonly accounts: number;
  /** Accounts it was to be told of, and those with peers enough. */
  readonly targets: number;
  readonly told: number;
  readonly offerings: number;
  /** Records read of what accounts own, and what the org has no records of. */
  readonly facts: number;
  readonly missing: readonly string[];
  readonly problems: Readonly<Written['problems']>;
}

interface Options {
  readonly now: Date;
  readonly dryRun: boolean;
  /** Every account, not only those with a plan. */
  readonly all: boolean;
  readonly progress: Progress;
}

/** Accounts compared with their records at a time. */
const ACCOUNTS_A_STEP = 25;

/** Computes for each account which offerings similar accounts own, and keeps it as records; a second run writes nothing. */
export async function computeLookAlikes(connection: Connection, options: Options): Promise<LookAlikeReport> {
  const { now, dryRun, all, progress } = options;
  const inForce = await readDefinition(connection);
  const accounts = await readAccounts(connection, inForce, progress);
  const targets = all ? new Set(accounts.map(({ id }) => id)) : await plannedAccounts(connection, accounts);
  const offerings = await readOfferings(connection);
  const owned = await readOwners(connection, {
    offerings,
    settings: await readSettings(connection),
    today: now.toISOString().slice(0, 10),
    familyOf: familyOf(accounts),
    progress,
  });
  const { definition, unused } = inForce;
  const offeringIds = soldOfferings(offerings, owned.ownersOf);
  const input = { definition, accounts, ownersOf: owned.ownersOf, offeringIds, targets };
  const writing = { definitionId: definition.id, now: now.toISOString(), dryRun };
  const written = nothingWritten();
  const told = new Set<string>();
  let step: AccountLookAlikes[] = [];
  const flush = async (): Promise<void> => {
    if (step.length > 0) await writeLookAlikes(connection, step, writing, written);
    progress.advance(step.length);
    step = [];
  };
  progress.start('Writing look-alikes', targets.size);
  for (const account of lookAlikes(input)) {
    told.add(account.accountId);
    if (step.push(account) === ACCOUNTS_A_STEP) await flush();
  }
  await flush();
  await removeStale(connection, told, writing, written);
  progress.end();
  return {
    ...written,
    dryRun,
    definition: definition.name,
    unusedDefinitions: unused,
    accounts: accounts.length,
    targets: targets.size,
    told: told.size,
    offerings: offeringIds.length,
    facts: owned.facts,
    missing: owned.missing,
  };
}

async function readOfferings(connection: Connection): Promise<readonly Offering[]> {
  const records = await queryAll(
    connection,
    'SELECT Id, Name, Parent_Offering__c, Product__c, Product_Family__c, Sort_Order__c, Is_Active__c FROM Offering__c ORDER BY Id',
  );
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return records.map((record) => ({
    id: String(record.Id),
    name: String(record.Name),
    parentId: text(record.Parent_Offering__c),
    productId: text(record.Product__c),
    productFamily: text(record.Product_Family__c),
    sortOrder: typeof record.Sort_Order__c === 'number' ? record.Sort_Order__c : null,
    isActive: record.Is_Active__c === true,
  }));
}

/** The columns of a matrix that can still be sold: active offerings without active ones below them, and any other that somebody owns. */
function soldOfferings(
  offerings: readonly Offering[],
  ownersOf: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const parents = new Set(offerings.filter(({ isActive }) => isActive).map(({ parentId }) => parentId));
  return offerings.filter(({ id, isActive }) => isActive && (!parents.has(id) || ownersOf.has(id))).map(({ id }) => id);
}
