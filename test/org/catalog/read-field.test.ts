import { parseXml } from '../../../scripts/org/catalog/parse-xml.ts';
import { readField } from '../../../scripts/org/catalog/read-field.ts';

const read = (inner: string) =>
  readField(
    parseXml(`<CustomField><fullName>Yield__c</fullName><label>Yield</label>${inner}</CustomField>`),
    new Map(),
  );

test.each([
  [
    '<type>Text</type><length>40</length><unique>true</unique><externalId>true</externalId>',
    { type: 'string', length: 40, unique: true, externalId: true },
  ],
  [
    '<type>Number</type><precision>8</precision><scale>3</scale>',
    { type: 'double', precision: 8, scale: 3, readOnly: false },
  ],
  [
    '<type>Currency</type><precision>18</precision><scale>2</scale><required>true</required>',
    { type: 'currency', required: true },
  ],
  [
    '<type>Percent</type><precision>5</precision><scale>1</scale><defaultValue>80</defaultValue>',
    { type: 'percent', defaultFormula: '80' },
  ],
  ['<type>Checkbox</type><defaultValue>true</defaultValue>', { type: 'boolean', defaultFormula: 'true' }],
  ['<type>LongTextArea</type><length>32768</length>', { type: 'textarea', length: 32_768 }],
  ['<type>TextArea</type>', { type: 'textarea', length: 255 }],
  ['<type>Url</type>', { type: 'url', length: 255 }],
  ['<type>Email</type>', { type: 'email', length: 80 }],
  ['<type>DateTime</type>', { type: 'datetime' }],
  [
    '<type>AutoNumber</type><displayFormat>T-{0000}</displayFormat><startingNumber>7</startingNumber>',
    { type: 'string', readOnly: true, autoNumber: { displayFormat: 'T-{0000}', startingNumber: 7 } },
  ],
  [
    '<type>Text</type><formula>Name &amp; "!"</formula>',
    { type: 'string', formula: 'Name & "!"', length: 1300, readOnly: true, blanksAsZero: false },
  ],
  [
    '<type>Number</type><precision>18</precision><scale>0</scale><formula>1</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>',
    { formula: '1', blanksAsZero: true },
  ],
  [
    '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Trees</relationshipName>',
    {
      type: 'reference',
      referenceTo: ['Account'],
      relationshipName: 'Yield__r',
      childRelationshipName: 'Trees__r',
      onDelete: 'SetNull',
    },
  ],
  [
    '<type>Lookup</type><referenceTo>Account</referenceTo><deleteConstraint>Restrict</deleteConstraint>',
    { onDelete: 'Restrict' },
  ],
  [
    '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>Trees</relationshipName>',
    { masterDetailOrder: 0, onDelete: 'Cascade', required: true, createOnly: true },
  ],
  [
    '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipOrder>1</relationshipOrder><reparentableMasterDetail>true</reparentableMasterDetail>',
    { masterDetailOrder: 1, reparentable: true, createOnly: false },
  ],
  [
    '<type>Summary</type><summaryForeignKey>Tree__c.Orchard__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Tree__c.Height__c</summarizedField><summaryFilterItems><field>Tree__c.Kind__c</field><operation>equals</operation><value>Pear</value></summaryFilterItems>',
    {
      readOnly: true,
      summary: {
        operation: 'sum',
        childObject: 'Tree__c',
        childLookup: 'Orchard__c',
        field: 'Height__c',
        filters: [{ field: 'Kind__c', operation: 'equals', value: 'Pear' }],
      },
    },
  ],
])('reads %s', (inner, expected) => {
  expect(read(inner)).toMatchObject({ name: 'Yield__c', label: 'Yield', custom: true, ...expected });
});

test('reads picklist values, restriction and what controls them', () => {
  const field = read(
    '<type>Picklist</type><valueSet><controllingField>Kind__c</controllingField><restricted>true</restricted><valueSetDefinition><sorted>true</sorted>' +
      '<value><fullName>b</fullName><default>true</default><label>Zwei</label></value><value><fullName>a</fullName><default>false</default><label>Acht</label><isActive>false</isActive></value></valueSetDefinition></valueSet>',
  );
  expect(field).toMatchObject({
    restricted: true,
    controllingField: 'Kind__c',
    picklist: [
      { value: 'a', label: 'Acht', isDefault: false, isActive: false },
      { value: 'b', label: 'Zwei', isDefault: true, isActive: true },
    ],
  });
});
