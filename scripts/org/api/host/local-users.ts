import type { Context, Engine, WireRecord } from '../../engine/types.ts';
import type { HostUsers } from '../../host-contract.ts';

const name = (record: WireRecord, parent: string): string | undefined => {
  const value = (record[parent] as WireRecord | null | undefined)?.['Name'];
  return typeof value === 'string' ? value : undefined;
};

/** Active users for the sign-in page: the org is this computer's own and lets each of them in without a password. */
export function localUsers(engine: Engine, context: Context): HostUsers {
  const { records } = engine.query(
    context,
    'SELECT Username, Name, Profile.Name, UserRole.Name FROM User WHERE IsActive = true ORDER BY Name LIMIT 200',
  );
  const users = records.map((record) => ({
    username: String(record['Username']),
    name: String(record['Name']),
    about: name(record, 'UserRole') ?? name(record, 'Profile') ?? '',
  }));
  return { org: context.org.name, users };
}
