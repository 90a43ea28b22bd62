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

/** Says what the LWC compiler says of a file. Loads the compiler, the one that `lwc` comes with, at the first file. */
export function createSourceCheck(): (file: SourceFile) => Mistake | undefined {
  let compiler: Compiler | undefined;
  return ({ bundle, path, source }) => {
    compiler ??= loadCompiler();
    try {
      compiler.transformSync(source, path, {
        namespace: 'c',
        name: bundle,
        scopedStyles: path.endsWith('.scoped.css'),
        enableDynamicComponents: true,
        enableLwcOn: true,
        outputConfig: {},
        dynamicImports: { strictSpecifier: true },
      });
      return undefined;
    } catch (error) {
      if (!isDiagnostic(error)) throw error;
      return mistakeOf(error, path.endsWith('.js'));
    }
  };
}

/** By Node's own `require`, which takes ES modules; that of a test runner does not. */
const loadCompiler = (): Compiler =>
  process.getBuiltinModule('node:module').createRequire(import.meta.url)('lwc/compiler') as Compiler;

const isDiagnostic = (error: unknown): error is Diagnostic => typeof (error as Partial<Diagnostic>).code === 'number';

/** `SyntaxError: LWC1007: /folder/card.js: Unexpected token (4:0)` and an excerpt, without kind, folder and excerpt. */
function mistakeOf({ message, location, code }: Diagnostic, isScript: boolean): Mistake {
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
