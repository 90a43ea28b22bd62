import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';

const bucket = 'password';
const keyLength = 32;
const shortest = 8;

/** Keeps a password as salt and scrypt hash. */
export function storePassword(store: Store, userId: string, password: string): void {
  if (password.length < shortest) {
    throw new OrgError('INVALID_NEW_PASSWORD', `Your password must be at least ${shortest} characters long.`);
  }
  const salt = randomBytes(16);
  const hash = scryptSync(password, salt, keyLength);
  store.kv.set(bucket, userId, `${salt.toString('hex')}:${hash.toString('hex')}`);
}

/** False also for a user who has no password. */
export function isPassword(store: Store, userId: string, password: string): boolean {
  const [salt = '', hash = ''] = (store.kv.get(bucket, userId) ?? '').split(':');
  if (hash === '') return false;
  return timingSafeEqual(scryptSync(password, Buffer.from(salt, 'hex'), keyLength), Buffer.from(hash, 'hex'));
}
