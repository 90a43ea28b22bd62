import type { Page } from 'playwright-core';
import { matrixCell, openStage, toast, type Stage } from './product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const query = async <T extends Record<string, unknown>>(soql: string): Promise<T[]> =>
  (await stage.org.admin.query<T>(soql)).records as T[];

const openWhitespace = async (user: string, account = 'halden'): Promise<Page> => {
  const { page } = await stage.accountPlan(user, account);
  await page.getByRole('tab', { name: 'Whitespace' }).click();
  await page.getByRole('grid', { name: 'Whitespace matrix' }).waitFor();
  return page;
};

const cellPanel = async (page: Page, row: string, column: string) => {
  await matrixCell(page, row, column).click();
  const panel = page.getByRole('region', { name: 'Cell', exact: true });
  await panel.getByRole('heading', { name: `${row} × ${column}` }).waitFor();
  return panel;
};

describe('drafting a plan from CRM', () => {
  it('proposes values with their source, and makes plan, objectives and potentials in one request', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'corvane');
    await page.getByRole('button', { name: 'Draft from CRM' }).click();
    await page.getByText(/Won \$130,000 in the last year/).waitFor();
    await page.getByLabel('Plan name').fill('Corvane Recovery');
    await page.getByRole('combobox', { name: 'Template' }).click();
    await page.getByRole('option', { name: 'No template' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    const target = page.getByLabel('Annual target', { exact: true }).first();
    await target.click();
    await target.press('Control+a');
    await target.pressSequentially('400000');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Untick what does not belong.').waitFor();
    await page.getByLabel('Include Open actions').press('Space');
    await page.getByRole('button', { name: 'Review Draft' }).click();
    let mutations = 0;
    page.on('request', (request) => {
      if (/graphql/.test(request.url()) && /mutation/.test(request.postData() ?? '')) mutations++;
    });
    await page.getByRole('button', { name: 'Create Plan' }).click();
    await page.getByRole('heading', { name: 'Corvane Recovery' }).waitFor();
    expect(mutations).toBe(1);
    const plans = await query(
      `SELECT Target_Amount__c, Status__c, Objective_Count__c, Owner.Name FROM Account_Plan__c WHERE Name = 'Corvane Recovery'`,
    );
    expect(plans).toMatchObject([
      { Target_Amount__c: 400_000, Status__c: 'Draft', Objective_Count__c: 3, Owner: { Name: 'Dana Reyes' } },
    ]);
    const cells = await query(`SELECT Id FROM Whitespace_Cell__c WHERE Account_Plan__r.Name = 'Corvane Recovery'`);
    expect(cells).toHaveLength(2);
    await page.reload();
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await page.getByRole('heading', { name: 'Corvane Recovery' }).waitFor();
    expect(complaints.all).toEqual([]);
  });
});

describe('the header strip', () => {
  it('moves the status only along allowed steps', async () => {
    const { page } = await stage.accountPlan('rep', 'halden');
    await page.getByRole('button', { name: 'Move to Under Revision' }).waitFor();
    expect(await page.getByRole('button', { name: /^Move to/ }).allTextContents()).toEqual([
      'Under Revision',
      'Completed',
      'Expired',
    ]);
    const stored = `SELECT Status__c, Active_Key__c FROM Account_Plan__c WHERE Name = 'Halden Growth Plan'`;
    await page.getByRole('button', { name: 'Move to Under Revision' }).click();
    await page.getByRole('button', { name: 'Move to Active' }).waitFor();
    await expectSoon(() => query(stored), [{ Status__c: 'Under Revision', Active_Key__c: null }]);
    await page.getByRole('button', { name: 'Move to Active' }).click();
    await page.getByRole('button', { name: 'Move to Completed' }).waitFor();
    await expectSoon(() => query(stored), [{ Status__c: 'Active' }]);
  });
});

describe('the tabs of a plan', () => {
  it('stand in the URL, so that the back button returns to the one before, and each is read once', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    const selected = page.getByRole('tab', { selected: true });
    await selected.filter({ hasText: 'Overview' }).waitFor();
    await page.waitForLoadState('networkidle');
    let calls = 0;
    page.on('request', (request) => {
      if (/graphql/.test(request.url())) calls++;
    });
    await page.getByRole('tab', { name: 'Strategy' }).click();
    await page.getByRole('treegrid').waitFor();
    await page.getByRole('tab', { name: 'Whitespace' }).click();
    await page.getByRole('grid', { name: 'Whitespace matrix' }).waitFor();
    expect(new URL(page.url()).searchParams.get('c__tab')).toBe('whitespace');
    await page.goBack();
    await selected.filter({ hasText: 'Strategy' }).waitFor();
    await page.goBack();
    await selected.filter({ hasText: 'Overview' }).waitFor();
    expect(calls).toBe(0);
    expect(complaints.all).toEqual([]);
  });

  it('take back by key what was done last, and do it again', async () => {
    const page = await openWhitespace('rep');
    const panel = await cellPanel(page, 'Data Platform', 'Flash Array F1');
    const wallet = panel.getByLabel('Wallet', { exact: true });
    await wallet.click();
    await wallet.press('Control+a');
    await wallet.pressSequentially('61000');
    await panel.getByRole('button', { name: 'Save' }).click();
    await toast(page, /Saved/).waitFor();
    const stored = () =>
      query(
        `SELECT Wallet_Amount__c FROM Whitespace_Cell__c WHERE Buying_Center__r.Name = 'Data Platform' AND Offering__r.Name = 'Flash Array F1'`,
      );
    await matrixCell(page, 'Data Platform', 'Flash Array F1').focus();
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    expect(await stored()).not.toMatchObject([{ Wallet_Amount__c: 61_000 }]);
    await page.keyboard.press('Control+Shift+Z');
    await toast(page, /Done again/).waitFor();
    await expectSoon(stored, [{ Wallet_Amount__c: 61_000 }]);
  });
});

describe('the whitespace matrix', () => {
  it('opens a cell, saves what is typed, and keeps it over a reload', async () => {
    const page = await openWhitespace('rep');
    const panel = await cellPanel(page, 'Corporate IT', 'Flash Array F1');
    await panel.getByLabel('Potential', { exact: true }).fill('75000');
    await panel.getByRole('button', { name: /^(Change|Score)$/ }).click();
    await panel.getByLabel('Need and fit', { exact: true }).fill('8');
    await panel.getByRole('button', { name: 'Save' }).click();
    const changed = page.getByRole('gridcell', { name: /^Corporate IT, Flash Array F1, Potential, \$75,000/ });
    await changed.waitFor();
    await expectSoon(
      () =>
        query(
          `SELECT Potential_Amount__c, Need_Score__c FROM Whitespace_Cell__c WHERE External_Key__c = 'demo:cell:corporate:flash'`,
        ),
      [{ Potential_Amount__c: 75_000, Need_Score__c: 8 }],
    );
    await page.reload();
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await page.getByRole('tab', { name: 'Whitespace' }).click();
    await changed.waitFor();
  });

  it('makes a record for a cell nobody had noted', async () => {
    const page = await openWhitespace('rep');
    const panel = await cellPanel(page, 'Data Platform', 'Archive Vault');
    await panel.getByLabel('Wallet', { exact: true }).fill('52000');
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('gridcell', { name: /^Data Platform, Archive Vault, White, \$52,000/ }).waitFor();
    await expectSoon(
      () =>
        query(
          `SELECT Wallet_Amount__c FROM Whitespace_Cell__c WHERE Buying_Center__r.Name = 'Data Platform' AND Offering__r.Name = 'Archive Vault'`,
        ),
      [{ Wallet_Amount__c: 52_000 }],
    );
  });

  it('asks for the reason of an override, and shows the override', async () => {
    const page = await openWhitespace('rep');
    const panel = await cellPanel(page, 'R&D Labs', 'Managed Care');
    await panel.getByRole('button', { name: 'Override…' }).click();
    await panel.getByRole('combobox', { name: 'Override status' }).click();
    await page.getByRole('option', { name: 'Competitor' }).click();
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel
      .getByText(/reason/i)
      .first()
      .waitFor();
    expect(
      await query(`SELECT Status_Override__c FROM Whitespace_Cell__c WHERE External_Key__c = 'demo:cell:labs:care'`),
    ).toMatchObject([{ Status_Override__c: null }]);
    await panel.getByRole('textbox', { name: /reason/i }).fill('Ostra Micro holds it');
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('gridcell', { name: /^R&D Labs, Managed Care, Competitor,.*Overridden/ }).waitFor();
  });

  it('creates an opportunity from a cell, and the cell follows it', async () => {
    const page = await openWhitespace('rep');
    const panel = await cellPanel(page, 'R&D Labs', 'Migration Services');
    await panel.getByRole('button', { name: 'Create Opportunity' }).click();
    await panel
      .getByText(/no .*(duplicate|open)/i)
      .first()
      .waitFor();
    await panel
      .getByRole('button', { name: /^(Create|Save)/ })
      .last()
      .click();
    await page.getByRole('gridcell', { name: /^R&D Labs, Migration Services, Open Opportunity, \$360,000/ }).waitFor();
    const deals = await query(
      `SELECT Opportunity__r.Account.Name, Opportunity__r.Buying_Center__r.Name, Opportunity__r.Amount FROM Whitespace_Cell__c WHERE External_Key__c = 'demo:cell:labs:migrate'`,
    );
    expect(deals).toMatchObject([
      {
        Opportunity__r: {
          Amount: 360_000,
          Account: { Name: 'Halden Industries' },
          Buying_Center__r: { Name: 'R&D Labs' },
        },
      },
    ]);
  });

  it('is worked by keyboard alone', async () => {
    const page = await openWhitespace('rep');
    await matrixCell(page, 'Plant Operations', 'Edge Server E2').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Cell', exact: true });
    await panel.getByRole('heading', { name: 'Finance & Procurement × Rack Server R7' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const focused = matrixCell(page, 'Finance & Procurement', 'Rack Server R7').and(page.locator(':focus'));
    expect(await focused.count()).toBe(1);
  });
});

describe('the strategy', () => {
  it('adds an objective, an action and a sub-action, completes it, and rolls the progress up', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    await page.getByRole('tab', { name: 'Strategy' }).click();
    await page.getByRole('button', { name: 'Add Objective' }).click();
    await nameIt(page, 'Win the second plant');
    await page.getByRole('button', { name: 'Add action to Win the second plant' }).click();
    await nameIt(page, 'Visit the plant');
    await page.getByRole('button', { name: 'Add sub-action to Visit the plant' }).click();
    await nameIt(page, 'Book the train');
    await page.getByRole('button', { name: 'Complete Book the train' }).click();
    await page.getByRole('row', { name: /Win the second plant.*1 of 2 actions done/ }).waitFor();
    await expectSoon(
      () =>
        query(
          `SELECT Action_Count__c, Completed_Action_Count__c FROM Objective__c WHERE Name = 'Win the second plant'`,
        ),
      [{ Action_Count__c: 2, Completed_Action_Count__c: 1 }],
    );
    expect(complaints.all).toEqual([]);
  });

  it('deletes an action and takes the deletion back', async () => {
    const { page } = await stage.accountPlan('rep', 'halden');
    await page.getByRole('tab', { name: 'Strategy' }).click();
    const menu = page.getByRole('button', { name: 'More for Price the two-plant pilot' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await menu.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await menu.waitFor();
    await expectSoon(
      () => query(`SELECT Name FROM Action__c WHERE Name = 'Price the two-plant pilot'`),
      [{ Name: 'Price the two-plant pilot' }],
    );
  });
});

/** Fills the name in the form that is open, and saves it. */
async function nameIt(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^\*?\s*Name$/ }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Waits for a save to reach the org: the page is ahead of it. */
async function expectSoon(read: () => Promise<unknown>, expected: readonly object[]): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      expect(await read()).toMatchObject(expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
  expect(await read()).toMatchObject(expected);
}
