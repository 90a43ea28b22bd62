type Esbuild = typeof import('esbuild');

/** The engine, a dynamic import, a decorator or a private member: what the compiler of components has a say in. */
const special = /['"]lwc['"]|\bimport\s*\(|(?:^|[\s;{}(])@\w|(?:^|[\s;{}(.*])#\w/m;

/** Whether a script is one the compiler of components leaves as it is, as it parses and has nothing of a component. */
export function createPlainScriptCheck(): (source: string) => boolean {
  let esbuild: Esbuild | undefined;
  return (source) => {
    if (special.test(source)) return false;
    // By Node's own `require`: esbuild wants the byte arrays of its own realm, which a test runner replaces.
    esbuild ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('esbuild') as Esbuild;
    try {
      esbuild.transformSync(source, { loader: 'js', format: 'esm', target: 'esnext', logLevel: 'silent' });
      return true;
    } catch {
      return false; // the compiler says what is wrong, in its own words
    }
  };
}
