import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { buildComponents } from '../build/build-components.ts';
import { componentsFolder } from '../build/cli.ts';
import { sourceFingerprint } from '../deploy/source-fingerprint.ts';
import { computeLookAlikes } from '../look-alikes/compute-look-alikes.ts';
import { startOrg } from '../org/server.ts';
import { applyScenario } from '../seed/apply-scenario.ts';
import { readScenario } from '../seed/scenario.ts';
import { API_VERSION } from '../shared/connect.ts';
import type { Progress } from '../shared/progress.ts';

export interface StartOptions {
  readonly project: string;
  readonly dataFolder: string;
  readonly port: number;
  /** Delete what the local org holds and begin anew. */
  readonly fresh: boolean;
  readonly scenario: string;
  /** Serve the Lightning pages, and wait until they can be shown. */
  readonly pages: boolean;
  readonly say: (line: string) => void;
  readonly progress: Progress;
}

export interface RunningProduct {
  readonly url: string;
  readonly users: ReadonlyArray<{ readonly username: string; readonly name: string; readonly title: string | null }>;
  /** Builds and deploys again; a failing deploy leaves what runs as it is. */
  redeploy(): Promise<void>;
  close(): Promise<void>;
}

/** Brings the product up as a newcomer needs it: compiled, in a running local org, deployed and seeded. Does only what is not done yet. */
export async function startProduct(options: StartOptions): Promise<RunningProduct> {
  const { project, dataFolder, say } = options;
  if (options.fresh) await rm(dataFolder, { recursive: true, force: true });
  await buildComponents(componentsFolder(project));
  const org = await startOrg({
    dataFolder,
    port: options.port,
    configFolder: join(project, 'config', 'org'),
    web: options.pages,
  });
  try {
    const connection = new Connection({ instanceUrl: org.url, accessToken: org.adminToken, version: API_VERSION });
    await deployIfChanged(connection, project, dataFolder, say);
    await seedIfEmpty(connection, options);
    await whenShown(org.pagesReady, say);
    return {
      url: org.url,
      users: await usersOf(connection),
      redeploy: () => redeploy(connection, project, dataFolder, say),
      close: () => org.close(),
    };
  } catch (error) {
    await org.close();
    throw error;
  }
}

/** Waits for the pages; says what is going on once that takes longer than two seconds. */
async function whenShown(ready: Promise<void>, say: (line: string) => void): Promise<void> {
  const timer = setTimeout(() => say('Building the base components, once after an install …'), 2_000);
  try {
    await ready;
  } finally {
    clearTimeout(timer);
  }
}

async function redeploy(
  connection: Connection,
  project: string,
  dataFolder: string,
  say: (line: string) => void,
): Promise<void> {
  await buildComponents(componentsFolder(project));
  await deployIfChanged(connection, project, dataFolder, say);
}

async function deployIfChanged(
  connection: Connection,
  project: string,
  dataFolder: string,
  say: (line: string) => void,
): Promise<void> {
  const source = join(project, 'force-app');
  const marker = join(dataFolder, 'deployed.txt');
  const fingerprint = await sourceFingerprint(source);
  if (fingerprint === (await readIfThere(marker))) return;
  say('Deploying force-app …');
  const started = Date.now();
  const [{ packageSource }, { deployPackage }] = await Promise.all([
    import('../deploy/package-source.ts'),
    import('../deploy/deploy-package.ts'),
  ]);
  const components = await deployPackage(connection, await packageSource(source, API_VERSION), { checkOnly: false });
  await writeFile(marker, fingerprint);
  say(`Deployed ${components} components in ${seconds(started)} s`);
}

async function seedIfEmpty(
  connection: Connection,
  { project, scenario: name, say, progress }: StartOptions,
): Promise<void> {
  const { totalSize } = await connection.query(`SELECT Id FROM Account_Plan__c WHERE External_Key__c != null LIMIT 1`);
  if (totalSize > 0) return;
  const started = Date.now();
  const scenario = await readScenario(join(project, 'config', 'seed'), name);
  await applyScenario(connection, scenario, { today: new Date().toISOString().slice(0, 10), dryRun: false, progress });
  await computeLookAlikes(connection, { now: new Date(), dryRun: false, all: false, progress });
  say(`Seeded scenario ${name} in ${seconds(started)} s`);
}

async function usersOf(connection: Connection): Promise<RunningProduct['users']> {
  const { records } = await connection.query<{ Username: string; Name: string; Title: string | null }>(
    `SELECT Username, Name, Title FROM User WHERE IsActive = true AND Username LIKE '%@keystone.local' AND (NOT Username LIKE '%@maven.%') ORDER BY CreatedDate, Username LIMIT 10`,
  );
  return records.map(({ Username, Name, Title }) => ({ username: Username, name: Name, title: Title }));
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(1);
