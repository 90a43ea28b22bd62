import type { Store } from '../../store/types.ts';
import { keyOf } from './problem.ts';

const bucket = 'namedPackage';

/** Keys of the components deployed under a package's name; undefined where none ever was. */
export function readNamedPackage(store: Store, name: string): ReadonlySet<string> | undefined {
  const text = store.kv.get(bucket, name);
  return text === undefined ? undefined : new Set(JSON.parse(text) as readonly string[]);
}

/** A deploy whose package.xml has a `fullName` adds to the package of that name. */
export function addToNamedPackage(
  store: Store,
  name: string,
  components: readonly { readonly type: string; readonly fullName: string }[],
): void {
  const keys = new Set(readNamedPackage(store, name));
  for (const { type, fullName } of components) keys.add(keyOf(type, fullName));
  store.kv.set(bucket, name, JSON.stringify([...keys]));
}
