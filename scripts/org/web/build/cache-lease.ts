import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lease = /^used-by\.(\d+)$/;

/** Long enough for a build, and for a process that takes its lease a moment after looking. */
const young = 60 * 60 * 1000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Says that this process serves files out of `folder`: nobody takes the folder away while it runs. */
export const takeLease = (folder: string): void => writeFileSync(join(folder, `used-by.${process.pid}`), '');

/** Removes the folders below `root` that no running process serves from. */
export function removeUnused(root: string, now: number = Date.now()): void {
  for (const name of readdirSync(root)) {
    const folder = join(root, name);
    if (!existsSync(folder) || now - statSync(folder).mtimeMs < young) continue;
    const users = readdirSync(folder).flatMap((file) => lease.exec(file)?.[1] ?? []);
    if (!users.some((pid) => isAlive(Number(pid)))) rmSync(folder, { recursive: true, force: true });
  }
}
