import { fieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, RecordTypeDef, Value } from '../../catalog/types.ts';
import { recordTypesOf } from '../describe/record-types.ts';
import { picklistValuesOf, recordTypeOf } from './check-picklists.ts';
import { currencyDefault } from '../currency/currency-default.ts';
import type { Change, SaveWork } from './types.ts';

/** The record type a new record gets: the one that is its user's default; none where that is Master. */
function defaultRecordType({ object }: Change, { context }: SaveWork): Value {
  if (object.recordTypes.length === 0) return null;
  const chosen = recordTypesOf(context, object).find((type) => type.defaultRecordTypeMapping);
  return chosen === undefined || chosen.master ? null : chosen.recordTypeId;
}

/** The values that a record starts with: those its record type says where it lists the field's values, else the field's own. */
function defaultPicklistValue(field: FieldDef, type: RecordTypeDef | undefined): Value {
  const entries = (type && picklistValuesOf(type, field)) ?? field.picklist ?? [];
  const chosen = entries.filter((entry) => entry.isDefault && entry.isActive).map((entry) => entry.value);
  return chosen.length === 0 ? null : field.type === 'multipicklist' ? chosen.join(';') : (chosen[0] ?? null);
}

function defaultOf(change: Change, field: FieldDef, type: RecordTypeDef | undefined, work: SaveWork): Value {
  const { context, model } = work;
  if (field.summary) return field.summary.operation === 'count' || field.summary.operation === 'sum' ? 0 : null;
  if (field.name === 'OwnerId' && change.object.hasOwner) return context.user.userId;
  const currency = currencyDefault(context, change.object, field);
  if (currency !== undefined) return currency;
  if (field.defaultFormula !== undefined) {
    const formula = model.defaultOf(change.object, field);
    return work.reader.evaluate(formula, change.object, change.after);
  }
  if (field.type === 'boolean') return false;
  if (field.type === 'picklist' || field.type === 'multipicklist') return defaultPicklistValue(field, type);
  return null;
}

/** Defaults of a new record, for every field the client did not mention. */
export function fillDefaults(change: Change, work: SaveWork): void {
  if (fieldOf(change.object, 'RecordTypeId') && !change.given.has('RecordTypeId')) {
    change.after['RecordTypeId'] ??= defaultRecordType(change, work);
  }
  const typeId = change.after['RecordTypeId'];
  const type = typeof typeId === 'string' ? recordTypeOf(change.object, typeId, work) : undefined;
  for (const field of work.model.storedFieldsOf(change.object)) {
    if (field.name === 'Id' || change.given.has(field.name) || field.name in change.after) continue;
    change.after[field.name] = defaultOf(change, field, type, work);
  }
}
