import { failuresOf, openOrg, orchard, type Files } from './orchard.ts';

const swap = (path: string, from: string, to: string): Files => ({
  ...orchard,
  [path]: (orchard[path] ?? '').replace(from, to),
});

describe('What the Metadata API cannot read', () => {
  it.each<[string, Files, string]>([
    [
      'an element of no such name',
      swap('permissionsets/Gardener.permissionset', '<label>', '<shade>1</shade><label>'),
      'Element {http://soap.sforce.com/2006/04/metadata}shade invalid at this location in type PermissionSet',
    ],
    [
      'an element inside a field',
      swap('objects/Tree__c.object', '<precision>', '<bark>1</bark><precision>'),
      'Element {http://soap.sforce.com/2006/04/metadata}bark invalid at this location in type CustomField',
    ],
    [
      'a flag that is neither true nor false',
      swap('permissionsets/Gardener.permissionset', '<readable>true', '<readable>perhaps'),
      "'perhaps' is not a valid value for the type xsd:boolean",
    ],
    [
      'a number in words',
      swap('objects/Tree__c.object', '<precision>16', '<precision>many'),
      "'many' is not a valid value for the type xsd:double",
    ],
    [
      'a word no enum has',
      swap('applications/Fruit.app', '<navType>Standard', '<navType>Orchard'),
      "'Orchard' is not a valid value for the enum 'NavType'",
    ],
  ])('refuses %s', (_, files, expected) => {
    const failures = failuresOf(openOrg().deploy(files));
    expect(failures.some((each) => each.includes(expected)) ? expected : failures).toBe(expected);
  });

  it('reads inherited and nested elements', () => {
    const override =
      '<actionOverrides><actionName>View</actionName><comment>Ours</comment><content>Orchard_Page</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Orchard__c</pageOrSobjectType></actionOverrides>';
    expect(failuresOf(openOrg().deploy(swap('applications/Fruit.app', '<label>', `${override}<label>`)))).toEqual([]);
  });
});
