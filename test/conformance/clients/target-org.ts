import { join } from 'node:path';
import { startOrg } from '../../../scripts/org/server.ts';

/** The org under test. */
export interface TargetOrg {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/** The org of ORG_URL and ORG_TOKEN where they are set, else a local org of its own, in memory. */
export async function targetOrg(): Promise<TargetOrg> {
  const { ORG_URL, ORG_TOKEN } = process.env;
  if (ORG_URL && ORG_TOKEN) return { url: ORG_URL, token: ORG_TOKEN, close: () => Promise.resolve() };
  const org = await startOrg({ dataFolder: ':memory:', port: 0, configFolder: join(process.cwd(), 'config', 'org') });
  return { url: org.url, token: org.adminToken, close: () => org.close() };
}
