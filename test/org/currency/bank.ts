import { zipSync } from 'fflate';
import { createApp } from '../../../scripts/org/app.ts';
import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Context, DeployStatus, Engine, FieldValues, SaveResult } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { Store } from '../../../scripts/org/store/types.ts';

type Files = Readonly<Record<string, string>>;

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const field = (name: string, rest: string): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label>${rest}</fields>`;
const amount = '<precision>18</precision><scale>2</scale><type>Currency</type>';
const object = (label: string, fields: string, sharing = 'ReadWrite'): string =>
  `<CustomObject ${namespace}><deploymentStatus>Deployed</deploymentStatus><label>${label}</label><pluralLabel>${label}s</pluralLabel>
  <nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel>${fields}</CustomObject>`;

/** Accounts of an invented bank and their movements, which are summed. */
export const ledger: Files = {
  'package.xml': `<Package ${namespace}><types><members>*</members><name>CustomObject</name></types><version>66.0</version></Package>`,
  'objects/Ledger__c.object': object(
    'Ledger',
    field('Limit__c', amount) +
      field(
        'Total__c',
        '<summarizedField>Movement__c.Amount__c</summarizedField><summaryForeignKey>Movement__c.Ledger__c</summaryForeignKey><summaryOperation>sum</summaryOperation><type>Summary</type>',
      ),
  ),
  'objects/Movement__c.object': object(
    'Movement',
    field(
      'Ledger__c',
      '<referenceTo>Ledger__c</referenceTo><relationshipName>Movements</relationshipName><type>MasterDetail</type>',
    ) +
      field('Amount__c', amount) +
      field('Left__c', `<formula>Ledger__r.Limit__c - Amount__c</formula>${amount}`) +
      '<validationRules><fullName>Limit</fullName><active>true</active><errorConditionFormula>Amount__c &gt; Ledger__r.Limit__c</errorConditionFormula><errorMessage>Over the limit</errorMessage></validationRules>',
    'ControlledByParent',
  ),
};

export const settings = (content: string): Files => ({
  'package.xml': `<Package ${namespace}><types><members>Currency</members><name>Settings</name></types><version>66.0</version></Package>`,
  'settings/Currency.settings': `<CurrencySettings ${namespace}>${content}</CurrencySettings>`,
});
export const on = '<enableMultiCurrency>true</enableMultiCurrency>';
export const dated = `<enableCurrencyEffectiveDates>true</enableCurrencyEffectiveDates>${on}`;

/** An org in memory, to be deployed to and acted in as its administrator. */
export class Bank {
  readonly store: Store;
  readonly engine: Engine;
  private readonly token: string;
  private readonly app: ReturnType<typeof createApp>;

  constructor(store: Store = openStore(':memory:')) {
    this.store = store;
    this.engine = createEngine({
      store,
      standard: readStandard('config/org'),
      bootstrap: readBootstrap('config/org/bootstrap.json'),
      org: { name: 'Bank', adminUsername: 'admin@bank.local', instanceUrl: 'http://127.0.0.1:1' },
      now: () => new Date('2026-06-15T12:00:00Z'),
    });
    this.token = this.engine.login('admin@bank.local').token;
    this.app = createApp(this.engine, {
      report: (error) => {
        throw error;
      },
    });
  }

  context(): Context {
    return this.engine.contextOf(this.token);
  }

  deploy(files: Files): DeployStatus {
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
    return this.engine.deployer.deploy(this.context(), zip, {
      checkOnly: false,
      rollbackOnError: true,
      singlePackage: true,
      ignoreWarnings: false,
      allowMissingFiles: false,
      autoUpdatePackage: false,
      purgeOnDelete: false,
    });
  }

  /** Euro at half a dollar's worth and pound at two, so that sums can be checked by eye. */
  withCurrencies(content = on): this {
    const status = this.deploy(settings(content));
    if (!status.success) throw new Error(JSON.stringify(status.messages));
    this.create('CurrencyType', { IsoCode: 'EUR', ConversionRate: 2, DecimalPlaces: 2, IsActive: true });
    this.create('CurrencyType', { IsoCode: 'GBP', ConversionRate: 0.5, DecimalPlaces: 2, IsActive: true });
    return this;
  }

  save(object: string, values: FieldValues, id?: string): SaveResult {
    const operation =
      id === undefined
        ? ({ kind: 'create', object, values } as const)
        : ({ kind: 'update', object, id, values } as const);
    const [result] = this.engine.save(this.context(), [operation], { allOrNone: false });
    if (!result) throw new Error('no result');
    return result;
  }

  create(object: string, values: FieldValues): string {
    const result = this.save(object, values);
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id;
  }

  refusal(object: string, values: FieldValues, id?: string): string {
    return this.save(object, values, id)
      .errors.map(({ statusCode, message }) => `${statusCode}: ${message}`)
      .join();
  }

  /** Rows of a query, the values in the order of the record. */
  rows(soql: string): readonly (readonly unknown[])[] {
    return this.engine
      .query(this.context(), soql)
      .records.map(({ attributes: _attributes, ...values }) => Object.values(values));
  }

  value(soql: string): unknown {
    return this.rows(soql)[0]?.[0];
  }

  sale(Name: string, Amount: number, CurrencyIsoCode: string, CloseDate = '2026-06-01'): string {
    return this.create('Opportunity', { Name, Amount, CurrencyIsoCode, CloseDate, StageName: 'Prospecting' });
  }

  async rest(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.app.request(`/services/data/v66.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  }
}
