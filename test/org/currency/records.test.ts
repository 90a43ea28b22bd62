import { Bank, dated, ledger, on, settings } from './bank.ts';

const usage = 'SELECT IsoCode, ConversionRate, DecimalPlaces, IsActive, IsCorporate FROM CurrencyType ORDER BY IsoCode';

interface Described {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly nillable: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly defaultedOnCreate: boolean;
    readonly restrictedPicklist: boolean;
    readonly picklistValues: readonly { readonly value: string; readonly label: string }[];
  }[];
}

const field = (bank: Bank, object: string, name = 'CurrencyIsoCode'): Described['fields'][number] | undefined =>
  (bank.engine.describeObject(bank.context(), object) as Described).fields.find((each) => each.name === name);

const problems = (bank: Bank, content: string): readonly (string | undefined)[] =>
  bank
    .deploy(settings(content))
    .messages.filter(({ success }) => !success)
    .map(({ problem }) => problem);

describe('An org of one currency', () => {
  const bank = new Bank();

  it('has no currencies, no rates and no currency on a record', () => {
    for (const object of ['CurrencyType', 'DatedConversionRate'])
      expect(() => bank.rows(`SELECT Id FROM ${object}`)).toThrow(expect.objectContaining({ code: 'INVALID_TYPE' }));
    expect(() => bank.rows('SELECT CurrencyIsoCode FROM Account')).toThrow('No such column');
    expect(field(bank, 'Opportunity')).toBeUndefined();
  });

  it('refuses settings that need several currencies', () => {
    expect(problems(bank, '<enableCurrencyEffectiveDates>true</enableCurrencyEffectiveDates>')).toEqual([
      'enableCurrencyEffectiveDates needs enableMultiCurrency',
    ]);
    expect(problems(bank, '<corporateCurrency>EUR</corporateCurrency>')).toEqual([
      'Currencies need enableMultiCurrency',
    ]);
    expect(problems(bank, '<isMultiCurrencyEnabled>true</isMultiCurrencyEnabled>')).toEqual([
      expect.stringContaining('isMultiCurrencyEnabled invalid at this location in type CurrencySettings'),
    ]);
  });
});

describe('Turning several currencies on', () => {
  const bank = new Bank();
  const id = bank.create('Account', { Name: 'Old' });
  const currency = (code: string, rest: string): string => `<currency>${rest}<isoCode>${code}</isoCode></currency>`;
  const told =
    '<corporateCurrency>EUR</corporateCurrency>' +
    currency('CHF', '<active>true</active><conversionRate>1.1</conversionRate>') +
    currency('JPY', '<active>false</active><conversionRate>150</conversionRate>') +
    on;

  it('makes the currency types it names and gives every record there is the corporate currency', () => {
    expect(problems(bank, told)).toEqual([]);
    expect(bank.rows(usage)).toEqual([
      ['CHF', 1.1, 2, true, false],
      ['EUR', 1, 2, true, true],
      ['JPY', 150, 0, false, false],
    ]);
    expect(bank.rows(`SELECT CurrencyIsoCode FROM Account WHERE Id = '${id}'`)).toEqual([['EUR']]);
    expect(bank.rows('SELECT CurrencyIsoCode, DefaultCurrencyIsoCode FROM User')).toEqual([['EUR', 'EUR']]);
  });

  it('is there after a restart, and given back by a retrieve', () => {
    const again = new Bank(bank.store);
    expect(field(again, 'Account')?.picklistValues.map(({ value }) => value)).toEqual(['CHF', 'EUR']);
    const [read] = again.engine.deployer.read(again.context(), 'Settings', ['Currency']);
    expect(read?.children.map(({ name }) => name)).toContain('enableMultiCurrency');
  });

  it('cannot be taken back, nor the corporate currency changed', () => {
    expect(problems(bank, '<enableMultiCurrency>false</enableMultiCurrency>')).toEqual([
      'Multiple currencies cannot be disabled once they are enabled',
    ]);
    expect(problems(bank, `<corporateCurrency>USD</corporateCurrency>${on}`)).toEqual([
      'The local org does not change its corporate currency',
    ]);
    expect(problems(bank, currency('XQX', '<conversionRate>2</conversionRate>') + on)).toEqual([
      'Invalid currency code: XQX',
    ]);
    expect(problems(bank, currency('USD', '') + on)).toEqual(['Currency USD needs a conversionRate greater than zero']);
  });
});

describe('A record of an org with several currencies', () => {
  const bank = new Bank().withCurrencies();
  if (!bank.deploy(ledger).success) throw new Error('the ledger was not deployed');

  it.each(['Account', 'Opportunity', 'Asset', 'Contact', 'Product2', 'Ledger__c', 'Movement__c'])(
    'has a required currency of those in use: %s',
    (object) =>
      expect(field(bank, object)).toMatchObject({
        type: 'picklist',
        nillable: false,
        createable: true,
        updateable: true,
        defaultedOnCreate: true,
        restrictedPicklist: true,
        picklistValues: [
          { value: 'EUR', label: 'Euro' },
          { value: 'GBP', label: 'British Pound' },
          { value: 'USD', label: 'US Dollar' },
        ],
      }),
  );

  it('starts with the currency of its user and takes only active ones', () => {
    expect(
      bank.value(`SELECT CurrencyIsoCode FROM Account WHERE Id = '${bank.create('Account', { Name: 'A' })}'`),
    ).toBe('USD');
    expect(bank.refusal('Account', { Name: 'A', CurrencyIsoCode: 'JPY' })).toContain(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    );
    expect(bank.refusal('Account', { Name: 'A', CurrencyIsoCode: null })).toContain('REQUIRED_FIELD_MISSING');
    const yen = bank.create('CurrencyType', { IsoCode: 'JPY', ConversionRate: 100, DecimalPlaces: 0, IsActive: true });
    bank.create('Account', { Name: 'A', CurrencyIsoCode: 'JPY' });
    expect(bank.save('CurrencyType', { IsActive: false }, yen)).toMatchObject({ success: true });
    expect(bank.refusal('Account', { Name: 'A', CurrencyIsoCode: 'JPY' })).toContain(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    );
  });

  it('is told of with its currency type only where that makes sense', () => {
    expect(bank.refusal('CurrencyType', { IsoCode: 'EUR', ConversionRate: 2, DecimalPlaces: 2 })).toContain(
      'DUPLICATE_VALUE',
    );
    expect(bank.refusal('CurrencyType', { IsoCode: 'CHF', ConversionRate: 0, DecimalPlaces: 2 })).toContain(
      'greater than zero',
    );
    expect(
      bank.refusal('CurrencyType', { IsoCode: 'CHF', ConversionRate: 2, DecimalPlaces: 2, IsCorporate: true }),
    ).toContain('does not change its corporate currency');
    const dollar = String(bank.value("SELECT Id FROM CurrencyType WHERE IsoCode = 'USD'"));
    expect(bank.refusal('CurrencyType', { IsActive: false }, dollar)).toContain('the corporate currency is active');
    expect(bank.refusal('CurrencyType', { ConversionRate: 2 }, dollar)).toContain(
      'the rate of the corporate currency is 1',
    );
  });

  it('sums its details in its own currency, anew when rates or its currency change', () => {
    const id = bank.create('Ledger__c', { Name: 'L', CurrencyIsoCode: 'EUR', Limit__c: 1000 });
    for (const [CurrencyIsoCode, Amount__c] of [
      ['USD', 10],
      ['EUR', 5],
      ['GBP', 4],
    ])
      bank.create('Movement__c', { Name: 'M', Ledger__c: id, CurrencyIsoCode, Amount__c });
    const total = (): unknown => bank.value(`SELECT Total__c FROM Ledger__c WHERE Id = '${id}'`);
    expect(total()).toBe(20 + 5 + 16);
    bank.save('Ledger__c', { CurrencyIsoCode: 'USD' }, id);
    expect(total()).toBe(10 + 2.5 + 8);
    const pound = String(bank.value("SELECT Id FROM CurrencyType WHERE IsoCode = 'GBP'"));
    bank.save('CurrencyType', { ConversionRate: 0.4 }, pound);
    expect(total()).toBe(10 + 2.5 + 10);
    bank.save('CurrencyType', { ConversionRate: 0.5 }, pound);
  });

  it('takes amounts of its parent into its formulas in its own currency', () => {
    const id = bank.create('Ledger__c', { Name: 'F', CurrencyIsoCode: 'USD', Limit__c: 100 });
    bank.create('Movement__c', { Name: 'F', Ledger__c: id, CurrencyIsoCode: 'EUR', Amount__c: 50 });
    expect(bank.rows("SELECT Left__c, convertCurrency(Left__c) mine FROM Movement__c WHERE Name = 'F'")).toEqual([
      [150, 75],
    ]);
    expect(() => bank.rows('SELECT Left__c, convertCurrency(Left__c) FROM Movement__c')).toThrow(
      'duplicate field selected',
    );
    const movement = { Name: 'F', Ledger__c: id, CurrencyIsoCode: 'EUR' };
    expect(bank.refusal('Movement__c', { ...movement, Amount__c: 201 })).toContain('Over the limit');
    expect(bank.save('Movement__c', { ...movement, Amount__c: 199 })).toMatchObject({ success: true });
  });
});

describe('Prices', () => {
  const bank = new Bank().withCurrencies();
  const book = bank.value('SELECT Id FROM Pricebook2 WHERE IsStandard = true');
  const product = bank.create('Product2', { Name: 'Safe', IsActive: true });
  const price = { Pricebook2Id: book, Product2Id: product, UnitPrice: 10, IsActive: true };

  it('are one for each product, price book and currency; a line has that of its opportunity', () => {
    const dollars = bank.create('PricebookEntry', price);
    bank.create('PricebookEntry', { ...price, CurrencyIsoCode: 'EUR', UnitPrice: 18 });
    expect(bank.refusal('PricebookEntry', { ...price, CurrencyIsoCode: 'EUR' })).toContain('DUPLICATE_VALUE');
    const OpportunityId = bank.sale('S', 0, 'EUR');
    expect(bank.refusal('OpportunityLineItem', { OpportunityId, PricebookEntryId: dollars, Quantity: 1 })).toContain(
      'pricebook entry currency code does not match opportunity currency code',
    );
    bank.create('OpportunityLineItem', { OpportunityId, Product2Id: product, Quantity: 2 });
    expect(bank.rows('SELECT CurrencyIsoCode, TotalPrice, Opportunity.Amount FROM OpportunityLineItem')).toEqual([
      ['EUR', 36, expect.objectContaining({ Amount: 36 })],
    ]);
    expect(bank.refusal('Opportunity', { CurrencyIsoCode: 'USD' }, OpportunityId)).toContain(
      'FIELD_INTEGRITY_EXCEPTION',
    );
  });
});

describe('Over the wire', () => {
  const bank = new Bank().withCurrencies();
  const id = bank.sale('Deal', 300, 'EUR');

  it('UI API tells a currency and writes amounts with it', async () => {
    expect(
      await bank.rest('GET', `/ui-api/records/${id}?fields=Opportunity.Amount,Opportunity.CurrencyIsoCode`),
    ).toMatchObject({
      fields: {
        Amount: { displayValue: 'EUR 300.00 (USD 150.00)', value: 300 },
        CurrencyIsoCode: { displayValue: 'Euro', value: 'EUR' },
      },
    });
    expect(await bank.rest('GET', '/ui-api/record-defaults/create/Opportunity')).toMatchObject({
      record: { fields: { CurrencyIsoCode: { value: 'USD' } } },
    });
  });

  it('GraphQL does, and sums in the corporate currency', async () => {
    const query = `{ uiapi {
      query { Opportunity { edges { node { Amount { value displayValue } CurrencyIsoCode { value } } } } }
      aggregate { Opportunity { edges { node { aggregate { Amount { sum { value displayValue } } } } } } } } }`;
    expect(await bank.rest('POST', '/graphql', { query })).toMatchObject({
      errors: [],
      data: {
        uiapi: {
          query: {
            Opportunity: {
              edges: [
                {
                  node: {
                    Amount: { value: 300, displayValue: 'EUR 300.00 (USD 150.00)' },
                    CurrencyIsoCode: { value: 'EUR' },
                  },
                },
              ],
            },
          },
          aggregate: {
            Opportunity: {
              edges: [{ node: { aggregate: { Amount: { sum: { value: 150, displayValue: 'USD 150.00' } } } } }],
            },
          },
        },
      },
    });
  });

  it('amounts are written as the settings say', () => {
    const symbols = new Bank().withCurrencies(
      `<enableCurrencySymbolWithMultiCurrency>true</enableCurrencySymbolWithMultiCurrency>${on}<isParenCurrencyConvDisabled>true</isParenCurrencyConvDisabled>`,
    );
    symbols.sale('Deal', 300, 'EUR');
    expect(symbols.value('SELECT FORMAT(Amount) FROM Opportunity')).toBe('€300.00');
  });
});

it('refuses roll-ups of amounts on accounts with dated exchange rates', () => {
  const bank = new Bank().withCurrencies(dated);
  const sum = ledger['objects/Ledger__c.object'] ?? '';
  const movement = (ledger['objects/Movement__c.object'] ?? '')
    .replace('<referenceTo>Ledger__c', '<referenceTo>Account')
    .replace('Ledger__r.Limit__c', 'Amount__c');
  const account = sum
    .replace(/<deploymentStatus>.*<\/nameField>/s, '')
    .replace('<sharingModel>ReadWrite</sharingModel>', '');
  const status = bank.deploy({
    'package.xml': ledger['package.xml'] ?? '',
    'objects/Movement__c.object': movement,
    'objects/Account.object': account,
  });
  expect(status.messages.map(({ problem }) => problem)).toContain(
    'Currency field Amount__c cannot be summarized on Account with advanced currency management',
  );
});
