import type { Connection } from 'jsforce';

/** Ids of demo records by a name of the test's own, from object and key. */
export async function demoIds(
  admin: Connection,
  wanted: Readonly<Record<string, readonly [object: string, key: string]>>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [name, [object, key]] of Object.entries(wanted)) {
    const { records } = await admin.query<{ Id: string }>(
      `SELECT Id FROM ${object} WHERE External_Key__c = 'demo:${key}'`,
    );
    const [record] = records;
    if (!record) throw new Error(`The demo has no ${object} ${key}`);
    ids[name] = record.Id;
  }
  return ids;
}
