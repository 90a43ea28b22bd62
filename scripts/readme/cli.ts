import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { supportTable } from '../org/support.ts';
import { runCommand, type Io } from '../shared/cli.ts';

const START = '<!-- support table: written by `npm run readme` -->';
const END = '<!-- end of support table -->';

/** The README with the support table of the local org put between its marks. */
export function withSupportTable(readme: string): string {
  const [before = '', rest = ''] = readme.split(START);
  return `${before}${START}\n\n${supportTable()}\n\n${END}${rest.split(END)[1] ?? ''}`;
}

/** `npm run readme`. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage: 'Writes what the local org supports into README.md, from scripts/org/support/.\n\n  npm run readme',
      options: {},
      async run() {
        const path = join(io.cwd, 'README.md');
        const before = await readFile(path, 'utf8');
        const after = withSupportTable(before);
        await writeFile(path, after);
        return { changed: before !== after };
      },
      print: ({ changed }) => (changed ? 'README.md is written anew.\n' : 'README.md is up to date.\n'),
    },
    argv,
    io,
  );
