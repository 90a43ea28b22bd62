import { zipSync } from 'fflate';
import { createApp } from '../../../scripts/org/app.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Context, Engine, FieldValues } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import { defaults } from '../deploy/orchard.ts';
import { vaultFiles } from './vault-files.ts';

export interface Ask {
  readonly method?: string;
  /** Below `/services/data/v66.0`. */
  readonly path: string;
  readonly body?: unknown;
  readonly type?: string;
}

export interface Told {
  readonly status: number;
  readonly text: string;
}

const adminName = 'admin@vault.local';

/** An org in memory with the invented vault deployed, asked by anybody over HTTP. */
export class Vault {
  readonly defects: unknown[] = [];
  readonly engine: Engine;
  private readonly app;
  private readonly tokens = new Map<string, string>();
  private clock = Date.UTC(2026, 2, 1, 10);

  constructor() {
    this.engine = createEngine({
      store: openStore(':memory:'),
      standard: readStandard('config/org'),
      bootstrap: readBootstrap('config/org/bootstrap.json'),
      org: { name: 'Vault', adminUsername: adminName, instanceUrl: 'http://127.0.0.1:1' },
      now: () => new Date((this.clock += 10)),
    });
    this.app = createApp(this.engine, { report: (error) => this.defects.push(error) });
    const files = Object.entries(vaultFiles).map(([path, content]) => [path, Buffer.from(content)]);
    const zip = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
    const status = this.engine.deployer.deploy(this.as('admin'), zip, defaults);
    if (!status.success) throw new Error(JSON.stringify(status.messages.filter(({ success }) => !success)));
  }

  as(name: string): Context {
    return this.engine.contextOf(this.token(name));
  }

  private token(name: string): string {
    const token = this.tokens.get(name) ?? this.engine.login(`${name}@vault.local`).token;
    this.tokens.set(name, token);
    return token;
  }

  id(object: string, name: string, by = 'Name'): string {
    const soql = `SELECT Id FROM ${object} WHERE ${by} = '${name}'`;
    return String(this.engine.query(this.as('admin'), soql).records[0]?.['Id']);
  }

  create(user: string, object: string, values: FieldValues): string {
    const [result] = this.engine.save(this.as(user), [{ kind: 'create', object, values }], { allOrNone: true });
    if (!result?.success) throw new Error(`${object} by ${user}: ${JSON.stringify(result?.errors)}`);
    return result.id;
  }

  user(name: string, role: string, sets: readonly string[]): string {
    const id = this.create('admin', 'User', {
      Username: `${name}@vault.local`,
      LastName: name,
      Alias: name.slice(0, 8),
      Email: `${name}@vault.local`,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ProfileId: this.id('Profile', 'Standard User'),
      UserRoleId: role === '' ? null : this.id('UserRole', role, 'DeveloperName'),
    });
    for (const set of sets) this.assign(id, set);
    return id;
  }

  assign(AssigneeId: string, set: string): void {
    this.create('admin', 'PermissionSetAssignment', { AssigneeId, PermissionSetId: this.id('PermissionSet', set) });
  }

  async ask(user: string, { method = 'GET', path, body, type = 'application/json' }: Ask): Promise<Told> {
    const response = await this.app.request(`http://127.0.0.1/services/data/v66.0${path}`, {
      method,
      headers: { host: '127.0.0.1', authorization: `Bearer ${this.token(user)}`, 'content-type': type },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }
}
