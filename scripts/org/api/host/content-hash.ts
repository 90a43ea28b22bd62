import { createHash } from 'node:crypto';

/** Short name of a content, the same for the same files. */
export function contentHash(files: ReadonlyMap<string, Uint8Array | string>): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort())
    hash
      .update(name)
      .update('\0')
      .update(files.get(name) as string);
  return hash.digest('hex').slice(0, 16);
}
