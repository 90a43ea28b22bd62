import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef, RecordTypeDef } from '../../catalog/types.ts';
import { badPicklistValue } from './convert-value.ts';
import { hasChanged, type Change, type SaveWork } from './types.ts';

function recordTypeOf(object: ObjectDef, id: string, work: SaveWork): RecordTypeDef | undefined {
  const recordTypes = objectOf(work.context.catalog, 'RecordType');
  const row = recordTypes && work.context.store.read(recordTypes, id);
  return object.recordTypes.find((type) => type.name === row?.['DeveloperName']);
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
