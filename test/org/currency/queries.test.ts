import { Bank, dated } from './bank.ts';

let bank: Bank;

beforeAll(() => {
  bank = new Bank().withCurrencies();
  bank.sale('dollars', 100, 'USD');
  bank.sale('euros', 300, 'EUR');
  bank.sale('pounds', 60, 'GBP');
});

it.each<[string, readonly (readonly unknown[])[]]>([
  ['SELECT Amount FROM Opportunity ORDER BY Name', [[100], [300], [60]]],
  ['SELECT convertCurrency(Amount) FROM Opportunity ORDER BY Name', [[100], [150], [120]]],
  [
    'SELECT Amount, convertCurrency(Amount) mine FROM Opportunity ORDER BY Name',
    [
      [100, 100],
      [300, 150],
      [60, 120],
    ],
  ],
  ['SELECT Name FROM Opportunity ORDER BY Amount', [['dollars'], ['pounds'], ['euros']]],
  ['SELECT Name FROM Opportunity WHERE Amount > 90 ORDER BY Name', [['dollars'], ['euros']]],
  ['SELECT Name FROM Opportunity WHERE Amount > USD110 ORDER BY Name', [['euros'], ['pounds']]],
  ['SELECT Name FROM Opportunity WHERE Amount <= EUR240 ORDER BY Name', [['dollars'], ['pounds']]],
  ['SELECT Name FROM Opportunity WHERE Amount = GBP75', [['euros']]],
  ['SELECT Name FROM Opportunity WHERE Amount IN (GBP75, EUR200) ORDER BY Name', [['dollars'], ['euros']]],
  ['SELECT Name FROM Opportunity WHERE Amount NOT IN (GBP75, EUR200)', [['pounds']]],
  ['SELECT SUM(Amount), MAX(Amount), COUNT(Amount) FROM Opportunity', [[370, 150, 3]]],
  [
    'SELECT CurrencyIsoCode, SUM(Amount) total FROM Opportunity GROUP BY CurrencyIsoCode HAVING SUM(Amount) > 110 ORDER BY SUM(Amount)',
    [
      ['GBP', 120],
      ['EUR', 150],
    ],
  ],
  [
    'SELECT FORMAT(Amount) FROM Opportunity ORDER BY Name',
    [['USD 100.00'], ['EUR 300.00 (USD 150.00)'], ['GBP 60.00 (USD 120.00)']],
  ],
  [
    'SELECT FORMAT(convertCurrency(Amount)) shown FROM Opportunity ORDER BY Name',
    [['USD 100.00'], ['USD 150.00'], ['USD 120.00']],
  ],
  ['SELECT FORMAT(SUM(Amount)) shown FROM Opportunity', [['USD 370.00']]],
])('%s', (soql, expected) => expect(bank.rows(soql)).toEqual(expected));

it.each<[string, string]>([
  ['SELECT Id FROM Opportunity WHERE convertCurrency(Amount) > 5', 'convertCurrency is for the select list'],
  ['SELECT Id FROM Opportunity ORDER BY convertCurrency(Amount)', 'convertCurrency is for fields of the select list'],
  ['SELECT convertCurrency(Name) FROM Opportunity', "convertCurrency is for currency fields, not for field 'Name'"],
  ['SELECT convertCurrency(SUM(Amount)) FROM Opportunity', 'convertCurrency takes one field'],
  ['SELECT MAX(convertCurrency(Amount)) FROM Opportunity', 'convertCurrency is for fields of the select list'],
  ['SELECT Id FROM Opportunity WHERE Amount > JPY5', 'Invalid currency code JPY'],
  ['SELECT Id FROM Opportunity WHERE Amount IN (USD5, 6)', 'cannot be mixed'],
  [
    'SELECT Name FROM Opportunity GROUP BY Name HAVING MAX(Amount) > USD5',
    'cannot be compared with an aggregate function',
  ],
])('refuses %s', (soql, message) => {
  expect(() => bank.rows(soql)).toThrow(message);
  expect(() => bank.rows(soql)).toThrow(expect.objectContaining({ code: 'MALFORMED_QUERY' }));
});

it('converts to the currency of the user who asks', () => {
  const euro = new Bank().withCurrencies();
  euro.sale('dollars', 100, 'USD');
  expect(euro.save('User', { DefaultCurrencyIsoCode: 'EUR' }, euro.context().user.userId)).toMatchObject({
    success: true,
  });
  expect(euro.rows('SELECT convertCurrency(Amount), FORMAT(Amount) shown FROM Opportunity')).toEqual([
    [200, 'USD 100.00 (EUR 200.00)'],
  ]);
  expect(euro.value('SELECT SUM(Amount) FROM Opportunity')).toBe(100);
});

describe('With dated exchange rates', () => {
  let org: Bank;
  beforeAll(() => {
    org = new Bank().withCurrencies(dated);
    org.create('DatedConversionRate', { IsoCode: 'EUR', StartDate: '2026-07-01', ConversionRate: 4 });
    org.create('DatedConversionRate', { IsoCode: 'EUR', StartDate: '2026-04-01', ConversionRate: 3 });
    for (const day of ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01']) org.sale(day, 120, 'EUR', day);
    org.create('Account', { Name: 'Undated', AnnualRevenue: 120, CurrencyIsoCode: 'EUR' });
  });

  it('an opportunity converts by the rate of its close date, anything else by the rate of the currency type', () => {
    expect(org.rows('SELECT convertCurrency(Amount) FROM Opportunity ORDER BY Name')).toEqual([[60], [40], [40], [30]]);
    expect(org.value('SELECT SUM(Amount) FROM Opportunity')).toBe(170);
    expect(org.rows('SELECT Name FROM Opportunity WHERE Amount > USD40')).toEqual([['2026-03-31']]);
    expect(org.value('SELECT convertCurrency(AnnualRevenue) FROM Account')).toBe(60);
  });

  it('a line converts by the close date of its opportunity', () => {
    const product = org.create('Product2', { Name: 'Safe', IsActive: true });
    const book = org.value('SELECT Id FROM Pricebook2 WHERE IsStandard = true');
    const price = org.create('PricebookEntry', {
      Pricebook2Id: book,
      Product2Id: product,
      UnitPrice: 12,
      IsActive: true,
      CurrencyIsoCode: 'EUR',
    });
    const sale = org.sale('with line', 0, 'EUR', '2026-07-05');
    org.create('OpportunityLineItem', { OpportunityId: sale, PricebookEntryId: price, Quantity: 1, UnitPrice: 12 });
    expect(org.rows('SELECT CurrencyIsoCode, convertCurrency(TotalPrice) FROM OpportunityLineItem')).toEqual([
      ['EUR', 3],
    ]);
  });

  it('each rate ends where the next one of its currency starts, and the first counts from the beginning', () => {
    const rates =
      "SELECT StartDate, NextStartDate, ConversionRate FROM DatedConversionRate WHERE IsoCode = 'EUR' ORDER BY StartDate";
    expect(org.rows(rates)).toEqual([
      ['0001-01-01', '2026-04-01', 2],
      ['2026-04-01', '2026-07-01', 3],
      ['2026-07-01', null, 4],
    ]);
    const [gone] = org.rows('SELECT Id FROM DatedConversionRate WHERE StartDate = 2026-04-01');
    org.engine.save(org.context(), [{ kind: 'delete', id: String(gone?.[0]) }], { allOrNone: true });
    expect(org.rows(rates)).toEqual([
      ['0001-01-01', '2026-07-01', 2],
      ['2026-07-01', null, 4],
    ]);
    expect(
      org.refusal('DatedConversionRate', { IsoCode: 'EUR', StartDate: '2026-07-01', ConversionRate: 5 }),
    ).toContain('DUPLICATE_VALUE');
    expect(
      org.refusal('DatedConversionRate', { IsoCode: 'JPY', StartDate: '2026-07-01', ConversionRate: 5 }),
    ).toContain('the currency is not one of the org');
  });
});
