import { setTimeout as sleep } from 'node:timers/promises';
import type { OrgFolder } from './bench-org-folder.ts';
import { readingValues } from './bench-org-metadata.ts';
import type { OrgProcess } from './bench-org-process.ts';

const rows = 10_000;

interface Job {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
}

/** Seconds to insert 10,000 records by one Bulk API 2.0 job, from its creation to its end. */
export async function benchOrgBulk(folder: OrgFolder, org: OrgProcess): Promise<number> {
  const lines = Array.from({ length: rows }, (_, n) =>
    Object.values(readingValues(n, folder.stations, `B${n}`)).join(),
  );
  const csv = `${[Object.keys(readingValues(0, folder.stations)).join(), ...lines.map(quoteNote)].join('\n')}\n`;
  const started = performance.now();
  const job = JSON.parse(
    await org.call('POST', '/jobs/ingest', {
      object: 'Reading__c',
      operation: 'insert',
      contentType: 'CSV',
      lineEnding: 'LF',
    }),
  ) as Job;
  await org.call('PUT', `/jobs/ingest/${job.id}/batches`, csv);
  await org.call('PATCH', `/jobs/ingest/${job.id}`, { state: 'UploadComplete' });
  for (;;) {
    const now = JSON.parse(await org.call('GET', `/jobs/ingest/${job.id}`)) as Job;
    if (now.state === 'JobComplete' && now.numberRecordsProcessed === rows && now.numberRecordsFailed === 0) break;
    if (now.state === 'JobComplete' || now.state === 'Failed') throw new Error(JSON.stringify(now));
    await sleep(20);
  }
  return (performance.now() - started) / 1000;
}

/** The last column has a comma in it. */
const quoteNote = (line: string): string => line.replace(/(As taken by hand, \d+)$/, '"$1"');
