import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildComponents } from '../../scripts/build/build-components.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (bundle: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(join(folder, bundle), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, bundle, name), text);
};

it('compiles what is new and leaves decorators to the platform', async () => {
  put('leaf', { 'leaf.ts': 'export default class Leaf { @api color: string = "red"; }\n' });
  expect(await buildComponents(folder)).toEqual({ written: ['leaf/leaf.js'], removed: [], unchanged: 0 });
  expect(readFileSync(join(folder, 'leaf/leaf.js'), 'utf8')).toContain('@api\n    color = "red";');
  expect(await buildComponents(folder)).toEqual({ written: [], removed: [], unchanged: 1 });
});

it('compiles again a source saved while its script was written', async () => {
  put('leaf', { 'leaf.ts': 'export const leaf = 1;\n' });
  const saved = new Date('2026-01-01T00:00:00.000Z');
  utimesSync(join(folder, 'leaf/leaf.ts'), saved, saved);
  await buildComponents(folder);
  const later = new Date(saved.getTime() + 1);
  writeFileSync(join(folder, 'leaf/leaf.ts'), 'export const leaf = 2;\n');
  utimesSync(join(folder, 'leaf/leaf.ts'), later, later);
  expect((await buildComponents(folder)).written).toEqual(['leaf/leaf.js']);
});

it('deletes a script whose source is gone, and the folder of a bundle that is gone', async () => {
  put('leaf', { 'leaf.ts': 'export const leaf = 1;\n', 'twig.js': '', 'leaf.html': '<template></template>' });
  put('bark', { 'bark.js': '', 'words.js': '' });
  const { removed } = await buildComponents(folder);
  expect([...removed].sort()).toEqual(['bark/bark.js', 'bark/words.js', 'leaf/twig.js']);
  expect(readdirSync(folder)).toEqual(['leaf']);
  expect(readdirSync(join(folder, 'leaf')).sort()).toEqual(['leaf.html', 'leaf.js', 'leaf.ts']);
});

it('names the place of what does not parse', async () => {
  put('leaf', { 'leaf.ts': 'export const leaf = ;\n' });
  await expect(buildComponents(folder)).rejects.toThrow('leaf/leaf.ts:1:21 Expression expected.');
});
