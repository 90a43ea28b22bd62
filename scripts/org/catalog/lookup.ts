import type { Catalog, Component, FieldDef, ObjectDef } from './types.ts';

export const objectOf = (catalog: Catalog, name: string): ObjectDef | undefined => catalog.objects.get(name.toLowerCase());

export const fieldOf = (object: ObjectDef, name: string): FieldDef | undefined => object.fields.get(name.toLowerCase());

/** The look-up walked by `name` (`Account`, `Account__r`), as SOQL writes it. */
export function parentFieldOf(object: ObjectDef, name: string): FieldDef | undefined {
  const wanted = name.toLowerCase();
  for (const field of object.fields.values()) {
    if (field.relationshipName?.toLowerCase() === wanted) return field;
  }
  return undefined;
}

export const componentsOf = (catalog: Catalog, type: string): ReadonlyMap<string, Component> =>
  catalog.components.get(type) ?? new Map();
