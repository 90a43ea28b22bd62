import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { engineFiles, readBaseComponents } from './base-components.ts';
import { readClientModules } from './client-modules.ts';
import { lwcPlugin, type ModuleTable } from './lwc-plugin.ts';
import { type PublicModule, vendorEntry, vendorStub } from './vendor-entry.ts';

/** What the browser gets before any deployed component: engine, base components, platform modules and the shell. */
export interface VendorManifest {
  readonly version: string;
  readonly modules: readonly PublicModule[];
}

/** Right-to-left icons, and styles for native shadow: in synthetic shadow the one SLDS style sheet of the document does it. */
const unneeded = /^lightning\/(iconSvgTemplates\w+Rtl|slds(Common|Utils\w+))$|\.(slds|lbc\.native)\.css$/;

export type Progress = (step: string) => void;

const options = (table: ModuleTable): BuildOptions => ({
  bundle: true,
  format: 'esm',
  target: 'es2022',
  splitting: true,
  metafile: true,
  logLevel: 'silent',
  plugins: [lwcPlugin(table)],
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' },
});

async function exportedNames(table: ModuleTable, specifiers: readonly string[]): Promise<readonly PublicModule[]> {
  const entryPoints = specifiers.map((specifier, index) => ({ in: specifier, out: `e${index}` }));
  const { metafile } = await build({ ...options(table), entryPoints, write: false, outdir: '/out' });
  const names = new Map<string, readonly string[]>();
  for (const [path, output] of Object.entries(metafile?.outputs ?? {})) {
    const match = /\/e(\d+)\.js$/.exec(`/${path}`);
    if (match) names.set(specifiers[Number(match[1])] as string, output.exports);
  }
  return specifiers.map((specifier) => ({ specifier, exports: names.get(specifier) ?? [] }));
}

/** Another process may have built the same meanwhile, and serve it already: then that one stays. */
function putInPlace(work: string, folder: string): void {
  if (existsSync(join(folder, 'manifest.json'))) return rmSync(work, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
}

/** Builds everything into `folder`, which appears only when whole. Takes 10 to 20 s. */
export async function buildVendor(folder: string, version: string, progress: Progress): Promise<VendorManifest> {
  const base = readBaseComponents();
  const client = readClientModules();
  const engine = engineFiles();
  const files = new Map([...base.modules, ...client]);
  const table: ModuleTable = {
    files,
    scoped: new Map([...base.scoped, ['lwc', engine.dom]]),
    compiled: new Map(),
    empty: (specifier) => unneeded.test(specifier),
  };
  const platform = [...base.scoped.keys()].filter((name) => /^@salesforce\/(i18n|client)\//.test(name));
  const specifiers = [
    'lwc',
    ...new Set([...base.exposed, ...client.keys()].filter((name) => !name.startsWith('lightning/iconSvgTemplates'))),
    ...platform,
    '@salesforce/user/Id',
    '@salesforce/user/isGuest',
  ];

  progress('compiling base components');
  const modules = await exportedNames(table, specifiers);
  progress('bundling base components');
  const work = `${folder}.${process.pid}.tmp`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await build({
    ...options(table),
    stdin: { contents: vendorEntry(modules), resolveDir: process.cwd(), sourcefile: 'vendor.js' },
    entryNames: 'vendor',
    chunkNames: 'chunk-[hash]',
    minify: true,
    keepNames: true,
    outdir: work,
  });
  modules.forEach((module, index) => {
    const path = join(work, 'm', `${module.specifier}.js`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, vendorStub(module, index, `${relative(dirname(path), work)}/vendor.js`));
  });
  const { outputFiles } = await build({
    entryPoints: [engine.syntheticShadow],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(join(work, 'synthetic-shadow.js'), outputFiles[0]?.contents ?? '');
  const manifest = { version, modules };
  writeFileSync(join(work, 'manifest.json'), JSON.stringify(manifest));
  putInPlace(work, folder);
  return manifest;
}
