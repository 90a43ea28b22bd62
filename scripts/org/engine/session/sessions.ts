import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../../store/types.ts';

/** Sessions by access token. Only a digest of a token is stored: the file alone lets nobody in. */
export interface Sessions {
  /** A new token of the form `<organization id, 15>!<random>`, as Salesforce's are. */
  open(userId: string): string;
  /** The user of a token, undefined when it is unknown or closed. */
  userOf(token: string): string | undefined;
  close(token: string): void;
}

const bucket = 'session';
const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 72 random letters, digits, dots and underscores. */
const randomPart = (random: (size: number) => Uint8Array): string =>
  Buffer.from(random(54)).toString('base64').replaceAll('+', '.').replaceAll('/', '_');

export function createSessions(
  store: Store,
  orgId: string,
  random: (size: number) => Uint8Array = randomBytes,
): Sessions {
  return {
    open(userId) {
      const token = `${orgId.slice(0, 15)}!${randomPart(random)}`;
      store.kv.set(bucket, digest(token), userId);
      return token;
    },
    userOf: (token) => store.kv.get(bucket, digest(token)),
    close: (token) => store.kv.delete(bucket, digest(token)),
  };
}
