import { fieldOf } from '../../catalog/lookup.ts';
import { toLongId } from '../../catalog/record-id.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { FieldValues, Operation } from '../types.ts';
import { convertValue } from './convert-value.ts';
import { createRecord } from './create-record.ts';
import { isInScope } from './record-scope.ts';
import { identifies } from './resolve-reference.ts';
import type { SaveWork } from './types.ts';
import { updateRecord } from './update-record.ts';

type Upsert = Extract<Operation, { kind: 'upsert' }>;

/** The field an upsert matches by. */
function keyField(object: ObjectDef, name: string, work: SaveWork): FieldDef {
  const field = fieldOf(object, name);
  if (!field || !identifies(object, field) || !work.context.access.canReadField(object, field)) {
    throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
  }
  return field;
}

/** No match creates, one updates, several refuse. */
export function upsertRecord(
  object: ObjectDef,
  operation: Upsert,
  work: SaveWork,
): { readonly id: string; readonly created: boolean } {
  const field = keyField(object, operation.externalIdField, work);
  const values = withoutKey(field, operation);
  if (field.type === 'id') return upsertById(object, operation, values, work);
  const key = convertValue(work.context.catalog, field, operation.externalId);
  if (key === null) throw new OrgError('MISSING_ARGUMENT', `${field.name} not specified`, [field.name]);
  const ids = matching(object, field, key, work);
  if (ids.length > 1) {
    throw new OrgError(
      'DUPLICATE_EXTERNAL_ID',
      `More than one record found for external id field: [${ids.join(', ')}]`,
      [field.name],
    );
  }
  const [id] = ids;
  if (id !== undefined) return { id: updateRecord(object, id, values, work), created: false };
  if (operation.updateOnly) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  return { id: createRecord(object, { ...values, [field.name]: key }, work), created: true };
}

/**
 * Records the user sees; one that is hidden is met when its unique value is taken again. Where nothing would stop such a
 * duplicate the call takes the right to see everything. SOAP API Developer Guide, upsert().
 */
function matching(object: ObjectDef, field: FieldDef, key: Value, { context }: SaveWork): readonly string[] {
  const { access, store } = context;
  if (field.externalId && !field.unique && !access.object(object).viewAll) {
    throw new OrgError('INSUFFICIENT_ACCESS', 'Upsert requires view all data on a non-unique custom index');
  }
  const scope = access.rows(object, 'read');
  const ids = store.find(object, field.name, [key]).map((row) => String(row['Id']));
  return ids.filter((id) => isInScope(context, object, id, scope));
}

function upsertById(
  object: ObjectDef,
  operation: Upsert,
  values: FieldValues,
  work: SaveWork,
): { readonly id: string; readonly created: boolean } {
  if (operation.externalId !== '') {
    return { id: updateRecord(object, operation.externalId, values, work), created: false };
  }
  if (operation.updateOnly) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  return { id: createRecord(object, values, work), created: true };
}

/** The key may be told again among the values, but not differently. */
function withoutKey(field: FieldDef, operation: Upsert): FieldValues {
  const entries = Object.entries(operation.values);
  const again = entries.find(([key]) => key.toLowerCase() === field.name.toLowerCase());
  const same = (value: unknown): boolean =>
    String(value) === operation.externalId ||
    (field.type === 'id' && toLongId(String(value)) === toLongId(operation.externalId));
  if (again && !same(again[1])) {
    throw new OrgError('INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`, [
      field.name,
    ]);
  }
  return Object.fromEntries(entries.filter((entry) => entry !== again));
}
