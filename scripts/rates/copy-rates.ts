import type { Connection } from 'jsforce';
import { CommandError } from '../shared/cli.ts';
import { deleteRecords, writeRecords } from '../shared/write-records.ts';
import { planRates, type OrgRate, type StoredRate } from './plan-rates.ts';

export interface RatesReport {
  readonly dryRun: boolean;
  /** False in an org of one currency: there is nothing to copy. */
  readonly multiCurrency: boolean;
  /** Whether the org has rates by date (advanced currency management). */
  readonly dated: boolean;
  readonly currencies: readonly string[];
  readonly unchanged: number;
  /** Keys `ISO:date` written, or that would be. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly problems: readonly { readonly rate: string; readonly problem: string }[];
}

interface TypeRecord {
  readonly IsoCode: string;
  readonly ConversionRate: number;
}

interface DatedRecord extends TypeRecord {
  readonly StartDate: string;
}

interface RateRecord {
  readonly Id: string;
  readonly Rate_Key__c: string;
  readonly External_Key__c: string | null;
  readonly Rate__c: number;
}

/** All records of a query; undefined where the org has no such object. */
async function recordsOf<T extends object>(connection: Connection, soql: string): Promise<readonly T[] | undefined> {
  try {
    return (await connection.query<T>(soql, { autoFetch: true, maxFetch: 200_000 })).records as readonly T[];
  } catch (error) {
    if ((error as { errorCode?: string }).errorCode === 'INVALID_TYPE') return undefined;
    throw error;
  }
}

const rateOf = (record: TypeRecord & Partial<DatedRecord>): OrgRate => ({
  isoCode: record.IsoCode,
  rate: record.ConversionRate,
  ...(record.StartDate === undefined ? {} : { start: record.StartDate }),
});

const storedRate = (record: RateRecord): StoredRate => ({
  id: record.Id,
  rateKey: record.Rate_Key__c,
  externalKey: record.External_Key__c,
  rate: record.Rate__c,
});

/** Copies the exchange rates of an org to `Currency_Rate__c`, where the page finds them: the UI API does not offer the org's own. */
export async function copyRates(connection: Connection, { dryRun }: { dryRun: boolean }): Promise<RatesReport> {
  const types = await recordsOf<TypeRecord>(
    connection,
    'SELECT IsoCode, ConversionRate FROM CurrencyType ORDER BY IsoCode',
  );
  if (types === undefined) return { ...nothing, dryRun };
  const dated = await recordsOf<DatedRecord>(
    connection,
    'SELECT IsoCode, StartDate, ConversionRate FROM DatedConversionRate ORDER BY IsoCode, StartDate',
  );
  const stored = await recordsOf<RateRecord>(
    connection,
    'SELECT Id, Rate_Key__c, External_Key__c, Rate__c FROM Currency_Rate__c',
  );
  if (stored === undefined)
    throw new CommandError('The org has no Currency Rate object. Deploy the package first: npm run deploy.');
  const plan = planRates(types.map(rateOf), (dated ?? []).map(rateOf), stored.map(storedRate));
  const problems: { rate: string; problem: string }[] = [];
  if (!dryRun) {
    const records = plan.write.map(({ rateKey, externalKey, isoCode, startDate, rate }) => ({
      Rate_Key__c: rateKey,
      External_Key__c: externalKey,
      Iso_Code__c: isoCode,
      Start_Date__c: startDate,
      Rate__c: rate,
    }));
    const mode = { kind: 'upsert', key: 'Rate_Key__c' } as const;
    const written = await writeRecords(connection, 'Currency_Rate__c', mode, records, () => {});
    const removed = await deleteRecords(
      connection,
      plan.remove.map(({ id }) => id),
    );
    const outcomes = [...written, ...removed];
    [...plan.write, ...plan.remove].forEach(({ rateKey }, index) => {
      const problem = outcomes[index]?.problem;
      if (problem !== undefined) problems.push({ rate: rateKey, problem });
    });
  }
  const failed = new Set(problems.map(({ rate }) => rate));
  const done = (rates: readonly { readonly rateKey: string }[]): readonly string[] =>
    rates.map(({ rateKey }) => rateKey).filter((key) => !failed.has(key));
  return {
    dryRun,
    multiCurrency: true,
    dated: dated !== undefined,
    currencies: types.map(({ IsoCode }) => IsoCode),
    unchanged: plan.unchanged,
    written: done(plan.write),
    removed: done(plan.remove),
    problems,
  };
}

const nothing: Omit<RatesReport, 'dryRun'> = {
  multiCurrency: false,
  dated: false,
  currencies: [],
  unchanged: 0,
  written: [],
  removed: [],
  problems: [],
};
