import type { FieldDef, FieldType, Value } from '../../catalog/types.ts';
import { formatValue, labelOf } from '../../catalog/format-value.ts';
import type { Principal } from '../../engine/types.ts';

/** What `{ value displayValue label format }` selects from; a form for people is made only where it is selected. */
export interface FieldValue {
  readonly value: Value;
  readonly displayValue: () => string | null;
  readonly label: () => string | null;
  readonly format: null;
}

/** GraphQL writes datetimes with `Z`, REST with `+0000`. */
export const isoDateTime = (value: Value): Value => (typeof value === 'string' ? value.replace(/\+0000$/, 'Z') : value);

/** A value of any type, as the user reads it. */
export function typedValue(raw: Value, type: FieldType, field: FieldDef | undefined, user: Principal): FieldValue {
  const isPicklist = type === 'picklist' || type === 'combobox';
  return {
    value: type === 'datetime' ? isoDateTime(raw) : raw,
    displayValue: () => formatValue(raw, type, field, user),
    label: () => (isPicklist && typeof raw === 'string' ? labelOf(raw, field) : null),
    format: null,
  };
}

/** A field of a record; `text` is how the org writes it, where it told so. */
export function fieldValue(raw: Value, field: FieldDef, user: Principal, text?: string): FieldValue {
  const value = typedValue(raw, field.type, field, user);
  return text === undefined ? value : { ...value, displayValue: () => text };
}
