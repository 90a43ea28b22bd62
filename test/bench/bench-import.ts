import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { importExtract } from '../../scripts/transfer/import-extract.ts';
import { parseMapping } from '../../scripts/transfer/mapping.ts';
import { prepareExtract } from '../../scripts/transfer/prepare-extract.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { makeExtract } from './make-extract.ts';

export interface Measure {
  readonly what: string;
  readonly rows: number;
  readonly calls: number;
  readonly seconds: number;
}

const DEALS = 8_800;
const SINGLE = 400;
const silent = { start: () => undefined, advance: () => undefined, end: () => undefined };

/** Imports 8,800 deals with the importer, and 400 of the same by single creates, into the same org in the same run. */
export async function benchImport(org: ProductOrg): Promise<readonly Measure[]> {
  const folder = join(org.folder, 'extract');
  makeExtract(folder, { accounts: 85, products: 7, deals: DEALS });
  const mapping = parseMapping(readFileSync('test/transfer/extract/mapping.json', 'utf8'), 'mapping.json');
  const calls = countCalls(org.admin);
  const imported = await measure('import, first run', DEALS, calls, async () => {
    const report = await importExtract(org.admin, mapping, await prepareExtract(folder, mapping), {
      dryRun: false,
      progress: silent,
    });
    const rejected = report.files.reduce((sum, file) => sum + file.rejected, 0);
    if (rejected > 0) throw new Error(`${rejected} rows were rejected: ${report.rejects[0]?.reason}`);
  });
  const again = await measure('import, second run (nothing changes)', DEALS, calls, async () => {
    await importExtract(org.admin, mapping, await prepareExtract(folder, mapping), { dryRun: false, progress: silent });
  });
  const single = await measure('loop of single creates', SINGLE, calls, () => createSingly(org.admin));
  return [imported, again, single];
}

export function importLines(measures: readonly Measure[]): readonly string[] {
  const lines = measures.map(
    ({ what, rows, calls, seconds }) =>
      `${what.padEnd(36)} ${rows} rows in ${seconds.toFixed(1)} s = ${(rows / seconds).toFixed(0)} rows/s, ${calls} calls`,
  );
  const [imported, , single] = measures;
  if (!imported || !single) return lines;
  const rate = ({ rows, seconds }: Measure): number => rows / seconds;
  const faster = (rate(imported) / rate(single)).toFixed(1);
  const fewer = (single.calls / single.rows / (imported.calls / imported.rows)).toFixed(0);
  return [...lines, `import ÷ single creates: ${faster} × the rows a second, ${fewer} × fewer calls a row`];
}

async function createSingly(connection: Connection): Promise<void> {
  const [account, entry] = await Promise.all([
    connection.query<{ Id: string }>(`SELECT Id FROM Account WHERE External_Key__c = 'mill:account:Customer 0001'`),
    connection.query<{ Id: string; Pricebook2Id: string }>(
      `SELECT Id, Pricebook2Id FROM PricebookEntry WHERE Product2.External_Key__c = 'mill:product:Product 1'`,
    ),
  ]);
  for (let index = 0; index < SINGLE; index++) {
    const deal = await connection.sobject('Opportunity').create({
      External_Key__c: `single:${index}`,
      Name: `Single ${index}`,
      AccountId: account.records[0]?.Id,
      Pricebook2Id: entry.records[0]?.Pricebook2Id,
      StageName: 'Closed Won',
      CloseDate: '2024-05-05',
    });
    await connection
      .sobject('OpportunityLineItem')
      .create({ OpportunityId: deal.id, PricebookEntryId: entry.records[0]?.Id, Quantity: 1, UnitPrice: 100 });
  }
}

async function measure(what: string, rows: number, calls: () => number, work: () => Promise<void>): Promise<Measure> {
  const before = calls();
  const started = performance.now();
  await work();
  return { what, rows, calls: calls() - before, seconds: (performance.now() - started) / 1000 };
}

/** Counts the HTTP requests a connection makes from here on. */
function countCalls(connection: Connection): () => number {
  let calls = 0;
  const request = connection.request.bind(connection);
  connection.request = ((...args: Parameters<typeof request>) => {
    calls++;
    return request(...args);
  }) as typeof connection.request;
  return () => calls;
}
