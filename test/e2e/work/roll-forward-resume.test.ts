import type { Page } from 'playwright-core';
import { openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
let objectiveId = '';
/** More than one transaction holds. */
const ACTIONS = 130;

beforeAll(async () => {
  stage = await openStage();
  const planId = await stage.idOf('Account_Plan__c', 'plan:halden');
  const end = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await stage.org.admin.sobject('Account_Plan__c').update({ Id: planId, Period_End__c: end });
  const objective = {
    Account_Plan__c: planId,
    Name: 'Many steps',
    Is_Customer_Visible__c: true,
  };
  objectiveId = String((await stage.org.admin.sobject('Objective__c').create(objective)).id);
  await stage.org.admin.sobject('Action__c').create(
    Array.from({ length: ACTIONS }, (_, index) => ({ Objective__c: objectiveId, Name: `Step ${index}` })),
    {
      allowRecursive: true,
    },
  );
}, 120_000);
afterAll(() => stage.close());

const count = async (from: string): Promise<number> =>
  (await stage.org.admin.query(`SELECT Id FROM ${from}`)).totalSize;
const faults = (told: readonly object[]): Promise<unknown> =>
  stage.org.admin.request({
    method: 'POST',
    url: `${stage.org.product.url}/_local/faults`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults: told }),
  });

/** Lets the first transaction of a roll-forward through and answers nothing to the second. */
async function rollForwardCutOff(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More plan actions' }).first().click();
  await page.getByRole('menuitem', { name: /Roll Forward/ }).click();
  await page.getByLabel('Plan name').fill(name);
  let sent = 0;
  await page.route('**/graphql*', async (route) => {
    if (route.request().postData()?.includes('AccountPlanSave')) {
      sent += 1;
      if (sent === 2) await faults([{ kind: 'dropAfter', path: '*/graphql', count: 1 }]);
    }
    await route.continue();
  });
  await page.getByRole('button', { name: 'Create Next Plan' }).click();
  await page.getByRole('button', { name: 'Take Back' }).waitFor();
  await page.unroute('**/graphql*');
}
const provoked = { ignore: () => true };

describe('a roll-forward of more than one transaction that is cut off', () => {
  it('leaves nothing once it is taken back', async () => {
    const { page } = await stage.accountPlan('rep', 'halden', provoked);
    await rollForwardCutOff(page, 'Taken Back Plan');
    expect(await count(`Account_Plan__c WHERE Name = 'Taken Back Plan'`)).toBe(1);
    await page.getByRole('button', { name: 'Take Back' }).last().click();
    await toast(page, /taken back/i).waitFor();
    expect(await count(`Account_Plan__c WHERE Name = 'Taken Back Plan'`)).toBe(0);
    expect(await count(`Action__c WHERE External_Key__c LIKE 'roll:%'`)).toBe(0);
  });

  it('says so, and is finished later without anything twice', async () => {
    const { page } = await stage.accountPlan('rep', 'halden', provoked);
    await rollForwardCutOff(page, 'Cut Off Plan');
    expect(await count(`Account_Plan__c WHERE Name = 'Cut Off Plan' AND Previous_Plan__c = null`)).toBe(1);
    const again = await stage.accountPlan('rep', 'halden');
    await again.page.getByRole('button', { name: 'More plan actions' }).first().click();
    await again.page.getByRole('menuitem', { name: /Roll Forward/ }).click();
    await again.page.getByText(/was begun and not finished/).waitFor();
    await again.page.getByRole('button', { name: 'Finish', exact: true }).click();
    await again.page.getByRole('heading', { name: 'Cut Off Plan' }).waitFor();
    expect(await count(`Account_Plan__c WHERE Name = 'Cut Off Plan' AND Previous_Plan__c != null`)).toBe(1);
    expect(
      await count(`Action__c WHERE Objective__r.Account_Plan__r.Name = 'Cut Off Plan' AND Name LIKE 'Step %'`),
    ).toBe(ACTIONS);
    expect(again.complaints.all).toEqual([]);
  });
});
