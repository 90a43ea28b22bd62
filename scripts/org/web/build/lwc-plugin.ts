import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { compileLwc } from './compile-lwc.ts';
import { pageConfigModule } from './page-config-modules.ts';

export interface ModuleTable {
  /** Module name → first file. */
  readonly files: ReadonlyMap<string, string>;
  /** Names the base components bring a default for. */
  readonly scoped: ReadonlyMap<string, string>;
  /** Compiled sources by path and namespace: a second pass costs nothing. */
  readonly compiled: Map<string, string>;
  /** Modules and files replaced by an empty one. */
  readonly empty: (specifier: string) => boolean;
}

const resourceOf = /\.(html|css)(\?.*)?$/;

/** esbuild plugin that compiles LWC modules found through the table. */
export function lwcPlugin(table: ModuleTable): Plugin {
  const load = (path: string): string => {
    const known = table.compiled.get(path);
    if (known !== undefined) return known;
    const [name, namespace] = [basename(dirname(path)), basename(dirname(dirname(path)))];
    const code = compileLwc({ source: readFileSync(path, 'utf8'), path, namespace, name, trusted: true });
    table.compiled.set(path, code);
    return code;
  };
  return {
    name: 'lwc',
    setup(build) {
      build.onResolve({ filter: /^[@\w]/ }, ({ path: specifier }) => {
        if (table.empty(specifier)) return { path: specifier, namespace: 'empty' };
        if (pageConfigModule(specifier)) return { path: specifier, namespace: 'page-config' };
        const file = table.files.get(specifier) ?? table.scoped.get(specifier);
        return file ? { path: file, namespace: table.files.has(specifier) ? 'lwc' : 'file' } : undefined;
      });
      build.onResolve({ filter: /^\./, namespace: 'lwc' }, ({ path: specifier, importer }) => {
        if (table.empty(specifier)) return { path: specifier, namespace: 'empty' };
        const path = resolve(dirname(importer), specifier.replace(/\?.*$/, ''));
        if (resourceOf.test(specifier)) {
          return existsSync(path) ? { path, namespace: 'lwc' } : { path: specifier, namespace: 'empty' };
        }
        const found = [path, `${path}.js`, `${path}.ts`].find(
          (candidate) => existsSync(candidate) && /\.[jt]s$/.test(candidate),
        );
        return found ? { path: found, namespace: 'lwc' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'lwc' }, ({ path }) => ({
        contents: load(path),
        loader: 'js',
        resolveDir: dirname(path),
      }));
      build.onLoad({ filter: /.*/, namespace: 'empty' }, ({ path }) => ({
        contents: path.endsWith('.html') ? 'export default undefined;' : 'export default [];',
        loader: 'js',
      }));
      build.onLoad({ filter: /.*/, namespace: 'page-config' }, ({ path }) => ({
        contents: pageConfigModule(path, table.scoped.get(path)),
        loader: 'js',
        resolveDir: process.cwd(),
      }));
    },
  };
}
