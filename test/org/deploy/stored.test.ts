import { unzipSync } from 'fflate';
import { failuresOf, manifest, openOrg, orchard, type Files, type TestOrg } from './orchard.ts';

const xml = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>\n`;

const rule = (name: string): string =>
  `<sharingCriteriaRules><fullName>${name}</fullName><accessLevel>Edit</accessLevel><label>${name}</label><sharedTo><allInternalUsers/></sharedTo><criteriaItems><field>Name</field><operation>equals</operation><value>${name}</value></criteriaItems></sharingCriteriaRules>`;

/** What an org takes and this one does not run. */
const shelf: Files = {
  'package.xml': manifest({
    ApexClass: ['Pruner'],
    AuraDefinitionBundle: ['crate'],
    CustomObject: ['Harvest__e', 'Setting__mdt'],
    CustomMetadata: ['Setting.Default'],
    ExperienceBundle: ['Growers'],
    Report: ['Crops', 'Crops/By_Kind'],
    SharingRules: ['Account'],
    Settings: ['Account'],
  }),
  'classes/Pruner.cls': 'public class Pruner { @AuraEnabled public static void prune () {} }',
  'classes/Pruner.cls-meta.xml': xml('ApexClass', '<apiVersion>66.0</apiVersion>'),
  'aura/crate/crate.cmp': '<aura:component/>',
  'aura/crate/crate.cmp-meta.xml': xml('AuraDefinitionBundle', '<apiVersion>66.0</apiVersion>'),
  'objects/Harvest__e.object': xml('CustomObject', '<label>Harvest</label><eventType>HighVolume</eventType>'),
  'objects/Setting__mdt.object': xml('CustomObject', '<label>Setting</label><visibility>Public</visibility>'),
  'customMetadata/Setting.Default.md': xml('CustomMetadata', '<label>Default</label>'),
  'experiences/Growers.site-meta.xml': xml('ExperienceBundle', '<label>Growers</label>'),
  'experiences/Growers/config/growers.json': '{}',
  'reports/Crops-meta.xml': xml('ReportFolder', '<name>Crops</name>'),
  'reports/Crops/By_Kind.report': xml('Report', '<name>By kind</name>'),
  'sharingRules/Account.sharingRules': xml('SharingRules', rule('North') + rule('South')),
  'settings/Account.settings': xml(
    'AccountSettings',
    '<enableRelateContactToMultipleAccounts>true</enableRelateContactToMultipleAccounts>',
  ),
};

const members = {
  ApexClass: ['*'],
  AuraDefinitionBundle: ['crate'],
  CustomObject: ['*'],
  CustomMetadata: ['*'],
  ExperienceBundle: ['*'],
  Report: ['*'],
  Settings: ['Account'],
  SharingRules: ['*'],
};

const retrieved = ({ deployer, context }: TestOrg): Readonly<Record<string, string>> => {
  const { zip } = deployer.retrieved(context, deployer.retrieve(context, { members, version: '66.0' }));
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, content]) => [path, Buffer.from(content).toString()]),
  );
};

test('what is not run is stored, said so, and comes back whole', () => {
  const org = openOrg();
  const status = org.deploy(shelf);
  expect(failuresOf(status)).toEqual([]);
  const told = status.messages.filter(({ problemType }) => problemType === 'Warning');
  expect(told.map(({ componentType, fullName }) => `${componentType} ${fullName}`).sort()).toEqual([
    'ApexClass Pruner',
    'AuraDefinitionBundle crate',
    'CustomMetadata Setting.Default',
    'CustomObject Harvest__e',
    'CustomObject Setting__mdt',
    'ExperienceBundle Growers',
    'Report Crops',
    'Report Crops/By_Kind',
    'Settings Account',
  ]);
  expect(told.map(({ problem }) => problem)).toContain('ApexClass is stored by the local org, not run.');
  expect(Object.keys(retrieved(org)).sort()).toEqual(
    Object.keys(shelf)
      .map((path) => `unpackaged/${path}`)
      .sort(),
  );
  expect(org.catalog().objects.has('harvest__e')).toBe(false);
});

test('a file of rules keeps the rules a deploy does not mention, and may be named by its rules', () => {
  const org = openOrg();
  org.deploy(shelf);
  const status = org.deploy({
    'package.xml': manifest({ SharingCriteriaRule: ['Account.East'] }),
    'sharingRules/Account.sharingRules': xml('SharingRules', rule('East') + rule('West')),
  });
  expect(failuresOf(status)).toEqual([]);
  const text = retrieved(org)['unpackaged/sharingRules/Account.sharingRules'] ?? '';
  expect([...text.matchAll(/<fullName>(\w+)</g)].map((match) => match[1])).toEqual(['North', 'South', 'East']);
});

const broken: readonly (readonly [string, Files, string])[] = [
  [
    'a class without its body',
    Object.fromEntries(Object.entries(shelf).filter(([path]) => path !== 'classes/Pruner.cls')),
    'classes/Pruner.cls-meta.xml:- ApexClass Pruner: Required content file is missing for ApexClass Pruner',
  ],
  [
    'a class without its metadata',
    Object.fromEntries(Object.entries(shelf).filter(([path]) => path !== 'classes/Pruner.cls-meta.xml')),
    'classes/Pruner.cls:- ApexClass Pruner: Required metadata file is missing for ApexClass Pruner: classes/Pruner.cls-meta.xml',
  ],
  [
    'a file of another type',
    { ...shelf, 'reports/Crops/By_Kind.report': xml('Dashboard', '<title>x</title>') },
    'reports/Crops/By_Kind.report:2 Report Crops/By_Kind: Element Dashboard is not valid in a file of type Report',
  ],
];

test.each(broken)('refuses %s', (_, files, expected) => {
  expect(failuresOf(openOrg().deploy(files))).toContain(expected);
});

test.each([
  ['Pruner.prune', []],
  ['Pruner.graft', ["Unable to find Apex action method referenced as 'Pruner.graft'."]],
  ['Saw.prune', ["Unable to find Apex action class referenced as 'Saw'."]],
] as const)('a component that calls Apex %s', (reference, problems) => {
  const org = openOrg();
  org.deploy(shelf);
  const script = `import run from '@salesforce/apex/${reference}';\n${orchard['lwc/treeList/treeList.js'] ?? ''}`;
  const status = org.deploy({ ...orchard, 'lwc/treeList/treeList.js': script });
  expect(status.messages.filter(({ success }) => !success).map(({ problem }) => problem)).toEqual(problems);
});
