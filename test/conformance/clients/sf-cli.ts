import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command came to: its exit code, all it printed, and the parsed answer of `--json`. */
export interface SfRun {
  readonly exitCode: number;
  readonly text: string;
  readonly json: { readonly status: number; readonly result: never; readonly message?: string; readonly name?: string };
}

/** The real CLI in a home and a project folder of its own, both thrown away at the end. */
export interface SfCli {
  readonly project: string;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<SfRun>;
  dispose(): void;
}

const executable = join(process.cwd(), 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');

/** Copies `project` to a temporary folder, so that nothing the CLI writes lands in the repository. */
export function sfCli(project: string): SfCli {
  const root = mkdtempSync(join(tmpdir(), 'conformance-sf-'));
  const workspace = join(root, 'project');
  cpSync(project, workspace, { recursive: true });
  const settings = {
    HOME: join(root, 'home'),
    USERPROFILE: join(root, 'home'),
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    SF_CAPITALIZE_RECORD_TYPES: 'true',
    NO_COLOR: '1',
  };
  return {
    project: workspace,
    dispose: () => rmSync(root, { recursive: true, force: true }),
    run: (args, env = {}) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [executable, ...args],
          { cwd: workspace, env: { PATH: process.env.PATH, ...settings, ...env }, maxBuffer: 20_000_000 },
          (error, stdout, stderr) => {
            resolve({
              exitCode: error ? Number(error.code ?? 1) : 0,
              text: stdout + stderr,
              json: (args.includes('--json') ? JSON.parse(stdout) : {}) as SfRun['json'],
            });
          },
        );
      }),
  };
}
