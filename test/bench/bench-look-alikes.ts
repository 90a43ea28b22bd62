import { lookAlikes } from 'c/lookAlikeModel';
import type { ComparedAccount } from 'c/lookAlikeDefinitionModel';
import { summarize } from './percentiles.ts';

const OFFERINGS = 60;
/** Offerings an account owns, and records that say so. */
const OWNED = 15;
const RUNS = 5;
const INDUSTRIES = 20;
const COUNTRIES = 10;

interface Row {
  readonly accountId: string;
  readonly offeringId: string;
}

/**
 * Look-alikes of every account of an org against the least work with the same rows: one pass that groups them by account and
 * offering. With 2,000 accounts and ten times as many, to see how it grows.
 */
export function benchLookAlikes(): readonly string[] {
  const results = [2_000, 20_000].map(measure);
  const [small, large] = results;
  const times = (of: (result: Result) => number): string =>
    small && large ? `${(of(large) / of(small)).toFixed(1)} ×` : '';
  const growth = `20,000 ÷ 2,000 accounts: ${times(({ full }) => full)} the time, the group-by ${times(({ bare }) => bare)}`;
  return [...results.map(({ line }) => line), growth];
}

interface Result {
  readonly line: string;
  /** Milliseconds. */
  readonly full: number;
  readonly bare: number;
}

function measure(count: number): Result {
  const { accounts, rows } = makeOrg(count);
  const bare = median(() => groupBy(rows));
  let told = 0;
  let peak = 0;
  const before = memory();
  const full = median(() => {
    told = 0;
    const ownersOf = ownersByOffering(rows);
    for (const { offerings } of lookAlikes({
      definition: DEFINITION,
      accounts,
      ownersOf,
      offeringIds: [...ownersOf.keys()].sort(),
      targets: new Set(accounts.map(({ id }) => id)),
    })) {
      told += offerings.length;
      if (told % 60_000 === 0) peak = Math.max(peak, memory() - before);
    }
  });
  const line =
    `${count.toLocaleString('en-US')} accounts × ${OFFERINGS} offerings, ${rows.length.toLocaleString('en-US')} rows: ` +
    `${told.toLocaleString('en-US')} look-alikes in ${full.toFixed(0)} ms, ${Math.max(0, peak).toFixed(0)} MB more at most; ` +
    `bare group-by ${bare.toFixed(0)} ms (${(full / bare).toFixed(1)} ×)`;
  return { line, full, bare };
}

const DEFINITION = {
  id: 'd',
  name: 'Bench',
  segmentField: 'Industry',
  sizeField: 'AnnualRevenue',
  sizeBounds: '10000000;100000000;1000000000',
  regionField: 'BillingCountry',
  minimumPeers: 3,
} as const;

function makeOrg(count: number): { readonly accounts: readonly ComparedAccount[]; readonly rows: readonly Row[] } {
  const id = (n: number): string => `001${String(n).padStart(15, '0')}`;
  const accounts = Array.from({ length: count }, (_, n) => ({
    id: id(n),
    name: `Account ${(n * 7_919) % count}`,
    parentId: n % 10 === 9 ? id(n - 1) : null,
    segment: `Industry ${n % INDUSTRIES}`,
    size: 10 ** (6 + ((n * 31) % 40) / 10),
    region: `Country ${Math.floor(n / INDUSTRIES) % COUNTRIES}`,
  }));
  const rows = accounts.flatMap((account, n) =>
    Array.from({ length: OWNED }, (_, line) => ({
      accountId: account.id,
      offeringId: `Offering ${(n * 13 + line * line * 7) % OFFERINGS}`,
    })),
  );
  return { accounts, rows };
}

function groupBy(rows: readonly Row[]): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { accountId, offeringId } of rows) {
    const key = `${accountId}:${offeringId}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return groups;
}

function ownersByOffering(rows: readonly Row[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { accountId, offeringId } of rows) {
    const known = owners.get(offeringId);
    if (known) known.add(accountId);
    else owners.set(offeringId, new Set([accountId]));
  }
  return owners;
}

/** The median of some runs in milliseconds, after one that does not count. */
function median(work: () => unknown): number {
  work();
  return summarize(
    Array.from({ length: RUNS }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  ).p50;
}

const memory = (): number => process.memoryUsage().heapUsed / 1024 / 1024;
