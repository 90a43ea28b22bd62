import { zipSync } from 'fflate';
import type { Connection } from 'jsforce';
import { main as copyRates } from '../../scripts/rates/cli.ts';
import type { ProductOrg } from './product-org.ts';

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Turns on several currencies with dated rates, as an administrator does once and for ever. */
export async function turnOnCurrencies(admin: Connection): Promise<void> {
  const files = {
    'package.xml': `<Package ${namespace}><types><members>Currency</members><name>Settings</name></types><version>66.0</version></Package>`,
    'settings/Currency.settings': `<CurrencySettings ${namespace}><enableCurrencyEffectiveDates>true</enableCurrencyEffectiveDates><enableMultiCurrency>true</enableMultiCurrency></CurrencySettings>`,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
  const result = await admin.metadata
    .deploy(Buffer.from(zip).toString('base64'), { singlePackage: true })
    .complete(true);
  expect(result).toMatchObject({ success: true });
}

/** Euros at 0.8 a dollar and at 0.5 from 1 April 2026 on, pounds at 0.5; answers the id of the second rate of the euro. */
export async function addCurrencies(admin: Connection): Promise<string> {
  const add = async (object: string, values: Record<string, unknown>): Promise<string> =>
    (await admin.sobject(object).create(values)).id ?? '';
  await add('CurrencyType', { IsoCode: 'EUR', ConversionRate: 0.8, DecimalPlaces: 2, IsActive: true });
  await add('CurrencyType', { IsoCode: 'GBP', ConversionRate: 0.5, DecimalPlaces: 2, IsActive: true });
  return add('DatedConversionRate', { IsoCode: 'EUR', StartDate: '2026-04-01', ConversionRate: 0.5 });
}

/** Several currencies with their rates copied to the plan's own, as the page reads them. */
export async function startCurrencies({ admin, io }: ProductOrg): Promise<void> {
  await turnOnCurrencies(admin);
  await addCurrencies(admin);
  expect(await copyRates([], io)).toBe(0);
}

/** An account in euros with a plan of 2026. */
export async function makeEuroPlan(
  { admin }: ProductOrg,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly accountId: string; readonly planId: string }> {
  const account = await admin.sobject('Account').create({ Name: 'Several currencies', CurrencyIsoCode: 'EUR' });
  const plan = await admin.sobject('Account_Plan__c').create({
    Name: 'In euros',
    Account__c: account.id,
    CurrencyIsoCode: 'EUR',
    Plan_Type__c: 'Grow',
    Status__c: 'Draft',
    Period_Start__c: '2026-01-01',
    Period_End__c: '2026-12-31',
    ...more,
  });
  return { accountId: account.id ?? '', planId: plan.id ?? '' };
}
