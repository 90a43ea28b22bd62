import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { API_VERSION, connect } from '../../scripts/shared/connect.ts';
import type { Io } from '../../scripts/shared/cli.ts';
import { startProduct, type RunningProduct } from '../../scripts/start/start-product.ts';

const PASSWORD = 'Keystone-1!';

/** The whole product in an org of its own, seeded with the demo, and connections as each kind of user. */
export interface ProductOrg {
  readonly product: RunningProduct;
  readonly folder: string;
  readonly io: Io;
  readonly admin: Connection;
  /** A connection signed in with user name and password, as jsforce does anywhere. */
  as(username: string): Promise<Connection>;
  close(): Promise<void>;
}

/** Starts the product on a free port with its data in a temporary folder. */
export async function startProductOrg({ pages = false } = {}): Promise<ProductOrg> {
  const folder = mkdtempSync(join(tmpdir(), 'product-'));
  const io: Io = { stdout: silent, stderr: silent, env: {}, cwd: folder };
  const product = await startProduct({
    project: process.cwd(),
    dataFolder: join(folder, '.local-org'),
    port: 0,
    fresh: false,
    scenario: 'demo',
    pages,
    say: () => undefined,
    progress: { start: () => undefined, advance: () => undefined, end: () => undefined },
  });
  const admin = await connect('local', io);
  return {
    product,
    folder,
    io,
    admin,
    async as(username) {
      const { records } = await admin.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`);
      await admin.request({
        method: 'POST',
        url: `/sobjects/User/${records[0]?.Id}/password`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ NewPassword: PASSWORD }),
      });
      const connection = new Connection({ loginUrl: product.url, version: API_VERSION });
      await connection.login(username, PASSWORD);
      return connection;
    },
    async close() {
      await product.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const silent = { write: () => true };
