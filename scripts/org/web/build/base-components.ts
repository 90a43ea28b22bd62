import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where an npm package lies, however the workspace hoists it. */
export const packageRoot = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** The engine, and synthetic shadow that must run before it. */
export const engineFiles = () => ({
  dom: require.resolve('lwc/engine-dom'),
  syntheticShadow: require.resolve('lwc/synthetic-shadow'),
});

interface LwcPackage {
  readonly lwc: { readonly modules: readonly { readonly name?: string; readonly path?: string }[] };
}

/** The base component package as the vendor build needs it. */
export interface BaseComponents {
  readonly root: string;
  /** `lightning/x` modules by name, with the file to start at. */
  readonly modules: ReadonlyMap<string, string>;
  /** Names a deployed component may import. */
  readonly exposed: readonly string[];
  /** `@salesforce/*` and other names the package brings its own default for. */
  readonly scoped: ReadonlyMap<string, string>;
}

/** Reads `lightning-base-components` from disk. */
export function readBaseComponents(): BaseComponents {
  const root = packageRoot('lightning-base-components');
  const source = join(root, 'src/lightning');
  const modules = new Map<string, string>();
  const exposed: string[] = [];
  for (const name of readdirSync(source)) {
    const start = ['js', 'css'].map((kind) => join(source, name, `${name}.${kind}`)).find((path) => existsSync(path));
    if (!start) continue;
    modules.set(`lightning/${name}`, start);
    const meta = join(source, name, `${name}.js-meta.xml`);
    if (existsSync(meta) && readFileSync(meta, 'utf8').includes('<isExposed>true')) exposed.push(`lightning/${name}`);
  }
  const { lwc } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as LwcPackage;
  const scoped = new Map<string, string>();
  for (const { name, path } of lwc.modules) if (name && path) scoped.set(name, join(root, path));
  return { root, modules, exposed, scoped };
}
