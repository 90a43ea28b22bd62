import { readdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { CommandError } from '../shared/cli.ts';

export interface BuildReport {
  /** Component scripts written, paths below the folder. */
  readonly written: readonly string[];
  /** Compiled scripts whose TypeScript is gone. */
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** An org takes JavaScript only, with decorators as they are: Salesforce's own compiler turns them. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: false,
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
};

/**
 * Compiles each bundle's `.ts` to a `.js` beside it, only what is older than its source, and deletes scripts left behind, with
 * the folder of a bundle that is gone. Types are checked by `npm run check`.
 */
export async function buildComponents(folder: string): Promise<BuildReport> {
  const written: string[] = [];
  const removed: string[] = [];
  let unchanged = 0;
  for (const bundle of await bundlesOf(folder)) {
    const files = await readdir(join(folder, bundle));
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    const leftBehind = files.filter((file) => file.endsWith('.js') && !sources.includes(file.replace(/\.js$/, '.ts')));
    for (const script of leftBehind) {
      await rm(join(folder, bundle, script));
      removed.push(join(bundle, script));
    }
    if (files.length === leftBehind.length) await rmdir(join(folder, bundle));
    for (const source of sources) {
      const path = join(folder, bundle, source);
      const target = path.replace(/\.ts$/, '.js');
      if (await isNewer(target, path)) unchanged++;
      else {
        await compileFile(path, target, relative(folder, path));
        written.push(join(bundle, source.replace(/\.ts$/, '.js')));
      }
    }
  }
  return { written, removed, unchanged };
}

/** The script is as old as the source it was made from, so that a source saved meanwhile is newer than it. */
async function compileFile(path: string, target: string, fileName: string): Promise<void> {
  const { mtime } = await stat(path);
  await writeFile(target, compile(await readFile(path, 'utf8'), fileName));
  await utimes(target, mtime, mtime);
}

function compile(source: string, fileName: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    compilerOptions,
    fileName,
    reportDiagnostics: true,
  });
  const [first] = diagnostics;
  if (!first) return outputText;
  const at = ts.getLineAndCharacterOfPosition(
    ts.createSourceFile(fileName, source, ts.ScriptTarget.ESNext),
    first.start ?? 0,
  );
  throw new CommandError(
    `${fileName}:${at.line + 1}:${at.character + 1} ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`,
  );
}

async function bundlesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules').map((entry) => entry.name);
}

async function isNewer(target: string, source: string): Promise<boolean> {
  try {
    return (await stat(target)).mtime >= (await stat(source)).mtime;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
