import { startCurrencies } from '../../product/currencies.ts';
import { matrixCell, openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const { admin } = stage.org;
  await startCurrencies(stage.org);
  for (const account of ['halden', 'corvane'])
    await admin.sobject('Account').update({ Id: await stage.idOf('Account', account), CurrencyIsoCode: 'EUR' });
}, 120_000);
afterAll(() => stage.close());

const read = async (soql: string): Promise<unknown> => {
  const { records } = await stage.org.admin.query(soql);
  return records.map(({ attributes: _, ...values }) => values);
};

it('shows, takes and keeps amounts in the currency of the account, whatever that of its user is', async () => {
  const { page, complaints } = await stage.accountPlan('rep', 'halden');
  await page.getByRole('tab', { name: 'Whitespace' }).click();
  await page.getByText('Amounts in thousands of EUR').waitFor();
  const made = matrixCell(page, 'R&D Labs', 'Migration Services');
  expect(await made.getAttribute('aria-label')).toMatch(/^R&D Labs, Migration Services, Potential, €180,000/);

  await matrixCell(page, 'Retail Europe', 'Flash Array F1').focus();
  await page.keyboard.type('7$');
  await page.keyboard.press('Enter');
  await page.getByText(/“7\$” .*EUR/).waitFor();
  await page.keyboard.press('Escape');
  await matrixCell(page, 'Data Platform', 'Archive Vault').focus();
  await page.keyboard.type('7000€');
  await page.keyboard.press('Enter');
  await toast(page, /Saved/).waitFor();
  expect(
    await read('SELECT CurrencyIsoCode, Potential_Amount__c FROM Whitespace_Cell__c WHERE Potential_Amount__c = 7000'),
  ).toEqual([{ CurrencyIsoCode: 'EUR', Potential_Amount__c: 7000 }]);

  await made.click();
  await page.locator('c-whitespace-cell-panel').getByRole('button', { name: 'Create Opportunity' }).click();
  await page.locator('c-whitespace-opportunity-form').getByRole('button', { name: 'Create Opportunity' }).click();
  await page.getByRole('gridcell', { name: /^R&D Labs, Migration Services, Open Opportunity, €180,000/ }).waitFor();
  expect(
    await read(`SELECT CurrencyIsoCode, Amount FROM Opportunity WHERE Name LIKE 'R&D Labs%Migration Services'`),
  ).toEqual([{ CurrencyIsoCode: 'EUR', Amount: 180_000 }]);
  expect(complaints.all).toEqual([]);
});

it('drafts a plan in the currency of the account', async () => {
  const { page, complaints } = await stage.accountPlan('rep', 'corvane');
  await page.getByRole('button', { name: 'Draft from CRM' }).click();
  await page.getByText(/Won €[\d,]+ in the last year/).waitFor();
  await page.getByLabel('Plan name').fill('In euros');
  for (const next of ['Next', 'Next', 'Review Draft', 'Create Plan'])
    await page.getByRole('button', { name: next }).click();
  await page.getByRole('heading', { name: 'In euros' }).waitFor();
  for (const [object, plan] of [
    ['Account_Plan__c', 'Name'],
    ['Objective__c', 'Account_Plan__r.Name'],
  ])
    expect(
      await read(`SELECT CurrencyIsoCode FROM ${object} WHERE ${plan} = 'In euros' GROUP BY CurrencyIsoCode`),
    ).toEqual([{ CurrencyIsoCode: 'EUR' }]);
  expect(complaints.all).toEqual([]);
});
