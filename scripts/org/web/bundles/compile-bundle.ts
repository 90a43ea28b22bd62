import { build, type Plugin } from 'esbuild';
import { compileLwc } from '../build/compile-lwc.ts';
import type { BundleInput, CompiledBundle } from './bundle-input.ts';
import { diagnosticError, positionOf, ProblemError, problemsOf } from './bundle-problem.ts';
import { salesforceModule } from './salesforce-module.ts';

/** How a template writes a module: `c/dealCard` is `<c-deal-card>`. */
const tagOf = (specifier: string): string =>
  specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function bundlePlugin(input: BundleInput): Plugin {
  const known = new Set(['shell/apex', 'shell/pageConfig', 'shell/queryStore', ...input.known]);
  const fail = (importer: string, specifier: string, message: string): never => {
    const wanted = importer.endsWith('.html') ? tagOf(specifier) : specifier;
    throw new ProblemError(importer, positionOf(input.files[importer] ?? '', wanted), message);
  };
  const load = (path: string): string => {
    try {
      return compileLwc({
        source: input.files[path] as string,
        path,
        namespace: 'c',
        name: input.name,
        trusted: false,
      });
    } catch (error) {
      throw diagnosticError(path, error);
    }
  };
  const own = (specifier: string, importer: string) => {
    const file = specifier.replace(/\?.*$/, '').replace(/^\.\//, '');
    const path = [file, `${file}.js`].find((candidate) => input.files[candidate] !== undefined);
    if (path) return { path, namespace: 'bundle' };
    if (/\.(html|css)$/.test(file)) return { path: specifier, namespace: 'empty' };
    return fail(importer, specifier, `The bundle has no file ${specifier}.`);
  };
  return {
    name: 'bundle',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path: specifier, importer, kind }) => {
        if (kind === 'entry-point') return { path: specifier, namespace: 'bundle' };
        if (specifier.startsWith('.')) return own(specifier, importer);
        if (known.has(specifier)) return { path: specifier, external: true };
        if (!specifier.startsWith('@salesforce/')) {
          return fail(importer, specifier, `No module ${specifier}: neither deployed nor provided by the local org.`);
        }
        const module = salesforceModule(specifier, input);
        if ('problem' in module) return fail(importer, specifier, module.problem);
        return { path: specifier, namespace: 'salesforce', pluginData: module.source };
      });
      builder.onLoad({ filter: /.*/, namespace: 'bundle' }, ({ path }) => ({ contents: load(path), loader: 'js' }));
      builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({
        contents: 'export default undefined;',
        loader: 'js',
      }));
      builder.onLoad({ filter: /.*/, namespace: 'salesforce' }, (module) => ({
        contents: String(module.pluginData),
        loader: 'js',
      }));
    },
  };
}

/** What a bundle begins with: its script, or its style sheet alone. LWC Developer Guide, "Share CSS Style Rules". */
function entryOf({ name, files }: BundleInput): string | undefined {
  if (files[`${name}.js`] !== undefined) return `${name}.js`;
  return files[`${name}.html`] === undefined && files[`${name}.css`] !== undefined ? `${name}.css` : undefined;
}

/** Compiles a bundle to one ES module that imports only `lwc`, platform modules and `c/*`. */
export async function compileBundle(input: BundleInput): Promise<CompiledBundle> {
  const entry = entryOf(input);
  if (entry === undefined) {
    const file = `${input.name}.js`;
    return { problems: [{ bundle: input.name, file, line: 1, column: 1, message: `The bundle has no ${file}.` }] };
  }
  try {
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
      plugins: [bundlePlugin(input)],
    });
    return { code: result.outputFiles[0]?.text ?? '' };
  } catch (error) {
    return { problems: problemsOf(input.name, error) };
  }
}
