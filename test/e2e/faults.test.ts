import type { Page } from 'playwright-core';
import { matrixCell, openStage, type Stage } from './product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const provoked = { ignore: () => true };

async function openCell(user: string, row: string, column: string): Promise<Page> {
  const { page } = await stage.accountPlan(user, 'halden', provoked);
  await page.getByRole('tab', { name: 'Whitespace' }).click();
  await matrixCell(page, row, column).click();
  await page.getByRole('region', { name: 'Cell', exact: true }).waitFor();
  return page;
}

async function saveWallet(page: Page, amount: string): Promise<void> {
  const wallet = page.getByRole('region', { name: 'Cell', exact: true }).getByLabel('Wallet', { exact: true });
  await wallet.click();
  await wallet.press('Control+a');
  await wallet.pressSequentially(amount);
  await page.getByRole('region', { name: 'Cell', exact: true }).getByRole('button', { name: 'Save' }).click();
}

const storedWallet = async (key: string): Promise<unknown> =>
  (
    await stage.org.admin.query(
      `SELECT Wallet_Amount__c FROM Whitespace_Cell__c WHERE External_Key__c = 'demo:cell:${key}'`,
    )
  ).records[0]?.Wallet_Amount__c;

describe('when something goes wrong', () => {
  it('two people editing one cell: the second sees both values and overwrites nothing', async () => {
    const rep = await openCell('rep', 'Plant Operations', 'Rack Server R7');
    const lead = await openCell('lead', 'Plant Operations', 'Rack Server R7');
    await saveWallet(rep, '91000');
    await matrixCell(rep, 'Plant Operations', 'Rack Server R7').filter({ hasText: '$91K' }).waitFor();
    await saveWallet(lead, '95000');
    const panel = lead.getByRole('region', { name: 'Cell', exact: true });
    await panel
      .getByText(/Dana Reyes/)
      .first()
      .waitFor();
    await panel.getByText('$91,000').first().waitFor();
    await panel.getByText('$95,000').first().waitFor();
    expect(await storedWallet('plant:rack')).toBe(91_000);
  });

  it('the org does not answer: the change is taken back, what was typed stays, and a person is told', async () => {
    const page = await openCell('rep', 'Retail Europe', 'Flash Array F1');
    await page.route('**/services/data/**', (route) => route.abort('connectionrefused'));
    await saveWallet(page, '83000');
    await page
      .getByText(/\breach|connection|offline/i)
      .first()
      .waitFor();
    await matrixCell(page, 'Retail Europe', 'Flash Array F1').filter({ hasText: '$80K' }).waitFor();
    await page.unroute('**/services/data/**');
    expect(await storedWallet('retail:flash')).toBe(80_000);
    expect(
      await page.getByRole('region', { name: 'Cell', exact: true }).getByLabel('Wallet', { exact: true }).inputValue(),
    ).toMatch(/83,?000/);
  });

  it('the session has expired: the page says so and leads back after signing in', async () => {
    const page = await openCell('rep', 'Corporate IT', 'Archive Vault');
    await page.context().clearCookies();
    await saveWallet(page, '19000');
    await page
      .getByText(/session|sign in|log in/i)
      .first()
      .waitFor();
    expect(await storedWallet('corporate:vault')).toBe(18_000);
  });

  it('a validation rule that fires is shown in its own words, and nothing is kept', async () => {
    const { page } = await stage.accountPlan('rep', 'halden', provoked);
    await page.getByRole('tab', { name: 'Strategy' }).click();
    await page.getByRole('button', { name: 'Renew all contracts ending this period', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Add Objective' }).click();
    await page.getByRole('textbox', { name: /^\*?\s*Name$/ }).fill('Backwards');
    await page.getByRole('textbox', { name: /^\*?\s*Start$/ }).fill('Dec 31, 2030');
    await page.getByRole('textbox', { name: /^\*?\s*Due$/ }).fill('Jan 1, 2030');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText(/Due Date is before Start Date|before (the )?start/i)
      .first()
      .waitFor();
    expect((await stage.org.admin.query(`SELECT Id FROM Objective__c WHERE Name = 'Backwards'`)).totalSize).toBe(0);
  });
});
