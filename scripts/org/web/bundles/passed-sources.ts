import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hashes of sources the compiler had nothing to say of. */
export interface PassedSources {
  has(hash: string): boolean;
  add(hash: string): void;
}

/** A file this long, a line a hash, is begun anew. */
const most = 50_000;

/** Kept in memory, and in the folder where there is one: what passed once is not compiled again after a restart. */
export function passedSources(folder: string | undefined): PassedSources {
  const file = folder === undefined ? undefined : join(folder, 'passed-sources.txt');
  const known = new Set(file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  if (file !== undefined && known.size > most) {
    known.clear();
    writeFileSync(file, '');
  }
  return {
    has: (hash) => known.has(hash),
    add(hash) {
      known.add(hash);
      if (file !== undefined) appendFileSync(file, `${hash}\n`);
    },
  };
}
