import { objectOf } from '../../catalog/lookup.ts';
import { toLongId } from '../../catalog/record-id.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import type { Context } from '../types.ts';
import { isInScope } from './record-scope.ts';

/** The object a request names; one the user cannot read does not exist for them. */
export function objectFor(context: Context, name: string): ObjectDef {
  const object = objectOf(context.catalog, name);
  if (!object || !context.access.object(object).read) {
    throw new OrgError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
  }
  return object;
}

/** The object a record id belongs to: share objects have one key prefix among them, so the record itself decides. */
export function objectOfId(context: Context, id: string): ObjectDef | undefined {
  const candidates = [...context.catalog.objects.values()].filter((object) => object.keyPrefix === id.slice(0, 3));
  return candidates.length > 1
    ? candidates.find((object) => context.store.read(object, id) !== undefined)
    : candidates[0];
}

export interface FoundRecord {
  readonly object: ObjectDef;
  readonly id: string;
  readonly row: Row;
}

const notFound = (): OrgError => new OrgError('NOT_FOUND', 'The requested resource does not exist');

/** A record to be changed or deleted: there, not deleted, seen by the user, and theirs to change. */
export function findRecord(context: Context, object: ObjectDef, id: string, right: 'edit' | 'delete'): FoundRecord {
  const longId = toLongId(id);
  if (longId === undefined)
    throw new OrgError('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${id}`, ['Id']);
  const row = context.store.read(object, longId);
  if (!row) throw notFound();
  if (!isInScope(context, object, longId, context.access.rows(object, 'read'))) throw notFound();
  if (row['IsDeleted'] === true) throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted');
  if (!isInScope(context, object, longId, context.access.rows(object, right))) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
  return { object, id: longId, row };
}
