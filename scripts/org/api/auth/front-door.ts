import { randomBytes } from 'node:crypto';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';

const secondsToUse = 60;

/** Keys that open the org in a browser once, within a minute. */
export interface FrontDoor {
  /** A key for a session. */
  issue(sessionId: string): string;
  /** The session of a key, which is then used up; INVALID_SESSION_ID for any other key. */
  take(key: string): string;
}

export function createFrontDoor({ now }: Pick<Engine, 'now'>): FrontDoor {
  const issued = new Map<string, { readonly sessionId: string; readonly until: number }>();
  return {
    issue(sessionId) {
      const time = now().getTime();
      for (const [key, { until }] of issued) if (until < time) issued.delete(key);
      const key = randomBytes(32).toString('base64url');
      issued.set(key, { sessionId, until: time + secondsToUse * 1000 });
      return key;
    },
    take(key) {
      const entry = issued.get(key);
      issued.delete(key);
      if (entry === undefined || entry.until < now().getTime()) {
        throw new OrgError('INVALID_SESSION_ID', 'This link was used before, or has expired');
      }
      return entry.sessionId;
    },
  };
}
