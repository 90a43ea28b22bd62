import { zipSync } from 'fflate';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Context, DeployStatus, Engine, FieldValues, SaveResult } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import { defaults, field, manifest } from '../deploy/orchard.ts';

const element = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>\n`;

const head = (label: string, sharing: string): string =>
  `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel><deploymentStatus>Deployed</deploymentStatus>`;

const number = '<type>Number</type><precision>10</precision><scale>2</scale>';
const text = '<type>Text</type><length>80</length>';

/** An invented mill: sacks of grain and the loaves baked of them. */
const objects: Readonly<Record<string, string>> = {
  'objects/Sack__c.object': element(
    'CustomObject',
    [
      head('Sack', 'ReadWrite'),
      field('Weight__c', number),
      field('Price__c', number),
      field('Note__c', text),
      field('Grade__c', text),
      field('Opened__c', '<type>Date</type>'),
      field('Checked__c', '<type>Checkbox</type><defaultValue>false</defaultValue>'),
      field(
        'Loaf_Sum__c',
        '<type>Summary</type><summaryForeignKey>Loaf__c.Sack__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Loaf__c.Size__c</summarizedField>',
      ),
      '<validationRules><fullName>Heavy</fullName><active>true</active><errorConditionFormula>Weight__c &gt; 100</errorConditionFormula><errorMessage>Too heavy.</errorMessage></validationRules>',
    ].join('\n'),
  ),
  'objects/Loaf__c.object': element(
    'CustomObject',
    [
      head('Loaf', 'ControlledByParent'),
      field(
        'Sack__c',
        '<type>MasterDetail</type><referenceTo>Sack__c</referenceTo><relationshipName>Loaves</relationshipName>',
      ),
      field('Size__c', number),
      field('Kind__c', text),
      '<validationRules><fullName>Small</fullName><active>true</active><errorConditionFormula>Size__c &lt; 0</errorConditionFormula><errorMessage>No such loaf.</errorMessage></validationRules>',
    ].join('\n'),
  ),
};

export const on = (trigger: string, event: string, inner = '', object = 'Sack__c'): string =>
  `<start><connector><targetReference>First</targetReference></connector>${inner}<object>${object}</object><recordTriggerType>${event}</recordTriggerType><triggerType>${trigger}</triggerType></start>`;

export const flow = (inner: string, more = '<status>Active</status>'): string =>
  element(
    'Flow',
    `<apiVersion>66.0</apiVersion>\n${inner}\n<label>Mill Flow</label>\n<processType>AutoLaunchedFlow</processType>\n${more}`,
  );

export const to = (name: string, connector = 'connector'): string =>
  `<${connector}><targetReference>${name}</targetReference></${connector}>`;

const valueOf = (value: string | number | boolean): string =>
  typeof value === 'number'
    ? `<numberValue>${value}</numberValue>`
    : typeof value === 'boolean'
      ? `<booleanValue>${value}</booleanValue>`
      : value.startsWith('@')
        ? `<elementReference>${value.slice(1)}</elementReference>`
        : `<stringValue>${value}</stringValue>`;

/** `[target, operator, value]`; a value that begins with @ is a reference. */
export const assignment = (
  name: string,
  items: readonly (readonly [string, string, string | number | boolean])[],
  next = '',
): string =>
  `<assignments><name>${name}</name><label>${name}</label>${items
    .map(
      ([target, operator, value]) =>
        `<assignmentItems><assignToReference>${target}</assignToReference><operator>${operator}</operator><value>${valueOf(value)}</value></assignmentItems>`,
    )
    .join('')}${next && to(next)}</assignments>`;

export const filter = (fieldName: string, operator: string, value: string | number | boolean): string =>
  `<filters><field>${fieldName}</field><operator>${operator}</operator><value>${valueOf(value)}</value></filters>`;

export const condition = (left: string, operator: string, value: string | number | boolean): string =>
  `<conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator><rightValue>${valueOf(value)}</rightValue></conditions>`;

export const input = (fieldName: string, value: string | number | boolean): string =>
  `<inputAssignments><field>${fieldName}</field><value>${valueOf(value)}</value></inputAssignments>`;

export const variable = (name: string, type: string, rest = ''): string =>
  `<variables><name>${name}</name><dataType>${type}</dataType>${rest || '<isCollection>false</isCollection>'}</variables>`;

export class Mill {
  clock = new Date('2026-03-01T10:00:00.000Z');
  readonly engine: Engine = createEngine({
    store: openStore(':memory:'),
    standard: readStandard('config/org'),
    bootstrap: readBootstrap('config/org/bootstrap.json'),
    org: { name: 'Mill', adminUsername: 'admin@mill.local', instanceUrl: 'http://127.0.0.1:1' },
    now: () => this.clock,
  });
  readonly token = this.engine.login('admin@mill.local').token;

  constructor(flows: Readonly<Record<string, string>> = {}) {
    this.put(this.deploy(flows));
    const names = ['Weight__c', 'Price__c', 'Note__c', 'Grade__c', 'Opened__c', 'Checked__c', 'Loaf_Sum__c'].map(
      (name) => [`Sack__c.${name}`, name !== 'Loaf_Sum__c'] as const,
    );
    const loaf = ['Size__c', 'Kind__c'].map((name) => [`Loaf__c.${name}`, true] as const);
    const grants = [...names, ...loaf]
      .map(
        ([name, edit]) =>
          `<fieldPermissions><editable>${edit}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`,
      )
      .join('');
    this.put(
      this.zip({
        'package.xml': manifest({ PermissionSet: ['Miller'] }),
        'permissionsets/Miller.permissionset': element('PermissionSet', `${grants}<label>Miller</label>`),
      }),
    );
    const [set] = this.engine.query(this.context(), "SELECT Id FROM PermissionSet WHERE Name = 'Miller'").records;
    this.create('PermissionSetAssignment', {
      AssigneeId: this.context().user.userId,
      PermissionSetId: String(set?.['Id']),
    });
  }

  context(): Context {
    return this.engine.contextOf(this.token);
  }

  zip(files: Readonly<Record<string, string>>): DeployStatus {
    const zip = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])),
    );
    return this.engine.deployer.deploy(this.context(), zip, defaults);
  }

  deploy(flows: Readonly<Record<string, string>>): DeployStatus {
    const files = Object.fromEntries(Object.entries(flows).map(([name, content]) => [`flows/${name}.flow`, content]));
    const types = { CustomObject: ['Sack__c', 'Loaf__c'], Flow: Object.keys(flows) };
    return this.zip({ 'package.xml': manifest(types), ...objects, ...files });
  }

  private put(status: DeployStatus): void {
    if (!status.success)
      throw new Error(
        JSON.stringify(
          status.messages.filter((message) => !message.success),
          null,
          1,
        ),
      );
  }

  save(kind: 'create' | 'update', object: string, values: FieldValues, id = ''): SaveResult {
    const operation = kind === 'create' ? { kind, object, values } : { kind, object, id, values };
    const [result] = this.engine.save(this.context(), [operation], { allOrNone: false });
    if (!result) throw new Error('no result');
    return result;
  }

  create(object: string, values: FieldValues): string {
    const result = this.save('create', object, values);
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id;
  }

  refusal(kind: 'create' | 'update', object: string, values: FieldValues, id = ''): readonly string[] {
    return this.save(kind, object, values, id).errors.map((error) => `${error.statusCode}: ${error.message}`);
  }

  rows(soql: string): readonly Readonly<Record<string, unknown>>[] {
    return this.engine.query(this.context(), soql).records.map(({ attributes: _, ...rest }) => rest);
  }

  row(id: string, fields: string): Readonly<Record<string, unknown>> {
    return this.rows(`SELECT ${fields} FROM Sack__c WHERE Id = '${id}'`)[0] ?? {};
  }
}
