import { objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef, PicklistValue, RecordTypeDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import { masterRecordTypeId } from '../types.ts';
import { badPicklistValue } from './convert-value.ts';
import { hasChanged, type Change, type SaveWork } from './types.ts';

/** The record type of an id; undefined where the object has none such, and for the master type. */
export function recordTypeOf(object: ObjectDef, id: string, work: SaveWork): RecordTypeDef | undefined {
  const recordTypes = objectOf(work.context.catalog, 'RecordType');
  const row = recordTypes && work.context.store.read(recordTypes, id);
  if (row?.['SobjectType'] !== object.name) return undefined;
  return object.recordTypes.find((type) => type.name === row['DeveloperName']);
}

/** The values that a record type offers of a picklist; undefined where it does not limit them. */
export const picklistValuesOf = (type: RecordTypeDef, field: FieldDef): readonly PicklistValue[] | undefined =>
  type.picklistValues.get(field.name) ?? type.picklistValues.get(field.name.toLowerCase());

/** The record's record type is one of its object's; naming the master type is naming none. */
export function checkRecordType(change: Change, work: SaveWork): void {
  if (change.after['RecordTypeId'] === masterRecordTypeId) change.after['RecordTypeId'] = null;
  const id = change.after['RecordTypeId'];
  if (typeof id !== 'string' || !hasChanged(change, 'RecordTypeId')) return;
  if (recordTypeOf(change.object, id, work)) return;
  const message = `Record Type ID: this ID value isn't valid for the user: ${id}`;
  throw new OrgError('INVALID_CROSS_REFERENCE_KEY', message, ['RecordTypeId']);
}

/** Restricted picklists take only the values the record's record type offers. */
export function checkPicklists(change: Change, work: SaveWork): void {
  const typeId = change.after['RecordTypeId'];
  if (typeof typeId !== 'string') return;
  const type = recordTypeOf(change.object, typeId, work);
  if (!type) return;
  for (const [name, values] of type.picklistValues) {
    const field = change.object.fields.get(name);
    const value = field && change.after[field.name];
    if (!field?.restricted || typeof value !== 'string' || !hasChanged(change, field.name)) continue;
    const offered = new Set(values.map((entry) => entry.value));
    const refused = value.split(field.type === 'multipicklist' ? ';' : '\n').find((part) => !offered.has(part));
    if (refused !== undefined) throw badPicklistValue(field, refused);
  }
}
