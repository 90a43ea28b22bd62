import { toLongId } from '../../catalog/record-id.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { masterRecordTypeId, type Context, type Engine, type RecordTypeInfo } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';

/** The record type of an id; undefined for Master. Refuses the id of another object's type. */
export function recordTypeNamed(
  engine: Engine,
  context: Context,
  object: ObjectDef,
  id: string,
): RecordTypeInfo | undefined {
  const wanted = toLongId(id);
  if (wanted === masterRecordTypeId) return undefined;
  const found = engine.recordTypes(context, object).find((type) => type.recordTypeId === wanted);
  if (found) return found;
  throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', `Invalid record type id for ${object.name}: ${id}`);
}

/** The record type a new record of the user starts with. */
export const defaultRecordTypeId = (engine: Engine, context: Context, object: ObjectDef): string =>
  engine.recordTypes(context, object).find((type) => type.defaultRecordTypeMapping)?.recordTypeId ?? masterRecordTypeId;
