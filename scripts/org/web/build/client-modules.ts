import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The host's own modules: what the base component package lacks, the shell, and the built-in page components. */
export const clientFolder = fileURLToPath(new URL('../client/', import.meta.url));

/** `namespace/name` → first file, for every folder below `client/modules`. */
export function readClientModules(): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const root = join(clientFolder, 'modules');
  for (const namespace of readdirSync(root)) {
    for (const name of readdirSync(join(root, namespace))) {
      const start = join(root, namespace, name, `${name}.ts`);
      if (existsSync(start)) modules.set(`${namespace}/${name}`, start);
    }
  }
  return modules;
}
