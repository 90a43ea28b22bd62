import type { Catalog, ChildRelationship, FieldDef, ObjectDef } from '../../../scripts/org/catalog/types.ts';

const plainField: FieldDef = {
  name: '',
  label: '',
  type: 'string',
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
};

/** A field of tests: only what differs from an optional text field of 255 characters. */
export function field(name: string, given: Partial<FieldDef> = {}): FieldDef {
  return {
    ...plainField,
    name,
    label: name.replace(/__c$/, '').replaceAll('_', ' '),
    custom: name.endsWith('__c'),
    length: given.type === undefined ? 255 : 0,
    ...given,
  };
}

export const lookup = (name: string, referenceTo: readonly string[], given: Partial<FieldDef> = {}): FieldDef =>
  field(name, {
    type: 'reference',
    length: 18,
    referenceTo,
    relationshipName: name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, ''),
    ...given,
  });

export const picklist = (name: string, values: readonly string[], given: Partial<FieldDef> = {}): FieldDef =>
  field(name, {
    type: 'picklist',
    length: 255,
    picklist: values.map((value) => ({ value, label: `${value} label`, isDefault: false, isActive: true })),
    ...given,
  });

const systemFields: readonly FieldDef[] = [
  field('Id', { type: 'id', length: 18, readOnly: true }),
  field('IsDeleted', { type: 'boolean', readOnly: true }),
  lookup('OwnerId', ['User']),
  field('CreatedDate', { type: 'datetime', readOnly: true }),
  lookup('CreatedById', ['User'], { readOnly: true }),
  field('LastModifiedDate', { type: 'datetime', readOnly: true }),
  field('SystemModstamp', { type: 'datetime', readOnly: true }),
];

export interface ObjectGiven extends Partial<Omit<ObjectDef, 'fields'>> {
  readonly fields: readonly FieldDef[];
}

/** An object of tests, with the system fields every object has. */
export function object(name: string, keyPrefix: string, given: ObjectGiven): ObjectDef {
  const fields = [
    ...systemFields.filter((system) => !given.fields.some((own) => own.name === system.name)),
    ...given.fields,
  ];
  return {
    name,
    label: name.replace(/__c$/, '').replaceAll('_', ' '),
    labelPlural: `${name.replace(/__c$/, '').replaceAll('_', ' ')}s`,
    keyPrefix,
    custom: name.endsWith('__c'),
    sharing: 'Private',
    hasOwner: true,
    queryable: true,
    createable: true,
    updateable: true,
    deletable: true,
    uiApi: true,
    nameField: fields.find((candidate) => candidate.nameField)?.name,
    childRelationships: [],
    validationRules: [],
    recordTypes: [],
    listViews: [],
    compactLayouts: new Map(),
    ...given,
    fields: new Map(fields.map((each) => [each.name.toLowerCase(), each])),
  };
}

function childrenOf(parent: ObjectDef, objects: readonly ObjectDef[]): readonly ChildRelationship[] {
  return objects.flatMap((child) =>
    [...child.fields.values()]
      .filter((each) => each.referenceTo.includes(parent.name))
      .map((each) => ({
        childObject: child.name,
        field: each.name,
        name: each.childRelationshipName,
        cascadeDelete: each.masterDetailOrder !== undefined,
        restrictedDelete: false,
      })),
  );
}

/** A catalog of tests; child relationships are derived from the look-ups. */
export function makeCatalog(objects: readonly ObjectDef[], version = 1): Catalog {
  const linked = objects.map((each) => ({ ...each, childRelationships: childrenOf(each, objects) }));
  return {
    version,
    objects: new Map(linked.map((each) => [each.name.toLowerCase(), each])),
    profiles: new Map(),
    permissionSets: new Map(),
    labels: new Map(),
    components: new Map(),
  };
}
