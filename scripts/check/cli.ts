import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildComponents } from '../build/build-components.ts';
import { componentsFolder } from '../build/cli.ts';
import { optional, runCommand, UsageError, type Io } from '../shared/cli.ts';
import { compileBundles } from './compile-bundles.ts';
import { readKnownNames, unresolved } from './resolve-references.ts';

interface GateResult {
  readonly gate: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** What the gate said, empty when it passed. */
  readonly output: string;
}

type Gate = (project: string) => Promise<string | undefined>;

/** Each answers what is wrong, or undefined. */
const gates: Readonly<Record<string, Gate>> = {
  format: tool('prettier', '--check', '--log-level', 'warn', '.'),
  lint: tool('eslint', '-c', 'config/eslint.config.mjs', '.'),
  types: tool('tsc', '-p', '.'),
  'types of components': tool('tsc', '-p', 'config/tsconfig.lwc.json'),
  'types of the Lightning host': tool('tsc', '-p', 'config/tsconfig.web.json'),
  'purity of models': tool('tsc', '-p', 'config/tsconfig.model.json'),
  'architecture and metadata': tool(
    'jest',
    '--config',
    'config/jest.node.cjs',
    'test/architecture.test.ts',
    'test/metadata.test.ts',
  ),
  'platform compiler': compileComponents,
};

const usage = `Runs every gate that needs no running org: ${Object.keys(gates).join(', ')}.

  npm run check [-- --only <gate>] [-- --json]`;

/** `npm run check`: exit code 1 when a gate fails. */
export const main = (argv: readonly string[], io: Io): Promise<number> =>
  runCommand(
    {
      usage,
      options: { only: { type: 'string' } },
      async run(args) {
        const only = optional(args, 'only');
        if (only !== undefined && !(only in gates)) throw new UsageError(`There is no gate "${only}".`);
        await buildComponents(componentsFolder(io.cwd));
        const results: GateResult[] = [];
        for (const [gate, run] of Object.entries(gates)) {
          if (only !== undefined && gate !== only) continue;
          const started = Date.now();
          const output = await run(io.cwd);
          results.push({
            gate,
            passed: output === undefined,
            seconds: (Date.now() - started) / 1000,
            output: output ?? '',
          });
          io.stderr.write(`${output === undefined ? 'passed' : 'FAILED'}  ${gate}\n`);
        }
        return results;
      },
      print: (results) =>
        results
          .map(
            ({ gate, passed, seconds, output }) => `${passed ? '✔' : '✖'} ${gate} (${seconds.toFixed(1)} s)\n${output}`,
          )
          .join(''),
      exitCode: (results) => (results.every((result) => result.passed) ? 0 : 1),
    },
    argv,
    io,
  );

function tool(name: string, ...args: readonly string[]): Gate {
  return (project) =>
    new Promise((resolve, reject) => {
      const child = spawn(join(project, 'node_modules', '.bin', name), args, { cwd: project });
      let output = '';
      child.stdout.on('data', (data: Buffer) => (output += data.toString()));
      child.stderr.on('data', (data: Buffer) => (output += data.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve(code === 0 ? undefined : output));
    });
}

async function compileComponents(project: string): Promise<string | undefined> {
  const { problems, references } = await compileBundles(componentsFolder(project));
  const all = [...problems, ...unresolved(references, readKnownNames(project))];
  return all.length === 0 ? undefined : `${all.join('\n')}\n`;
}
