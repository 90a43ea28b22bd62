import { unzipSync } from 'fflate';
import { parseXml } from '../../../scripts/org/catalog/parse-xml.ts';
import { childOf, textOf } from '../../../scripts/org/catalog/xml-node.ts';
import type { MetadataResult } from '../../../scripts/org/engine/types.ts';
import { manifest, openOrg, orchard, type TestOrg } from './orchard.ts';

const node = (inner: string) =>
  parseXml(`<metadata xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</metadata>`);
const bush = (inner = '', name = 'Bush__c'): string =>
  `<fullName>${name}</fullName><label>Bush</label><pluralLabel>Bushes</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><type>Text</type><label>Name</label></nameField><sharingModel>ReadWrite</sharingModel>${inner}`;
const write = (org: TestOrg, mode: 'create' | 'update' | 'upsert', type: string, ...inner: readonly string[]) =>
  org.deployer.write(org.context, mode, type, inner.map(node));
const told = (results: readonly MetadataResult[]): readonly string[] =>
  results.map(({ fullName, success, created, errors }) =>
    [
      fullName,
      success ? (created ? 'created' : 'saved') : errors.map(({ statusCode, message }) => `${statusCode}: ${message}`),
    ].join(' '),
  );
const read = (org: TestOrg, type: string, name: string) => org.deployer.read(org.context, type, [name])[0];

test('each component is created for itself: one that is wrong leaves the others', () => {
  const org = openOrg();
  const results = write(org, 'create', 'CustomObject', bush(), bush('', 'Hedge'), bush('', 'Vine__c'));
  expect(told(results)).toEqual([
    'Bush__c created',
    'Hedge FIELD_INTEGRITY_EXCEPTION: Invalid fullName, must end in __c',
    'Vine__c created',
  ]);
  expect(told(write(org, 'create', 'CustomObject', bush()))).toEqual([
    'Bush__c DUPLICATE_DEVELOPER_NAME: There is already a CustomObject named Bush__c.',
  ]);
  const field =
    '<fullName>Bush__c.Height__c</fullName><label>Height</label><type>Number</type><precision>4</precision><scale>1</scale>';
  expect(told(write(org, 'create', 'CustomField', field))).toEqual(['Bush__c.Height__c created']);
  expect(org.catalog().objects.get('bush__c')?.fields.get('height__c')?.precision).toBe(4);
});

test('an update needs the component, keeps what it does not mention, and takes away what is nil', () => {
  const org = openOrg();
  expect(told(write(org, 'update', 'CustomObject', bush()))).toEqual([
    'Bush__c INVALID_CROSS_REFERENCE_KEY: no CustomObject named Bush__c found',
  ]);
  write(org, 'create', 'CustomObject', bush('<description>Green</description>'));
  const update = '<fullName>Bush__c</fullName><label>Shrub</label><description xsi:nil="true"/>';
  expect(told(write(org, 'update', 'CustomObject', update))).toEqual(['Bush__c saved']);
  const after = read(org, 'CustomObject', 'Bush__c');
  expect(after && [textOf(after, 'label'), textOf(after, 'pluralLabel'), childOf(after, 'description')]).toEqual([
    'Shrub',
    'Bushes',
    undefined,
  ]);
});

test('upsert tells what was created, delete what was not there', () => {
  const org = openOrg();
  write(org, 'create', 'CustomObject', bush());
  expect(told(write(org, 'upsert', 'CustomObject', bush(), bush('', 'Vine__c')))).toEqual([
    'Bush__c saved',
    'Vine__c created',
  ]);
  expect(told(org.deployer.remove(org.context, 'CustomObject', ['Bush__c', 'Fern__c', 'Account']))).toEqual([
    'Bush__c saved',
    'Fern__c INVALID_CROSS_REFERENCE_KEY: no CustomObject named Fern__c found',
    'Account FIELD_INTEGRITY_EXCEPTION: Cannot delete the standard object Account',
  ]);
  expect(org.catalog().objects.has('bush__c')).toBe(false);
});

test('a renamed object takes its fields, tab and grants along', () => {
  const org = openOrg();
  const { 'lwc/treeList/treeList.js': script = '', ...files } = orchard;
  org.deploy({ ...files, 'lwc/treeList/treeList.js': script.replace(/Tree__c/g, 'Account').replace('.Crop__c', '') });
  expect(told([org.deployer.rename(org.context, 'CustomObject', 'Orchard__c', 'Grove__c')])).toEqual([
    'Orchard__c saved',
  ]);
  const { objects, permissionSets, components } = org.catalog();
  expect([objects.has('orchard__c'), objects.get('tree__c')?.fields.get('orchard__c')?.referenceTo]).toEqual([
    false,
    ['Grove__c'],
  ]);
  expect(permissionSets.get('gardener')?.objects.get('grove__c')?.edit).toBe(true);
  expect(components.get('CustomTab')?.has('Grove__c')).toBe(true);
});

test('a package that was deployed under a name is retrieved by that name', () => {
  const org = openOrg();
  const named = manifest({ CustomObject: ['Orchard__c', 'Tree__c'] }).replace(
    '<types>',
    '<fullName>My Fruit</fullName><types>',
  );
  const only = Object.fromEntries(Object.entries(orchard).filter(([path]) => /objects\/(Tree|Orchard)/.test(path)));
  org.deploy({ ...only, 'package.xml': named });
  const id = org.deployer.retrieve(org.context, { members: {}, packageNames: ['My Fruit'], version: '66.0' });
  expect(Object.keys(unzipSync(org.deployer.retrieved(org.context, id).zip)).sort()).toEqual([
    'My Fruit/objects/Orchard__c.object',
    'My Fruit/objects/Tree__c.object',
    'My Fruit/package.xml',
  ]);
});
