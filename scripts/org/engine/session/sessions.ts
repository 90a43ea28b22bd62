import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../../store/types.ts';

/** Sessions by access token. Only a digest of a token is stored: the file alone lets nobody in. */
export interface Sessions {
  /** A new token of the form `<organization id, 15>!<random>`, as Salesforce's are. A lasting one does not expire while this process runs. */
  open(userId: string, lasting?: boolean): string;
  /** The user of a token, undefined when it is unknown, closed or expired. Asking is using. */
  userOf(token: string): string | undefined;
  close(token: string): void;
}

const bucket = 'session';
/** Two hours without use end a session, as an org's default says. */
const idleMs = 2 * 60 * 60 * 1000;
/** A use is noted when the last note is this old: not every call writes. */
const noteMs = 60_000;

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 72 random letters, digits, dots and underscores. */
const randomPart = (random: (size: number) => Uint8Array): string =>
  Buffer.from(random(54)).toString('base64').replaceAll('+', '.').replaceAll('/', '_');

interface Session {
  readonly userId: string;
  readonly usedAt: number;
}

function sessionIn(text: string): Session {
  const [userId = '', usedAt = '0'] = text.split(' ');
  return { userId, usedAt: Number(usedAt) };
}

/** Opens the sessions of a store and forgets those that expired meanwhile. */
export function createSessions(
  store: Store,
  orgId: string,
  now: () => Date,
  random: (size: number) => Uint8Array = randomBytes,
): Sessions {
  const lasting = new Set<string>();
  const isOver = (key: string, { usedAt }: Session): boolean => !lasting.has(key) && now().getTime() - usedAt > idleMs;
  const note = (key: string, userId: string): void => store.kv.set(bucket, key, `${userId} ${now().getTime()}`);

  for (const [key, text] of store.kv.entries(bucket)) if (isOver(key, sessionIn(text))) store.kv.delete(bucket, key);

  return {
    open(userId, isLasting = false) {
      const token = `${orgId.slice(0, 15)}!${randomPart(random)}`;
      note(digest(token), userId);
      if (isLasting) lasting.add(digest(token));
      return token;
    },
    userOf(token) {
      const key = digest(token);
      const text = store.kv.get(bucket, key);
      if (text === undefined) return undefined;
      const session = sessionIn(text);
      if (isOver(key, session)) {
        store.kv.delete(bucket, key);
        return undefined;
      }
      if (now().getTime() - session.usedAt >= noteMs) note(key, session.userId);
      return session.userId;
    },
    close(token) {
      lasting.delete(digest(token));
      store.kv.delete(bucket, digest(token));
    },
  };
}
