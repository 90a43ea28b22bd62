import { createHash } from 'node:crypto';

/** Fingerprint of an answer: changes when, and only when, the answer does. */
export const eTagOf = (answer: unknown): string => createHash('md5').update(JSON.stringify(answer)).digest('hex');
