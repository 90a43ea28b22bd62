import Database from 'better-sqlite3';
import type { OrgFolder } from './bench-org-folder.ts';
import { readingFields } from './bench-org-metadata.ts';
import type { OrgProcess } from './bench-org-process.ts';
import { inWords, timing } from './percentiles.ts';

interface Page {
  readonly totalSize: number;
  readonly records: readonly unknown[];
  readonly nextRecordsUrl?: string;
}

const bulkRows = 10_000;
const list = readingFields.join(', ');
const soqlPath = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

/** Reads 10,000 rows with all their fields, and selective queries, by SOQL over HTTP and by the same SQL on the database. */
export async function benchOrgReads(folder: OrgFolder, org: OrgProcess, rows: number): Promise<readonly string[]> {
  const db = new Database(folder.database, { readonly: true });
  try {
    const bulkSql = db.prepare(
      `SELECT ${list} FROM Reading__c WHERE IsDeleted = 0 ORDER BY Reading__c.rowid LIMIT ${bulkRows}`,
    );
    const rawBulk = await timing(10, () => bulkSql.all());
    const rawJson = await timing(10, () => JSON.parse(JSON.stringify(bulkSql.all())) as unknown);
    const httpBulk = await timing(10, () => readAll(org, `SELECT ${list} FROM Reading__c LIMIT ${bulkRows}`));
    const oneSql = db.prepare(`SELECT ${list} FROM Reading__c WHERE Station__c = ? AND IsDeleted = 0 LIMIT 10`);
    const station = (run: number): string => folder.stations[(run * 37) % folder.stations.length] ?? '';
    const rawOne = await timing(300, (run) => oneSql.all(station(run)));
    const httpOne = await timing(300, (run) =>
      org.call('GET', soqlPath(`SELECT ${list} FROM Reading__c WHERE Station__c = '${station(run)}' LIMIT 10`)),
    );
    const byKey = await timing(300, (run) =>
      org.call('GET', soqlPath(`SELECT ${list} FROM Reading__c WHERE Key__c = 'k${(run * 7919) % rows}'`)),
    );
    const count = await timing(5, () => org.call('GET', soqlPath('SELECT COUNT() FROM Reading__c')));
    const all = await timing(3, () => org.call('GET', soqlPath(`SELECT ${list} FROM Reading__c`)));
    return [
      `read ${bulkRows} rows × ${readingFields.length} fields: SQL ${inWords(rawBulk)}, SOQL over HTTP ${inWords(httpBulk)} = ${(httpBulk.p50 / rawBulk.p50).toFixed(1)} × SQL, ${(httpBulk.p50 / rawJson.p50).toFixed(1)} × SQL with its JSON written and read`,
      `10 rows by look-up: SQL ${inWords(rawOne)}, SOQL over HTTP ${inWords(httpOne)}`,
      `first row by external id: SOQL over HTTP ${inWords(byKey)}`,
      `COUNT() of all: SOQL over HTTP ${inWords(count)}`,
      `first page of all rows, without LIMIT: SOQL over HTTP ${inWords(all)}`,
    ];
  } finally {
    db.close();
  }
}

async function readAll(org: OrgProcess, soql: string): Promise<void> {
  let read = 0;
  for (let path: string | undefined = soqlPath(soql); path !== undefined; ) {
    const page = JSON.parse(await org.call('GET', path)) as Page;
    read += page.records.length;
    path = page.nextRecordsUrl?.replace(/^.*?\/query\//, '/query/');
  }
  if (read !== bulkRows) throw new Error(`${read} rows instead of ${bulkRows}`);
}
