import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isStored } from '../../scripts/org/catalog/lookup.ts';
import { fold } from '../../scripts/org/store/fold.ts';
import { benchOrgBulk } from './bench-org-bulk.ts';
import type { OrgFolder } from './bench-org-folder.ts';
import { readingValues } from './bench-org-metadata.ts';
import type { OrgProcess } from './bench-org-process.ts';
import { inWords, timing } from './percentiles.ts';

const rows = 10_000;
const perCall = 200;
const calls = rows / perCall;

/** Creates and updates 10,000 records by collections of 200, creates as many by a bulk job, and inserts the same rows in transactions of 200 into a copy of the database. */
export async function benchOrgWrites(folder: OrgFolder, org: OrgProcess): Promise<readonly string[]> {
  const raw = await insertRaw(folder);
  const bulkSeconds = await benchOrgBulk(folder, org);
  const ids: string[] = [];
  let batch = 0;
  const created = await timing(calls, async () => {
    const first = batch++ * perCall;
    const records = Array.from({ length: perCall }, (_, index) => ({
      attributes: { type: 'Reading__c' },
      ...readingValues(first + index, folder.stations, `W${first + index}`),
    }));
    const text = await org.call('POST', '/composite/sobjects', { allOrNone: false, records });
    for (const { success, id } of JSON.parse(text) as readonly { success: boolean; id: string }[]) {
      if (!success) throw new Error(text.slice(0, 300));
      ids.push(id);
    }
  });
  const updated = await timing(calls, async (run) => {
    const records = ids
      .slice(run * perCall, (run + 1) * perCall)
      .map((id, index) => ({ attributes: { type: 'Reading__c' }, Id: id, Amount__c: batch++ + index }));
    await org.call('PATCH', '/composite/sobjects', { allOrNone: false, records });
  });
  return [
    `create ${rows} records, ${perCall} a call: SQL ${(raw.sum / 1000).toFixed(2)} s, collections ${(created.sum / 1000).toFixed(2)} s = ${(created.sum / raw.sum).toFixed(1)} ×; a call ${inWords(created)}`,
    `create ${rows} records by one Bulk API 2.0 job, from its creation to its end: ${bulkSeconds.toFixed(2)} s = ${((bulkSeconds * 1000) / raw.sum).toFixed(1)} × the same SQL`,
    `update ${rows} records, ${perCall} a call: collections ${(updated.sum / 1000).toFixed(2)} s; a call ${inWords(updated)}`,
  ];
}

/** A copy of the database, written without the org: same table, indexes, audit fields and durability. */
async function insertRaw(folder: OrgFolder): Promise<{ sum: number }> {
  const path = mkdtempSync(join(tmpdir(), 'bench-raw-'));
  const file = join(path, 'raw.sqlite');
  const { reading, stations, userId } = folder;
  copyFileSync(folder.database, file);
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.function('fold', { deterministic: true }, (x: unknown) => (typeof x === 'string' ? fold(x) : x));
  const columns = [...reading.fields.values()].filter(isStored).map((each) => each.name);
  const insert = db.prepare(`INSERT INTO Reading__c (${columns.join(', ')}) VALUES (${columns.map(() => '?').join()})`);
  const stamp = new Date().toISOString();
  const audit = {
    CreatedDate: stamp,
    LastModifiedDate: stamp,
    SystemModstamp: stamp,
    IsDeleted: 0,
    OwnerId: userId,
    CreatedById: userId,
    LastModifiedById: userId,
  };
  const insertAll = db.transaction((from: number) => {
    for (let n = from; n < from + perCall; n++) {
      const row: Record<string, unknown> = {
        ...readingValues(n, stations, `R${n}`),
        ...audit,
        Id: `raw${String(n).padStart(15, '0')}`,
      };
      insert.run(columns.map((name) => row[name] ?? null));
    }
  });
  let from = 0;
  try {
    return await timing(calls, () => {
      insertAll(from);
      from += perCall;
    });
  } finally {
    db.close();
    rmSync(path, { recursive: true, force: true });
  }
}
