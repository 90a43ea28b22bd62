import type { Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const query = async <T extends Record<string, unknown>>(soql: string): Promise<T[]> =>
  (await stage.org.admin.query<T>(soql)).records as T[];
const choose = async (page: Page, menu: string, item: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe('the life of a plan', () => {
  it('shows its quality with what would raise it, and changes details in place with undo', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    const ring = page.getByRole('button', { name: /^Plan quality \d+ of 100/ });
    await ring.click();
    await page.getByRole('heading', { name: 'What would raise it most' }).waitFor();
    expect(await page.getByRole('table', { name: 'What the score is made of' }).getByRole('row').count()).toBe(5);
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await ring.evaluate((element) => element.matches(':focus'))).toBe(true);
    await choose(page, 'More plan actions', 'Edit Details');
    await page.getByLabel('Review cadence').first().click();
    await page.getByRole('option', { name: 'Monthly' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, /Details of Halden Growth Plan changed/).waitFor();
    const stored = `SELECT Review_Cadence__c FROM Account_Plan__c WHERE Name = 'Halden Growth Plan'`;
    expect(await query(stored)).toMatchObject([{ Review_Cadence__c: 'Monthly' }]);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await toast(page, /Undone/).waitFor();
    expect(await query(stored)).toMatchObject([{ Review_Cadence__c: 'Quarterly' }]);
    await choose(page, 'More plan actions', 'Compare with Halden Foundation Plan');
    await page.getByRole('row', { name: /^Attainment/ }).waitFor();
    expect(complaints.all).toEqual([]);
  });

  it('shows the customer the visible part alone, and records what was agreed', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    await choose(page, 'Export', 'Implementation plan');
    await page.getByRole('heading', { name: 'Halden Industries' }).last().waitFor();
    const text = await page.locator('article').first().innerText();
    expect(text).toContain('Grow Data Platform run-rate');
    expect(text).not.toContain('Displace Northforge');
    await page
      .getByText(/Changed since version 1 was agreed/)
      .first()
      .waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record Agreement' }).click();
    await page.getByLabel('Agreed by (name)').fill('Priya Nair');
    await page.getByRole('button', { name: 'Record Agreement' }).click();
    await page.getByText(/^Agreed as version 2 on .* by Priya Nair$/).waitFor();
    const [made] = await query<{ Content__c: string }>('SELECT Content__c FROM Plan_Agreement__c WHERE Version__c = 2');
    expect(made?.Content__c).not.toContain('Northforge');
    const viewer = await stage.accountPlan('ops', 'halden');
    await choose(viewer.page, 'Export', 'Implementation plan');
    await viewer.page.getByText(/^Agreed as version 2/).waitFor();
    expect(await viewer.page.getByRole('button', { name: 'Record Agreement' }).count()).toBe(0);
    expect(complaints.all).toEqual([]);
  });

  it('is rolled forward with what is open, once', async () => {
    const planId = await stage.idOf('Account_Plan__c', 'plan:halden');
    const end = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await stage.org.admin.sobject('Account_Plan__c').update({ Id: planId, Period_End__c: end });
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    await choose(page, 'More plan actions', /Roll Forward/);
    await page.getByRole('heading', { name: 'Roll forward' }).waitFor();
    await page
      .getByText(/stale since/)
      .first()
      .waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByLabel('Plan name').fill('Halden Next Plan');
    await page.getByRole('button', { name: 'Create Next Plan' }).click();
    await page.getByRole('heading', { name: 'Halden Next Plan' }).waitFor();
    const plans = await query(
      `SELECT Previous_Plan__c, Status__c, Objective_Count__c FROM Account_Plan__c WHERE Name = 'Halden Next Plan'`,
    );
    expect(plans).toMatchObject([{ Previous_Plan__c: planId, Status__c: 'Draft', Objective_Count__c: 4 }]);
    const carried = await query(
      `SELECT Previous_Objective__c FROM Objective__c WHERE Account_Plan__r.Name = 'Halden Next Plan'`,
    );
    expect(carried.every((each) => each.Previous_Objective__c !== null)).toBe(true);
    expect(complaints.all).toEqual([]);
  });
});
