import { failuresOf, field, manifest, openOrg, orchard, type TestOrg } from './orchard.ts';

const change = (org: TestOrg, object: string, name: string, inner: string) =>
  org.deploy({
    'package.xml': manifest({ CustomField: [`${object}.${name}`] }),
    [`objects/${object}.object`]: `<CustomObject>${field(name, inner)}</CustomObject>`,
  });

/** An orchard with two trees. */
function planted(): TestOrg {
  const org = openOrg();
  org.deploy(orchard);
  change(org, 'Tree__c', 'Tag__c', '<type>Text</type><length>20</length>');
  change(
    org,
    'Tree__c',
    'Friend__c',
    '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Trees</relationshipName>',
  );
  const tree = org.catalog().objects.get('tree__c');
  if (!tree) throw new Error('Tree__c was not deployed');
  for (const [index, crop] of [5, 12345].entries())
    org.store.insert(tree, {
      Id: `a0100000000000${index}AAA`,
      Name: 'x',
      IsDeleted: false,
      Tag__c: 'twelve chars',
      Crop__c: crop,
    });
  return org;
}

const money = (precision: number) => `<type>Currency</type><precision>${precision}</precision><scale>2</scale>`;
const cases: readonly (readonly [string, string, string, string | undefined])[] = [
  ['a text shortened to what records have', 'Tag__c', '<type>Text</type><length>12</length>', undefined],
  [
    'a text shortened below that',
    'Tag__c',
    '<type>Text</type><length>11</length>',
    'Cannot shorten Tree__c.Tag__c to 11 characters: a record has 12',
  ],
  [
    'a text that becomes unique',
    'Tag__c',
    '<type>Text</type><length>20</length><unique>true</unique>',
    'Cannot make Tree__c.Tag__c unique: records have duplicate values',
  ],
  ['a number with the digits records need', 'Crop__c', money(7), undefined],
  [
    'a number with fewer',
    'Crop__c',
    money(6),
    'Cannot reduce Tree__c.Crop__c to 4 digits before the point: a record has more',
  ],
  [
    'a look-up that is blank somewhere and becomes a master',
    'Friend__c',
    '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>Trees</relationshipName>',
    'Cannot change Tree__c.Friend__c to a master-detail relationship: it is blank in some records',
  ],
  [
    'a master that roll-ups stand on and becomes a look-up',
    'Orchard__c',
    '<type>Lookup</type><referenceTo>Orchard__c</referenceTo><relationshipName>Trees</relationshipName>',
    'This custom field is referenced elsewhere in salesforce.com. Usage: CustomField Orchard__c.Tree_Count__c',
  ],
];

test.each(cases)('%s', (_, name, inner, problem) => {
  const failures = failuresOf(change(planted(), 'Tree__c', name, inner));
  expect(failures.filter((failure) => failure.endsWith(`: ${problem ?? ''}`)).length).toBe(
    problem === undefined ? 0 : 1,
  );
  if (problem === undefined) expect(failures).toEqual([]);
});

test('a picklist value that is left out becomes inactive, and active again when it comes back', () => {
  const org = openOrg();
  org.deploy(orchard);
  const kinds = (...names: readonly string[]) =>
    `<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition>${names.map((name) => `<value><fullName>${name}</fullName><default>false</default></value>`).join('')}</valueSetDefinition></valueSet>`;
  const values = () =>
    org
      .catalog()
      .objects.get('tree__c')
      ?.fields.get('kind__c')
      ?.picklist?.map(({ value, isActive }) => `${value} ${isActive}`);
  change(org, 'Tree__c', 'Kind__c', kinds('Plum', 'Fig'));
  expect(values()).toEqual(['Plum true', 'Fig true', 'Pear false']);
  change(org, 'Tree__c', 'Kind__c', kinds('Pear'));
  expect(values()).toEqual(['Pear true', 'Plum false', 'Fig false']);
});

test.each([
  [
    'permissionsets/Gardener.permissionset',
    '<label>Gardener</label>',
    '<label>Gardener</label><userPermissions><enabled>true</enabled><name>WaterPlants</name></userPermissions>',
    'Unknown user permission: WaterPlants',
  ],
  [
    'objects/Orchard__c.object',
    '<columns>NAME</columns>',
    '<columns>ACCOUNT.NAME</columns>',
    'Could not resolve list view column: ACCOUNT.NAME',
  ],
])('refuses in %s what no org knows', (path, from, to, problem) => {
  const status = openOrg().deploy({ ...orchard, [path]: (orchard[path] ?? '').replace(from, to) });
  expect(status.messages.filter(({ success }) => !success).map((message) => message.problem)).toEqual([problem]);
});
