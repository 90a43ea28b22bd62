import type { Context, Engine } from '../../../scripts/org/engine/types.ts';
import { OrgError } from '../../../scripts/org/errors.ts';

/** An engine that knows one session, `good`, and otherwise only what a test gives it. Calling anything else fails the test. */
export function fakeEngine(parts: Partial<Engine>): Engine {
  const known: Partial<Engine> = {
    org: () => ({ id: '00D000000000001EAA', name: 'Test', instanceUrl: 'http://127.0.0.1:1234' }),
    now: () => new Date('2026-03-01T12:00:00.000Z'),
    contextOf: (token) => {
      if (token !== 'good') throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
      return context;
    },
    atomically: (_, work) => work(),
    ...parts,
  };
  return new Proxy(known as Engine, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown;
      if (value === undefined) throw new Error(`The test did not expect engine.${String(name)}`);
      return value;
    },
  });
}

const context = {
  user: {
    userId: '005000000000001AAA',
    username: 'admin@test.local',
    name: 'Ada Admin',
    locale: 'en_US',
    language: 'en_US',
  },
} as Context;

export const signedIn = { Authorization: 'Bearer good' };

export const json = (body: unknown, headers: Record<string, string> = signedIn): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
