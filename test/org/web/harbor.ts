import { zipSync } from 'fflate';
import { createApp } from '../../../scripts/org/app.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Engine, FieldValues } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import { harborFiles } from './harbor-files.ts';

const admin = 'admin@harbor.local';

/** Users of the harbor: an administrator, a pilot with the permission set, and somebody without any. */
export const people = { admin, pilot: 'pia@harbor.local', stranger: 'sten@harbor.local' } as const;

const deployOptions = {
  checkOnly: false,
  rollbackOnError: true,
  singlePackage: true,
  ignoreWarnings: false,
  allowMissingFiles: false,
  autoUpdatePackage: false,
  purgeOnDelete: false,
};

/** An org in memory with invented ships, pages and components deployed. */
export class Harbor {
  readonly engine: Engine;
  readonly failures: unknown[] = [];
  private readonly app;

  constructor() {
    this.engine = createEngine({
      store: openStore(':memory:'),
      standard: readStandard('config/org'),
      bootstrap: readBootstrap('config/org/bootstrap.json'),
      org: { name: 'Harbor', adminUsername: admin, instanceUrl: 'http://127.0.0.1:1' },
      now: () => new Date(Date.UTC(2026, 0, 15)),
    });
    const signInContext = () => this.engine.login(admin).context;
    this.app = createApp(this.engine, { report: (error) => this.failures.push(error), signInContext });
    this.deploy(harborFiles);
    this.addUser(people.pilot, 'Pilot', 'Standard User');
    this.assign(people.pilot, 'Pilot');
    this.addUser(people.stranger, 'Stranger', 'Standard User');
  }

  deploy(files: Readonly<Record<string, string>>): void {
    const bytes = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );
    const status = this.engine.deployer.deploy(this.engine.login(admin).context, zipSync(bytes), deployOptions);
    if (!status.success) throw new Error(JSON.stringify(status.messages.filter((message) => !message.success)));
  }

  private addUser(Username: string, LastName: string, profile: string): void {
    this.create('User', {
      Username,
      LastName,
      Email: Username,
      Alias: LastName.slice(0, 8),
      ProfileId: this.idOf('Profile', profile),
      TimeZoneSidKey: 'America/New_York',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
  }

  private assign(username: string, set: string): void {
    const { context } = this.engine.login(username);
    const PermissionSetId = this.idOf('PermissionSet', set);
    this.create('PermissionSetAssignment', { AssigneeId: context.user.userId, PermissionSetId });
  }

  private idOf(object: string, name: string): string {
    const { context } = this.engine.login(admin);
    return String(this.engine.query(context, `SELECT Id FROM ${object} WHERE Name = '${name}'`).records[0]?.['Id']);
  }

  create(object: string, values: FieldValues): string {
    const operations = [{ kind: 'create' as const, object, values }];
    const [result] = this.engine.save(this.engine.login(admin).context, operations, { allOrNone: true });
    if (!result?.success) throw new Error(JSON.stringify(result?.errors));
    return result.id;
  }

  token = (username: string): string => this.engine.login(username).token;

  /** One request, as a page of this org sends it. */
  request(path: string, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(this.app.request(`http://127.0.0.1${path}`, init));
  }

  /** JSON of a host resource for a user; throws the refusal. */
  async host<T>(path: string, username: string): Promise<T> {
    const response = await this.request(`/_local/host/${path}`, {
      headers: { Authorization: `Bearer ${this.token(username)}` },
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body as T;
  }
}
