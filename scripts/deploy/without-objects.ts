import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** What says how the source is read. */
const BESIDE = ['.forceignore', 'sfdx-project.json'];
const GRANT = /\s*<(fieldPermissions|objectPermissions)>[\s\S]*?<\/\1>/g;

/** Runs `work` on a copy of a source folder without the fields and grants of some objects; the copy is deleted again. */
export async function withoutObjects<T>(
  source: string,
  names: readonly string[],
  work: (source: string) => Promise<T>,
): Promise<T> {
  if (names.length === 0) return work(source);
  const folder = await mkdtemp(join(tmpdir(), 'source-'));
  try {
    const copy = join(folder, basename(source));
    await cp(source, copy, { recursive: true });
    for (const file of BESIDE) await cp(join(dirname(source), file), join(folder, file));
    const inside = join(copy, 'main', 'default');
    for (const name of names) await rm(join(inside, 'objects', name), { recursive: true, force: true });
    for (const file of await readdir(join(inside, 'permissionsets'))) {
      const path = join(inside, 'permissionsets', file);
      await writeFile(path, withoutGrants(await readFile(path, 'utf8'), names));
    }
    return await work(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const withoutGrants = (permissionSet: string, names: readonly string[]): string =>
  permissionSet.replace(GRANT, (grant) =>
    names.some((name) => grant.includes(`<object>${name}</object>`) || grant.includes(`<field>${name}.`)) ? '' : grant,
  );
