import type { ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../types.ts';

/** Is the record there, in the recycle bin, or not at all? Cheaper than reading it whole. */
export function recordState({ store }: Context, object: ObjectDef, id: string): 'alive' | 'deleted' | undefined {
  const deleted = object.fields.has('isdeleted') ? '"IsDeleted"' : '0';
  const [row] = store.select(`SELECT ${deleted} AS deleted FROM "${object.name}" WHERE "Id" = ?`, [id]);
  if (row === undefined) return undefined;
  return row['deleted'] === 1 ? 'deleted' : 'alive';
}
