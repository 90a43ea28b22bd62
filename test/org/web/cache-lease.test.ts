import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeUnused, takeLease } from '../../../scripts/org/web/build/cache-lease.ts';

const day = 24 * 60 * 60 * 1000;
let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'vendor-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (name: string): string => {
  const path = join(root, name);
  mkdirSync(path);
  return path;
};

test('removes an old folder that nobody serves from', () => {
  const path = folder('old');
  removeUnused(root, Date.now() + day);
  expect(existsSync(path)).toBe(false);
});

test('keeps what a running process serves from, however old', () => {
  const path = folder('used');
  takeLease(path);
  removeUnused(root, Date.now() + day);
  expect(existsSync(path)).toBe(true);
});

test('removes what a process that is gone served from', () => {
  const path = folder('left');
  writeFileSync(join(path, 'used-by.999999999'), '');
  removeUnused(root, Date.now() + day);
  expect(existsSync(path)).toBe(false);
});

test('keeps a folder that has just been made: somebody may be about to serve from it', () => {
  const path = folder('new');
  removeUnused(root);
  expect(existsSync(path)).toBe(true);
});
