import type { Connection } from 'jsforce';
import { measureObjectives } from '../../scripts/measure/measure-objectives.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { LARGE_ACCOUNT } from './large-plan.ts';
import { inWords, timing } from './percentiles.ts';

const runs = 15;
const silent = { start: () => undefined, advance: () => undefined, end: () => undefined };
const WON = `Opportunity.Account.Name = '${LARGE_ACCOUNT}' AND Opportunity.CloseDate >= 2026-01-01 AND Opportunity.CloseDate <= 2026-12-31 AND Opportunity.IsWon = true`;

/**
 * The nightly job's evaluation of one measure, and of 300, over the 25,000 lines of the largest plan: beside the org's own aggregate,
 * and beside reading the rows to sum them. The account is that of `makeLargePlan`.
 */
export async function benchMeasure({ admin }: ProductOrg): Promise<readonly string[]> {
  const objectives = await defineMeasures(admin);
  await measureOnly(admin, objectives.slice(0, 1));
  const own = await aggregate(admin);
  const rows = await summed(admin);
  if (Math.abs(own - rows) > 0.01) throw new Error(`${own} by aggregate, ${rows} by its rows`);
  const asked = await timing(runs, () => aggregate(admin));
  const read = await timing(3, () => summed(admin));
  const one = await timing(runs, () => evaluate(admin));
  await measureOnly(admin, objectives);
  const started = performance.now();
  const { calls, objectives: measured } = await evaluate(admin);
  const each = (performance.now() - started) / measured;
  return [
    `the org's own aggregate SOQL          ${inWords(asked)}`,
    `rows read and summed in one pass      ${inWords(read)}: ${(read.p50 / asked.p50).toFixed(1)} ×`,
    `job with one measure, 4 more queries  ${inWords(one)}: ${(one.p50 / asked.p50).toFixed(1)} ×`,
    `job with ${measured} measures, each         ${each.toFixed(2)} ms in ${calls} calls: ${(each / asked.p50).toFixed(2)} ×`,
  ];
}

const evaluate = (admin: Connection) => measureObjectives(admin, { now: new Date(), dryRun: true, progress: silent });

async function aggregate(admin: Connection): Promise<number> {
  const { records } = await admin.query<{ total: number }>(
    `SELECT SUM(TotalPrice) total FROM OpportunityLineItem WHERE ${WON}`,
  );
  return records[0]?.total ?? 0;
}

async function summed(admin: Connection): Promise<number> {
  const { records } = await admin.query<{ TotalPrice: number }>(
    `SELECT TotalPrice FROM OpportunityLineItem WHERE ${WON}`,
    { autoFetch: true, maxFetch: 50_000 },
  );
  let sum = 0;
  for (const { TotalPrice } of records) sum += TotalPrice;
  return sum;
}

/** Defines the sum of won lines of a period; answers the objectives of the plan. */
async function defineMeasures(admin: Connection): Promise<readonly string[]> {
  const { id } = await admin.sobject('Measure_Definition__c').create({
    Name: 'Won lines',
    Object_Name__c: 'OpportunityLineItem',
    Function__c: 'Sum',
    Field__c: 'TotalPrice',
    Filter__c: JSON.stringify({ field: 'Opportunity.IsWon', op: 'eq', value: true }),
    Scope__c: 'Account',
    Scope_Field__c: 'Opportunity.AccountId',
    Date_Field__c: 'Opportunity.CloseDate',
    Date_Range__c: 'Plan Period',
    Unit__c: 'Amount',
    External_Key__c: 'bench:won',
  });
  if (!id) throw new Error('The measure was not made');
  const { records } = await admin.query<{ Id: string }>(
    `SELECT Id FROM Objective__c WHERE Account_Plan__r.Account__r.Name = '${LARGE_ACCOUNT}'`,
    { autoFetch: true },
  );
  return records.map(({ Id }) => Id);
}

/** Lets these objectives be computed by the measure, and no others. */
async function measureOnly(admin: Connection, ids: readonly string[]): Promise<void> {
  const { records: definitions } = await admin.query<{ Id: string }>(
    `SELECT Id FROM Measure_Definition__c WHERE External_Key__c = 'bench:won'`,
  );
  const { records } = await admin.query<{ Id: string }>(
    'SELECT Id FROM Objective__c WHERE Measure_Definition__c != null',
    { autoFetch: true },
  );
  const changes = [
    ...records.map(({ Id }) => ({ Id, Measure_Definition__c: null as string | null })),
    ...ids.map((Id) => ({ Id, Measure_Definition__c: definitions[0]?.Id ?? null })),
  ];
  for (const group of [changes.slice(0, records.length), changes.slice(records.length)])
    for (let from = 0; from < group.length; from += 200) {
      const results = await admin.sobject('Objective__c').update(group.slice(from, from + 200));
      const failed = results.find(({ success }) => !success);
      if (failed) throw new Error(JSON.stringify(failed.errors));
    }
}
