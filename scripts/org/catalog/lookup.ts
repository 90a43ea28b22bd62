import type { Catalog, Component, FieldDef, ObjectDef } from './types.ts';

export const objectOf = (catalog: Catalog, name: string): ObjectDef | undefined =>
  catalog.objects.get(name.toLowerCase());

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

/** Has a column of its own: formulas and compound fields are computed when read. */
export const isStored = (field: FieldDef): boolean => field.formula === undefined && field.components === undefined;

/** The required filter of a look-up as describes tell it: which fields of the record being edited decide; null without one. */
export function filteredLookupInfo({ lookupFilter }: FieldDef): {
  readonly controllingFields: readonly string[];
  readonly dependent: boolean;
  readonly optionalFilter: false;
} | null {
  if (!lookupFilter) return null;
  const paths = lookupFilter.items.flatMap(({ field, valueField }) => [field, valueField ?? '']);
  const controllingFields = [
    ...new Set(paths.filter((path) => /^\$Source\./i.test(path)).map((path) => path.split('.')[1] ?? '')),
  ];
  return { controllingFields, dependent: controllingFields.length > 0, optionalFilter: false };
}

const textTypes: ReadonlySet<FieldDef['type']> = new Set([
  'string',
  'textarea',
  'picklist',
  'multipicklist',
  'combobox',
  'email',
  'phone',
  'url',
  'encryptedstring',
]);

export const isText = (field: FieldDef): boolean => textTypes.has(field.type);

/** Compares without regard to letter case: text, unless the field is unique and case-sensitive. Ids never do. */
export const ignoresCase = (field: FieldDef): boolean => isText(field) && !field.caseSensitive;
