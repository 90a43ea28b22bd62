import { join } from 'node:path';
import { runCommand, type Io } from '../shared/cli.ts';
import { buildComponents } from './build-components.ts';

/** Where the components are, below the project. */
export const componentsFolder = (project: string): string => join(project, 'force-app', 'main', 'default', 'lwc');

/** `npm run build`. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage: 'Compiles the TypeScript of the components to the JavaScript an org takes.\n\n  npm run build [-- --json]',
      options: {},
      run: () => buildComponents(componentsFolder(io.cwd)),
      print: ({ written, removed, unchanged }) =>
        `${written.length} scripts written, ${unchanged} up to date, ${removed.length} removed\n`,
    },
    argv,
    io,
  );
