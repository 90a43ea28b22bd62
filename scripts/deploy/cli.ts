import { join } from 'node:path';
import { componentsFolder } from '../build/cli.ts';
import { buildComponents } from '../build/build-components.ts';
import { optional, runCommand, type Io } from '../shared/cli.ts';
import { API_VERSION, connect } from '../shared/connect.ts';
import { deployPackage } from './deploy-package.ts';
import { packageSource } from './package-source.ts';
import { checkObjects } from './standard-objects.ts';
import { withoutObjects } from './without-objects.ts';

const usage = `Builds the components and deploys force-app to an org through its Metadata API. Asks the org first whether it has the
standard objects that force-app stands on.

  npm run deploy -- --target-org <org> [--dry-run] [--without <objects>] [--json]

  --target-org <org>    alias, user name or URL; the local org unless told
  --dry-run             validate only; the org stays as it is
  --without <objects>   leave out fields and grants of standard objects this org lacks, with commas between: --without Order`;

/** `npm run deploy`. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' }, without: { type: 'string' } },
      async run(args) {
        const source = join(io.cwd, 'force-app');
        const without = (optional(args, 'without') ?? '').split(/[,;\s]+/).filter(Boolean);
        const connection = await connect(optional(args, 'target-org'), io);
        await checkObjects(connection, source, without);
        await buildComponents(componentsFolder(io.cwd));
        const zip = await withoutObjects(source, without, (folder) => packageSource(folder, API_VERSION));
        io.stderr.write(`Deploying to ${connection.instanceUrl} …\n`);
        const checkOnly = args['dry-run'] === true;
        return {
          org: connection.instanceUrl,
          checkOnly,
          without,
          components: await deployPackage(connection, zip, { checkOnly }),
        };
      },
      print: ({ org, checkOnly, without, components }) => {
        const left = without.length > 0 ? `, without ${without.join(', ')}` : '';
        return checkOnly
          ? `${components} components are valid for ${org}${left}; nothing was changed.\n`
          : `${components} components are in ${org}${left}.\n`;
      },
    },
    argv,
    io,
  );
