import { objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, Value } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';
import type { Change, SaveWork } from './types.ts';

/** The record type a new record gets: the only active one of its object, or none. */
function defaultRecordType(change: Change, work: SaveWork): Value {
  const { catalog, store } = work.context;
  const active = change.object.recordTypes.filter((type) => type.active);
  const recordTypes = objectOf(catalog, 'RecordType');
  if (active.length !== 1 || !recordTypes) return null;
  const rows = store.find(recordTypes, 'DeveloperName', [active[0]?.name ?? '']);
  return rows.find((row: Row) => row['SobjectType'] === change.object.name)?.['Id'] ?? null;
}

function defaultOf(change: Change, field: FieldDef, work: SaveWork): Value {
  const { context, model } = work;
  if (field.summary) return field.summary.operation === 'count' || field.summary.operation === 'sum' ? 0 : null;
  if (field.name === 'OwnerId' && change.object.hasOwner) return context.user.userId;
  if (field.name === 'RecordTypeId') return defaultRecordType(change, work);
  if (field.defaultFormula !== undefined) {
    const formula = model.defaultOf(change.object, field);
    return work.reader.evaluate(formula, change.object, change.after);
  }
  if (field.type === 'boolean') return false;
  if (field.type === 'picklist')
    return field.picklist?.find((entry) => entry.isDefault && entry.isActive)?.value ?? null;
  if (field.type === 'multipicklist') {
    const values = field.picklist?.filter((entry) => entry.isDefault && entry.isActive) ?? [];
    return values.length > 0 ? values.map((entry) => entry.value).join(';') : null;
  }
  return null;
}

/** Defaults of a new record, for every field the client did not mention. */
export function fillDefaults(change: Change, work: SaveWork): void {
  for (const field of work.model.storedFieldsOf(change.object)) {
    if (field.name === 'Id' || change.given.has(field.name) || field.name in change.after) continue;
    change.after[field.name] = defaultOf(change, field, work);
  }
}
