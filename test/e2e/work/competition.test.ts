import type { Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { screenshot } from '../browser.ts';
import { openStage, PHONE, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** Who holds the wallet of a seeded cell, and how much of it. */
const stored = async (cell: string) => {
  const { records } = await stage.org.admin.query<{
    readonly Holder__c: string;
    readonly Competitor__r: { readonly Name: string } | null;
    readonly Amount__c: number;
  }>(
    `SELECT Holder__c, Competitor__r.Name, Amount__c FROM Wallet_Line__c
     WHERE Whitespace_Cell__r.External_Key__c = 'demo:cell:${cell}' ORDER BY Amount__c`,
  );
  return records.map((line) => `${line.Competitor__r?.Name ?? line.Holder__c} ${line.Amount__c}`);
};

const openCompetition = async (page: Page) => {
  await page.getByRole('tab', { name: 'Competition' }).click();
  await page.getByRole('heading', { name: 'Wallet ledger and competitor stack' }).waitFor();
};

describe('the Competition tab', () => {
  it('edits the wallet of a cell with a competitor nobody named before, balances, and is taken back and done again', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    await openCompetition(page);
    expect(page.url()).toContain('c__tab=competition');
    await page.getByRole('status').filter({ hasText: 'Ledger sums to $7,510K' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await screenshot(page, 'competition');

    await page.getByRole('button', { name: 'Data Platform', exact: true }).click();
    await page.getByRole('button', { name: 'Edit wallet of Data Platform × GPU Node G4' }).click();
    await page.getByRole('heading', { name: 'Wallet: Data Platform × GPU Node G4' }).waitFor();
    await page.getByLabel('Wallet', { exact: true }).fill('460000');
    await page.getByRole('button', { name: 'Add Competitor' }).click();
    await page.getByRole('combobox', { name: 'Competitor' }).click();
    await page.getByRole('option', { name: 'New competitor…' }).click();
    await page.getByLabel('Name of the new competitor').fill('Zephyr Labs');
    const zephyr = page.getByRole('group', { name: 'Zephyr Labs' });
    await zephyr.getByLabel('Amount').fill('70000');
    await zephyr.getByLabel('Units').focus();
    await page.getByText(/^Over by \$30,000: .*Zephyr Labs hold \$490,000 of \$460,000$/).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save Wallet' }).click();
    await toast(page, /Wallet of Data Platform × GPU Node G4 saved/).waitFor();
    await page.getByRole('status').filter({ hasText: 'Over by $30K in 1 cell' }).waitFor();
    await page.getByRole('columnheader', { name: 'Zephyr Labs' }).waitFor();
    const before = ['Kestrel Compute 50000', 'Northforge Systems 60000'];
    expect(await stored('data:gpu')).toEqual([...before, 'Zephyr Labs 70000']);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await toast(page, /Undone.*Zephyr Labs stays in the list of competitors/).waitFor();
    await page.getByRole('status').filter({ hasText: 'Ledger sums to $7,510K' }).waitFor();
    expect(await stored('data:gpu')).toEqual(before);
    await page.keyboard.press('Control+Shift+Z');
    await toast(page, /Redone|Done again/).waitFor();
    expect(await stored('data:gpu')).toEqual([...before, 'Zephyr Labs 70000']);
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    expect(complaints.all).toEqual([]);
  });

  it('walks the contract ends by keyboard and opens one in Whitespace; a viewer has no control', async () => {
    const { page, complaints } = await stage.accountPlan('ops', 'halden');
    await openCompetition(page);
    for (const name of [/^Edit/, /^Add /, /^Drop/]) {
      expect(await page.locator('c-competition').getByRole('button', { name }).count()).toBe(0);
    }
    await page.getByRole('tab', { name: /Northforge Systems/ }).click();
    await page.getByText('Win rate against Northforge Systems').waitFor();
    const list = page.getByRole('list', { name: 'Contract ends by row and offering' });
    const bars = list.getByRole('button');
    await bars.first().focus();
    await page.keyboard.press('End');
    expect(await bars.last().evaluate((bar) => bar.matches(':focus'))).toBe(true);
    await page.getByRole('button', { name: 'Show as Table' }).click();
    const table = page.getByRole('table', { name: 'Contract ends by row and offering' });
    await table.getByRole('row', { name: /Plant Operations × GPU Node G4 Northforge Systems \$300K/ }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show as Calendar' }).click();
    await bars.filter({ hasText: 'Plant Operations × GPU Node G4' }).press('Enter');
    await page.waitForURL(/c__tab=whitespace/);
    expect(complaints.all).toEqual([]);
  });

  it('shows two people who judge a competitor at once both values, and saves what they choose', async () => {
    const isRefusal = (text: string): boolean => /412|409|status of/.test(text);
    const path = `/lightning/r/Account/${await stage.idOf('Account', 'halden')}/view?c__tab=competition`;
    const judge = async (user: string) => {
      const { page } = await stage.visit(user, path, { ignore: isRefusal });
      await page.getByRole('tab', { name: 'Account Plan' }).click();
      await page.getByRole('tab', { name: /Kestrel Compute/ }).click();
      await page.getByRole('button', { name: 'Edit threat and answer: Kestrel Compute' }).click();
      const form = page.getByRole('dialog', { name: /Kestrel Compute/ });
      const choose = async (threat: string) => {
        await form.getByRole('combobox', { name: 'Threat' }).click();
        await form.getByRole('option', { name: threat }).click();
      };
      return { page, form, choose, save: () => form.getByRole('button', { name: 'Save' }).click() };
    };
    const threat = async () =>
      (
        await stage.org.admin.query<{ Threat__c: string }>(
          "SELECT Threat__c FROM Competitor_Position__c WHERE Competitor__r.Name = 'Kestrel Compute'",
        )
      ).records.map((record) => record.Threat__c);
    const [dana, kofi] = [await judge('rep'), await judge('lead')];
    await kofi.choose('High');
    await kofi.save();
    await toast(kofi.page, /saved/).waitFor();
    await dana.choose('Low');
    await dana.save();
    await dana.form.getByText('Kofi Lindqvist changed this').waitFor();
    await dana.form.getByRole('row', { name: 'Threat Low High' }).waitFor();
    expect(await seriousProblems(dana.page)).toEqual([]);
    await screenshot(dana.page, 'competition-conflict');
    expect(await threat()).toEqual(['High']);
    // Opened before she saves: his page may read hers by itself, and there would be nothing to choose.
    await kofi.page.getByRole('button', { name: 'Edit threat and answer: Kestrel Compute' }).click();
    await dana.form.getByRole('button', { name: 'Keep Mine' }).click();
    await toast(dana.page, /saved/).waitFor();
    expect(await threat()).toEqual(['Low']);

    await kofi.choose('Medium');
    await kofi.save();
    await kofi.form.getByRole('row', { name: 'Threat Medium Low' }).waitFor();
    await kofi.form.getByRole('button', { name: 'Take Theirs' }).click();
    await kofi.form.waitFor({ state: 'detached' });
    await kofi.page.getByText('Threat Low').waitFor();
    expect(await threat()).toEqual(['Low']);
  });

  it('is read on a phone without scrolling sideways', async () => {
    const path = `/lightning/r/Account/${await stage.idOf('Account', 'halden')}/view?c__tab=competition`;
    const { page, complaints } = await stage.visit('rep', path, { viewport: PHONE });
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await page.getByRole('heading', { name: 'Contract end calendar' }).waitFor();
    await page.getByRole('button', { name: /Data Platform × Migration Services.*Defend \$320K/ }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(await seriousProblems(page)).toEqual([]);
    await screenshot(page, 'competition-phone');
    expect(complaints.all).toEqual([]);
  });
});
