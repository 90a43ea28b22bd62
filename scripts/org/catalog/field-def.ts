import type { FieldDef, FieldType } from './types.ts';

/** A field with the defaults of the platform, `given` on top. */
export function makeField(given: Partial<FieldDef> & { readonly name: string; readonly type: FieldType }): FieldDef {
  return {
    label: given.name,
    custom: false,
    length: 0,
    precision: 0,
    scale: 0,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    nameField: false,
    readOnly: false,
    createOnly: false,
    blanksAsZero: false,
    restricted: false,
    referenceTo: [],
    reparentable: false,
    writeRequiresMasterRead: false,
    onDelete: 'SetNull',
    trackHistory: false,
    ...given,
  };
}

/** Fields by lower-case name, in the order given; a later one of the same name replaces the earlier. */
export function fieldMap(fields: Iterable<FieldDef>): Map<string, FieldDef> {
  const map = new Map<string, FieldDef>();
  for (const field of fields) map.set(field.name.toLowerCase(), field);
  return map;
}
