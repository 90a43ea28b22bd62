import { unzipSync } from 'fflate';
import { objectOf } from '../../../scripts/org/catalog/lookup.ts';
import { defaults, failuresOf, field, manifest, openOrg, orchard, zipOf, type TestOrg } from './orchard.ts';

const filesIn = (
  org: TestOrg,
  members: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> => {
  const { zip } = org.deployer.retrieved(org.context, org.deployer.retrieve(org.context, { members, version: '66.0' }));
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, content]) => [path, Buffer.from(content).toString()]),
  );
};

const broken = {
  ...orchard,
  'tabs/Orchard__c.tab': orchard['tabs/Orchard__c.tab']?.replace('Custom1: Heart', '') ?? '',
};

test('a whole package is deployed and reported component by component', () => {
  const org = openOrg();
  const status = org.deploy(orchard);
  expect(failuresOf(status)).toEqual([]);
  expect(status).toMatchObject({
    status: 'Succeeded',
    success: true,
    done: true,
    numberComponentErrors: 0,
    createdByName: 'Ada Admin',
  });
  expect(status.messages).toContainEqual(
    expect.objectContaining({
      componentType: 'CustomField',
      fullName: 'Tree__c.Crop__c',
      fileName: 'objects/Tree__c.object',
      created: true,
    }),
  );
  expect(objectOf(org.catalog(), 'Tree__c')?.keyPrefix).toBe('a01');
});

test('a deploy that fails changes nothing at all', () => {
  const org = openOrg();
  const before = org.catalog();
  const status = org.deploy(broken);
  expect(status).toMatchObject({ status: 'Failed', success: false, numberComponentErrors: 1 });
  expect(org.catalog()).toBe(before);
  expect(org.store.files.all().size).toBe(0);
  expect(org.store.kv.entries('keyPrefix')).toEqual([]);
});

test('without rollback the rest is deployed', () => {
  const org = openOrg();
  const status = org.deploy(broken, { rollbackOnError: false });
  expect(status).toMatchObject({ status: 'SucceededPartial', success: true });
  expect(failuresOf(status).map((line) => line.split(' ').slice(1, 3).join(' ').replace(':', ''))).toEqual(
    expect.arrayContaining(['CustomTab Orchard__c', 'CustomApplication Fruit', 'PermissionSet Gardener']),
  );
  expect(objectOf(org.catalog(), 'Orchard__c')).toBeDefined();
  expect(org.catalog().components.get('CustomTab')).toBeUndefined();
});

test('a check changes nothing and can be deployed quickly once', () => {
  const org = openOrg();
  const check = org.deploy(orchard, { checkOnly: true });
  expect(check).toMatchObject({ status: 'Succeeded', checkOnly: true });
  expect(objectOf(org.catalog(), 'Orchard__c')).toBeUndefined();
  const real = org.deployer.quickDeploy(org.context, check.id);
  expect(real).toMatchObject({ status: 'Succeeded', checkOnly: false });
  expect(objectOf(org.catalog(), 'Orchard__c')).toBeDefined();
  expect(() => org.deployer.quickDeploy(org.context, check.id)).toThrow('No successful validation');
});

test('a field alone is added to the object that is there', () => {
  const org = openOrg();
  org.deploy(orchard);
  const status = org.deploy({
    'package.xml': manifest({ CustomField: ['Tree__c.Height__c'] }),
    'objects/Tree__c.object': `<CustomObject>${field('Height__c', '<type>Number</type><precision>5</precision><scale>2</scale>')}</CustomObject>`,
  });
  expect(failuresOf(status)).toEqual([]);
  const tree = objectOf(org.catalog(), 'Tree__c');
  expect([
    tree?.label,
    tree?.fields.has('height__c'),
    tree?.fields.has('crop__c'),
    tree?.validationRules.length,
  ]).toEqual(['Tree', true, true, 1]);
});

test('deploying the same again changes no component', () => {
  const org = openOrg();
  org.deploy(orchard);
  const again = org.deploy(orchard);
  expect(again.messages.filter(({ changed, fullName }) => changed && fullName !== 'package.xml')).toEqual([]);
});

test('key prefixes stay when an object is deleted and made again', () => {
  const org = openOrg();
  org.deploy(orchard);
  const deleted = org.deploy({
    'package.xml': manifest({}),
    'destructiveChanges.xml': manifest({
      CustomObject: ['Tree__c', 'Orchard__c'],
      CustomTab: ['Orchard__c'],
      CustomApplication: ['Fruit'],
      FlexiPage: ['Orchard_Page'],
      PermissionSet: ['Gardener'],
      LightningComponentBundle: ['treeList'],
    }),
  });
  expect(failuresOf(deleted)).toEqual([]);
  expect(objectOf(org.catalog(), 'Tree__c')).toBeUndefined();
  org.deploy(orchard);
  expect(objectOf(org.catalog(), 'Tree__c')?.keyPrefix).toBe('a01');
});

test('what is still referred to cannot be deleted', () => {
  const org = openOrg();
  org.deploy(orchard);
  const status = org.deploy({
    'package.xml': manifest({}),
    'destructiveChanges.xml': manifest({ CustomField: ['Tree__c.Crop__c'] }),
  });
  expect(failuresOf(status).join('\n')).toMatch(
    /CustomField Tree__c.Crop__c: This custom field is referenced elsewhere in salesforce.com. Usage: CustomField Orchard__c.Crop__c/,
  );
  expect(objectOf(org.catalog(), 'Tree__c')?.fields.has('crop__c')).toBe(true);
});

test('a deleted field leaves permission sets, profiles, layouts and list views by itself', () => {
  const org = openOrg();
  const profile = (inner: string): string => `<Profile>${inner}</Profile>`;
  const grant = (name: string): string =>
    `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
  const layout =
    '<Layout><layoutSections><layoutColumns><layoutItems><field>Name</field></layoutItems><layoutItems><field>Kind__c</field></layoutItems></layoutColumns></layoutSections></Layout>';
  const types = { Layout: ['Tree__c-Tree Layout'], Profile: ['Admin'] };
  org.deploy(orchard);
  org.deploy({
    'package.xml': manifest(types),
    'profiles/Admin.profile': profile(grant('Tree__c.Kind__c')),
    'layouts/Tree__c-Tree Layout.layout': layout,
  });
  org.deploy({
    'package.xml': manifest({ Profile: ['Admin'] }),
    'profiles/Admin.profile': profile(grant('Tree__c.Crop__c')),
  });
  const members = { ...types, Profile: ['Admin'] };
  const before = Object.values(filesIn(org, members)).join();
  expect([
    before.includes('Tree__c.Kind__c'),
    before.includes('Tree__c.Crop__c'),
    before.includes('>Kind__c<'),
  ]).toEqual([true, true, true]);
  const status = org.deploy({
    'package.xml': manifest({}),
    'destructiveChanges.xml': manifest({ CustomField: ['Tree__c.Kind__c'] }),
  });
  expect(failuresOf(status)).toEqual([]);
  const after = Object.values(filesIn(org, members)).join();
  expect([after.includes('Kind__c'), after.includes('Tree__c.Crop__c'), after.includes('<field>Name<')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('deleting what is not there is a warning', () => {
  const org = openOrg();
  const status = org.deploy({
    'package.xml': manifest({}),
    'destructiveChangesPost.xml': manifest({ CustomTab: ['Nothing'] }),
  });
  expect(status).toMatchObject({ status: 'Succeeded' });
  expect(status.messages).toContainEqual(
    expect.objectContaining({ problem: 'No CustomTab named: Nothing found', problemType: 'Warning', success: true }),
  );
});

test('a deleted field starts empty when it is made again', () => {
  const org = openOrg();
  org.deploy(orchard);
  const account = objectOf(org.catalog(), 'Account');
  if (!account) throw new Error('no Account');
  org.store.insert(account, { Id: '001000000000001AAA', Name: 'Pip', Favorite_Fruit__c: 'Pear', IsDeleted: false });
  org.deploy({
    'package.xml': manifest({}),
    'destructiveChanges.xml': manifest({ CustomField: ['Account.Favorite_Fruit__c'] }),
  });
  org.deploy(orchard);
  const again = objectOf(org.catalog(), 'Account');
  expect(again && org.store.read(again, '001000000000001AAA')?.['Favorite_Fruit__c']).toBeNull();
});

test('permission sets and profiles have rows with ids that stay', () => {
  const org = openOrg();
  org.deploy(orchard);
  const row = () => org.store.select(`SELECT "Id", "Label" FROM "PermissionSet" WHERE "Name" = 'Gardener'`, [])[0];
  const first = row();
  org.deploy({
    ...orchard,
    'permissionsets/Gardener.permissionset':
      orchard['permissionsets/Gardener.permissionset']?.replace('<label>Gardener', '<label>Head Gardener') ?? '',
  });
  expect(row()).toEqual({ Id: first?.['Id'], Label: 'Head Gardener' });
  expect(
    org.store.select('SELECT "Name" FROM "Profile" ORDER BY "Name"', []).map((profile) => profile['Name']),
  ).toEqual(['Minimum Access - Salesforce', 'Standard User', 'System Administrator']);
});

test('a package in a folder is found, and its files are named as in the zip', () => {
  const org = openOrg();
  const inFolder = Object.fromEntries(Object.entries(broken).map(([path, text]) => [`app/${path}`, text]));
  expect(failuresOf(org.deploy(inFolder, { singlePackage: false }))).toEqual([
    'app/tabs/Orchard__c.tab:2 CustomTab Orchard__c: Required field is missing: motif',
  ]);
});

test('what was deployed can be retrieved, and deployed again from there', () => {
  const org = openOrg();
  org.deploy(orchard);
  const id = org.deployer.retrieve(org.context, {
    members: {
      CustomObject: ['*', 'Account'],
      CustomLabels: ['CustomLabels'],
      LightningComponentBundle: ['*'],
      PermissionSet: ['Gardener', 'Ghost'],
    },
    version: '66.0',
  });
  const { zip, messages } = org.deployer.retrieved(org.context, id);
  expect(messages).toEqual([
    { fileName: 'unpackaged/package.xml', problem: "Entity of type 'PermissionSet' named 'Ghost' cannot be found" },
  ]);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'unpackaged/objects/Tree__c.object',
      'unpackaged/objects/Account.object',
      'unpackaged/labels/CustomLabels.labels',
      'unpackaged/lwc/treeList/treeList.js',
    ]),
  );
  const copy = openOrg();
  const deployed = copy.deployer.deploy(copy.context, zip, { ...defaults, singlePackage: false });
  expect(failuresOf(deployed).map((line) => line.split(': ').slice(1).join(': '))).toEqual(
    expect.arrayContaining(['In field: application - no CustomApplication named Fruit found']),
  );
});

test('only those who may change metadata may deploy', () => {
  const org = openOrg([]);
  expect(() => org.deployer.deploy(org.context, zipOf(orchard), defaults)).toThrow(/ModifyAllData or ModifyMetadata/);
});

test('a finished deploy is remembered by its 15- and 18-character id and cannot be cancelled', () => {
  const org = openOrg();
  const { id } = org.deploy(orchard);
  expect(org.deployer.status(org.context, id.slice(0, 15)).id).toBe(id);
  expect(() => org.deployer.cancel(org.context, id)).toThrow('Deployment already completed');
  expect(() => org.deployer.status(org.context, '0Af000000000000AAA')).toThrow('invalid cross reference id');
});
