import { unzipSync } from 'fflate';
import { failuresOf, manifest, openOrg, orchard, type Files } from './orchard.ts';

const xml = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n${inner}\n</${type}>\n`;

const deployed = (files: Files, members: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const org = openOrg();
  org.deploy(orchard);
  const status = org.deploy({ 'package.xml': manifest(members), ...files });
  return [
    ...failuresOf(status),
    ...status.messages.filter(({ success, problem }) => success && problem).map(({ problem }) => problem ?? ''),
  ];
};

const rights = (inner: string): Files => ({
  'permissionsets/Picker.permissionset': xml('PermissionSet', `<label>Picker</label>\n${inner}`),
});
const fieldRight = (name: string): Files =>
  rights(
    `<fieldPermissions><editable>false</editable><field>${name}</field><readable>true</readable></fieldPermissions>`,
  );
const page = (object: string, field: string): Files => ({
  [`layouts/${object}-Short.layout`]: xml(
    'Layout',
    `<layoutSections><layoutColumns><layoutItems><field>${field}</field></layoutItems></layoutColumns></layoutSections>`,
  ),
});
const notKept = (name: string): string => `The local org does not keep ${name}: what is said of it has no effect.`;

describe('What other orgs have and this one does not', () => {
  it.each<[string, Files, Record<string, string[]>, string]>([
    [
      'a right on a standard field',
      fieldRight('Lead.DoNotCall'),
      { PermissionSet: ['Picker'] },
      notKept('Lead.DoNotCall'),
    ],
    [
      'a standard field on a layout',
      page('Lead', 'HasOptedOutOfEmail'),
      { Layout: ['Lead-Short'] },
      notKept('Lead.HasOptedOutOfEmail'),
    ],
    [
      'what is set of a standard field',
      { 'objects/Lead.object': xml('CustomObject', '<fields><fullName>DoNotCall</fullName></fields>') },
      { CustomField: ['Lead.DoNotCall'] },
      notKept('Lead.DoNotCall'),
    ],
  ])('tells of %s with a warning', (_, files, members, expected) => {
    expect(deployed(files, members)).toEqual([expected]);
  });

  it.each<[string, Files, Record<string, string[]>, string]>([
    [
      'a right on a field no org has',
      fieldRight('Contact.DoNotPhone'),
      { PermissionSet: ['Picker'] },
      'In field: field - no CustomField named Contact.DoNotPhone found',
    ],
    [
      'a layout of an object no package brought',
      page('Crate__mdt', 'Size__c'),
      { Layout: ['Crate__mdt-Short'] },
      'In field: layout - no CustomObject named Crate__mdt found',
    ],
  ])('refuses %s', (_, files, members, expected) => {
    expect(deployed(files, members)).toEqual([expect.stringContaining(expected)]);
  });

  it('takes a layout of a custom metadata type that is stored', () => {
    const type = {
      'objects/Crate__mdt.object': xml('CustomObject', '<label>Crate</label><visibility>Public</visibility>'),
    };
    const told = deployed(
      { ...type, ...page('Crate__mdt', 'Size__c') },
      {
        CustomObject: ['Crate__mdt'],
        Layout: ['Crate__mdt-Short'],
      },
    );
    expect(told).toContain(notKept('Crate__mdt'));
    expect(told.filter((each) => each.includes('CustomObject named'))).toEqual([]);
  });
});

test('content beside a description with a nil element comes back as it was', () => {
  const org = openOrg();
  const body = '%dw 2.0\noutput application/json\n---\npayload';
  const files = {
    'package.xml': manifest({ DataWeaveResource: ['toJson'] }),
    'dw/toJson.dwl': body,
    'dw/toJson.dwl-meta.xml': xml('DataWeaveResource', '<content xsi:nil="true"/><apiVersion>66.0</apiVersion>'),
  };
  expect(failuresOf(org.deploy(files))).toEqual([]);
  const { context, deployer } = org;
  const request = { members: { DataWeaveResource: ['*'] }, version: '66.0' };
  const { zip } = deployer.retrieved(context, deployer.retrieve(context, request));
  const text = Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, each]) => [path, Buffer.from(each).toString()]),
  );
  expect(text['unpackaged/dw/toJson.dwl']).toBe(body);
  expect(text['unpackaged/dw/toJson.dwl-meta.xml']).toContain('<apiVersion>66.0</apiVersion>');
});

test('items of a utility bar carry properties of their bar', () => {
  const property = (type: string): string =>
    `<componentInstanceProperties><name>height</name>${type}<value>480</value></componentInstanceProperties>`;
  const bar = (type: string): Files => ({
    'lwc/treeList/treeList.js': orchard['lwc/treeList/treeList.js'] ?? '',
    'lwc/treeList/treeList.html': orchard['lwc/treeList/treeList.html'] ?? '',
    'lwc/treeList/treeList.js-meta.xml': xml(
      'LightningComponentBundle',
      '<isExposed>true</isExposed><targets><target>lightning__UtilityBar</target><target>lightning__RecordPage</target></targets><targetConfigs><targetConfig targets="lightning__RecordPage"><property name="heading" type="String"/></targetConfig></targetConfigs>',
    ),
    'flexipages/Bar.flexipage': xml(
      'FlexiPage',
      `<flexiPageRegions><itemInstances><componentInstance>${property(type)}<componentName>treeList</componentName><identifier>c_treeList</identifier></componentInstance></itemInstances><name>utilityItems</name><type>Region</type></flexiPageRegions><masterLabel>Bar</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type>`,
    ),
  });
  const members = { FlexiPage: ['Bar'], LightningComponentBundle: ['treeList'] };
  expect(deployed(bar('<type>decorator</type>'), members)).toEqual([]);
  expect(deployed(bar(''), members)).toEqual([
    expect.stringContaining("The 'height' property of the component treeList doesn't exist."),
  ]);
});

test('Apex is found by any letter case', () => {
  const org = openOrg();
  org.deploy(orchard);
  const script = `import run from '@salesforce/apex/pruner.PRUNE';\n${orchard['lwc/treeList/treeList.js'] ?? ''}`;
  const status = org.deploy({
    ...orchard,
    'package.xml': manifest({ ApexClass: ['Pruner'], LightningComponentBundle: ['treeList'] }),
    'classes/Pruner.cls': 'public class Pruner { @AuraEnabled public static void prune() {} }',
    'classes/Pruner.cls-meta.xml': xml('ApexClass', '<apiVersion>66.0</apiVersion>'),
    'lwc/treeList/treeList.js': script,
  });
  expect(failuresOf(status).filter((each) => each.includes('Apex'))).toEqual([]);
});
