import { existsSync, readFileSync } from 'node:fs';
import { withSupportTable } from '../scripts/readme/cli.ts';

const readme = readFileSync('README.md', 'utf8');
const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('holds the support table as it is now (npm run readme)', () => {
    expect(readme).toBe(withSupportTable(readme));
  });

  it('names only commands there are', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('links only to files there are', () => {
    const files = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
