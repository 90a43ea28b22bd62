import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { CommandError } from '../shared/cli.ts';

export interface Listener {
  /** `http://127.0.0.1:PORT`, no trailing slash. */
  readonly url: string;
  /** Lets what is being answered finish (two seconds at most), then frees the port. */
  close(): Promise<void>;
}

/** `connection` holds Node's own request and response. */
type Fetch = (request: Request, connection?: object) => Response | Promise<Response>;

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);
const graceMs = 2000;

/** Opens the port and answers with `handler` as soon as there is one; port 0 takes any free port. */
export async function listen(handler: Promise<Fetch>, host: string, port: number): Promise<Listener> {
  if (!loopbackHosts.has(host)) {
    throw new CommandError(
      `The local org listens on this computer only: --host ${host} is not 127.0.0.1, ::1 or localhost.`,
    );
  }
  const answer = async (request: Request, connection: object): Promise<Response> =>
    (await handler)(request, connection);
  const server = createAdaptorServer({ fetch: answer }) as Server;
  await opened(server, host, port);
  const address = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${address.port}`, close: () => closed(server) };
}

const opened = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)));
    server.listen(port, host, resolve);
  });

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} on ${host} is in use by another program. Stop that program, or choose another port: --port ${port + 1} (--port 0 takes any free one).`,
    );
  }
  if (error.code === 'EACCES') {
    return new CommandError(
      `Port ${port} on ${host} needs rights this user does not have. Choose a port above 1023: --port 8510.`,
    );
  }
  return error;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
