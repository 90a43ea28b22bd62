import { fieldOf } from './lookup.ts';
import type { FieldDef, ObjectDef } from './types.ts';

/** Values of the field that controls a dependent picklist, in order: a dependent value names them by place. Of a checkbox, no and yes. */
export function controllingValues(object: ObjectDef, field: FieldDef): readonly string[] {
  const controller = field.controllingField === undefined ? undefined : fieldOf(object, field.controllingField);
  if (controller === undefined) return [];
  if (controller.type === 'boolean') return ['unchecked', 'checked'];
  return (controller.picklist ?? []).filter((entry) => entry.isActive).map((entry) => entry.value);
}
