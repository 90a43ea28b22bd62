import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError } from '../shared/cli.ts';
import { createApp } from './app.ts';
import { readStandard } from './catalog/read-standard.ts';
import { readBootstrap } from './engine/bootstrap.ts';
import { createEngine } from './engine/engine.ts';
import type { Context, Engine } from './engine/types.ts';
import { listen, type Listener } from './listen.ts';
import { runByClock } from './run-by-clock.ts';
import { removeServerFile, runningOrg, writeServerFile } from './server-file.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/types.ts';
import { createSourceCheck } from './web/bundles/check-source.ts';

export interface StartOptions {
  /** Folder of `org.sqlite` and `server.json`, made if missing; `:memory:` keeps nothing. */
  readonly dataFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** 127.0.0.1 unless told; loopback only. */
  readonly host?: string;
  /** Standard objects, value sets and profiles; `config/org` of the working folder unless told. */
  readonly configFolder?: string;
  /** User name of the administrator made on the first start. */
  readonly adminUsername?: string;
  readonly now?: () => Date;
  /** Serve the Lightning pages too. */
  readonly web?: boolean;
  /** Where compiled base components, and what passed the compiler, are kept between starts; `.cache` of the working folder unless told. */
  readonly cacheFolder?: string;
  /** Hears of defects; standard error unless told. */
  readonly report?: (error: unknown) => void;
  /** Faults in force from the start, as `POST /_local/faults` takes them. For tests. */
  readonly faults?: readonly unknown[];
}

export interface RunningOrg {
  /** `http://127.0.0.1:PORT`, no trailing slash. */
  readonly url: string;
  readonly orgId: string;
  readonly username: string;
  /** Session of the administrator. */
  readonly adminToken: string;
  readonly engine: Engine;
  /** Settles when the Lightning pages can be shown: after an install their base components are built first. */
  readonly pagesReady: Promise<void>;
  close(): Promise<void>;
}

type Fetch = ReturnType<typeof createApp>['fetch'];

const defaultAdmin = 'admin@keystone.local';
const orgName = 'Local Org';

/** Starts an org and answers when it does. Refuses, in words for a person, a port in use and data that is already served. */
export async function startOrg(options: StartOptions): Promise<RunningOrg> {
  const folder = options.dataFolder === ':memory:' ? undefined : resolve(options.dataFolder);
  if (folder !== undefined) await claim(folder);
  let serve: (fetch: Fetch) => void = () => undefined;
  const handler = new Promise<Fetch>((resolved) => (serve = resolved));
  const listener = await listen(handler, options.host ?? '127.0.0.1', options.port);
  let store: Store | undefined;
  let jobs: Engine['jobs'] | undefined;
  try {
    store = openStore(folder === undefined ? ':memory:' : join(folder, 'org.sqlite'));
    const { engine, token, username } = openEngine(options, store, listener.url);
    jobs = engine.jobs;
    const signInContext = (): Context => engine.contextOf(token);
    const { report = reportToStandardError, faults } = options;
    const app = createApp(engine, { report, signInContext, faults });
    const web = options.web ? await addWeb(app, cacheFolderOf(options) ?? resolve('.cache')) : noPages;
    serve(app.fetch);
    if (folder !== undefined) writeServerFile(folder, { url: listener.url, username, accessToken: token });
    const stopClock = runByClock(engine, report);
    const close = async (): Promise<void> => {
      stopClock();
      web.close();
      await stop(folder, listener, jobs, store);
    };
    const { url } = listener;
    return { url, orgId: engine.org().id, username, adminToken: token, engine, pagesReady: web.ready, close };
  } catch (error) {
    await stop(folder, listener, jobs, store);
    throw folder === undefined ? error : inWords(error, folder);
  }
}

async function claim(folder: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw inWords(error, folder);
  }
  const url = await runningOrg(folder);
  if (url !== undefined) {
    throw new CommandError(
      `A local org already runs at ${url} on ${folder}. Use that one, stop it, or choose another folder: --data <folder>.`,
    );
  }
}

/** Undefined for an org that keeps nothing compiled. */
const cacheFolderOf = ({ cacheFolder, web }: StartOptions): string | undefined =>
  cacheFolder ?? (web ? resolve('.cache') : undefined);

/** What can be wrong with a data folder, for a person; anything else as it is. */
function inWords(error: unknown, folder: string): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (/^SQLITE_(NOTADB|CORRUPT|CANTOPEN|READONLY)|^(EACCES|EROFS|ENOTDIR|EEXIST)$/.test(code)) {
    return new CommandError(
      `The data in ${folder} cannot be used: ${message}. Choose another folder (--data <folder>), or move org.sqlite away and start anew.`,
    );
  }
  return error;
}

function openEngine(
  options: StartOptions,
  store: Store,
  instanceUrl: string,
): { engine: Engine; token: string; username: string } {
  const config = options.configFolder ?? resolve('config', 'org');
  const adminUsername = options.adminUsername ?? defaultAdmin;
  const engine = createEngine({
    store,
    standard: readStandard(config),
    bootstrap: readBootstrap(join(config, 'bootstrap.json')),
    org: { name: orgName, adminUsername, instanceUrl },
    now: options.now ?? (() => new Date()),
    checkSource: createSourceCheck(cacheFolderOf(options)),
  });
  const { token, context } = engine.login(adminUsername, undefined, { lasting: true });
  return { engine, token, username: context.user.username };
}

interface Pages {
  readonly ready: Promise<void>;
  close(): void;
}

const noPages: Pages = { ready: Promise.resolve(), close: () => undefined };

/** Loaded only when asked for: the LWC compiler is most of what there is to load. The pages reach the org as any client does. */
async function addWeb(app: ReturnType<typeof createApp>, cacheFolder: string): Promise<Pages> {
  const [{ webRoutes }, { prepareVendor }, { createToolchain }] = await Promise.all([
    import('./web/web-routes.ts'),
    import('./web/build/prepare-vendor.ts'),
    import('./web/build/toolchain.ts'),
  ]);
  const toolchain = createToolchain();
  const vendor = prepareVendor({ cacheFolder, toolchain });
  app.route('/', webRoutes({ org: async (path, init) => app.request(path, init), vendor }));
  const ready = vendor.then(() => undefined);
  ready.catch(() => undefined); // the pages tell of a failed build; whoever awaits `ready` hears of it too
  return { ready, close: () => toolchain.close() };
}

/** Nothing is buffered outside the database: what was acknowledged is in it, closing only lets answers finish. */
async function stop(
  folder: string | undefined,
  listener: Listener,
  jobs: Engine['jobs'] | undefined,
  store: Store | undefined,
): Promise<void> {
  if (folder !== undefined) removeServerFile(folder);
  await listener.close();
  jobs?.stop();
  store?.close();
}

const reportToStandardError = (error: unknown): void =>
  void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
