/** A module deployed components may import, with the names it exports. */
export interface PublicModule {
  readonly specifier: string;
  readonly exports: readonly string[];
}

const alias = (index: number, name: string): string => `m${index}_${name}`;

/** Source of the one bundle: every name of every public module under an alias of its own. */
export const vendorEntry = (modules: readonly PublicModule[]): string =>
  modules
    .map(({ specifier, exports }, index) => {
      const names = exports.map((name) => `${name} as ${alias(index, name)}`).join(', ');
      return names ? `export { ${names} } from ${JSON.stringify(specifier)};` : `import ${JSON.stringify(specifier)};`;
    })
    .join('\n');

/** Source of the small module a browser loads for a specifier: the same names, out of the one bundle at `vendorUrl`. */
export function vendorStub(module: PublicModule, index: number, vendorUrl: string): string {
  const names = module.exports.map((name) => `${alias(index, name)} as ${name}`).join(', ');
  return `export { ${names} } from ${JSON.stringify(vendorUrl)};\n`;
}
