import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectOf } from '../../scripts/org/catalog/lookup.ts';
import type { ObjectDef } from '../../scripts/org/catalog/types.ts';
import { startOrg } from '../../scripts/org/server.ts';
import { openStore } from '../../scripts/org/store/open-store.ts';
import { readingPackage, readingValues } from './bench-org-metadata.ts';

/** A data folder with the invented object deployed, its stations, and rows made directly in the store. */
export interface OrgFolder {
  readonly path: string;
  readonly database: string;
  readonly reading: ObjectDef;
  readonly stations: readonly string[];
  /** Who made the rows. */
  readonly userId: string;
  /** Makes readings up to this number. */
  fill(rows: number): void;
  remove(): void;
}

const stationCount = 500;
const stamp = '2025-06-01T08:00:00.000Z';

export async function makeOrgFolder(): Promise<OrgFolder> {
  const path = mkdtempSync(join(tmpdir(), 'bench-org-'));
  const org = await startOrg({ dataFolder: path, port: 0 });
  const context = org.engine.contextOf(org.adminToken);
  const status = org.engine.deployer.deploy(context, readingPackage(), {
    checkOnly: false,
    rollbackOnError: true,
    singlePackage: true,
    ignoreWarnings: false,
    allowMissingFiles: false,
    autoUpdatePackage: false,
    purgeOnDelete: false,
  });
  if (!status.success) throw new Error(JSON.stringify(status.messages));
  const admin = org.engine.contextOf(org.adminToken);
  const stations = org.engine
    .save(
      admin,
      Array.from({ length: stationCount }, (_, n) => ({
        kind: 'create',
        object: 'Account',
        values: { Name: `Station ${n}` },
      })),
      { allOrNone: true },
    )
    .map(({ id }) => String(id));
  const reading = objectOf(org.engine.catalog(), 'Reading__c');
  if (!reading) throw new Error('Reading__c was not deployed');
  await org.close();
  const database = join(path, 'org.sqlite');
  const audit = { CreatedById: admin.user.userId, LastModifiedById: admin.user.userId, OwnerId: admin.user.userId };
  const stamps = { CreatedDate: stamp, LastModifiedDate: stamp, SystemModstamp: stamp };
  let made = 0;
  return {
    path,
    database,
    reading,
    stations,
    userId: admin.user.userId,
    fill(rows) {
      const store = openStore(database);
      while (made < rows) {
        store.transaction(() => {
          for (const until = Math.min(rows, made + 10_000); made < until; made++) {
            const values = readingValues(made, stations);
            store.insert(reading, { ...values, ...audit, ...stamps, Id: store.nextId(reading.keyPrefix) });
          }
        });
      }
      store.close();
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
