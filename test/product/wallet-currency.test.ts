import { inCurrency } from 'c/currencyModel';
import { ledgerOf } from 'c/walletModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { makeEuroPlan, startCurrencies } from './currencies.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';
import { readAsPage } from './whitespace-page.ts';

jest.mock('lightning/graphql', () => ({ gql: String.raw }), { virtual: true });

const today = '2026-06-15';
let org: ProductOrg;
let accountId: string;
let planId: string;
let offeringId: string;

const create = async (object: string, values: Record<string, unknown>): Promise<string> =>
  (await org.admin.sobject(object).create(values)).id ?? '';

beforeAll(async () => {
  org = await startProductOrg();
  await startCurrencies(org);
  ({ accountId, planId } = await makeEuroPlan(org));
  offeringId = await create('Offering__c', { Name: 'Racks', Is_Active__c: true, Sort_Order__c: 1 });
}, 120_000);

afterAll(() => org.close());

it('has a cell and its wallet lines in the currencies they were made in, and counts them in that of the account', async () => {
  const cellId = await create('Whitespace_Cell__c', {
    Account_Plan__c: planId,
    Account__c: accountId,
    Offering__c: offeringId,
    Cell_Key__c: `${planId}:${accountId}:${offeringId}`,
    CurrencyIsoCode: 'USD',
    Potential_Amount__c: 200,
    Wallet_Amount__c: 1000,
    As_Of_Date__c: '2026-03-31',
  });
  const line = (Holder__c: string, CurrencyIsoCode: string, Amount__c: number) => ({
    Whitespace_Cell__c: cellId,
    Holder__c,
    CurrencyIsoCode,
    Amount__c,
    Line_Key__c: `${cellId}:${Holder__c}`,
  });
  await create('Wallet_Line__c', line('Us', 'GBP', 100));
  await create('Wallet_Line__c', { ...line('In-House', 'EUR', 50), As_Of_Date__c: '2026-03-31' });

  const read = await readAsPage(org.admin, { accountId, planId });
  expect(read.cells).toMatchObject([{ potentialAmount: 200, walletAmount: 1000, currencyCode: 'USD' }]);
  expect(read.walletLines.map(({ currencyCode }) => currencyCode).sort()).toEqual(['EUR', 'GBP']);
  const scope = read as unknown as {
    readonly accounts: readonly { readonly id: string; readonly currencyCode: string | null }[];
    readonly rates: Parameters<typeof inCurrency>[2];
  };
  const currency = scope.accounts.find(({ id }) => id === accountId)?.currencyCode ?? null;
  const { input, exchange } = inCurrency(read, currency, scope.rates, today);
  const matrix = whitespaceMatrix(input, today);
  const cell = matrix.cells.find(({ columnKey }) => columnKey === offeringId);
  if (!cell) throw new Error('The cell was not read');
  const byHand = { potential: 200 * 0.8, wallet: 1000 * 0.8, ours: 100 * (0.5 / 0.5), inHouse: 50 };
  expect(cell.potential).toBe(byHand.potential);
  expect(ledgerOf(cell)).toMatchObject({
    wallet: byHand.wallet,
    ours: byHand.ours,
    inHouse: byHand.inHouse,
    unallocated: byHand.wallet - byHand.ours - byHand.inHouse,
  });
  expect(matrix.total).toMatchObject({ potential: byHand.potential, wallet: byHand.wallet });
  expect(exchange).toMatchObject({ currency: 'EUR', missing: [] });
});
