import type { Store } from '../../store/types.ts';
import type { Stamp } from './upsert-rows.ts';

const bucket = 'componentStamp';

/** When a component was first and last deployed, and by whom last. */
export interface ComponentStamp {
  readonly created: string;
  readonly modified: string;
  readonly userId: string | null;
}

export function writeComponentStamp(store: Store, key: string, { now, userId }: Stamp): void {
  const at = now.toISOString();
  const known = readComponentStamp(store, key);
  store.kv.set(bucket, key, JSON.stringify({ created: known?.created ?? at, modified: at, userId }));
}

export function readComponentStamp(store: Store, key: string): ComponentStamp | undefined {
  const text = store.kv.get(bucket, key);
  return text === undefined ? undefined : (JSON.parse(text) as ComponentStamp);
}
