import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import type { Catalog } from '../../../scripts/org/catalog/types.ts';
import { createDeployer } from '../../../scripts/org/engine/deploy/create-deployer.ts';
import { loadCatalog } from '../../../scripts/org/engine/deploy/load-catalog.ts';
import type { CheckSource, Context, Deployer, DeployOptions, DeployStatus } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { Store } from '../../../scripts/org/store/types.ts';

export type Files = Readonly<Record<string, string>>;

const element = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>\n`;

/** A package.xml: `{ CustomObject: ['Tree__c'] }`. */
export const manifest = (types: Readonly<Record<string, readonly string[]>>, root = 'Package'): string =>
  element(
    root,
    `${Object.entries(types)
      .map(
        ([name, members]) =>
          `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`,
      )
      .join('\n')}\n<version>66.0</version>`,
  );

export const field = (name: string, inner: string): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${inner}</fields>`;

const head = (label: string, sharing: string): string =>
  `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel><deploymentStatus>Deployed</deploymentStatus>`;

/** An orchard with trees: private object, detail with roll-ups, formula, rule, page, app, permission set, label, bundle. */
export const orchard: Files = {
  'package.xml': manifest({
    CustomApplication: ['Fruit'],
    CustomLabels: ['CustomLabels'],
    CustomObject: ['Orchard__c', 'Tree__c', 'Account'],
    CustomTab: ['Orchard__c'],
    FlexiPage: ['Orchard_Page'],
    LightningComponentBundle: ['treeList'],
    PermissionSet: ['Gardener'],
  }),
  'objects/Account.object': element('CustomObject', field('Favorite_Fruit__c', '<type>Text</type><length>40</length>')),
  'objects/Orchard__c.object': element(
    'CustomObject',
    [
      head('Orchard', 'Private'),
      field(
        'Account__c',
        '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Orchards</relationshipName>',
      ),
      field(
        'Tree_Count__c',
        '<type>Summary</type><summaryForeignKey>Tree__c.Orchard__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
      ),
      field(
        'Crop__c',
        '<type>Summary</type><summaryForeignKey>Tree__c.Orchard__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Tree__c.Crop__c</summarizedField>',
      ),
      field(
        'Crop_Per_Tree__c',
        '<type>Currency</type><precision>18</precision><scale>2</scale><formula>Crop__c / Tree_Count__c</formula>',
      ),
      '<listViews><fullName>All</fullName><label>All</label><columns>NAME</columns><columns>Account__c</columns><filterScope>Everything</filterScope></listViews>',
    ].join('\n'),
  ),
  'objects/Tree__c.object': element(
    'CustomObject',
    [
      head('Tree', 'ControlledByParent'),
      field(
        'Orchard__c',
        '<type>MasterDetail</type><referenceTo>Orchard__c</referenceTo><relationshipName>Trees</relationshipName>',
      ),
      field('Crop__c', '<type>Currency</type><precision>16</precision><scale>2</scale>'),
      field(
        'Kind__c',
        '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Pear</fullName><default>true</default></value><value><fullName>Plum</fullName><default>false</default></value></valueSetDefinition></valueSet>',
      ),
      '<validationRules><fullName>Crop_Positive</fullName><active>true</active><errorConditionFormula>Crop__c &lt; 0</errorConditionFormula><errorDisplayField>Crop__c</errorDisplayField><errorMessage>A crop is not negative.</errorMessage></validationRules>',
    ].join('\n'),
  ),
  'labels/CustomLabels.labels': element(
    'CustomLabels',
    '<labels><fullName>Tree_Title</fullName><language>en_US</language><protected>false</protected><shortDescription>Title</shortDescription><value>Trees</value></labels>',
  ),
  'lwc/treeList/treeList.js':
    "import { LightningElement } from 'lwc';\nimport title from '@salesforce/label/c.Tree_Title';\nimport CROP from '@salesforce/schema/Tree__c.Crop__c';\nexport default class TreeList extends LightningElement { title = title; crop = CROP; }\n",
  'lwc/treeList/treeList.html': '<template>{title}</template>',
  'lwc/treeList/treeList.js-meta.xml': element(
    'LightningComponentBundle',
    '<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__RecordPage</target></targets><targetConfigs><targetConfig targets="lightning__RecordPage"><property name="heading" type="String"/></targetConfig></targetConfigs>',
  ),
  'flexipages/Orchard_Page.flexipage': element(
    'FlexiPage',
    '<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>heading</name><value>Trees</value></componentInstanceProperties><componentName>treeList</componentName><identifier>c_treeList</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>\n' +
      '<masterLabel>Orchard Page</masterLabel><sobjectType>Orchard__c</sobjectType><template><name>flexipage:recordHomeSingleColTemplateDesktop</name></template><type>RecordPage</type>',
  ),
  'tabs/Orchard__c.tab': element('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>'),
  'applications/Fruit.app': element(
    'CustomApplication',
    '<label>Fruit</label><navType>Standard</navType><tabs>standard-Account</tabs><tabs>Orchard__c</tabs><uiType>Lightning</uiType>',
  ),
  'permissionsets/Gardener.permissionset': element(
    'PermissionSet',
    [
      '<applicationVisibilities><application>Fruit</application><visible>true</visible></applicationVisibilities>',
      '<fieldPermissions><editable>true</editable><field>Tree__c.Crop__c</field><readable>true</readable></fieldPermissions>',
      '<label>Gardener</label>',
      '<objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Orchard__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
      '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Tree__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
      '<tabSettings><tab>Orchard__c</tab><visibility>Visible</visibility></tabSettings>',
    ].join('\n'),
  ),
};

export const zipOf = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));

export const defaults: DeployOptions = {
  checkOnly: false,
  rollbackOnError: true,
  singlePackage: true,
  ignoreWarnings: false,
  allowMissingFiles: false,
  autoUpdatePackage: false,
  purgeOnDelete: false,
};

/** An org with nothing deployed, in memory. */
export interface TestOrg {
  readonly store: Store;
  readonly deployer: Deployer;
  readonly context: Context;
  readonly catalog: () => Catalog;
  deploy(files: Files, options?: Partial<DeployOptions>): DeployStatus;
}

export function openOrg(permissions: readonly string[] = ['ModifyMetadata'], checkSource?: CheckSource): TestOrg {
  const standard = readStandard(join(__dirname, '../../../config/org'));
  const store = openStore(':memory:');
  let catalog = loadCatalog(store, standard);
  store.syncSchema(catalog);
  const context = {
    user: { userId: '005000000000001AAA', name: 'Ada Admin' },
    access: { hasPermission: (name: string) => permissions.includes(name) },
  } as unknown as Context;
  const deployer = createDeployer({
    store,
    standard,
    currentCatalog: () => catalog,
    replaceCatalog: (next) => {
      catalog = next;
    },
    now: () => new Date('2026-03-01T10:00:00Z'),
    checkSource,
  });
  return {
    store,
    deployer,
    context,
    catalog: () => catalog,
    deploy: (files, options) => deployer.deploy(context, zipOf(files), { ...defaults, ...options }),
  };
}

/** `path:line Type Name: problem` of each failure, for a table of expectations. */
export const failuresOf = (status: DeployStatus): readonly string[] =>
  status.messages
    .filter(({ success }) => !success)
    .map(
      ({ componentType, fullName, fileName, lineNumber, problem }) =>
        `${fileName}:${lineNumber ?? '-'} ${componentType} ${fullName}: ${problem ?? ''}`,
    );
