import { join } from 'node:path';
import { buildCatalog } from '../../../scripts/org/catalog/build-catalog.ts';
import { nextKeyPrefix } from '../../../scripts/org/catalog/key-prefix.ts';
import { fieldOf, objectOf } from '../../../scripts/org/catalog/lookup.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import type { FieldDef, ObjectDef } from '../../../scripts/org/catalog/types.ts';
import { orchard } from '../deploy/orchard.ts';

const standard = readStandard(join(__dirname, '../../../config/org'));
const files = new Map(Object.entries(orchard).map(([path, text]) => [path, new Uint8Array(Buffer.from(text))]));
const catalog = buildCatalog({
  standard,
  files,
  version: 4,
  keyPrefixes: new Map([
    ['Orchard__c', 'a00'],
    ['Tree__c', 'a01'],
  ]),
});

const object = (name: string): ObjectDef => {
  const found = objectOf(catalog, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const field = (objectName: string, name: string): FieldDef | undefined => fieldOf(object(objectName), name);

test('an object with an owner gets the system fields and its key prefix', () => {
  expect(object('orchard__c')).toMatchObject({
    name: 'Orchard__c',
    keyPrefix: 'a00',
    sharing: 'Private',
    hasOwner: true,
    nameField: 'Name',
  });
  expect([...object('Orchard__c').fields.values()].map(({ name }) => name).slice(0, 9)).toEqual([
    'Id',
    'IsDeleted',
    'OwnerId',
    'Name',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
  ]);
});

test('a detail has no owner and is controlled by its parent', () => {
  expect(object('Tree__c')).toMatchObject({ sharing: 'ControlledByParent', hasOwner: false });
  expect(field('Tree__c', 'OwnerId')).toBeUndefined();
});

test('a private object has a share object, a detail has none', () => {
  expect([...object('Orchard__Share').fields.values()].map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ParentId', 'UserOrGroupId', 'AccessLevel', 'RowCause']),
  );
  expect(object('Orchard__Share').shareOf).toBe('Orchard__c');
  expect(objectOf(catalog, 'Tree__Share')).toBeUndefined();
});

test('child relationships are derived on both custom and standard parents', () => {
  expect(object('Account').childRelationships).toContainEqual({
    childObject: 'Orchard__c',
    field: 'Account__c',
    name: 'Orchards__r',
    cascadeDelete: false,
    restrictedDelete: false,
  });
  expect(object('Orchard__c').childRelationships).toContainEqual({
    childObject: 'Tree__c',
    field: 'Orchard__c',
    name: 'Trees__r',
    cascadeDelete: true,
    restrictedDelete: false,
  });
});

test('custom fields are merged into standard objects', () => {
  expect(field('Account', 'Favorite_Fruit__c')).toMatchObject({ custom: true, length: 40 });
  expect(field('Account', 'Industry')?.picklist?.length).toBeGreaterThan(20);
});

test('a roll-up takes the type of what it sums, a count is a whole number', () => {
  expect(field('Orchard__c', 'Crop__c')).toMatchObject({ type: 'currency', scale: 2 });
  expect(field('Orchard__c', 'Tree_Count__c')).toMatchObject({ type: 'double', scale: 0 });
});

test('permission sets, labels and components are there', () => {
  expect(catalog.permissionSets.get('gardener')?.objects.get('tree__c')).toMatchObject({ read: true, edit: false });
  expect(catalog.permissionSets.get('gardener')?.fields.get('tree__c.crop__c')).toEqual({ read: true, edit: true });
  expect(catalog.labels.get('tree_title')?.value).toBe('Trees');
  expect([...(catalog.components.get('LightningComponentBundle')?.get('treeList')?.files.keys() ?? [])]).toHaveLength(
    3,
  );
});

test('the administrator has every object and field, the standard user only standard ones', () => {
  const admin = catalog.profiles.get('system administrator');
  expect(admin?.objects.get('orchard__c')).toMatchObject({ read: true, modifyAll: true });
  expect(admin?.fields.get('orchard__c.account__c')).toEqual({ read: true, edit: true });
  const user = catalog.profiles.get('standard user');
  expect(user?.objects.get('orchard__c')).toBeUndefined();
  expect(user?.fields.get('account.industry')).toEqual({ read: true, edit: true });
  expect(user?.userPermissions.has('ModifyAllData')).toBe(false);
});

test('key prefixes are given out in order and never twice', () => {
  expect(nextKeyPrefix(new Set())).toBe('a00');
  expect(nextKeyPrefix(new Set(['a00', 'a01']))).toBe('a02');
  expect(nextKeyPrefix(new Set([...Array(10).keys()].map((digit) => `a0${digit}`)))).toBe('a0A');
});

test('what an org without DevHub and source tracking lacks is not there', () => {
  expect(objectOf(catalog, 'ScratchOrgInfo')).toBeUndefined();
  expect(objectOf(catalog, 'SourceMember')).toBeUndefined();
});

test('every reference of a standard object resolves, and every key prefix is its own', () => {
  const dangling = standard.objects.flatMap((one) =>
    [...one.fields.values()].flatMap(({ name, referenceTo }) =>
      referenceTo.filter((target) => !objectOf(catalog, target)).map((target) => `${one.name}.${name} → ${target}`),
    ),
  );
  expect(dangling).toEqual([]);
  expect(new Set(standard.objects.map(({ keyPrefix }) => keyPrefix)).size).toBe(standard.objects.length);
});

test('relationship names are told apart on every object', () => {
  for (const one of catalog.objects.values()) {
    const names = one.childRelationships.flatMap(({ name }) => (name ? [name.toLowerCase()] : []));
    expect([one.name, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([one.name, []]);
  }
});
