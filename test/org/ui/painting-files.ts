import { field, xml } from './museum-xml.ts';

const value = (name: string, isDefault = false): string =>
  `<value><fullName>${name}</fullName><default>${isDefault}</default><label>${name}</label></value>`;

const recordType = (name: string, techniques: string): string =>
  `<recordTypes><fullName>${name}</fullName><active>true</active><label>${name} painting</label><picklistValues><picklist>Technique__c</picklist>${techniques}</picklistValues></recordTypes>`;
const offered = (name: string, isDefault: boolean): string =>
  `<values><fullName>${name}</fullName><default>${isDefault}</default></values>`;

const painting =
  '<label>Painting</label><pluralLabel>Paintings</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
  '<nameField><label>Painting Name</label><type>Text</type></nameField>' +
  field(
    'Technique__c',
    'Picklist',
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${value('Oil', true)}${value('Ink')}${value('Chalk')}</valueSetDefinition></valueSet>`,
  ) +
  field('Frame__c', 'Text', '<length>40</length>') +
  field('Year__c', 'Number', '<precision>4</precision><scale>0</scale>') +
  field(
    'Owned_By__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Paintings</relationshipName><lookupFilter><active>true</active><filterItems><field>Account.Name</field><operation>notEqual</operation><valueField>$Source.Frame__c</valueField></filterItems><isOptional>false</isOptional></lookupFilter>',
  ) +
  recordType('Wall', offered('Oil', false) + offered('Chalk', true)) +
  recordType('Paper', offered('Ink', true));

const layout = (names: readonly string[], rest = ''): string =>
  xml(
    'Layout',
    `<layoutSections><customLabel>true</customLabel><detailHeading>true</detailHeading><editHeading>true</editHeading><label>Painting</label><layoutColumns>${names
      .map((name) => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`)
      .join('')}</layoutColumns><style>OneColumn</style></layoutSections>${rest}`,
  );

const assignment = (name: string, recordTypeName?: string): string =>
  `<layoutAssignments><layout>${name}</layout>${recordTypeName ? `<recordType>Painting__c.${recordTypeName}</recordType>` : ''}</layoutAssignments>`;
const visibility = (name: string, isDefault: boolean): string =>
  `<recordTypeVisibilities><default>${isDefault}</default><recordType>Painting__c.${name}</recordType><visible>true</visible></recordTypeVisibilities>`;

/** Paintings of two record types, each with a page layout of its own for administrators, and a list of them on accounts. */
export const paintingFiles: Readonly<Record<string, string>> = {
  'objects/Painting__c.object': xml('CustomObject', painting),
  'layouts/Painting__c-A Layout.layout': layout(['Name']),
  'layouts/Painting__c-Paper Layout.layout': layout(['Name', 'Technique__c']),
  'layouts/Painting__c-Wall Layout.layout': layout(['Name', 'Frame__c', 'Technique__c']),
  'layouts/Account-Patron Layout.layout': layout(
    ['Name', 'Phone'],
    '<relatedLists><fields>NAME</fields><fields>Year__c</fields><relatedList>Painting__c.Owned_By__c</relatedList><sortField>Year__c</sortField><sortOrder>Desc</sortOrder></relatedLists>',
  ),
  'profiles/Admin.profile': xml(
    'Profile',
    assignment('Painting__c-Wall Layout') +
      assignment('Painting__c-Paper Layout', 'Paper') +
      assignment('Painting__c-Wall Layout', 'Wall') +
      '<custom>false</custom>' +
      visibility('Paper', true) +
      visibility('Wall', false),
  ),
};
