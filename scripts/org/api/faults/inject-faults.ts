import { setTimeout } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context as HttpContext, MiddlewareHandler } from 'hono';
import { OrgError } from '../../errors.ts';
import type { Fault } from './fault.ts';
import type { FaultBoard } from './fault-board.ts';

const refusals: Readonly<Partial<Record<Fault['kind'], () => OrgError>>> = {
  unavailable: () => new OrgError('SERVER_UNAVAILABLE', 'The server is currently unavailable'),
  lock: () => new OrgError('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record'),
  expiredSession: () => new OrgError('INVALID_SESSION_ID', 'Session expired or invalid'),
  requestLimit: () => new OrgError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
};

/** Where the faults are told; never spoiled itself. */
export const controlPath = '/_local/faults';

/** Spoils the calls that the board names. Without faults it costs nothing. */
export const injectFaults =
  (board: FaultBoard): MiddlewareHandler =>
  async (c, next) => {
    const faults = c.req.path === controlPath ? [] : board.take(c.req.method, c.req.path);
    for (const { kind, milliseconds } of faults) {
      if (kind === 'latency') await setTimeout(milliseconds, undefined, { ref: false });
      const refusal = refusals[kind]?.();
      if (refusal) throw refusal;
      if (kind === 'dropBefore') return drop(c);
    }
    await next();
    if (faults.some(({ kind }) => kind === 'dropAfter')) {
      const sent = drop(c);
      c.res = undefined;
      c.res = sent;
    }
    return undefined;
  };

/** Ends the connection under the call. */
function drop(c: HttpContext): Response {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: { readonly socket: { destroy(): void } } };
  if (incoming === undefined) throw new OrgError('INVALID_OPERATION', 'There is no connection to drop');
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
