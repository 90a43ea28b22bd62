const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

const field = (name: string, type: string, rest = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${rest}</fields>`;

const component = (name: string, id: string, properties: Readonly<Record<string, string>> = {}, rule = ''): string =>
  `<itemInstances><componentInstance>${Object.entries(properties)
    .map(
      ([key, value]) =>
        `<componentInstanceProperties><name>${key}</name><value>${value}</value></componentInstanceProperties>`,
    )
    .join(
      '',
    )}<componentName>${name}</componentName><identifier>${id}</identifier>${rule}</componentInstance></itemInstances>`;

const region = (name: string, type: string, items: string): string =>
  `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const page = (label: string, body: string): string =>
  xml(
    'FlexiPage',
    `${body}<masterLabel>${label}</masterLabel><sobjectType>Ship__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`,
  );

const override = (content: string): string =>
  `<actionOverrides><actionName>View</actionName><content>${content}</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type>`;

const rule =
  '<visibilityRule><booleanFilter>1 AND 2</booleanFilter><criteria><leftValue>{!Record.State__c}</leftValue><operator>EQUAL</operator><rightValue>Afloat</rightValue></criteria><criteria><leftValue>{!Record.Tons__c}</leftValue><operator>GT</operator><rightValue>10</rightValue></criteria></visibilityRule>';

const states = ['Afloat', 'Sunk']
  .map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`)
  .join('');

const ship =
  '<label>Ship</label><pluralLabel>Ships</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
  '<nameField><label>Ship Name</label><type>Text</type></nameField><compactLayoutAssignment>Brief</compactLayoutAssignment>' +
  '<compactLayouts><fullName>Brief</fullName><fields>Name</fields><fields>State__c</fields><fields>Secret__c</fields><label>Brief</label></compactLayouts>' +
  field('Tons__c', 'Number', '<precision>8</precision><scale>0</scale>') +
  field('Launched__c', 'Date') +
  field('Secret__c', 'Text', '<length>20</length>') +
  field(
    'State__c',
    'Picklist',
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${states}</valueSetDefinition></valueSet>`,
  ) +
  field('Account__c', 'Lookup', '<referenceTo>Account</referenceTo><relationshipName>Ships</relationshipName>') +
  '<listViews><fullName>Heavy</fullName><columns>NAME</columns><columns>Tons__c</columns><columns>Secret__c</columns><columns>OWNER.ALIAS</columns><filterScope>Mine</filterScope><filters><field>Tons__c</field><operation>greaterThan</operation><value>100</value></filters><filters><field>State__c</field><operation>equals</operation><value>Afloat,Sunk</value></filters><label>Heavy Ships</label></listViews>' +
  `${override('Ship_Default')}</actionOverrides>`;

const item = (name: string): string => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`;
const layout = `<layoutSections><customLabel>true</customLabel><detailHeading>true</detailHeading><editHeading>true</editHeading><label>Facts</label><layoutColumns>${item('Name')}${item('Secret__c')}</layoutColumns><layoutColumns>${item('Tons__c')}</layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections>`;

const app = (label: string, body: string): string =>
  xml(
    'CustomApplication',
    `${body}<brand><headerColor>#336699</headerColor></brand><formFactors>Large</formFactors><label>${label}</label><navType>Standard</navType><tabs>Ship__c</tabs><tabs>standard-Account</tabs><tabs>Pilots</tabs><uiType>Lightning</uiType>`,
  );

const shipField = (name: string): string =>
  `<fieldPermissions><editable>true</editable><field>Ship__c.${name}</field><readable>true</readable></fieldPermissions>`;
const pilot =
  '<applicationVisibilities><application>Harbor</application><visible>true</visible></applicationVisibilities>' +
  ['Tons__c', 'Launched__c', 'State__c', 'Account__c'].map(shipField).join('') +
  '<label>Pilot</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Ship__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>' +
  '<tabSettings><tab>Ship__c</tab><visibility>Visible</visibility></tabSettings>';

const meta = (body = ''): string =>
  xml('LightningComponentBundle', `<apiVersion>66.0</apiVersion><isExposed>true</isExposed>${body}`);

/** A package of invented metadata: ships in a harbor, pages for them, two apps and a component. */
export const harborFiles: Readonly<Record<string, string>> = {
  'package.xml': xml(
    'Package',
    [
      'CustomApplication',
      'CustomLabels',
      'CustomObject',
      'CustomTab',
      'FlexiPage',
      'Layout',
      'LightningComponentBundle',
      'PermissionSet',
    ]
      .map((name) => `<types><members>*</members><name>${name}</name></types>`)
      .join('') + '<version>66.0</version>',
  ),
  'applications/Harbor.app': app(
    'Harbor',
    `${override('Ship_In_Harbor')}<pageOrSobjectType>Ship__c</pageOrSobjectType></actionOverrides>`,
  ),
  'applications/Hidden.app': app('Hidden', ''),
  'flexipages/Ship_Default.flexipage': page(
    'Default',
    region('header', 'Region', component('force:highlightsPanel', 'h')),
  ),
  'flexipages/Ship_In_Harbor.flexipage': page(
    'Harbor Page',
    region(
      'main',
      'Region',
      component('flexipage:tabset', 't', { tabs: 'shipTabs' }) +
        component('shipCard', 'c', { big: 'true', rows: '3', note: 'hi' }, rule),
    ) +
      region('shipTabs', 'Facet', component('flexipage:tab', 'one', { title: 'Standard.Tab.detail', body: 'detail' })) +
      region('detail', 'Facet', component('force:detailPanel', 'd')),
  ),
  'labels/CustomLabels.labels': xml(
    'CustomLabels',
    '<labels><fullName>Anchor</fullName><language>en_US</language><protected>false</protected><shortDescription>Anchor</shortDescription><value>Drop anchor</value></labels>',
  ),
  'layouts/Ship__c-Ship Layout.layout': xml('Layout', layout),
  'lwc/shipCard/shipCard.html': '<template><p>{big}</p></template>',
  'lwc/shipCard/shipCard.js':
    "import { LightningElement, api } from 'lwc'; export default class ShipCard extends LightningElement { @api recordId; @api big; @api rows; @api note; }",
  'lwc/shipCard/shipCard.js-meta.xml': meta(
    '<targets><target>lightning__RecordPage</target></targets><targetConfigs><targetConfig targets="lightning__RecordPage"><property name="big" type="Boolean" label="Big" default="false"/><property name="rows" type="Integer" label="Rows" default="5"/><property name="note" type="String" label="Note"/></targetConfig></targetConfigs>',
  ),
  'objects/Ship__c.object': xml('CustomObject', ship),
  'permissionsets/Pilot.permissionset': xml('PermissionSet', pilot),
  'tabs/Pilots.tab': xml(
    'CustomTab',
    '<label>Pilots</label><motif>Custom5: Hands</motif><url>https://pilots.example</url>',
  ),
  'tabs/Ship__c.tab': xml('CustomTab', '<customObject>true</customObject><motif>Custom20: Airplane</motif>'),
};
