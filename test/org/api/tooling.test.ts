import { zipSync } from 'fflate';
import { NurseryApp, type Answer } from './nursery-app.ts';

const app = new NurseryApp();
const classes: Readonly<Record<string, string>> = {
  'package.xml':
    '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>*</members><name>ApexClass</name></types><version>66.0</version></Package>',
  'classes/Leaf.cls': 'public class Leaf {}',
  'classes/Leaf.cls-meta.xml':
    '<?xml version="1.0" encoding="UTF-8"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>',
};

beforeAll(() => {
  const zip = zipSync(Object.fromEntries(Object.entries(classes).map(([path, text]) => [path, Buffer.from(text)])));
  const { success, messages } = app.engine.deployer.deploy(app.engine.contextOf(app.token), zip, {
    checkOnly: false,
    rollbackOnError: true,
    singlePackage: true,
    ignoreWarnings: true,
    allowMissingFiles: false,
    autoUpdatePackage: false,
    purgeOnDelete: false,
  });
  if (!success) throw new Error(JSON.stringify(messages));
});
afterAll(() => expect(app.defects).toEqual([]));

const ask = (soql: string, token = app.token): Promise<Answer> =>
  app.rest('GET', `/tooling/query?q=${encodeURIComponent(soql)}`, undefined, token);

const rows = async (soql: string, token = app.token): Promise<readonly Record<string, unknown>[]> => {
  const { status, body } = await ask(soql, token);
  expect([status, body]).toMatchObject([200, { done: true }]);
  return (body as { records: Record<string, unknown>[] }).records;
};

describe('definitions', () => {
  it.each<[string, string, readonly unknown[]]>([
    ["SELECT Label FROM EntityDefinition WHERE QualifiedApiName = 'GROVE__C'", 'Label', ['Grove']],
    [
      "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName LIKE '%r%e__c' AND IsCustomizable = true ORDER BY QualifiedApiName DESC",
      'QualifiedApiName',
      ['Tree__c', 'Grove__c'],
    ],
    [
      "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName IN ('Tree__c', 'Account', 'Nope') ORDER BY Label LIMIT 1",
      'QualifiedApiName',
      ['Account'],
    ],
    [
      "SELECT DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Tree__c' AND QualifiedApiName IN ('Grove__c', 'Height__c', 'Name', 'Label__c', 'Fruit_Count__c') ORDER BY QualifiedApiName",
      'DataType',
      ['Roll-Up Summary (COUNT Fruit__c)', 'Master-Detail(Grove__c)', 'Number(5, 1)', 'Text(40)', 'Auto Number'],
    ],
    ["SELECT Label FROM FieldDefinition WHERE DurableId = 'Tree__c.Height'", 'Label', ['Height']],
    ['SELECT Id FROM ApexLog WHERE LogLength = null ORDER BY StartTime', 'Id', []],
  ])('%s', async (soql, column, expected) => {
    expect((await rows(soql)).map((row) => row[column])).toEqual(expected);
  });

  it('answer parents as objects of their own', async () => {
    const soql =
      "SELECT ReferenceTo, EntityDefinition.Label, EntityDefinition.KeyPrefix FROM FieldDefinition WHERE EntityDefinitionId = 'Tree__c' AND QualifiedApiName = 'Grove__c'";
    expect(await rows(soql)).toMatchObject([
      {
        attributes: { type: 'FieldDefinition' },
        ReferenceTo: { referenceTo: ['Grove__c'] },
        EntityDefinition: { attributes: { type: 'EntityDefinition' }, Label: 'Tree' },
      },
    ]);
  });

  it('are only those the user may read', async () => {
    const { token } = app.user('passer', []);
    const objects = "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName IN ('Grove__c', 'Account')";
    expect((await rows(objects, token)).map((row) => row['QualifiedApiName'])).toEqual(['Account']);
    expect(await rows("SELECT Label FROM FieldDefinition WHERE EntityDefinitionId = 'Grove__c'", token)).toEqual([]);
    expect((await ask('SELECT Id FROM ApexClass', token)).status).toBe(403);
  });
});

describe('components', () => {
  it('are what was deployed', async () => {
    const [leaf] = await rows("SELECT Id, Name, Body, ApiVersion FROM ApexClass WHERE Name = 'leaf'");
    expect(leaf).toMatchObject({ Name: 'Leaf', Body: 'public class Leaf {}', ApiVersion: 66 });
    expect((await app.rest('GET', `/tooling/sobjects/ApexClass/${String(leaf?.['Id'])}`)).body).toMatchObject({
      Name: 'Leaf',
      Status: 'Active',
    });
    expect((await ask('SELECT COUNT() FROM ApexClass')).body).toMatchObject({ size: 1, records: [] });
  });

  it('of objects and fields refer to each other', async () => {
    const [grove] = await rows("SELECT Id FROM CustomObject WHERE DeveloperName = 'Grove'");
    const fields = await rows(
      `SELECT DeveloperName FROM CustomField WHERE TableEnumOrId = '${String(grove?.['Id'])}' AND (DeveloperName = 'Kind' OR DeveloperName = 'Code') ORDER BY DeveloperName`,
    );
    expect(fields.map((row) => row['DeveloperName'])).toEqual(['Code', 'Kind']);
  });

  it('are described', async () => {
    const { body } = await app.rest('GET', '/tooling/sobjects');
    expect((body as { sobjects: { name: string }[] }).sobjects.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ApexClass', 'EntityDefinition', 'FieldDefinition']),
    );
    expect((await app.rest('GET', '/tooling/sobjects/ApexClass/describe')).body).toMatchObject({
      name: 'ApexClass',
      fields: expect.arrayContaining([expect.objectContaining({ name: 'Body', type: 'string' })]) as unknown,
    });
  });
});

describe('what there is not', () => {
  it.each<[string, string, string]>([
    ['SELECT Id FROM SourceMember', 'INVALID_TYPE', "sObject type 'SourceMember' is not supported."],
    ['SELECT Nope FROM ApexClass', 'INVALID_FIELD', "No such column 'Nope' on entity 'ApexClass'."],
    ['SELECT Label FROM FieldDefinition', 'MALFORMED_QUERY', 'a filter on a reified column is required'],
    [
      "SELECT Label FROM EntityDefinition WHERE Label = 'a' OR Label = 'b'",
      'MALFORMED_QUERY',
      'Disjunctions not supported',
    ],
    ["SELECT Label FROM EntityDefinition WHERE Label != 'a'", 'MALFORMED_QUERY', 'Only equals comparisons permitted'],
    ['SELECT COUNT() FROM EntityDefinition', 'MALFORMED_QUERY', 'The requested operation is not yet supported'],
    ['SELECT Name, (SELECT Id FROM Members) FROM ApexClass', 'MALFORMED_QUERY', 'ApexClass answers fields only'],
    ['SELECT Name FROM ApexClass WHERE', 'MALFORMED_QUERY', "unexpected token: '<EOF>'"],
  ])('is refused: %s', async (soql, errorCode, message) => {
    const { status, body } = await ask(soql);
    expect([status, body]).toMatchObject([400, [{ errorCode, message: expect.stringContaining(message) as unknown }]]);
  });

  it.each([
    ['GET', '/tooling/executeAnonymous/?anonymousBody=x', 403],
    ['POST', '/tooling/runTestsAsynchronous', 403],
    ['GET', '/tooling/sobjects/SourceMember/describe', 404],
    ['POST', '/tooling/sobjects/ApexClass/01p000000000001AAA', 405],
  ])('is refused by name: %s %s', async (method, path, status) => {
    expect((await app.rest(method, path, method === 'POST' ? {} : undefined)).status).toBe(status);
  });
});
