import type { Context } from '../types.ts';

const roots = 'recycleBin';
const followers = 'recycledWith';

/** A look-up that was cleared when its target went: object, record id, field. */
export type ClearedLookup = readonly [object: string, id: string, field: string];

/** One entry of the recycle bin: what one delete took along and cleared. */
export interface Recycled {
  /** Ids of the details, without the record itself. */
  readonly along: readonly string[];
  readonly cleared: readonly ClearedLookup[];
}

/** Remembers what one delete did; the first id is the record that was asked for. */
export function noteRecycled(
  { store }: Context,
  [id, ...along]: readonly string[],
  cleared: readonly ClearedLookup[],
): void {
  if (id === undefined || along.length + cleared.length === 0) return;
  store.kv.set(roots, id, JSON.stringify({ along, cleared }));
  for (const detail of along) store.kv.set(followers, detail, id);
}

/** The entry of a deleted record; undefined where it went along with another and is no entry of its own. */
export function recycledBy({ store }: Context, id: string): Recycled | undefined {
  if (store.kv.get(followers, id) !== undefined) return undefined;
  const text = store.kv.get(roots, id);
  return text === undefined ? { along: [], cleared: [] } : (JSON.parse(text) as Recycled);
}

export function forgetRecycled({ store }: Context, id: string, { along }: Recycled): void {
  store.kv.delete(roots, id);
  for (const detail of along) store.kv.delete(followers, detail);
}
