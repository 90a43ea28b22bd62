import { toLongId } from '../../catalog/record-id.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import type { FieldValues } from '../types.ts';
import { findRecord } from './find-record.ts';
import { readValues } from './read-values.ts';
import { saveRecord } from './save-record.ts';
import type { Change, SaveWork } from './types.ts';

/** An update with the same values saves too: Salesforce stamps it and runs everything. */
export function updateRecord(
  object: ObjectDef,
  id: string,
  values: FieldValues,
  work: SaveWork,
  ifUnmodifiedSince?: string,
): string {
  const { context } = work;
  const found = findRecord(context, object, id, 'edit');
  if (!object.updateable) {
    throw new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be updated: ${object.label}`);
  }
  if (ifUnmodifiedSince !== undefined) checkUnmodified(found.row, ifUnmodifiedSince);
  const given = readValues(context, object, withoutId(found.id, values), false);
  const change: Change = {
    object,
    id: found.id,
    before: found.row,
    after: { ...found.row, ...Object.fromEntries(given) },
    given: new Set(given.keys()),
  };
  saveRecord(change, work);
  return found.id;
}

/** The Id of the record itself may be among the values, another may not. */
function withoutId(id: string, values: FieldValues): FieldValues {
  const entries = Object.entries(values);
  const own = entries.find(([key]) => key.toLowerCase() === 'id');
  if (own && toLongId(String(own[1])) !== id) {
    throw new OrgError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id']);
  }
  return Object.fromEntries(entries.filter(([key]) => key.toLowerCase() !== 'id'));
}

/** HTTP dates know seconds only, ISO dates milliseconds: compare as finely as the client can. */
function checkUnmodified(row: Row, since: string): void {
  const limit = Date.parse(since);
  if (Number.isNaN(limit)) throw new OrgError('INVALID_INPUT', `Not a date: ${since}`);
  const stamp = row['LastModifiedDate'] ?? row['SystemModstamp'];
  const modified = typeof stamp === 'string' ? Date.parse(stamp) : 0;
  const isExact = /\.\d{3}/.test(since);
  if ((isExact ? modified : Math.floor(modified / 1000) * 1000) > limit) {
    throw new OrgError('PRECONDITION_FAILED', 'The record was modified by another user since you last read it.');
  }
}
