import type { Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { screenshot } from '../browser.ts';
import { openStage, PHONE, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

interface Stored extends Record<string, unknown> {
  readonly Statement__c: string;
}

/** The facts of all plans whose statement begins so; long text cannot be filtered in a query. */
const facts = async (beginning = ''): Promise<readonly Stored[]> => {
  const { records } = await stage.org.admin.query<Stored>(
    `SELECT Statement__c, Source__c, Confirmed_By_Contact__r.Name, Confirmed_On__c, Expires_On__c, Is_Dropped__c
     FROM Plan_Fact__c`,
  );
  return records.filter((record) => record.Statement__c.startsWith(beginning));
};

/** Waits for saves that are on their way. */
async function expectSoon(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await read()).toEqual(expected);
}

const openFacts = async (page: Page) => {
  await page.getByRole('heading', { name: 'Customer in depth' }).waitFor();
  return page.getByRole('article', { name: 'Customer in depth' });
};

describe('facts about the customer', () => {
  it('are written with their source, refused without who said so, changed, dropped and brought back', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    const card = await openFacts(page);
    await card.getByRole('button', { name: 'Add Fact' }).click();
    await card.getByRole('textbox', { name: 'Statement' }).fill('Carbon figures by product from next year');
    await card.getByRole('combobox', { name: 'Source' }).click();
    await page.getByRole('option', { name: 'Customer' }).click();
    await card.getByRole('button', { name: 'Save Fact' }).click();
    await card.getByText('A fact from the customer needs who said so.').waitFor();
    await card.getByRole('combobox', { name: 'Confirmed by contact' }).fill('Wen');
    await page.getByRole('option', { name: /Wen Zhao/ }).click();
    const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
    await card.getByLabel('Confirmed on').fill(day.format(Date.now() - 3 * 86_400_000));
    await card.getByLabel('Confirmed on').press('Tab');
    await card.getByRole('button', { name: 'Save Fact' }).click();
    await toast(page, /“Carbon figures by product from next year” added/).waitFor();
    const stored = () => facts('Carbon figures by product');
    expect(await stored()).toMatchObject([{ Source__c: 'Customer', Confirmed_By_Contact__r: { Name: 'Wen Zhao' } }]);

    const item = card.getByRole('listitem').filter({ hasText: 'Carbon figures by product' });
    await item.getByText('Wen Zhao,').first().waitFor();
    await item.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Drop' }).click();
    await toast(page, /dropped/).waitFor();
    expect(await stored()).toMatchObject([{ Is_Dropped__c: true }]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await toast(page, /Undone/).waitFor();
    expect(await stored()).toMatchObject([{ Is_Dropped__c: false }]);
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });

  it('are refreshed one by one by keyboard from the plan strip, and each step can be taken back', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    await openFacts(page);
    await page.getByRole('button', { name: 'Refresh, 2 min' }).first().click();
    const panel = page.getByRole('dialog', { name: 'Refresh facts' });
    await panel.getByText('1 of 4, about 2 min left').waitFor();
    await panel.getByRole('heading', { name: 'Ostra Packaging undercuts them by 8% in Europe' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await screenshot(page, 'facts-refresh');
    await page.keyboard.press('c');
    await panel.getByText('2 of 4').waitFor();
    await page.keyboard.press('d');
    await panel.getByText('3 of 4').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await panel.getByText('1 confirmed, 0 changed, 1 dropped, 2 skipped. 2 still stale.').waitFor();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(Date.now());
    const ostra = () => facts('Ostra Packaging');
    await expectSoon(
      async () => (await ostra()).map(({ Confirmed_On__c: on, Expires_On__c: until }) => [on, until]),
      [[today, null]],
    );
    const dropped = async () => (await facts()).filter((fact) => fact.Is_Dropped__c).length;
    await expectSoon(dropped, 1);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    await expectSoon(dropped, 0);
    expect(complaints.all).toEqual([]);
  });

  it('are read by a viewer without a control', async () => {
    const { page } = await stage.accountPlan('ops', 'halden');
    const card = await openFacts(page);
    await card.getByText('Twice the compute for Tideline before the summer peak').waitFor();
    expect(await card.getByRole('button', { name: /Add|Refresh|Still True|Change|Drop|Actions for/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Refresh, / }).count()).toBe(0);
    expect(await seriousProblems(page)).toEqual([]);
  });
});

describe('the handover pack', () => {
  it('stands on one page of its own, prints without chrome, and leads back', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden', { viewport: PHONE });
    await openFacts(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Handover pack' }).click();
    await page.getByRole('heading', { name: 'Handover pack' }).waitFor();
    expect(page.url()).toContain('c__tab=handover');
    for (const name of ['Their people', 'Our team', 'Promises', 'Risks', 'Last interactions', 'Next steps'])
      expect(await page.getByRole('table', { name, exact: true }).count()).toBe(1);
    await page.getByText(/^Internal\. Not for the customer\. .*, Dana Reyes\.$/).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(await seriousProblems(page)).toEqual([]);
    await screenshot(page, 'handover-phone');

    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    expect(await page.getByRole('link', { name: 'Accounts', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('table', { name: 'Risks', exact: true }).isVisible()).toBe(true);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.getByRole('button', { name: 'Back to Plan' }).click();
    await openFacts(page);
    expect(complaints.all).toEqual([]);
  });
});
