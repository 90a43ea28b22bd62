import { extname } from 'node:path';
import { transformSync as stripTypes } from 'esbuild';

/** The compiler of the very engine that is bundled; the package declares it as types only. */
const { transformSync } = (await import('lwc/compiler')) as unknown as typeof import('@lwc/compiler');

/** One file of an LWC bundle, by the name the compiler shall see. */
export interface LwcSource {
  readonly source: string;
  readonly path: string;
  readonly namespace: string;
  readonly name: string;
  /** Base components and the shell may use what deployed components may not: element internals, dynamic components. */
  readonly trusted: boolean;
}

const typescript = {
  loader: 'ts',
  target: 'esnext',
  tsconfigRaw: {
    compilerOptions: { useDefineForClassFields: true, experimentalDecorators: false, verbatimModuleSyntax: true },
  },
} as const;

/** Compiles one `.js`, `.ts`, `.html` or `.css` file to the ES module the engine runs. Throws the compiler's diagnostic. */
export function compileLwc(file: LwcSource): string {
  const isTypeScript = extname(file.path) === '.ts';
  const source = isTypeScript ? stripTypes(file.source, { ...typescript, sourcefile: file.path }).code : file.source;
  return transformSync(source, isTypeScript ? file.path.replace(/\.ts$/, '.js') : file.path, {
    namespace: file.namespace,
    name: file.name,
    scopedStyles: file.path.endsWith('.scoped.css'),
    enableStaticContentOptimization: true,
    enableDynamicComponents: true,
    enableLwcOn: true,
    enableSyntheticElementInternals: file.trusted,
    experimentalDynamicDirective: false,
    outputConfig: {},
    dynamicImports: { strictSpecifier: !file.trusted },
  }).code;
}
