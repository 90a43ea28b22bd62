import { zipSync } from 'fflate';
import { Hono } from 'hono';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { graphqlResources } from '../../../scripts/org/api/graphql/resources.ts';
import { session, type OrgEnv } from '../../../scripts/org/api/request.ts';
import { dispatcher } from '../../../scripts/org/api/resource.ts';
import { resourceRoutes } from '../../../scripts/org/api/rest/routes.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { FieldValues } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import { nurseryFiles } from '../world/metadata.ts';

const adminName = 'admin@nursery.local';

export interface Answered {
  /** For tests to match. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly paths: readonly unknown[];
    readonly extensions: unknown;
  }[];
}

/** Lists all of the nursery: `objects/Grove__c.object` is the CustomObject Grove__c. */
function manifest(): Uint8Array {
  const types: Readonly<Record<string, string>> = { objects: 'CustomObject', permissionsets: 'PermissionSet' };
  const members = [...nurseryFiles.keys()].map((path) => {
    const [folder = '', file = ''] = path.split('/');
    return `<types><members>${file.replace(/\.\w+$/, '')}</members><name>${types[folder]}</name></types>`;
  });
  return Buffer.from(
    `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${members.join('')}<version>66.0</version></Package>`,
  );
}

/** An org in memory with the invented nursery deployed, asked through its GraphQL endpoint. */
export class Nursery {
  readonly defects: unknown[] = [];
  private readonly engine;
  private readonly app = new Hono<OrgEnv>();

  constructor() {
    this.engine = createEngine({
      store: openStore(':memory:'),
      standard: readStandard('config/org'),
      bootstrap: readBootstrap('config/org/bootstrap.json'),
      org: { name: 'Nursery', adminUsername: adminName, instanceUrl: 'http://127.0.0.1:1' },
      now: () => new Date('2026-03-10T12:00:00Z'),
    });
    const status = this.engine.deployer.deploy(
      this.engine.login(adminName).context,
      zipSync({ ...Object.fromEntries(nurseryFiles), 'package.xml': manifest() }),
      {
        checkOnly: false,
        rollbackOnError: true,
        singlePackage: true,
        ignoreWarnings: false,
        allowMissingFiles: false,
        autoUpdatePackage: false,
        purgeOnDelete: false,
      },
    );
    if (!status.success) throw new Error(JSON.stringify(status.messages.filter((message) => !message.success)));
    this.app.use('/services/data/:version/*', session(this.engine));
    this.app.route('/', resourceRoutes(dispatcher(graphqlResources(this.engine), (error) => this.defects.push(error))));
  }

  create(object: string, values: FieldValues, username = adminName): string {
    const [result] = this.engine.save(this.engine.login(username).context, [{ kind: 'create', object, values }], {
      allOrNone: true,
    });
    if (!result?.success) throw new Error(JSON.stringify(result?.errors));
    return result.id;
  }

  idOf(object: string, name: string): string {
    const { records } = this.engine.query(
      this.engine.login(adminName).context,
      `SELECT Id FROM ${object} WHERE Name = '${name}'`,
    );
    return String(records[0]?.['Id']);
  }

  count(object: string): number {
    return this.engine.query(this.engine.login(adminName).context, `SELECT COUNT() FROM ${object}`).totalSize;
  }

  /** A user with one permission set. */
  user(name: string, permissionSet: string): string {
    const Username = `${name}@nursery.local`;
    const AssigneeId = this.create('User', {
      Username,
      LastName: name,
      Alias: name,
      Email: Username,
      TimeZoneSidKey: 'America/Los_Angeles',
      ProfileId: this.idOf('Profile', 'Standard User'),
    });
    this.create('PermissionSetAssignment', { AssigneeId, PermissionSetId: this.idOf('PermissionSet', permissionSet) });
    return Username;
  }

  async post(body: unknown, username = adminName): Promise<{ status: number; body: unknown }> {
    const { token } = this.engine.login(username);
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const response = await this.app.request('/services/data/v66.0/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  /** Asks as somebody; the HTTP status must be 200. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}, username = adminName): Promise<Answered> {
    const { status, body } = await this.post({ query, variables }, username);
    if (status !== 200) throw new Error(JSON.stringify([body, this.defects.map(String)]));
    return body as Answered;
  }

  /** The records of one connection of `uiapi { query { … } }`. */
  async nodes(
    connection: string,
    username = adminName,
    variables: Readonly<Record<string, unknown>> = {},
    declared = '',
  ): Promise<unknown> {
    const { data, errors } = await this.ask(
      `query Q${declared} { uiapi { query { all: ${connection} } } }`,
      variables,
      username,
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const all = (data as { uiapi: { query: { all: { edges: { node: unknown }[] } } } }).uiapi.query.all;
    return all.edges.map((edge) => edge.node);
  }
}
