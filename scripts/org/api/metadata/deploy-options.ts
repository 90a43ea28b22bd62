import type { DeployOptions } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';

const flags = [
  'allowMissingFiles',
  'autoUpdatePackage',
  'checkOnly',
  'ignoreWarnings',
  'purgeOnDelete',
  'rollbackOnError',
  'singlePackage',
] as const;

/** What a client may also send: there is no Apex to test and nothing to retrieve along. */
const unused: ReadonlySet<string> = new Set(['performRetrieve', 'runAllTests', 'runTests', 'testLevel']);

/** Deploy options by name; absent ones are off, except `rollbackOnError`. An unknown one is refused. */
export function deployOptions(given: Readonly<Record<string, unknown>>): DeployOptions {
  const known = new Set<string>([...flags, ...unused]);
  const stray = Object.keys(given).find((name) => !known.has(name));
  if (stray !== undefined) throw new OrgError('INVALID_INPUT', `Unknown deploy option: ${stray}`);
  const flag = (name: (typeof flags)[number], fallback = false): boolean =>
    given[name] === undefined ? fallback : given[name] === true || given[name] === 'true';
  return {
    allowMissingFiles: flag('allowMissingFiles'),
    autoUpdatePackage: flag('autoUpdatePackage'),
    checkOnly: flag('checkOnly'),
    ignoreWarnings: flag('ignoreWarnings'),
    purgeOnDelete: flag('purgeOnDelete'),
    rollbackOnError: flag('rollbackOnError', true),
    singlePackage: flag('singlePackage'),
  };
}
