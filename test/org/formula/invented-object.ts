import type { Catalog, FieldDef, FieldType, ObjectDef } from '../../../scripts/org/catalog/types.ts';

/** A field of an invented object, with the least a formula needs to know. */
export function inventedField(name: string, type: FieldType, more: Partial<FieldDef> = {}): FieldDef {
  return {
    name,
    label: name,
    type,
    custom: name.endsWith('__c'),
    length: 255,
    precision: 18,
    scale: 2,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    nameField: name === 'Name',
    readOnly: false,
    createOnly: false,
    blanksAsZero: false,
    restricted: false,
    referenceTo: [],
    reparentable: false,
    writeRequiresMasterRead: false,
    onDelete: 'SetNull',
    trackHistory: false,
    ...more,
  };
}

export function inventedObject(name: string, fields: readonly FieldDef[], more: Partial<ObjectDef> = {}): ObjectDef {
  return {
    name,
    label: name.replace(/__c$/, ''),
    labelPlural: `${name.replace(/__c$/, '')}s`,
    keyPrefix: 'a00',
    custom: name.endsWith('__c'),
    sharing: 'ReadWrite',
    hasOwner: true,
    queryable: true,
    createable: true,
    updateable: true,
    deletable: true,
    uiApi: true,
    nameField: 'Name',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    childRelationships: [],
    validationRules: [],
    recordTypes: [],
    listViews: [],
    compactLayouts: new Map(),
    ...more,
  };
}

export function inventedCatalog(objects: readonly ObjectDef[], more: Partial<Catalog> = {}): Catalog {
  return {
    version: 1,
    objects: new Map(objects.map((object) => [object.name.toLowerCase(), object])),
    profiles: new Map(),
    permissionSets: new Map(),
    labels: new Map(),
    components: new Map(),
    ...more,
  };
}
