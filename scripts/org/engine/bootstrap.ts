import { readFileSync } from 'node:fs';
import { objectOf } from '../catalog/lookup.ts';
import type { Catalog } from '../catalog/types.ts';
import type { Standard } from '../catalog/read-standard.ts';
import type { Row, Store } from '../store/types.ts';
import { syncPlatformRows } from './deploy/platform-rows.ts';
import { insertSystemRow, type SystemWriter } from './write-system-row.ts';

/** `config/org/bootstrap.json`: what an org has on its first day. */
export interface BootstrapData {
  readonly organization: Row;
  readonly administrator: Row;
  readonly pricebook: Row;
}

export const readBootstrap = (path: string): BootstrapData => JSON.parse(readFileSync(path, 'utf8')) as BootstrapData;

export interface FirstDay {
  readonly data: BootstrapData;
  readonly standard: Standard;
  readonly orgName: string;
  readonly adminUsername: string;
  readonly now: Date;
}

/** Makes organization, profiles, stages, administrator and price book in an empty store; does nothing in one that has them. */
export function bootstrap(catalog: Catalog, store: Store, day: FirstDay): void {
  if (organizationId(catalog, store) !== undefined) return;
  const users = objectOf(catalog, 'User');
  if (!users) throw new Error('The catalog has no User');
  const userId = store.nextId(users.keyPrefix);
  const writer: SystemWriter = { catalog, store, stamp: day.now.toISOString(), userId };
  insertSystemRow(writer, 'Organization', { Name: day.orgName, ...day.data.organization });
  syncPlatformRows(store, catalog, day.standard, { userId, now: day.now });
  insertAdministrator(writer, day);
  insertSystemRow(writer, 'Pricebook2', day.data.pricebook);
}

/** Id of the organization; undefined in a store that was never used. */
export function organizationId(catalog: Catalog, store: Store): string | undefined {
  if (!objectOf(catalog, 'Organization')) return undefined;
  const id = store.select('SELECT "Id" FROM "Organization" LIMIT 1', [])[0]?.['Id'];
  return typeof id === 'string' ? id : undefined;
}

/** The user the organization was made by. */
export function administratorId(catalog: Catalog, store: Store): string {
  const organizations = objectOf(catalog, 'Organization');
  const id = organizations && store.read(organizations, organizationId(catalog, store) ?? '')?.['CreatedById'];
  return typeof id === 'string' ? id : '';
}

function insertAdministrator(writer: SystemWriter, day: FirstDay): void {
  const { profile, ...values } = day.data.administrator;
  const profiles = objectOf(writer.catalog, 'Profile');
  const [row] = profiles ? writer.store.find(profiles, 'Name', [profile ?? null]) : [];
  if (!row) throw new Error(`The administrator's profile ${String(profile)} does not exist`);
  const user = {
    ...values,
    Username: day.adminUsername,
    Email: day.adminUsername,
    ProfileId: row['Id'] ?? null,
    IsActive: true,
  };
  insertSystemRow(writer, 'User', user, writer.userId);
}
