import { computeLookAlikes, type LookAlikeReport } from '../../scripts/look-alikes/compute-look-alikes.ts';
import { queryAll } from '../../scripts/shared/find-records.ts';
import type { ProductOrg } from '../product/product-org.ts';

const ACCOUNTS = 2_000;
const OFFERINGS = 60;
/** Offerings an account owns: an asset each. */
const OWNED = 10;
const PLANS = 50;

/**
 * `npm run look-alikes` as a whole against an org with 2,000 accounts and 60 offerings, of which 50 accounts have a plan: the
 * first night writes everything, the second nothing. The org runs in the same process, so that its memory is part of what is told.
 */
export async function benchNightly(org: ProductOrg): Promise<readonly string[]> {
  await seed(org);
  const first = await night(org);
  const second = await night(org);
  const { created, updated, deleted } = second.report;
  if (created + updated + deleted > 0) throw new Error('The second night wrote what the first had written');
  return [lineOf('First night', first), lineOf('Second night', second)];
}

interface Night {
  readonly report: LookAlikeReport;
  readonly seconds: number;
  readonly calls: number;
  readonly megabytes: number;
}

const lineOf = (name: string, { report, seconds, calls, megabytes }: Night): string => {
  const read = report.accounts + report.facts;
  const written = report.created + report.updated + report.deleted;
  return (
    `${name}: ${seconds.toFixed(1)} s, ${read.toLocaleString('en-US')} records read, ${written.toLocaleString('en-US')} written ` +
    `(${Math.round((read + written) / seconds).toLocaleString('en-US')} a second), ${calls} calls, ${megabytes.toFixed(0)} MB more at most`
  );
};

async function night({ admin }: ProductOrg): Promise<Night> {
  const request = admin.request.bind(admin);
  let calls = 0;
  let most = 0;
  const before = memory();
  admin.request = ((...asked: Parameters<typeof request>) => {
    calls += 1;
    most = Math.max(most, memory() - before);
    return request(...asked);
  }) as typeof admin.request;
  const started = performance.now();
  const progress = { start: () => undefined, advance: () => undefined, end: () => undefined };
  const report = await computeLookAlikes(admin, { now: new Date(), dryRun: false, all: false, progress });
  admin.request = request;
  if (report.failed > 0) throw new Error(`${report.failed} look-alikes failed: ${report.problems[0]?.problem}`);
  return { report, seconds: (performance.now() - started) / 1000, calls, megabytes: most };
}

const memory = (): number => process.memoryUsage().heapUsed / 1024 / 1024;

async function seed({ admin }: ProductOrg): Promise<void> {
  const load = async (object: string, input: readonly Record<string, string>[]): Promise<readonly string[]> => {
    const results = await admin.bulk2.loadAndWaitForResults({ object, operation: 'insert', input: [...input] });
    if (results.failedResults.length > 0) throw new Error(results.failedResults[0]?.sf__Error);
    return results.successfulResults.map(({ sf__Id }) => sf__Id);
  };
  const many = (count: number, make: (n: number) => Record<string, string>): readonly Record<string, string>[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const products = await load(
    'Product2',
    many(OFFERINGS, (n) => ({ Name: `Nightly ${n}`, IsActive: 'true' })),
  );
  await load(
    'Offering__c',
    products.map((Product__c, n) => ({ Name: `Nightly ${n}`, Product__c, Is_Active__c: 'true' })),
  );
  await load(
    'Account',
    many(ACCOUNTS, (n) => ({
      Name: `Nightly ${n}`,
      Industry: n % 2 ? 'Energy' : 'Banking',
      AnnualRevenue: String(10 ** (6 + (n % 40) / 10)),
      BillingCountry: `Country ${n % 10}`,
    })),
  );
  const accounts = await queryAll(admin, `SELECT Id FROM Account WHERE Name LIKE 'Nightly %' ORDER BY Id`);
  await load(
    'Asset',
    accounts.flatMap(({ Id }, n) =>
      many(OWNED, (line) => ({
        Name: 'In use',
        AccountId: String(Id),
        Product2Id: products[(n * 13 + line * line * 7) % OFFERINGS] ?? '',
      })),
    ),
  );
  await load(
    'Account_Plan__c',
    accounts.slice(0, PLANS).map(({ Id }) => ({
      Name: 'Nightly',
      Account__c: String(Id),
      Plan_Type__c: 'Grow',
      Status__c: 'Draft',
      Period_Start__c: '2026-01-01',
      Period_End__c: '2026-12-31',
    })),
  );
}
