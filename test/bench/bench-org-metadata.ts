import { zipSync } from 'fflate';

const xml = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>`;

const field = (name: string, type: string, rest = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${rest}</fields>`;

const kinds = ['Air', 'Water', 'Soil'] as const;

const valueSet = `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${kinds
  .map((kind) => `<value><fullName>${kind}</fullName><default>false</default><label>${kind}</label></value>`)
  .join('')}</valueSetDefinition></valueSet>`;

const reading = xml(
  'CustomObject',
  [
    '<label>Reading</label><pluralLabel>Readings</pluralLabel><deploymentStatus>Deployed</deploymentStatus>',
    '<nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>',
    field(
      'Key__c',
      'Text',
      '<length>40</length><externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>',
    ),
    field(
      'Station__c',
      'Lookup',
      '<referenceTo>Account</referenceTo><relationshipName>Readings</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
    ),
    field('Kind__c', 'Picklist', valueSet),
    field('Amount__c', 'Currency', '<precision>16</precision><scale>2</scale>'),
    field('Taken_On__c', 'Date'),
    field('Note__c', 'Text', '<length>80</length>'),
    '<validationRules><fullName>Not_Negative</fullName><active>true</active><errorConditionFormula>Amount__c &lt; 0</errorConditionFormula><errorMessage>An amount is not negative.</errorMessage></validationRules>',
  ].join(''),
);

/** Package of an invented object with a key, a look-up, a picklist, an amount, a date and a validation rule. */
export const readingPackage = (): Uint8Array =>
  zipSync({
    'package.xml': Buffer.from(
      xml('Package', '<types><members>Reading__c</members><name>CustomObject</name></types><version>66.0</version>'),
    ),
    'objects/Reading__c.object': Buffer.from(reading),
  });

/** Values of the n-th reading as a client writes them: always the same for the same number. */
export function readingValues(n: number, stations: readonly string[], key = `K${n}`): Record<string, string | number> {
  const day = String((n % 28) + 1).padStart(2, '0');
  return {
    Name: `Reading ${n}`,
    Key__c: key,
    Station__c: stations[n % stations.length] ?? '',
    Kind__c: kinds[n % kinds.length] ?? '',
    Amount__c: (n % 100_000) + 0.25,
    Taken_On__c: `2025-${String((n % 12) + 1).padStart(2, '0')}-${day}`,
    Note__c: `As taken by hand, ${n % 977}`,
  };
}

/** What the bench reads and writes of a reading. */
export const readingFields = [
  'Id',
  'Name',
  'Key__c',
  'Station__c',
  'Kind__c',
  'Amount__c',
  'Taken_On__c',
  'Note__c',
] as const;
