import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { passedSources } from './passed-sources.ts';
import { createPlainScriptCheck } from './plain-script.ts';

/** One file of a bundle as deployed; `path` within the bundle. */
interface SourceFile {
  readonly bundle: string;
  readonly path: string;
  readonly source: string;
}

interface Mistake {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

type Compiler = typeof import('@lwc/compiler');

/** What the compiler throws for a mistake in the source: a diagnostic with a code, and its place where it has one. */
interface Diagnostic {
  readonly message: string;
  readonly code: number;
  readonly location?: { readonly line: number; readonly column: number };
}

const settings = {
  namespace: 'c',
  enableDynamicComponents: true,
  enableLwcOn: true,
  outputConfig: {},
  dynamicImports: { strictSpecifier: true },
} as const;

/**
 * Says what the LWC compiler says of a file. Loads the compiler, the one that `lwc` comes with, at the first file that it
 * must see: not one that passed before, by what `cacheFolder` keeps, nor a script that is no component.
 */
export function createSourceCheck(cacheFolder?: string): (file: SourceFile) => Mistake | undefined {
  const passed = passedSources(cacheFolder);
  const isPlainScript = createPlainScriptCheck();
  const version = compilerVersion() + JSON.stringify(settings);
  let compiler: Compiler | undefined;

  function mistakeIn({ bundle, path, source }: SourceFile): Mistake | undefined {
    if (path.endsWith('.js') && isPlainScript(source)) return undefined;
    compiler ??= load('lwc/compiler') as Compiler;
    try {
      compiler.transformSync(source, path, {
        ...settings,
        name: bundle,
        scopedStyles: path.endsWith('.scoped.css'),
      });
      return undefined;
    } catch (error) {
      if (!isDiagnostic(error)) throw error;
      return mistakeOf(error, path.endsWith('.js'));
    }
  }

  return (file) => {
    const hash = createHash('sha256');
    for (const part of [version, file.bundle, file.path, file.source]) hash.update(part).update('\0');
    const key = hash.digest('base64url');
    if (passed.has(key)) return undefined;
    const mistake = mistakeIn(file);
    if (!mistake) passed.add(key);
    return mistake;
  };
}

/** By Node's own `require`, which takes ES modules; that of a test runner does not. */
const load = process.getBuiltinModule('node:module').createRequire(import.meta.url);

const compilerVersion = (): string =>
  readFileSync(join(dirname(load.resolve('lwc/compiler')), 'package.json'), 'utf8').replace(/\s+/g, ' ');

const isDiagnostic = (error: unknown): error is Diagnostic => typeof (error as Partial<Diagnostic>).code === 'number';

/** `SyntaxError: LWC1007: /folder/card.js: Unexpected token (4:0)` and an excerpt, without kind, folder, excerpt and a terminal's colours. */
function mistakeOf({ message: coloured, location, code }: Diagnostic, isScript: boolean): Mistake {
  const message = stripVTControlCharacters(coloured);
  const [first = ''] = message.split('\n');
  const words = first.replace(/^(?:(?:\w*Error|LWC\d+|\/\S+?\.(?:js|css|html)(?::\d+:\d+)?): )+/, '');
  const excerptLine = /^> *(\d+) \|/m.exec(message)?.[1];
  const line = location?.line ?? (excerptLine === undefined ? undefined : Number(excerptLine));
  return {
    message: `LWC${code}: ${words}`,
    ...(line === undefined ? {} : { line }),
    // Columns of scripts are counted from 0, those of templates and style sheets from 1.
    ...(location === undefined ? {} : { column: isScript ? location.column + 1 : location.column }),
  };
}
