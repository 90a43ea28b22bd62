import { zipSync } from 'fflate';
import { createApp } from '../../../scripts/org/app.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Engine, FieldValues } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import { field, xml } from './museum-xml.ts';
import { paintingFiles } from './painting-files.ts';

const values = ['Loan', 'Gift', 'Purchase']
  .map(
    (name) =>
      `<value><fullName>${name}</fullName><default>${name === 'Gift'}</default><label>${name} item</label></value>`,
  )
  .join('');

const exhibit =
  '<label>Exhibit</label><pluralLabel>Exhibits</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel>' +
  '<nameField><label>Exhibit Name</label><type>Text</type></nameField>' +
  field(
    'Origin__c',
    'Picklist',
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${values}</valueSetDefinition></valueSet>`,
  ) +
  field(
    'Route__c',
    'Picklist',
    '<valueSet><controllingField>Origin__c</controllingField><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Lorry</fullName><default>false</default><label>By lorry</label></value><value><fullName>Ship</fullName><default>false</default><label>By ship</label></value></valueSetDefinition><valueSettings><controllingFieldValue>Loan</controllingFieldValue><controllingFieldValue>Purchase</controllingFieldValue><valueName>Lorry</valueName></valueSettings><valueSettings><controllingFieldValue>Gift</controllingFieldValue><valueName>Ship</valueName></valueSettings></valueSet>',
  ) +
  field('Worth__c', 'Currency', '<precision>12</precision><scale>2</scale>') +
  field('Share__c', 'Percent', '<precision>5</precision><scale>1</scale>') +
  field('Found__c', 'Date') +
  field('Seen__c', 'DateTime') +
  field('Is_Shown__c', 'Checkbox', '<defaultValue>true</defaultValue>') +
  field('Story__c', 'LongTextArea', '<length>2000</length><visibleLines>3</visibleLines>') +
  field('Label__c', 'Html', '<length>5000</length><visibleLines>10</visibleLines>') +
  field('Lender__c', 'Lookup', '<referenceTo>Account</referenceTo><relationshipName>Exhibits</relationshipName>') +
  field('Secret__c', 'Text', '<length>20</length>') +
  '<validationRules><fullName>Worth</fullName><active>true</active><errorConditionFormula>Worth__c &lt; 0</errorConditionFormula><errorDisplayField>Worth__c</errorDisplayField><errorMessage>Worth is negative.</errorMessage></validationRules>' +
  '<listViews><fullName>Precious</fullName><columns>NAME</columns><columns>Worth__c</columns><columns>Lender__c</columns><columns>CREATED_DATE</columns><filterScope>Everything</filterScope><filters><field>Worth__c</field><operation>greaterThan</operation><value>100</value></filters><filters><field>Is_Shown__c</field><operation>equals</operation><value>1</value></filters><label>Precious Exhibits</label></listViews>' +
  '<listViews><fullName>Odd</fullName><booleanFilter>1 AND (2 OR 3)</booleanFilter><columns>NAME</columns><filterScope>Everything</filterScope><filters><field>Worth__c</field><operation>greaterThan</operation><value>5</value></filters><filters><field>NAME</field><operation>startsWith</operation><value>Co</value></filters><filters><field>Is_Shown__c</field><operation>equals</operation><value>0</value></filters><label>Odd Exhibits</label></listViews>';

const item = (name: string, behavior: string): string =>
  `<layoutItems><behavior>${behavior}</behavior><field>${name}</field></layoutItems>`;
const layout = `<layoutSections><customLabel>true</customLabel><detailHeading>true</detailHeading><editHeading>true</editHeading><label>What it is</label><layoutColumns>${item('Name', 'Required')}${item('Lender__c', 'Edit')}</layoutColumns><layoutColumns>${item('Worth__c', 'Edit')}${item('Secret__c', 'Edit')}${item('CreatedById', 'Readonly')}</layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections>`;

const readable = ['Origin__c', 'Worth__c', 'Share__c', 'Found__c', 'Seen__c', 'Is_Shown__c', 'Story__c', 'Lender__c']
  .map(
    (name) =>
      `<fieldPermissions><editable>${name !== 'Share__c'}</editable><field>Exhibit__c.${name}</field><readable>true</readable></fieldPermissions>`,
  )
  .join('');
const visitor =
  readable +
  '<applicationVisibilities><application>Museum</application><visible>true</visible></applicationVisibilities><label>Visitor</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Exhibit__c</object><viewAllRecords>false</viewAllRecords></objectPermissions><tabSettings><tab>Exhibit__c</tab><visibility>Visible</visibility></tabSettings>';

const files: Readonly<Record<string, string>> = {
  ...paintingFiles,
  'package.xml': xml(
    'Package',
    ['CustomObject', 'Layout', 'CustomTab', 'CustomApplication', 'PermissionSet', 'Profile']
      .map((name) => `<types><members>*</members><name>${name}</name></types>`)
      .join('') + '<version>66.0</version>',
  ),
  'objects/Exhibit__c.object': xml('CustomObject', exhibit),
  'layouts/Exhibit__c-Exhibit Layout.layout': xml('Layout', layout),
  'tabs/Exhibit__c.tab': xml('CustomTab', '<customObject>true</customObject><motif>Custom20: Airplane</motif>'),
  'applications/Museum.app': xml(
    'CustomApplication',
    '<brand><headerColor>#123456</headerColor></brand><formFactors>Large</formFactors><label>Museum</label><navType>Standard</navType><tabs>Exhibit__c</tabs><tabs>standard-Account</tabs><uiType>Lightning</uiType>',
  ),
  'permissionsets/Visitor.permissionset': xml('PermissionSet', visitor),
};

export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  /** The body, for tests to match. */
  readonly body: Json;
}

const adminName = 'admin@museum.local';
const visitorName = 'vera@museum.local';

/** An org in memory with invented exhibits, its administrator and a visitor with few rights. */
export class Museum {
  readonly engine: Engine;
  private readonly app;
  private clock = Date.UTC(2026, 0, 15, 18, 30);
  readonly failures: unknown[] = [];

  constructor() {
    this.engine = createEngine({
      store: openStore(':memory:'),
      standard: readStandard('config/org'),
      bootstrap: readBootstrap('config/org/bootstrap.json'),
      org: { name: 'Museum', adminUsername: adminName, instanceUrl: 'http://127.0.0.1:1' },
      now: () => new Date((this.clock += 1_000)),
    });
    this.app = createApp(this.engine, { report: (error) => this.failures.push(error) });
    const { context } = this.engine.login(adminName);
    const bytes = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );
    const status = this.engine.deployer.deploy(context, zipSync(bytes), {
      checkOnly: false,
      rollbackOnError: true,
      singlePackage: true,
      ignoreWarnings: false,
      allowMissingFiles: false,
      autoUpdatePackage: false,
      purgeOnDelete: false,
    });
    if (!status.success) throw new Error(JSON.stringify(status.messages.filter((message) => !message.success)));
    this.addVisitor();
  }

  private addVisitor(): void {
    const idOf = (object: string, name: string): string =>
      String(this.engine.query(this.admin(), `SELECT Id FROM ${object} WHERE Name = '${name}'`).records[0]?.['Id']);
    const user = {
      Username: visitorName,
      LastName: 'Visitor',
      Email: visitorName,
      Alias: 'vera',
      ProfileId: idOf('Profile', 'Minimum Access - Salesforce'),
      TimeZoneSidKey: 'America/New_York',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    };
    const AssigneeId = this.create('User', user);
    this.create('PermissionSetAssignment', { AssigneeId, PermissionSetId: idOf('PermissionSet', 'Visitor') });
  }

  admin = () => this.engine.login(adminName).context;

  create(object: string, fields: FieldValues): string {
    const [result] = this.engine.save(this.admin(), [{ kind: 'create', object, values: fields }], { allOrNone: true });
    if (!result?.success) throw new Error(JSON.stringify(result?.errors));
    return result.id;
  }

  /** One call below `/services/data/v66.0/ui-api`. */
  async ask(
    path: string,
    init: {
      readonly method?: string;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
      readonly as?: 'admin' | 'visitor';
    } = {},
  ): Promise<Answer> {
    const { token } = this.engine.login(init.as === 'visitor' ? visitorName : adminName);
    const response = await this.app.request(`http://127.0.0.1/services/data/v66.0/ui-api/${path}`, {
      method: init.method ?? 'GET',
      headers: {
        host: '127.0.0.1',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...init.headers,
      },
      body: init.body === undefined ? undefined : JSON.stringify(init.body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Json };
  }
}
