import type { FieldDef, FieldType, Value } from '../../catalog/types.ts';

/** Sums of decimals come with the noise of binary fractions; a field's own digits take it off. */
function rounded(value: number, field: FieldDef | undefined): number {
  const digits = field?.scale ?? 0;
  return digits === 0 || Number.isInteger(value) ? value : Number(value.toFixed(digits));
}

/** A value of the SQL result as REST writes it: checkboxes as booleans, datetimes with `+0000`. */
export function wireValue(value: Value, type: FieldType, field?: FieldDef): Value {
  switch (type) {
    case 'boolean':
      return value === 1 || value === true;
    case 'datetime':
      return typeof value === 'string' ? value.replace(/Z$/, '+0000') : value;
    case 'currency':
    case 'percent':
    case 'double':
      return typeof value === 'number' ? rounded(value, field) : value;
    case 'id':
    case 'string':
    case 'textarea':
    case 'int':
    case 'date':
    case 'time':
    case 'picklist':
    case 'multipicklist':
    case 'combobox':
    case 'reference':
    case 'email':
    case 'phone':
    case 'url':
    case 'encryptedstring':
    case 'base64':
    case 'address':
    case 'location':
      return value;
  }
}
