import { nextKeyPrefix } from '../../catalog/key-prefix.ts';
import type { Component } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';

const bucket = 'keyPrefix';

/** Key prefixes given out so far, by object name. They stay when the object is deleted. */
export const readKeyPrefixes = (store: Store): ReadonlyMap<string, string> => new Map(store.kv.entries(bucket));

/** The prefixes with one more for each custom object that has none. */
export function withKeyPrefixes(
  known: ReadonlyMap<string, string>,
  components: readonly Component[],
): ReadonlyMap<string, string> {
  const prefixes = new Map(known);
  const used = new Set(known.values());
  for (const { type, fullName } of components) {
    if (type !== 'CustomObject' || !fullName.endsWith('__c') || prefixes.has(fullName)) continue;
    const prefix = nextKeyPrefix(used);
    used.add(prefix);
    prefixes.set(fullName, prefix);
  }
  return prefixes;
}

export function writeKeyPrefixes(store: Store, prefixes: ReadonlyMap<string, string>): void {
  for (const [name, prefix] of prefixes) {
    if (store.kv.get(bucket, name) !== prefix) store.kv.set(bucket, name, prefix);
  }
}
