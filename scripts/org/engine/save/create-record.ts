import { OrgError } from '../../errors.ts';
import type { ObjectDef, Value } from '../../catalog/types.ts';
import type { FieldValues } from '../types.ts';
import { fillDefaults } from './fill-defaults.ts';
import { readValues } from './read-values.ts';
import { saveRecord } from './save-record.ts';
import type { Change, SaveWork } from './types.ts';

/** Id of the new record. */
export function createRecord(object: ObjectDef, values: FieldValues, work: SaveWork): string {
  const { context } = work;
  if (!object.createable || !context.access.object(object).create) {
    throw new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
  }
  if (Object.keys(values).some((key) => key.length === 2 && key.toLowerCase() === 'id')) {
    throw new OrgError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  const given = readValues(context, object, values, true);
  const id = context.store.nextId(object.keyPrefix);
  const after: Record<string, Value> = { Id: id };
  for (const [name, value] of given) after[name] = value;
  const change: Change = { object, id, before: undefined, after, given: new Set(given.keys()) };
  fillDefaults(change, work);
  saveRecord(change, work);
  return id;
}
