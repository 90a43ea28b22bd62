import { inCurrency } from 'c/currencyModel';
import type { Opportunity } from 'c/crmModel';
import { main } from '../../scripts/rates/cli.ts';
import type { RatesReport } from '../../scripts/rates/copy-rates.ts';
import { addCurrencies, turnOnCurrencies } from './currencies.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 60_000);

afterAll(() => org.close());

async function rates(...flags: readonly string[]): Promise<{ readonly code: number; readonly report: RatesReport }> {
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  const code = await main(['--json', ...flags], { ...org.io, stdout });
  return { code, report: (JSON.parse(text) as { readonly result: RatesReport }).result };
}

const create = async (object: string, values: Record<string, unknown>): Promise<string> =>
  (await org.admin.sobject(object).create(values)).id ?? '';

interface RateRow {
  readonly Iso_Code__c: string;
  readonly Start_Date__c: string;
  readonly Rate__c: number;
}

async function storedRates(): Promise<readonly (readonly [string, string, number])[]> {
  const { records } = await org.admin.query<RateRow>(
    'SELECT Iso_Code__c, Start_Date__c, Rate__c FROM Currency_Rate__c ORDER BY Iso_Code__c, Start_Date__c',
  );
  return records.map((record) => [record.Iso_Code__c, record.Start_Date__c, record.Rate__c]);
}

it('says in words that an org of one currency has nothing to copy', async () => {
  let text = '';
  expect(await main([], { ...org.io, stdout: { write: (part: string) => (text += part) } })).toBe(0);
  expect(text).toBe('The org has one currency: there are no rates to copy.\n');
  expect((await rates()).report).toMatchObject({ multiCurrency: false, written: [], removed: [] });
});

describe('An org with dollars, euros and pounds', () => {
  let accountId: string;
  let secondEuro: string;

  beforeAll(async () => {
    await turnOnCurrencies(org.admin);
    secondEuro = await addCurrencies(org.admin);
    accountId = await create('Account', { Name: 'Several currencies', CurrencyIsoCode: 'EUR' });
    for (const [Amount, CurrencyIsoCode, CloseDate] of [
      [1000, 'USD', '2026-02-01'],
      [1000, 'EUR', '2026-03-31'],
      [1000, 'EUR', '2026-04-01'],
      [1000, 'GBP', '2026-05-01'],
    ] as const)
      await create('Opportunity', {
        Name: `${CurrencyIsoCode} ${CloseDate}`,
        AccountId: accountId,
        StageName: 'Closed Won',
        Amount,
        CurrencyIsoCode,
        CloseDate,
      });
  }, 60_000);

  it('only says what it would do in a dry run', async () => {
    const { code, report } = await rates('--dry-run');
    expect(code).toBe(0);
    expect(report).toMatchObject({ dryRun: true, multiCurrency: true, dated: true, currencies: ['EUR', 'GBP', 'USD'] });
    expect(report.written).toEqual(['EUR:1700-01-01', 'GBP:1700-01-01', 'USD:1700-01-01', 'EUR:2026-04-01']);
    expect(await storedRates()).toEqual([]);
  });

  it('has its rates copied, from the first day a date field can hold', async () => {
    expect((await rates()).code).toBe(0);
    expect(await storedRates()).toEqual([
      ['EUR', '1700-01-01', 0.8],
      ['EUR', '2026-04-01', 0.5],
      ['GBP', '1700-01-01', 0.5],
      ['USD', '1700-01-01', 1],
    ]);
    expect((await rates()).report).toMatchObject({ written: [], removed: [], unchanged: 4 });
  });

  it('sums deals by the rates of their close dates, as by hand', async () => {
    const byHand = 1000 + 1000 / 0.8 + 1000 / 0.5 + 1000 / 0.5;
    const { records } = await org.admin.query<{ total: number }>(
      `SELECT SUM(Amount) total FROM Opportunity WHERE AccountId = '${accountId}'`,
    );
    expect(records[0]?.total).toBe(byHand);
  });

  it('has its won deals counted by the model as by hand, at the copied rates of their close dates', async () => {
    const { records } = await org.admin.query<
      Record<'Id' | 'CloseDate' | 'CurrencyIsoCode', string> & { Amount: number }
    >(`SELECT Id, Amount, CloseDate, CurrencyIsoCode FROM Opportunity WHERE AccountId = '${accountId}'`);
    const opportunities = records.map(({ Id, Amount, CloseDate, CurrencyIsoCode }) => {
      const deal = { id: Id, amount: Amount, closeDate: CloseDate, currencyCode: CurrencyIsoCode, isClosed: true };
      return deal as unknown as Opportunity;
    });
    const rows = await storedRates();
    const copied = rows.map(([isoCode, startDate, rate]) => ({ isoCode, startDate, rate }));
    const { input, exchange } = inCurrency({ opportunities, lines: [], assets: [] }, 'EUR', copied, '2026-06-15');
    const sum = input.opportunities.reduce((total, { amount }) => total + (amount ?? 0), 0);
    expect(sum).toBe(1000 * 0.8 + 1000 + 1000 + (1000 / 0.5) * 0.5);
    expect(exchange).toMatchObject({ converted: 2, missing: [], rateDate: '2026-04-01' });
  });

  it('has changed rates written and gone ones removed, but never one entered by hand', async () => {
    await create('Currency_Rate__c', {
      Rate_Key__c: 'CHF:2026-01-01',
      Iso_Code__c: 'CHF',
      Start_Date__c: '2026-01-01',
      Rate__c: 0.9,
    });
    await org.admin.sobject('DatedConversionRate').destroy(secondEuro);
    await create('DatedConversionRate', { IsoCode: 'GBP', StartDate: '2026-06-01', ConversionRate: 0.6 });
    expect((await rates()).report).toMatchObject({
      written: ['GBP:2026-06-01'],
      removed: ['EUR:2026-04-01'],
      problems: [],
    });
    expect(await storedRates()).toEqual([
      ['CHF', '2026-01-01', 0.9],
      ['EUR', '1700-01-01', 0.8],
      ['GBP', '1700-01-01', 0.5],
      ['GBP', '2026-06-01', 0.6],
      ['USD', '1700-01-01', 1],
    ]);
  });
});
