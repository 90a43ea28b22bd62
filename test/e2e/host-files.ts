const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

const bundle = (name: string, js: string, html: string): Record<string, string> => ({
  [`lwc/${name}/${name}.js`]: js,
  [`lwc/${name}/${name}.html`]: `<template>${html}</template>`,
  [`lwc/${name}/${name}.js-meta.xml`]: xml(
    'LightningComponentBundle',
    '<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__RecordPage</target></targets>',
  ),
});

const item = (name: string, id: string, rule = ''): string =>
  `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>${id}</identifier>${rule}</componentInstance></itemInstances>`;

const permissionRule = (name: string): string =>
  `<visibilityRule><criteria><leftValue>{!$Permission.CustomPermission.${name}}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria></visibilityRule>`;

const region = (name: string, items: string): string =>
  `<flexiPageRegions>${items}<name>${name}</name><type>Region</type></flexiPageRegions>`;

const components = {
  ...bundle(
    'lightMap',
    `import { LightningElement } from 'lwc';
    export default class LightMap extends LightningElement {
      chosen = '';
      markers = [
        { location: { Latitude: 54.2, Longitude: 7.9 }, value: 'heligoland', title: 'Heligoland' },
        { location: { Latitude: '53.9', Longitude: '8.7' }, value: 'cuxhaven', title: 'Cuxhaven', description: '<b>Ferry</b>' },
        { location: { Street: 'Pier 3', City: 'Bremerhaven' }, value: 'bremerhaven' },
      ];
      handleSelect(event) { this.chosen = event.detail.selectedMarkerValue; }
    }`,
    '<lightning-map map-markers={markers} selected-marker-value="cuxhaven" onmarkerselect={handleSelect}></lightning-map><p class="chosen">{chosen}</p>',
  ),
  ...bundle(
    'logBook',
    `import { LightningElement } from 'lwc';
    export default class LogBook extends LightningElement {
      text = '<p onclick="steal()">Calm <b>sea</b><script>steal()</script><a href="javascript:steal()">x</a></p>';
      written = '';
      handleChange(event) { this.written = event.detail.value; }
    }`,
    '<lightning-input-rich-text label="Log" value={text} onchange={handleChange}></lightning-input-rich-text><p class="written">{written}</p>',
  ),
  ...bundle(
    'shipPapers',
    `import { LightningElement, api } from 'lwc';
    export default class ShipPapers extends LightningElement {
      @api recordId;
      uploaded = '';
      handleUpload(event) { this.uploaded = event.detail.files.map((file) => file.name + ' ' + file.documentId.slice(0, 3)).join(', '); }
    }`,
    '<lightning-file-upload label="Papers" record-id={recordId} accept=".txt" onuploadfinished={handleUpload}></lightning-file-upload><p class="uploaded">{uploaded}</p>',
  ),
  ...bundle(
    'radio',
    `import { LightningElement, wire } from 'lwc';
    import { subscribe } from 'lightning/empApi';
    import { publish, MessageContext } from 'lightning/messageService';
    import SIGNAL from '@salesforce/messageChannel/Signal__c';
    import tides from '@salesforce/apex/HarborController.tides';
    import { refreshApex } from '@salesforce/apex';
    export default class Radio extends LightningElement {
      @wire(MessageContext) context;
      @wire(tides) wired;
      called = '';
      streamed = '';
      get wiredError() { return this.wired.error && this.wired.error.body.message; }
      async handleCall() {
        await refreshApex(this.wired);
        try { await tides({ day: 1 }); } catch (error) { this.called = error.body.message; }
        try { await subscribe('/event/Tide__e', -1, () => {}); } catch (error) { this.streamed = error.message; }
        publish(this.context, SIGNAL, { flag: 'Papa' });
      }
    }`,
    '<button class="call" onclick={handleCall}>Call</button><p class="wired">{wiredError}</p><p class="called">{called}</p><p class="streamed">{streamed}</p>',
  ),
  ...bundle(
    'lookout',
    `import { LightningElement, api, wire } from 'lwc';
    import { getRecord, getFieldValue } from 'lightning/uiRecordApi';
    import { subscribe, MessageContext } from 'lightning/messageService';
    import SIGNAL from '@salesforce/messageChannel/Signal__c';
    import TONS from '@salesforce/schema/Ship__c.Tons__c';
    export default class Lookout extends LightningElement {
      @api recordId;
      seen = '';
      frozen = '';
      @wire(MessageContext) context;
      @wire(getRecord, { recordId: '$recordId', fields: [TONS] }) ship;
      connectedCallback() { subscribe(this.context, SIGNAL, (message) => { this.seen = message.flag; }); }
      get tons() { return getFieldValue(this.ship.data, TONS); }
      handleWrite() { try { this.ship.data.fields.Tons__c.value = 1; } catch (error) { this.frozen = error.name; } }
    }`,
    '<p class="tons">{tons}</p><p class="seen">{seen}</p><button class="write" onclick={handleWrite}>Write</button><p class="frozen">{frozen}</p>',
  ),
  ...bundle(
    'loader',
    `import { LightningElement, api } from 'lwc';
    import { updateRecord } from 'lightning/uiRecordApi';
    export default class Loader extends LightningElement {
      @api recordId;
      handleLoad() { return updateRecord({ fields: { Id: this.recordId, Tons__c: 250 } }); }
    }`,
    '<button class="load" onclick={handleLoad}>Load</button>',
  ),
  ...bundle(
    'captainOnly',
    `import { LightningElement } from 'lwc'; export default class CaptainOnly extends LightningElement {}`,
    '<p class="captain">For the captain</p>',
  ),
};

const ship =
  '<label>Ship</label><pluralLabel>Ships</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
  '<nameField><label>Ship Name</label><type>Text</type></nameField>' +
  '<fields><fullName>Tons__c</fullName><label>Tons</label><type>Number</type><precision>8</precision><scale>0</scale></fields>' +
  '<listViews><fullName>Fleet</fullName><columns>NAME</columns><columns>Tons__c</columns><filterScope>Everything</filterScope><filters><field>Tons__c</field><operation>greaterThan</operation><value>10</value></filters><label>Fleet</label></listViews>' +
  '<actionOverrides><actionName>View</actionName><content>Ship_Page</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type></actionOverrides>';

const types = [
  'ApexClass',
  'CustomApplication',
  'CustomObject',
  'CustomPermission',
  'CustomTab',
  'FlexiPage',
  'LightningComponentBundle',
  'LightningMessageChannel',
  'PermissionSet',
];

/** Invented metadata with a component for each thing of the platform that pages use. */
export const hostFiles: Readonly<Record<string, string>> = {
  'package.xml': xml(
    'Package',
    `${types.map((name) => `<types><members>*</members><name>${name}</name></types>`).join('')}<version>66.0</version>`,
  ),
  'applications/Port.app': xml(
    'CustomApplication',
    '<formFactors>Large</formFactors><label>Port</label><navType>Standard</navType><tabs>Ship__c</tabs><uiType>Lightning</uiType>',
  ),
  'classes/HarborController.cls':
    'public class HarborController { @AuraEnabled public static String tides() { return null; } }',
  'classes/HarborController.cls-meta.xml': xml('ApexClass', '<apiVersion>66.0</apiVersion><status>Active</status>'),
  'customPermissions/Captain.customPermission': xml(
    'CustomPermission',
    '<isLicensed>false</isLicensed><label>Captain</label>',
  ),
  'flexipages/Ship_Page.flexipage': xml(
    'FlexiPage',
    region('header', item('force:highlightsPanel', 'h')) +
      region('main', item('lightMap', 'm') + item('logBook', 'l') + item('shipPapers', 'p')) +
      region(
        'sidebar',
        item('lookout', 'o') +
          item('loader', 'd') +
          item('radio', 'r') +
          item('captainOnly', 'c', permissionRule('Captain')),
      ) +
      '<masterLabel>Ship</masterLabel><sobjectType>Ship__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>',
  ),
  'messageChannels/Signal.messageChannel': xml(
    'LightningMessageChannel',
    '<isExposed>false</isExposed><masterLabel>Signal</masterLabel>',
  ),
  'objects/Ship__c.object': xml('CustomObject', ship),
  'permissionsets/Sailor.permissionset': xml(
    'PermissionSet',
    '<applicationVisibilities><application>Port</application><visible>true</visible></applicationVisibilities><fieldPermissions><editable>true</editable><field>Ship__c.Tons__c</field><readable>true</readable></fieldPermissions><label>Sailor</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Ship__c</object><viewAllRecords>false</viewAllRecords></objectPermissions><tabSettings><tab>Ship__c</tab><visibility>Visible</visibility></tabSettings>',
  ),
  'permissionsets/Bridge.permissionset': xml(
    'PermissionSet',
    '<customPermissions><enabled>true</enabled><name>Captain</name></customPermissions><label>Bridge</label>',
  ),
  'tabs/Ship__c.tab': xml('CustomTab', '<customObject>true</customObject><motif>Custom20: Airplane</motif>'),
  ...components,
};
