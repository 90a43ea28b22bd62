import { join } from 'node:path';
import { componentsFolder } from '../build/cli.ts';
import { buildComponents } from '../build/build-components.ts';
import { optional, runCommand, type Io } from '../shared/cli.ts';
import { API_VERSION, connect } from '../shared/connect.ts';
import { deployPackage } from './deploy-package.ts';
import { packageSource } from './package-source.ts';

const usage = `Builds the components and deploys force-app to an org through its Metadata API.

  npm run deploy -- --target-org <org> [--dry-run] [--json]

  --target-org <org>    alias, user name or URL; the local org unless told
  --dry-run             validate only; the org stays as it is`;

/** `npm run deploy`. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' } },
      async run(args) {
        const connection = await connect(optional(args, 'target-org'), io);
        await buildComponents(componentsFolder(io.cwd));
        const zip = await packageSource(join(io.cwd, 'force-app'), API_VERSION);
        io.stderr.write(`Deploying to ${connection.instanceUrl} …\n`);
        const checkOnly = args['dry-run'] === true;
        return {
          org: connection.instanceUrl,
          checkOnly,
          components: await deployPackage(connection, zip, { checkOnly }),
        };
      },
      print: ({ org, checkOnly, components }) =>
        checkOnly
          ? `${components} components are valid for ${org}; nothing was changed.\n`
          : `${components} components are in ${org}.\n`,
    },
    argv,
    io,
  );
