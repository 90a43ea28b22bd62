import { join } from 'node:path';
import { buildCatalog } from '../../../scripts/org/catalog/build-catalog.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import type { Catalog } from '../../../scripts/org/catalog/types.ts';
import { systemAccess } from '../../../scripts/org/engine/access/system-access.ts';
import type { Access, Context } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const visitObject = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject ${namespace}>
  <deploymentStatus>Deployed</deploymentStatus>
  <label>Visit</label><pluralLabel>Visits</pluralLabel>
  <nameField><label>Visit Name</label><type>Text</type></nameField>
  <sharingModel>Private</sharingModel>
  <fields><fullName>Host__c</fullName><label>Host</label><type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Visits</relationshipName></fields>
  <fields><fullName>Guests__c</fullName><label>Guests</label><type>Number</type><precision>4</precision><scale>0</scale><inlineHelpText>How many come.</inlineHelpText></fields>
  <fields><fullName>Is_Paid__c</fullName><label>Paid</label><type>Checkbox</type><defaultValue>true</defaultValue></fields>
  <fields><fullName>Kind__c</fullName><label>Kind</label><type>Picklist</type><required>true</required><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Tour</fullName><default>true</default><label>Tour</label></value><value><fullName>Talk</fullName><default>false</default><label>A talk</label></value></valueSetDefinition></valueSet></fields>
  <fields><fullName>Twice__c</fullName><label>Twice</label><type>Number</type><precision>18</precision><scale>0</scale><formula>Guests__c * 2</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs></fields>
</CustomObject>`;

/** A catalog of the standard objects and one invented object, `Visit__c`. */
function visitCatalog(more: Readonly<Record<string, string>> = {}): Catalog {
  const files = { 'objects/Visit__c.object': visitObject, ...more };
  return buildCatalog({
    standard: readStandard(join(__dirname, '../../../config/org')),
    version: 1,
    files: new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    keyPrefixes: new Map([['Visit__c', 'a0V']]),
  });
}

/** A request of somebody with these rights; everything allowed unless told. */
export function contextWith(access: Partial<Access> = {}, catalog: Catalog = visitCatalog()): Context {
  const store = openStore(':memory:');
  store.syncSchema(catalog);
  return {
    catalog,
    store,
    org: { id: '00D000000000001AAA', name: 'Local', instanceUrl: 'http://127.0.0.1:1' },
    user: {
      userId: '005000000000001AAA',
      username: 'ann@example.com',
      name: 'Ann',
      profileId: '00e000000000001AAA',
      roleId: null,
      locale: 'en_US',
      language: 'en_US',
      timeZone: 'America/New_York',
      currency: 'USD',
    },
    access: { ...systemAccess, ...access },
    now: () => new Date('2024-05-06T07:08:09Z'),
  };
}
