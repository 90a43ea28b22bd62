import { zipSync } from 'fflate';
import { createApp } from '../../../scripts/org/app.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Engine, FieldValues } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { nurseryFiles } from '../world/metadata.ts';

const admin = 'admin@nursery.local';
const standard = readStandard('config/org');
const packageXml = `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">
<types><members>*</members><name>CustomObject</name></types><types><members>*</members><name>PermissionSet</name></types>
<version>66.0</version></Package>`;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined where it is no JSON. */
  readonly body: unknown;
}

/** The HTTP side of an org in memory with the invented nursery deployed, and the means to call it as anybody. */
export class NurseryApp {
  readonly store: Store;
  readonly engine: Engine;
  readonly token: string;
  readonly defects: unknown[] = [];
  private readonly app: ReturnType<typeof createApp>;

  /** `store`: one that an earlier org has left; a new one is filled. */
  constructor(store?: Store) {
    this.store = store ?? openStore(':memory:');
    this.engine = createEngine({
      store: this.store,
      standard,
      bootstrap: readBootstrap('config/org/bootstrap.json'),
      org: { name: 'Nursery', adminUsername: admin, instanceUrl: 'http://127.0.0.1:1' },
      now: () => new Date(),
    });
    this.token = this.engine.login(admin).token;
    this.app = createApp(this.engine, { report: (error) => this.defects.push(error) });
    if (store === undefined) this.fill();
  }

  private fill(): void {
    const zip = zipSync({ 'package.xml': Buffer.from(packageXml), ...Object.fromEntries(nurseryFiles) });
    const { success, messages } = this.engine.deployer.deploy(this.engine.contextOf(this.token), zip, {
      checkOnly: false,
      rollbackOnError: true,
      singlePackage: true,
      ignoreWarnings: false,
      allowMissingFiles: false,
      autoUpdatePackage: false,
      purgeOnDelete: false,
    });
    if (!success) throw new Error(JSON.stringify(messages.filter((message) => !message.success)));
    this.assign(this.engine.contextOf(this.token).user.userId, 'Grove_Master');
  }

  assign(AssigneeId: string, set: string): void {
    const context = this.engine.contextOf(this.token);
    const found = this.engine.query(context, `SELECT Id FROM PermissionSet WHERE Name = '${set}'`).records[0];
    this.create('PermissionSetAssignment', { AssigneeId, PermissionSetId: String(found?.Id) });
  }

  /** Creates as the administrator and returns the id; a refusal fails the test with its words. */
  create(object: string, values: FieldValues): string {
    const operation = { kind: 'create', object, values } as const;
    const [result] = this.engine.save(this.engine.contextOf(this.token), [operation], { allOrNone: true });
    if (!result?.success) throw new Error(JSON.stringify(result?.errors));
    return result.id;
  }

  /** A standard user with permission sets; their token and id. */
  user(name: string, sets: readonly string[]): { readonly token: string; readonly id: string } {
    const context = this.engine.contextOf(this.token);
    const profile = this.engine.query(context, "SELECT Id FROM Profile WHERE Name = 'Standard User'").records[0];
    const id = this.create('User', {
      Username: `${name}@nursery.local`,
      LastName: name,
      Alias: name.slice(0, 8),
      Email: `${name}@nursery.local`,
      TimeZoneSidKey: 'GMT',
      ProfileId: String(profile?.Id),
    });
    for (const set of sets) this.assign(id, set);
    return { id, token: this.engine.login(`${name}@nursery.local`).token };
  }

  async request(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.app.request(path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }

  /** A REST call below `/services/data/v66.0`. */
  rest(method: string, path: string, body?: unknown, token = this.token): Promise<Answer> {
    return this.request(`/services/data/v66.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }
}

function parsed(text: string): unknown {
  return /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : undefined;
}
